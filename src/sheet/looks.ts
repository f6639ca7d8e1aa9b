import { address, type Area } from "./a1";
import { areasOf } from "./areas";
import type { SheetDescription } from "./description";

/** Of bars that are drawn in cells. */
export const BAR_COLOR = "A9C4DD";

/** What stands out says so in words, too. */
const LOOKS = {
  failed: { color: "9C0006", fill: "FFC7CE" },
  bad: { color: "9B1C1C", fill: "FDE8E8", bold: true },
  doubtful: { color: "7A4A00", fill: "FFF4D6", bold: true },
  quiet: { color: "5B6673" },
} as const;

/** How cells look while a formula holds. */
export interface LookRule {
  area: Area;
  /** without "=", for the first cell of the area */
  formula: string;
  /** RRGGBB */
  color: string;
  fill?: string;
  bold?: true;
}

/** Where checks stand on a sheet, and when they have failed, and what else stands out; single cells, never rows of months. */
export const lookRules = ({ cells, emphasis = [] }: SheetDescription): LookRule[] => [
  ...failedChecks(cells),
  ...emphasis.map(({ area, formula, look }) => ({ area, formula: formula.slice(1), ...LOOKS[look] })),
];

const failedChecks = (cells: SheetDescription["cells"]): LookRule[] =>
  areasOf(cells.filter(({ style }) => style === "check" || style === "checkAtEdge")).map((area) => {
    const first = address(area.row, area.column);
    return { area, formula: `OR(${first}=FALSE,ISNUMBER(SEARCH("fail",${first})))`, ...LOOKS.failed };
  });
