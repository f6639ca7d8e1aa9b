import { address, type Area } from "./a1";
import { areasOf } from "./areas";
import type { SheetDescription } from "./description";

export const FAILED_CHECK = { color: "9C0006", fill: "FFC7CE" } as const;

/** A check that fails says so in words, and stands out. */
export interface FailedCheckRule {
  area: Area;
  /** without "=", for the first cell of the area */
  formula: string;
}

/** Where checks stand on a sheet, and when they have failed; checks are single cells, never rows of months. */
export const failedCheckRules = ({ cells }: SheetDescription): FailedCheckRule[] =>
  areasOf(cells.filter(({ style }) => style === "check")).map((area) => {
    const first = address(area.row, area.column);
    return { area, formula: `OR(${first}=FALSE,ISNUMBER(SEARCH("failed",${first})))` };
  });
