import { COLUMN, headingsIn, isBlank, rowOf, type SheetValues, valueAt } from "../../sheet";
import { STANDS_ON, VERIFY } from "../tables/verify";

/** A figure that a line has from an assumption of its usage profile, for which nobody vouches. */
export interface UnsignedFigure {
  line: string;
  figure: string;
  value: number;
}

/** As Verify says it, from the top. */
export function unsignedFigures(verify: SheetValues): UnsignedFigure[] {
  const heading = rowOf(verify, COLUMN.label, VERIFY.profiles);
  if (heading === undefined) return [];
  const columns = headingsIn(verify, heading + 1);
  const unsigned: UnsignedFigure[] = [];
  for (let row = heading + 2; row <= verify.values.length; row++) {
    const at = (key: keyof typeof STANDS_ON.headings) =>
      valueAt(verify, row, columns.get(STANDS_ON.headings[key]) ?? COLUMN.note);
    const line = String(valueAt(verify, row, COLUMN.label) ?? "");
    if (line === "") break;
    if (at("standsOn") === STANDS_ON.assumption && isBlank(at("signedBy")))
      unsigned.push({ line, figure: String(at("figure")), value: Number(at("now")) });
  }
  return unsigned;
}
