import type { BudgetRun, LineRun } from "../../src/budget";
import { COLUMN } from "../../src/sheet/layout";
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

export const isAlike = (shown: Value | undefined, expected: number | null): boolean =>
  expected === null ? typeof shown !== "number" : typeof shown === "number" && Math.abs(shown - expected) < HALF_A_CENT;

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
