import { type Block, FIRST_MONTH, onSheet, ROW, type SheetBuilder } from "../../sheet";
import type { ColumnKey } from "../tables/column-keys";
import type { CreditBlocks } from "./credit-corkscrew";
import type { PoolFacts } from "./credit-costs";
import { attributes, type Lines } from "./register";

/** What a route says of its actuals to the checks that fail where an actual cannot be what it says. */

/** All months of a block, as Checks refers to them. */
const months = (sheet: SheetBuilder, { first, last }: { first: number; last: number }): string =>
  onSheet(sheet.name, `$${FIRST_MONTH}$${first}:$${sheet.end}$${last}`);

/** The amounts of all parts of a route that reach its lines, and those of months in which the line does not run. */
export function doubtfulUse(
  sheet: SheetBuilder,
  line: Lines,
  amounts: readonly Block[],
  seats?: Block,
): { reachedAmounts: string; idleAmounts: string } {
  const [first, last] = [amounts[0], amounts.at(-1)] as [Block, Block];
  const own = months(sheet, { first: first.first, last: first.first + line.count - 1 });
  const on = (key: ColumnKey) => onSheet(sheet.name, attributes(line, key));
  const month = months(sheet, { first: ROW.month, last: ROW.month });
  const runs = `(${month}>=${on("start")})*((${on("end")}=0)+(${month}<=${on("end")})>0)`;
  // seats of a running year are paid for after the line's end
  const held = seats ? `*(${months(sheet, seats)}=0)` : "";
  return {
    reachedAmounts: `SUM(${months(sheet, { first: first.first, last: last.last })})`,
    idleAmounts: `ISNUMBER(${own})*(${own}<>0)*(1-${runs})${held}`,
  };
}

/** As above, and fewer seats than were bought for the running year. */
export const doubtfulSeats = (
  sheet: SheetBuilder,
  line: Lines,
  amounts: Block,
  quantities: Block,
  seats: Block,
  shortAmounts = amounts,
): { reachedAmounts: string; idleAmounts: string; fewerThanBought: string } => ({
  ...doubtfulUse(sheet, line, [amounts, shortAmounts], seats),
  fewerThanBought: `ISNUMBER(${months(sheet, quantities)})*(${months(sheet, seats)}-1>=${months(sheet, quantities)})`,
});

/** As above, and credits that were used and neither included nor paid for. */
export const doubtfulPools = (
  sheet: SheetBuilder,
  { pool, amounts, quantities, seats }: PoolFacts,
  { above, used }: CreditBlocks,
): { reachedAmounts: string; idleAmounts: string; unpaidCredits: string } => ({
  ...doubtfulUse(sheet, pool, [amounts], seats),
  unpaidCredits: `ISNUMBER(${months(sheet, quantities)})*(${months(sheet, above)}-${months(sheet, used)})`,
});
