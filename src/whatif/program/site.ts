import type { Engine, LineRun } from "../../budget";
import type { Arithmetic } from "./arithmetic";
import type { DemandStep } from "./demand";
import type { Moved } from "./moved";
import type { PricesOf } from "./prices";
import type { SeatStep } from "./seats";
import type { Tape, Value } from "./tape";

/** What rows are built with. */
export interface Site {
  engine: Engine;
  tape: Tape;
  arithmetic: Arithmetic;
  moved: Moved;
  demand: DemandStep;
  seats: SeatStep;
  pricesOf: PricesOf;
}

/** The money of a line, in the currency of its prices. */
export interface Row {
  name: string;
  part: LineRun["part"];
  currency: string;
  /** do list prices move it? */
  isListed: boolean;
  months: Value[];
}

/** Rows that are built together, and the names of their lines. */
export interface Rows {
  names: string[];
  rows: () => Row[];
}
