import { bookOf, type Naming, strayRates } from "../../budget";
import type { PriceBook } from "../../pricebook";
import { isProblem } from "../../problems";
import type { Findings } from "./findings";
import { rateProblem } from "./lines";
import type { Row } from "./read-table";

const text = (row: Row, key: string): string => String(row[key] ?? "");
const number = (row: Row, key: string): number => (typeof row[key] === "number" ? row[key] : 0);
const rateOr = (row: Row, key: string): number | null => (typeof row[key] === "number" ? row[key] : null);

/**
 * The price book with the items of the budget's own, as far as its tables say: what they are called, and what the rates say
 * of them. Cells of the wrong kind are faults already.
 */
export function ownBook(tables: ReadonlyMap<string, readonly Row[]>, book: PriceBook, findings: Findings): PriceBook {
  const rows = (key: string): readonly Row[] => tables.get(key) ?? [];
  const plan = (row: Row) => ({ plan: text(row, "plan"), billing: text(row, "billing") || "monthly" });
  // a row that is wrong by itself, or for nothing known, is told of at its cell
  const sound = rows("rates").filter((row, index) => rateProblem(index, row, book) === undefined);
  // of lines only what names and asks is read
  const naming = {
    rates: sound.map((row) => ({
      ...{ item: text(row, "item"), component: text(row, "component"), rate: number(row, "rate") },
      ...{ from: null, to: null, reason: "" },
      ...{ currency: text(row, "currency"), per: rateOr(row, "per"), vendor: text(row, "vendor") },
      ...{ route: text(row, "route"), source: text(row, "source") },
      ...{ minimum: rateOr(row, "minimum"), allowance: rateOr(row, "allowance") },
      ...{ maximum: rateOr(row, "maximum"), workspace: text(row, "workspace") },
    })),
    subscriptions: rows("subscriptions").map(plan),
    workspaces: rows("workspaces").map((row) => ({
      ...{ name: text(row, "name"), fillerPlan: text(row, "plan"), billing: text(row, "billing") || "monthly" },
    })),
    seats: rows("seats").map((row) => ({ ...plan(row), workspace: text(row, "workspace") })),
    credits: rows("credits").map((row) => ({ ...plan(row), seats: number(row, "seats") })),
    enterprise: rows("enterprise").map(plan),
    api: rows("api").map((row) => ({
      ...{ item: text(row, "item"), mode: text(row, "mode"), meter: text(row, "meter") },
      ...{ inputTokens: number(row, "inputTokens"), outputTokens: number(row, "outputTokens") },
      ...{ cachedShare: number(row, "cachedShare"), cacheWriteShare: number(row, "cacheWriteShare") },
      cacheWrite1hShare: number(row, "cacheWrite1hShare"),
    })),
  } as unknown as Naming;
  try {
    const stray = new Set(strayRates(naming, book).map(({ row }) => row));
    return bookOf({ ...naming, rates: naming.rates.filter((_, index) => !stray.has(index + 1)) }, book);
  } catch (thrown) {
    if (!isProblem(thrown)) throw thrown;
    findings.faults.push(thrown.message);
    return book;
  }
}
