import { COLUMN, columnName, onSheet, picked, rowOfText, type SheetBuilder } from "../../sheet";
import type { ProfileFigure } from "../facts/profile-figures";
import type { ColumnKey } from "../tables/column-keys";
import { STANDS_ON, VERIFY } from "../tables/verify";

const at = (heading: keyof typeof STANDS_ON.headings): number =>
  COLUMN.note + Object.keys(STANDS_ON.headings).indexOf(heading);

/** Where a route has its lines now. */
export interface LinesNow {
  names: string;
  own: (key: ColumnKey) => (row: string) => string;
}

/** Arrays over all figures: what each stands on, and who has signed its line off. */
export interface StandsOn {
  basis: string;
  signedBy: string;
}

/**
 * What lines have from usage profiles, below the questions: the profile's figure, what is behind it, and whether the line still
 * has it. Undefined where no line names a profile.
 *
 * @param signed who signed each line off, whether for the plan that the line has now, and the lines' names, on this sheet
 */
export function profileFiguresSection(
  sheet: SheetBuilder,
  figures: readonly ProfileFigure[],
  lines: Record<ProfileFigure["route"], LinesNow>,
  signed: { names: string; by: string; holds: string },
): StandsOn | undefined {
  if (figures.length === 0) return undefined;
  sheet.text(sheet.row, COLUMN.label, VERIFY.profiles, "heading");
  sheet.columnHeadings(sheet.row + 1, COLUMN.label, ["Line", ...Object.values(STANDS_ON.headings)]);
  const first = sheet.row + 2;
  figures.forEach(({ line, route, key, profile, figure, value, basis, source }, k) => {
    const row = first + k;
    const cell = (column: number) => `$${columnName(column)}${row}`;
    const { names, own } = lines[route];
    const name = cell(COLUMN.label);
    sheet.text(row, COLUMN.label, line, "wrappedText");
    sheet.text(row, at("figure"), figure, "wrappedText");
    sheet.text(row, at("profile"), profile, "wrappedText");
    sheet.number(row, at("value"), value, "number");
    sheet.text(row, at("basis"), basis, "wrappedText");
    sheet.text(row, at("source"), source, "wrappedText");
    sheet.formula(row, at("now"), `=IFERROR(${own(key)(rowOfText(name, names))},0)`, "number");
    sheet.formula(
      row,
      at("standsOn"),
      `=IF(ROUND(${cell(at("now"))}-${cell(at("value"))},9)=0,${cell(at("basis"))},"${STANDS_ON.typed}")`,
      "text",
    );
    const [by, holds] = [signed.by, signed.holds].map((range) => picked(range, rowOfText(name, signed.names)));
    sheet.formula(row, at("signedBy"), `=IFERROR(IF(${holds}="${VERIFY.signed}",${by}&"",""),"")`, "text");
  });
  const last = first + figures.length - 1;
  const all = (column: number) => onSheet(sheet.name, `$${columnName(column)}$${first}:$${columnName(column)}$${last}`);
  return { basis: all(at("standsOn")), signedBy: all(at("signedBy")) };
}
