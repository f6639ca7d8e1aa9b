import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** A number, a text, or an error with words that its sentence has; a row of them where the formula spills one. */
export type Gives = number | string | { error: "#N/A" | "#VALUE!"; says: string } | readonly number[];

export interface FieldCase {
  f: string;
  gives: Gives;
  /** how the figure was worked out by hand */
  why?: string;
}
export interface FieldKind {
  kind: string;
  cases: FieldCase[];
}

const read = (file: string): unknown => JSON.parse(readFileSync(path.join(__dirname, file), "utf8"));

interface Reported {
  kind: string;
  cases: { f?: string; budget?: string; rule?: string; want?: unknown }[];
}

/** The cases of people who budget and reconcile AI spend, as they were reported: every one of them. */
export const reported = read("cases/field-cases.json") as Reported[];

/** What each reported formula gives. */
export const wanted = read("cases/wanted.json") as FieldKind[];

/** Further cases in their spirit, by kind and by point: worked out by hand from the rows of the price book. */
export const siblings: FieldKind[] = readdirSync(path.join(__dirname, "siblings"))
  .sort()
  .flatMap((file) => read(`siblings/${file}`) as FieldKind[]);
