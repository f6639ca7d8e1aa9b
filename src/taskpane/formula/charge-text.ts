import { type Answer } from "../../functions/charges";
import { type Price, priceBook, unitText } from "../../pricebook";
import type { CostLine } from "../../pricing";
import { isProblem } from "../../problems";
import { amountText } from "../money-text";
import { moneyText } from "../price-text";

/** The row of the price book that a charge was priced with; undefined: a negotiated rate, a term of a contract, an own item. */
export const priceOf = ({ priceId }: Pick<CostLine, "priceId">): Price | undefined =>
  priceBook.prices.find(({ item, component, effectiveFrom }) => {
    const id = [item, component, effectiveFrom ?? "start"].join("/");
    return priceId === id || priceId.startsWith(`${id}+`);
  });

/** The one currency of all charges that the book prices; "": none, or several. */
export function currencyOf(lines: readonly CostLine[]): string {
  const found = new Set(lines.flatMap((line) => priceOf(line)?.currency ?? []));
  return found.size === 1 ? ([...found][0] ?? "") : "";
}

/** An amount in whole cents, or as it is below one, where its currency is known; credits and what has none as a number. */
export const valueText = (amount: number, currency: string): string =>
  /^[A-Z]{3}$/.test(currency)
    ? (Math.abs(amount) < 0.01 ? moneyText : amountText)(amount, currency)
    : `${amount.toLocaleString("en-US", { maximumFractionDigits: 4 })} ${currency}`.trim();

/** "12,000,000 tokens × $2 per 1M tokens": how a charge comes to its amount. */
export function stepText({ quantity, unit, rate }: CostLine, currency: string): string {
  const per = unit === "token" ? 1_000_000 : 1;
  const money = /^[A-Z]{3}$/.test(currency)
    ? moneyText(Number((rate * per).toPrecision(10)), currency)
    : valueText(rate * per, currency);
  const count = quantity.toLocaleString("en-US", { maximumFractionDigits: 4 });
  return `${count} ${unitText(2, unit).replace(/^2 /, "")} × ${money} per ${unitText(per, unit)}`;
}

const cellText = (cell: Answer | undefined, currency: string): string =>
  cell === undefined || isProblem(cell)
    ? "#N/A"
    : typeof cell === "number"
      ? valueText(cell, currency)
      : cell === ""
        ? "blank"
        : cell;

/** "$720.00"; of several values how many they are, the first and the last. */
export function answerText(answer: readonly (readonly Answer[])[], currency: string): string {
  const [first = []] = answer;
  const [rows, columns] = [answer.length, first.length];
  if (rows === 1 && columns === 1) return cellText(first[0], currency);
  const shape = `${rows} ${rows === 1 ? "row" : "rows"} × ${columns} ${columns === 1 ? "column" : "columns"}`;
  return `${shape}: ${cellText(first[0], currency)} … ${cellText(answer.at(-1)?.at(-1), currency)}`;
}
