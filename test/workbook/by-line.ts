import { type Budget, type BudgetRun, type LineRun, linesOf, linesOfRoute, sameName, SIDES } from "../../src/budget";
import { COLUMN } from "../../src/sheet/layout";
import { SHEET } from "../../src/workbook/names";
import { LAPSED } from "../../src/workbook/tables/grants";
import { NOT_MET, UNUSED } from "../../src/workbook/tables/registers";
import type { Value } from "../libreoffice/recalculate";
import { HALF_A_CENT } from "./ten-budgets";

/** What a line costs on Data, month by month. */
export const shownBy = (data: Value[][], { name, part }: LineRun): Value[] => {
  const [line, amount, side] = [1, 7, 9].map((offset) => COLUMN.firstAttribute - 1 + offset) as [
    number,
    number,
    number,
  ];
  return data.filter((row) => row[line] === name && (row[side] ?? "") === part).map((row) => row[amount] ?? null);
};

/** @param expected null, or NaN where it is a sum: the engine does not know it, and neither may the sheets */
export const isAlike = (shown: Value | undefined, expected: number | null): boolean =>
  expected === null || Number.isNaN(expected)
    ? typeof shown !== "number"
    : typeof shown === "number" && Math.abs(shown - expected) < HALF_A_CENT;

/**
 * Where a month of a line on Data is another amount than the engine says, or known to one of the two only.
 * @param isAsked which lines and months are compared
 */
export const differencesByLine = (
  { lines }: BudgetRun,
  data: Value[][],
  isAsked: (line: LineRun, month: number) => boolean = () => true,
): string[] =>
  lines.flatMap((line) => {
    const amounts = shownBy(data, line);
    return line.cost.flatMap((cost, k) =>
      isAlike(amounts[k], cost) || !isAsked(line, k)
        ? []
        : [`${line.name} ${line.part} month ${k + 1}: ${amounts[k]} where the engine says ${cost}`],
    );
  });

/**
 * Where what stands below a register is another amount than the engine says: what caps stop, seats that nobody
 * uses, and granted credits that end unused.
 * @param rows of a sheet
 */
export function differencesBelow({ unmet, unused, lapsed }: BudgetRun, rows: (sheet: string) => Value[][]): string[] {
  const all = [
    ...unmet.map((one) => ({ ...one, title: NOT_MET })),
    ...unused.map((one) => ({ ...one, title: UNUSED })),
    ...lapsed.map((one) => ({ ...one, title: LAPSED.money })),
    ...lapsed.map((one) => ({ ...one, amount: one.credits, title: LAPSED.credits })),
  ];
  return all.flatMap(({ route, name, amount, title }) => {
    const sheet = rows(SHEET[linesOfRoute[route]]);
    const row = sheet.slice(sheet.findIndex(([, text]) => text === title)).find(([, text]) => text === name);
    return amount.flatMap((expected, k) => {
      const shown = row?.[COLUMN.firstMonth - 1 + k];
      return isAlike(shown, expected)
        ? []
        : [`${title}, ${name} month ${k + 1}: ${shown} where the engine says ${expected}`];
    });
  });
}

const SPLIT_BY = [
  ["By owner", "owner"],
  ["By cost centre", "costCentre"],
] as const;

/** What lines and workspaces cost together, by who answers for them; null where one of them is not known. Case is no difference. */
function amountsBy(budget: Budget, lines: readonly LineRun[], key: "owner" | "costCentre") {
  const names = new Map([...linesOf(budget), ...budget.workspaces].map((one) => [one.name, sameName(one[key])]));
  const amounts = new Map<string, (number | null)[]>();
  for (const { name, cost } of lines) {
    const own = names.get(name) ?? "";
    const before = amounts.get(own) ?? cost.map(() => 0);
    const sum = (k: number) => (before[k] == null || cost[k] == null ? null : before[k] + cost[k]);
    amounts.set(
      own,
      cost.map((_, k) => sum(k)),
    );
  }
  return amounts;
}

/**
 * Where Summary gives an owner or a cost centre another amount than the engine, or knows it where the engine does not: what one
 * name lacks leaves the others known, and what belongs to nobody too.
 */
export function differencesBySplit(
  budget: Budget,
  { lines }: BudgetRun,
  summary: Value[][],
  isAsked: (month: number) => boolean = () => true,
): string[] {
  return SPLIT_BY.flatMap(([title, key]) =>
    SIDES.flatMap(({ key: side, label }) => {
      const first = summary.findIndex(([, text]) => text === `${title}: ${label.toLowerCase()}`) + 1;
      const own = lines.filter((line) => line.side === side);
      return [...amountsBy(budget, own, key)].flatMap(([name, months]) => {
        const row = summary.slice(first).find(([, text]) => sameName(String(text)) === (name || "unassigned"));
        const shown = (k: number) => row?.[COLUMN.firstMonth - 1 + k];
        return months.flatMap((amount, k) =>
          isAlike(shown(k), amount) || !isAsked(k)
            ? []
            : [`${title} ${side} ${name} month ${k + 1}: ${shown(k)} where the engine says ${amount}`],
        );
      });
    }),
  );
}
