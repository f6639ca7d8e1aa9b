import type { ActualsTable, Alert, ImportMap, Unassigned, VarianceToDate } from "../actuals";
import type { Budget } from "../budget";
import type { IsoDate } from "../dates";
import type { SheetDescription } from "../sheet";
import type { Proposals, Request, WhatIf } from "../whatif";

export type { Proposal, Proposals, WhatIf } from "../whatif";

/** An import map as JSON; the worker looks whether it is one. */
export type MapJson = { format: string } & { [Key in keyof ImportMap]?: unknown } & {
  rules?: readonly RuleJson[];
  answers?: readonly AnswersJson[];
};
export type RuleJson = Partial<ImportMap["rules"][number]> & { line: string };
export type AnswersJson = Readonly<Record<string, unknown>> & { columns: readonly string[] };

/** What the pane asks of its worker; one thing at a time. */
export type Ask = ImportAsk | ReckonAsk | ProposalsAsk | WhatIfAsk | LibraryAsk | RunsAsk;

/** Reads exports. Those that are taken are held until the worker ends. */
export interface ImportAsk {
  kind: "import";
  files: readonly File[];
  map: MapJson;
  /** names of files of which rows that cannot be read are left out */
  leaveOut: readonly string[];
}

/** Puts the exports that are held on the lines of a budget. */
export interface ReckonAsk {
  kind: "reckon";
  budget: Budget;
  /** where the budget's sheets say what it comes to */
  memoTotal: string;
  /** where they keep what closed months have cost; undefined: nowhere that can be found */
  actualsTable: ActualsTable | undefined;
  map: MapJson;
  exportedOn: IsoDate | null;
  /** the month up to which months are to be closed; absent: the one that is proposed; null: none is closed */
  close?: IsoDate | null;
  /** are the sheets asked for? */
  sheets: boolean;
}

export interface ProposalsAsk {
  kind: "proposals";
  budget: Budget;
}

export interface WhatIfAsk {
  kind: "what-if";
  budget: Budget;
  memoTotal: string;
  /** as JSON */
  request: unknown;
  /** a SIPmath library whose distributions inputs without one take, as JSON; absent: none */
  library?: unknown;
}

/** For which inputs a SIPmath library has a distribution. */
export interface LibraryAsk {
  kind: "library";
  /** as JSON */
  library: unknown;
  names: readonly string[];
}

/** The runs of the last simulation as a file, which the worker holds until another is run or it ends. */
export interface RunsAsk {
  kind: "runs";
  as: "SIPmath" | "CSV";
}

export interface Answers {
  import: FileOutcome[];
  reckon: Reckoned;
  proposals: Proposals;
  "what-if": WhatIfAnswered;
  library: string[];
  runs: string;
}

/** What became of one file. */
export type FileOutcome =
  | { status: "taken"; file: string }
  /** something that only the analyst knows is missing */
  | { status: "asking"; file: string; columns: readonly string[]; questions: readonly Asked[] }
  /** in rows that can be left out, or as a whole */
  | { status: "refused"; file: string; why: string; rows: number };

export interface Asked {
  key: string;
  text: string;
  choices: readonly string[];
}

/** Where the amounts of a file in one currency went, as exact decimal text. */
export interface PlacedText {
  currency: string;
  inFile: string;
  onLines: string;
  notYet: string;
  elsewhere: readonly { what: string; amount: string }[];
  difference: string;
}

export interface ReceiptText {
  file: string;
  label: string;
  /** first and last day, both included; null: it holds no usage */
  period: readonly [from: IsoDate, to: IsoDate] | null;
  rowsRead: number;
  rowsSkipped: number;
  rowsRefused: number;
  /** may its last month still change? */
  isOpen: boolean;
  remarks: readonly string[];
  placed: readonly PlacedText[];
}

/** What facts can be put on: a line of the budget, with its part where it has several. */
export interface LineChoice {
  line: string;
  part: string;
  route: string;
}

/** What the exports say of the budget. */
export interface Reckoned {
  lines: readonly LineChoice[];
  /** the currency of what is said of lines */
  currency: string;
  /** as the budget says it now */
  lastActualMonth: IsoDate | null;
  receipts: readonly ReceiptText[];
  unassigned: readonly (Pick<Unassigned, "rule" | "currency" | "rows"> & {
    amount: string;
    first: IsoDate;
    last: IsoDate;
  })[];
  /** for the sheet Actuals */
  actuals: Budget["actuals"];
  proposed: IsoDate | null;
  variance: readonly VarianceToDate[];
  forecast: readonly string[];
  alerts: readonly Alert[];
  sheets: readonly SheetDescription[];
}

export interface WhatIfAnswered {
  request: Request;
  answer: WhatIf;
  sheets: readonly SheetDescription[];
}

/** How far it is: bytes of a file and rows, or runs. */
export type WorkProgress =
  { kind: "file"; file: string; done: number; of: number; rows: number } | { kind: "runs"; done: number; of: number };

export type Told<Kind extends keyof Answers = keyof Answers> =
  | { kind: "progress"; progress: WorkProgress }
  | { kind: "done"; answer: Answers[Kind] }
  /** `isProblem`: a sentence for people; else a fault of this program */
  | { kind: "failed"; message: string; isProblem: boolean };
