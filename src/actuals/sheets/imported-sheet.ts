import { toIso } from "../../dates";
import { groupBy } from "../../group-by";
import * as messages from "../../messages";
import { BadArgument } from "../../problems";
import type { SheetDescription, Shown } from "../../sheet";
import { add, type Decimal, numberOf } from "../decimal";
import type { Fact } from "../facts";
import type { MapRule } from "../import-map";
import { ruleFinder } from "../to-lines";
import { pageOf, type Source, stamp } from "./source";

const COLUMNS = 14;
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

/**
 * Facts by month and where each went. Who used it is left out: exports name people, and a budget's readers are many.
 *
 * @throws BadArgument where there are more than a sheet holds
 */
export function importedSheet(source: Source, rules: readonly MapRule[]): SheetDescription {
  const { facts, mapped } = source;
  const page = pageOf("Imported", "Facts by month, without names of people, and the line that pays for each", COLUMNS);
  stamp(page, source);
  const went = new Map<Fact, string>(
    Object.entries(WENT_TO).flatMap(([where, words]) =>
      mapped[where as keyof typeof WENT_TO].map((fact) => [fact, words] as const),
    ),
  );
  const rulesFor = ruleFinder(rules);
  const wentTo = (fact: Fact): string => went.get(fact) ?? rulesFor(fact).map(inWords).join(", ");
  const rows = [...groupBy(facts, (fact) => keyOf(fact, wentTo(fact)))].map(([, own]) => rowOf(own, wentTo));
  if (rows.length > MOST_ROWS) throw new BadArgument(messages.importTooManyRows(rows.length, MOST_ROWS));
  const text = (heading: string) => ({ heading, style: "listStatus" }) as const;
  page.table(
    [
      { heading: "Item", style: "listText" },
      ...["Month", "Vendor", "Route", "Kind", "Amount is", "Account", "Went to", ""].map(text),
      { heading: "Quantity", style: "number" },
      text("Unit"),
      { heading: "Billed", style: "number" },
      { heading: "At list price", style: "number" },
      text("Currency"),
    ],
    rows,
  );
  return page.build();
}

const inWords = ({ line, part, share }: MapRule): string =>
  [line, part, share === 1 ? "" : `${Number((share * 100).toPrecision(12))} %`].filter(Boolean).join(" ");

const keyOf = ({ month, source, account, vendor, route, kind, basis, item, unit, currency }: Fact, where: string) =>
  JSON.stringify([month, source, account, vendor, route, kind, basis, item, unit, currency, where]);

function rowOf(facts: readonly Fact[], wentTo: (fact: Fact) => string): Shown[] {
  const [first] = facts;
  if (first === undefined) return [];
  const sum = (amountOf: (fact: Fact) => Decimal | null): number | string => {
    const known = facts.map(amountOf).filter((amount) => amount !== null);
    return known.length === 0 ? "" : numberOf(known.reduce(add));
  };
  return [
    ...[first.item, toIso(first.month).slice(0, 7), first.vendor, first.route, first.kind, first.basis, first.account],
    ...[wentTo(first), "", sum(({ quantity }) => quantity), first.unit],
    ...[sum(({ billed }) => billed), sum(({ list }) => list), first.currency],
  ];
}
