import type { Serial } from "../dates";
import type { Route } from "../pricebook";
import type { Decimal } from "./decimal";

/** What the amount of a row is: money that a vendor bills, somebody's estimate, or a count without money. */
export type Basis = "bill" | "estimate" | "quantity";

export const KINDS = [
  "seat",
  "allowance",
  "overage",
  "topup",
  "commit",
  "shortfall",
  "usage",
  "tax",
  "credit",
  "adjustment",
] as const;
export type Kind = (typeof KINDS)[number];

/** Why a row of a file is not a fact. Each is counted on the receipt, with its amount. */
export type Skip =
  "blank line" | "empty period" | "control row" | "billed elsewhere" | "not AI" | "duplicate id" | "no vendor rule";

/** What one row of a file says, before rows of a month are added up. */
export interface Draft {
  /** organisation, billing account or workspace */
  account: string;
  vendor: string;
  route: Route;
  kind: Kind;
  basis: Basis;
  /** UTC days as the file means them; `to` is exclusive */
  from: Serial;
  to: Serial;
  /** model, SKU or plan as printed */
  item: string;
  /** as printed, e-mails in small letters; "" is nobody's */
  owner: string;
  quantity: Decimal | null;
  unit: string;
  /** money; null where the file does not say it, never 0 for that */
  billed: Decimal | null;
  /** at list price, or as estimated; never money that is owed */
  list: Decimal | null;
  currency: string;
  /** the part of the file's total that this row accounts for */
  counted: Decimal;
  /** rows of somebody's table behind it, where these were added up before; 1 */
  rows?: number;
}

/** Rows of a file that agree in everything but the day, added up by month. */
export interface Fact extends Omit<Draft, "counted"> {
  /** the adapter's id */
  source: string;
  /** first day of the month in which it began; a period that is no whole month keeps its days in from and to */
  month: Serial;
  rows: number;
  /** money by day of the month, for a cell rather than to the last digit; null where a row tells of a longer time or of no money */
  days: readonly number[] | null;
}

/** The sums of one currency (or "credits", "tokens") in a file. */
export interface Total {
  currency: string;
  /** the file's amount column, added up by a reader that knows nothing but its name */
  total: Decimal;
  kept: Decimal;
  /** of what is kept: money that a vendor bills */
  billed: Decimal;
  /** of rows that cannot be read, where their amount could be */
  refused: Decimal;
  skipped: Partial<Record<Skip, Decimal>>;
  /** what the file itself says that its rows add up to */
  control: Decimal | null;
}

export interface RefusedValue {
  line: number;
  column: string;
  text: string;
  why: string;
}

/** What became of every row of a file: rowsRead = rowsKept + those skipped + those refused, and so for its amounts. */
export interface Receipt {
  file: string;
  bytes: number;
  /** against importing a file twice by accident; it is no protection against forgery */
  fingerprint: string;
  source: string;
  label: string;
  accounts: readonly string[];
  from: Serial | null;
  to: Serial | null;
  rowsRead: number;
  rowsKept: number;
  rowsSkipped: Partial<Record<Skip, number>>;
  rowsRefused: number;
  /** the first hundred */
  refused: readonly RefusedValue[];
  totals: readonly Total[];
  unknownColumns: readonly string[];
  /** sentences that the reader of a receipt should see */
  remarks: readonly string[];
}
