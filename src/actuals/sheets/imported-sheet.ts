import { toIso } from "../../dates";
import { groupBy } from "../../group-by";
import * as messages from "../../messages";
import { BadArgument } from "../../problems";
import { address, type SheetDescription, type Shown } from "../../sheet";
import { add, type Decimal, decimalOf, multiply, numberOf } from "../decimal";
import type { Fact } from "../facts";
import type { MapRule } from "../import-map";
import { isMoney, ratesIn, ruleFinder } from "../to-lines";
import { closedActuals, type FactsTable } from "./reconciled";
import { pageOf, type Source, stamp } from "./source";

const NAME = "Imported";
const COLUMNS = 17;
const [BILLED, RATE, AMOUNT, NUMBER] = [13, 16, 17, 18];
/** More would be no sheet that anybody reads. */
export const MOST_ROWS = 50_000;

const WENT_TO = {
  unmapped: "no rule yet",
  notBudgeted: "not budgeted",
  ignored: "ignored",
  notMoney: "no money that is owed",
  notClosed: "an open month",
  noRate: "no exchange rate",
} as const;

/** Where the facts of a row went: a word, or a line that pays for a share of them. */
type Went = string | MapRule;

/**
 * Facts by month and where each went; what several lines share has a row for each. Who used it is left out: exports name people, and
 * a budget's readers are many.
 *
 * @throws BadArgument where there are more than a sheet holds
 */
export function importedSheet(
  source: Source,
  rules: readonly MapRule[],
): { sheet: SheetDescription; facts: FactsTable } {
  const { facts, mapped, budget } = source;
  const page = pageOf(NAME, "Facts by month, without names of people, and the line that pays for each", COLUMNS);
  stamp(page, source);
  const went = new Map<Fact, string>(
    Object.entries(WENT_TO).flatMap(([where, words]) =>
      mapped[where as keyof typeof WENT_TO].map((fact) => [fact, words] as const),
    ),
  );
  const rulesFor = ruleFinder(rules);
  const shares = facts.flatMap((fact) => {
    const shared = rulesFor(fact);
    const to: readonly Went[] = went.has(fact) || shared.length === 0 ? [went.get(fact) ?? ""] : shared;
    return to.map((each) => ({ fact, to: each }));
  });
  const groups = [...groupBy(shares, ({ fact, to }) => keyOf(fact, inWords(to))).values()];
  if (groups.length > MOST_ROWS) throw new BadArgument(messages.importTooManyRows(groups.length, MOST_ROWS));
  const numbers = new Map(closedActuals(source).map(({ line, part, month }, k) => [`${line}|${part}|${month}`, k + 1]));
  const rateOf = ratesIn(budget);
  const rows = groups.flatMap((own): Shown[][] => {
    const [{ fact, to } = {}] = own;
    if (fact === undefined || to === undefined) return [];
    const amounts = rowOf(
      own.map((each) => each.fact),
      to,
    );
    const number = typeof to === "string" ? undefined : numbers.get(`${to.line}|${to.part}|${toIso(fact.month)}`);
    if (number === undefined || !isMoney(fact)) return [[...amounts, "", "", ""]];
    const formula = (row: number): string => `=${address(row, BILLED)}*${address(row, RATE)}`;
    return [[...amounts, rateOf(fact) ?? "", { formula }, number]];
  });
  const text = (heading: string) => ({ heading, style: "listStatus" }) as const;
  const { first } = page.table(
    [
      { heading: "Item", style: "listText" },
      ...["Month", "Vendor", "Route", "Kind", "Amount is", "Account", "Went to", ""].map(text),
      { heading: "Quantity", style: "number" },
      text("Unit"),
      { heading: "Billed", style: "number" },
      { heading: "At list price", style: "number" },
      text("Currency"),
      { heading: "Rate", style: "number" },
      { heading: `In ${budget.currency}`, style: "listCents" },
      { heading: "No. on Imports", style: "listCount" },
    ],
    rows,
  );
  return {
    sheet: page.build(),
    facts: { sheet: NAME, first, rows: rows.length, amount: AMOUNT, number: NUMBER },
  };
}

const inWords = (to: Went): string => {
  if (typeof to === "string") return to;
  const { line, part, share } = to;
  return [line, part, share === 1 ? "" : `${Number((share * 100).toPrecision(12))} %`].filter(Boolean).join(" ");
};

const keyOf = ({ month, source, account, vendor, route, kind, basis, item, unit, currency }: Fact, where: string) =>
  JSON.stringify([month, source, account, vendor, route, kind, basis, item, unit, currency, where]);

function rowOf(facts: readonly Fact[], to: Went): Shown[] {
  const [first] = facts;
  if (first === undefined) return [];
  const share = typeof to === "string" ? undefined : decimalOf(String(to.share));
  const sum = (amountOf: (fact: Fact) => Decimal | null): number | string => {
    const known = facts.map(amountOf).filter((amount) => amount !== null);
    if (known.length === 0) return "";
    const all = known.reduce(add);
    return numberOf(share ? multiply(all, share) : all);
  };
  return [
    ...[first.item, toIso(first.month).slice(0, 7), first.vendor, first.route, first.kind, first.basis, first.account],
    ...[inWords(to), "", sum(({ quantity }) => quantity), first.unit],
    ...[sum(({ billed }) => billed), sum(({ list }) => list), first.currency],
  ];
}
