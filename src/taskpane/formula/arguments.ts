import { parseIso } from "../../dates";
import { findItem, priceBook } from "../../pricebook";
import { isProblem } from "../../problems";
import { type Call, type Formula, isArea } from "./parse-formula";
import { type Separator, typedNumber } from "./separators";

/** What is typed for each parameter of a function; absent or "": left out. */
export type Typed = Readonly<Record<string, string>>;

/** Whose text is the name of something, which may look like a cell: "o3". */
const NAMES = ["plan", "model", "item"];
const DAYS = ["date", "knownOn", "renewal"];

function isItem(name: string): boolean {
  try {
    findItem(priceBook, name);
    return true;
  } catch (thrown) {
    if (isProblem(thrown)) return false;
    throw thrown;
  }
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** "2027-01-01" → "DATE(2027,1,1)"; undefined: no day. */
function dayText(text: string): string | undefined {
  if (Number.isNaN(parseIso(text))) return undefined;
  const [year, month, day] = text.split("-").map(Number);
  return `DATE(${year},${month},${day})`;
}

/**
 * What is typed in a field as an argument of a formula, as Excel stores it: a reference stays one, what begins with "=" is taken as it
 * is, a day becomes DATE, a number a number, everything else a text.
 *
 * @param sheet the sheet where the formula is to stand: references to it need no name of a sheet
 */
export function argumentOf(name: string, typed: string, { separator, sheet }: Written): string {
  const text = typed.trim();
  if (text.startsWith("=")) return text.slice(1);
  if (NAMES.includes(name) && isItem(text)) return quoted(text);
  if (isArea(text)) return withoutSheet(text, sheet);
  const day = DAYS.includes(name) ? dayText(text) : undefined;
  return day ?? typedNumber(text, separator) ?? quoted(text);
}

export interface Written {
  separator: Separator;
  sheet: string;
}

/** "'My sheet'!A1" on My sheet → "A1". */
function withoutSheet(reference: string, sheet: string): string {
  const end = reference.lastIndexOf("!");
  const named = reference.slice(0, Math.max(end, 0)).replace(/^'|'$/g, "").replaceAll("''", "'");
  return end >= 0 && named === sheet ? reference.slice(end + 1) : reference;
}

interface Signature {
  id: string;
  parameters: readonly { name: string }[];
}

/** The formula of a form; arguments left out at the end are not written. */
export function formulaOf({ id, parameters }: Signature, typed: Typed, written: Written): string {
  const all = parameters.map(({ name }) => {
    const text = typed[name] ?? "";
    return text.trim() === "" ? "" : argumentOf(name, text, written);
  });
  while (all.at(-1) === "") all.pop();
  return `=AIB.${id}(${all.join(",")})`;
}

const literalDay = (argument: Formula): string | undefined => {
  const [, year = "", month = "", day = ""] = /^DATE\((\d{4}),(\d{1,2}),(\d{1,2})\)$/i.exec(argument.text) ?? [];
  const text = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return Number.isNaN(parseIso(text)) ? undefined : text;
};

/** The other way round: what a form holds of a call that stands in a cell. */
export function typedOf(call: Call, parameters: readonly string[], written: Written): Typed {
  const textOf = (name: string, argument: Formula): string => {
    const day = literalDay(argument);
    const text =
      argument.kind === "value" && typeof argument.value === "string" ? argument.value : (day ?? argument.text);
    // what the form would read as something else is kept as it is
    return argumentOf(name, text, { ...written, sheet: "" }) === argument.text ? text : `=${argument.text}`;
  };
  return Object.fromEntries(
    call.arguments.flatMap((argument, k) => {
      const name = parameters[k];
      return name === undefined || !argument ? [] : [[name, textOf(name, argument)]];
    }),
  );
}
