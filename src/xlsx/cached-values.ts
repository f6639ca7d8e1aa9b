import { columnNumber, type SheetDescription } from "../sheet";
import { changed, type Parts } from "./parts";
import { storedText } from "./stored-text";

/** What a cell shows, as Office.js gives it: an error as its text, nothing as "". */
export type ShownValue = string | number | boolean;

/** What every sheet shows, from A1, by the sheet's name. */
export type WorkbookValues = ReadonlyMap<string, readonly (readonly ShownValue[])[]>;

const ERROR = /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!)$/;

const escaped = (text: string): string =>
  storedText(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** A value in a file, and the attribute that says of which kind it is. */
function stored(value: ShownValue): [kind: string, text: string] {
  if (typeof value === "boolean") return [' t="b"', value ? "1" : "0"];
  if (typeof value === "number") return ["", String(value)];
  return ERROR.test(value) ? [' t="e"', value] : [' t="str"', escaped(value)];
}

/**
 * Gives formulas what they show, for those who look at a file and do not calculate it: a preview, a phone, Protected View. The
 * file library knows no error as the value of a formula. A formula without a value stays as it is.
 */
export function cacheValues(parts: Parts, sheets: readonly SheetDescription[], values: WorkbookValues): void {
  sheets.forEach(({ name }, index) => {
    const rows = values.get(name) ?? [];
    changed(parts, `xl/worksheets/sheet${index + 1}.xml`, (xml) =>
      xml.replace(
        /<c r="([A-Z]+)(\d+)"( s="\d+")?>(<f[ >][^<]*<\/f>)<\/c>/g,
        (cell: string, column: string, row: string, style = "", formula = "") => {
          const value = rows[Number(row) - 1]?.[columnNumber(column) - 1];
          if (value === undefined) return cell;
          const [kind, text] = stored(value);
          return `<c r="${column}${row}"${style}${kind}>${formula}<v>${text}</v></c>`;
        },
      ),
    );
  });
}
