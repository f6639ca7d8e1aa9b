import type { Budget } from "../../budget";
import { BulletList } from "../BulletList";
import { amountText } from "../money-text";
import { monthText } from "./amounts";

type Actual = Budget["actuals"][number];

const HALF_A_CENT = 0.005;

export const isSame = (a: Actual, b: Actual): boolean => a.line === b.line && a.part === b.part && a.month === b.month;

/**
 * Amounts that stand on Actuals and that writing changes: an earlier import of other files, or what somebody typed. A line that
 * several files pay for has the amount of those that are read together.
 */
export function Replaced({ rows, budget }: { rows: readonly Actual[]; budget: Budget | undefined }) {
  const changes = rows.flatMap((row) => {
    const before = budget?.actuals.find((old) => isSame(old, row));
    return before && Math.abs(before.amount - row.amount) >= HALF_A_CENT ? [{ row, before }] : [];
  });
  if (changes.length === 0 || budget === undefined) return null;
  const money = (amount: number): string => amountText(amount, budget.currency);
  return (
    <BulletList heading="Other amounts stand on Actuals and will be replaced">
      {changes.map(({ row, before }) => {
        const name = [row.line, row.part].filter((word) => word !== "").join(", ");
        return `${name}, ${monthText(row.month)}: ${money(before.amount)} becomes ${money(row.amount)}`;
      })}
    </BulletList>
  );
}
