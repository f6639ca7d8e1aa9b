import { storedText, xmlText } from "./stored-text";

/** What a cell shows, as Office.js gives it: an error as its text, nothing as "". */
export type ShownValue = string | number | boolean;

/** What every sheet shows, from A1, by the sheet's name. */
export type WorkbookValues = ReadonlyMap<string, readonly (readonly ShownValue[])[]>;

const ERROR = /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!)$/;

/**
 * What a formula shows as a file has it, and the attribute that says of which kind it is: for those who look at a file and do not
 * calculate it, a preview, a phone, Protected View.
 */
export function storedValue(value: ShownValue): [kind: string, text: string] {
  if (typeof value === "boolean") return [' t="b"', value ? "1" : "0"];
  if (typeof value === "number") return ["", String(value)];
  return ERROR.test(value) ? [' t="e"', value] : [' t="str"', xmlText(storedText(value))];
}
