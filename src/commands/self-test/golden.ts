import api from "./cases/api.json";
import contracts from "./cases/credits-and-contracts.json";
import lookUps from "./cases/look-ups.json";
import profiles from "./cases/profiles.json";
import realCases from "./cases/real-cases.json";
import seats from "./cases/seats.json";
import workedExamples from "./cases/worked-examples.json";
import inExcel from "./in-excel.json";

export interface GoldenError {
  error: string;
  /** a part of the sentence that comes with it */
  says: string;
}

export type GoldenCell = number | string | GoldenError;

/** A formula as people type it, and what it gives. */
export interface Golden {
  what: string;
  formula: string;
  /** the arguments as Excel hands them over, null for one that is skipped; null: they are literals in the formula */
  arguments: unknown[] | null;
  gives: GoldenCell | GoldenCell[][];
}

/** Every golden formula of the functions, by what it is about: their tests and the self-test in Excel ask the same. */
export const GOLDEN: readonly { about: string; cases: readonly Golden[] }[] = [
  { about: "worked examples", cases: workedExamples },
  { about: "seats", cases: seats },
  { about: "API usage", cases: api },
  { about: "credits and contracts", cases: contracts },
  { about: "look-ups", cases: lookUps },
  { about: "usage profiles", cases: profiles },
  { about: "cases of real people that came out wrong", cases: realCases },
];

/** What only a grid can tell: how Excel hands arguments over and what it makes of an answer. */
export const IN_EXCEL: readonly Golden[] = inExcel;
