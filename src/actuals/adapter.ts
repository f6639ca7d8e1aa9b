import type { Serial } from "../dates";
import { type Decimal, ZERO } from "./decimal";
import type { Draft, Skip } from "./facts";
import type { DateOrder, Header, Row } from "./header";
import type { NumberStyle } from "./number-text";

/** What only the analyst knows of a file. Asked once, remembered for files with the same columns. */
export interface Answers {
  numbers?: NumberStyle;
  dates?: DateOrder;
  /** first and last day, the last included, of a report that prints no dates */
  period?: { from: Serial; to: Serial };
  /** how Claude is bought: seats with usage beyond them, or usage alone */
  claudePlan?: "seats" | "usage";
  /** a FOCUS file without an invoice: what it is */
  focusBasis?: "bill" | "estimate";
  /** which of the two Azure exports it is; they have different totals */
  azureCosts?: "actual" | "amortised";
  ledger?: LedgerAnswers;
}

/** What each column of a card or accounts-payable ledger is, and what its merchants sell. */
export interface LedgerAnswers {
  date: string;
  amount: string;
  currency?: string;
  /** of amounts without a column of currencies */
  currencyCode?: string;
  description: string;
  owner?: string;
  /** charges are printed below 0 */
  isNegated?: boolean;
  rules: readonly VendorRule[];
}

/** The first rule whose text is in the description, however capitalised, says what the row buys. */
export interface VendorRule {
  contains: string;
  vendor: string;
  kind: Draft["kind"];
  route: Draft["route"];
  item?: string;
}

export interface Question {
  /** the answer that is missing */
  key: keyof Answers;
  text: string;
  choices?: readonly string[];
}

/**
 * What a row's drafts follow from, so that rows that agree in it are added up together: one draft a row, and nothing counted on
 * the way. Amounts count by being below 0, 0, above it or blank; all else of them is only added.
 */
export interface Summed {
  /** the column of its one day, if it has one; without it the days are among `by` */
  day?: string;
  by: readonly string[];
  quantity?: string;
  billed?: string;
  list?: string;
  /** amounts that are looked at and not added */
  judged?: readonly string[];
  /** which of the amounts accounts for the file's total */
  counted: "quantity" | "billed" | "list";
}

/** One row gives no, one or two drafts; a word says why it gives none. */
export type RowReader = (row: Row) => readonly Draft[] | Skip;

export interface Opened {
  read: RowReader;
  summed?: Summed;
  /** what the file says that its rows of a currency add up to, once they are read */
  control?: (currency: string) => Decimal | null;
  remarks?: () => readonly string[];
}

/** One kind of export: how it is known and what its rows mean. */
export interface Adapter {
  id: string;
  label: string;
  /** any of these sets of columns; a name that ends in * is the beginning of one */
  signatures: readonly (readonly string[])[];
  /** all that a newer version of the export is known to have; others are named on the receipt */
  columns: readonly string[];
  /** where the independent total is read: the first of these columns that there is, and ÷ 10^cents */
  total: {
    amount: readonly string[];
    /** printed where there is no amount; counts as 0 */
    words?: readonly string[];
    /** a column, or a fixed code */
    currency: { column: string } | { code: string | ((header: Header) => string) };
    power?: number;
  };
  /** rows above the header, such as an invoice's number and currency */
  open(header: Header, answers: Answers, above: readonly Row[]): Opened | readonly Question[];
}

type Given = Pick<Draft, "vendor" | "route" | "kind" | "from"> & Partial<Draft>;

/** A draft of one day's bill; what the row does not say is null or blank. */
export const draft = (given: Given): Draft => ({
  account: "",
  basis: "bill",
  to: given.from + 1,
  item: "",
  owner: "",
  quantity: null,
  unit: "",
  billed: null,
  list: null,
  currency: "USD",
  counted: given.billed ?? ZERO,
  ...given,
});

export const isQuestions = (opened: Opened | readonly Question[]): opened is readonly Question[] =>
  Array.isArray(opened);
