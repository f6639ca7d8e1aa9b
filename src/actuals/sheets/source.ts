import { belongsTo, type Budget, CONTROLLED, type LineRun, timelineOf } from "../../budget";
import { type Serial, toIso } from "../../dates";
import { ReportPage } from "../../sheet";
import type { Explained } from "../explain";
import type { Fact } from "../facts";
import type { Imported } from "../slices";
import type { Mapped } from "../to-lines";

/**
 * Where the budget's workbook keeps what closed months have cost; columns and rows count from 1. What src/workbook finds has this
 * shape, too: neither may import the other.
 */
export interface ActualsTable {
  /** as the tab says */
  sheet: string;
  /** the first row, and the one that ends the table */
  first: number;
  end: number;
  line: number;
  part: number;
  month: number;
  amount: number;
}

/** What an import came to, and the budget that it is held against. */
export interface Source {
  /** with the actuals that were imported; closed as far as its last actual month says */
  budget: Budget;
  imports: readonly Imported[];
  /** of all imports together */
  facts: readonly Fact[];
  exportedOn: Serial | null;
  mapped: Mapped;
  explained: Explained;
  /** of the budget whose sheets stand in front: what it came to, null where a price is unknown, and where its sheet says so */
  memo: { total: number | null; now: string };
  /** where that budget keeps what closed months have cost; undefined: nowhere that can be found */
  actualsTable: ActualsTable | undefined;
}

const TAB_COLOR = "2E7D6B";

export const pageOf = (name: string, subtitle: string, columns?: number): ReportPage =>
  new ReportPage({ name, subtitle, tabColor: TAB_COLOR, ...(columns !== undefined && { columns }) });

/** Of which files, days and budget the figures are, and whether the budget has changed since. */
export function stamp(page: ReportPage, { budget, imports, exportedOn, memo }: Source): void {
  const { lastActualMonth } = budget;
  page.stamp(
    [
      ["Budget", budget.title],
      ["Scenario", timelineOf(budget).scenario.name],
      ["Currency", budget.currency],
      ["Prices as known on", budget.pricesKnownOn],
      ["Files", imports.map(({ receipt }) => receipt.file).join(", ")],
      ["Exported on", exportedOn === null ? "nobody said it" : toIso(exportedOn)],
      ["Months taken as closed", lastActualMonth === null ? "none" : `up to ${lastActualMonth.slice(0, 7)}`],
    ],
    memo.total,
    memo.now,
  );
}

/** "API usage", or "Enterprise metered, overage" */
export function groupName(line: LineRun): string {
  const own = CONTROLLED.find(({ key }) => key !== "access" && key !== "metered" && belongsTo(line, key));
  return [own?.label ?? line.route, line.part].filter(Boolean).join(", ");
}
