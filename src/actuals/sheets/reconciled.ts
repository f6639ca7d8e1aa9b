import { parseIso } from "../../dates";
import { absoluteAreaAddress, address, onSheet, type PageColumn, type ReportPage, type Shown } from "../../sheet";
import type { ActualsTable, Source } from "./source";

/** Where the facts stand that closed months were imported from. */
export interface FactsTable {
  sheet: string;
  first: number;
  rows: number;
  /** columns: the amount in the report currency, and the number of the closed month that it is part of */
  amount: number;
  number: number;
}

type Actual = Source["mapped"]["actuals"][number];

/** The closed months that an import pays for, in the order of months and lines. Each has its place in it as its number, from 1. */
export function closedActuals({ budget: { lastActualMonth }, mapped: { actuals } }: Source): Actual[] {
  if (lastActualMonth === null) return [];
  const closed = actuals.filter(({ month }) => month <= lastActualMonth);
  const order = ({ month, line, part }: Actual): string => `${month}|${line}|${part}`;
  return closed.sort((one, other) => (order(one) < order(other) ? -1 : 1));
}

const [LINE, PART, MONTH, NUMBER, IMPORTED, ON_ACTUALS, DIFFERENCE, IS] = [2, 3, 4, 5, 6, 7, 8, 9];
const CENT = "0.005";
const money = (heading: string): PageColumn => ({ heading, style: "listCents" });

/**
 * Closed months on the sheet Actuals against the rows that they were imported from, by formulas on both: what somebody types over,
 * there or here, differs at once.
 */
export function reconcile(
  page: ReportPage,
  closed: readonly Actual[],
  { actuals, facts }: { actuals: ActualsTable; facts: FactsTable },
): void {
  page.heading("Closed months on Actuals");
  page.say(`By formulas on Actuals and ${facts.sheet}: an amount that is typed over, there or here, differs at once.`);
  const ofFacts = (column: number): string =>
    onSheet(facts.sheet, absoluteAreaAddress({ row: facts.first, column, rows: Math.max(1, facts.rows), columns: 1 }));
  // with the rows that Actuals has to be given for these
  const rows = actuals.end + closed.length - actuals.first;
  const onActuals = (column: number): string =>
    onSheet(actuals.sheet, absoluteAreaAddress({ row: actuals.first, column, rows, columns: 1 }));
  const imported = (row: number): string =>
    `=SUMIFS(${ofFacts(facts.amount)},${ofFacts(facts.number)},${address(row, NUMBER)})`;
  const there = (row: number): string => {
    const isSame = [
      `(${onActuals(actuals.line)}=${address(row, LINE)})`,
      `(${onActuals(actuals.part)}&""=${address(row, PART)}&"")`,
      `(${onActuals(actuals.month)}=${address(row, MONTH)})`,
    ];
    return `=SUMPRODUCT(${isSame.join("*")},${onActuals(actuals.amount)})`;
  };
  const table = page.table(
    [
      { heading: "Line", style: "listText" },
      { heading: "Part", style: "listStatus" },
      { heading: "Month", style: "listMonth" },
      { heading: "No.", style: "listCount" },
      ...["Imported", "On Actuals", "Difference"].map(money),
      { heading: "Is", style: "listStatus" },
    ],
    closed.map(({ line, part, month }, k): Shown[] => [
      ...[line, part, parseIso(month), k + 1],
      ...[{ formula: imported }, { formula: there }],
      { formula: (row) => `=${address(row, ON_ACTUALS)}-${address(row, IMPORTED)}` },
      { formula: (row) => `=IF(ABS(${address(row, DIFFERENCE)})<${CENT},"as imported","differs")` },
    ]),
  );
  const words = absoluteAreaAddress({ row: table.first, column: IS, rows: closed.length, columns: 1 });
  const all = `=IF(COUNTIF(${words},"as imported")=${closed.length},"as imported","differs")`;
  page.facts([["All together", { formula: () => all }, "listStatus"]]);
}
