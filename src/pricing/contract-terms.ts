import { parseIso, type Serial } from "../dates";
import { messages } from "../messages";
import { BadArgument } from "../problems";

export type Covers = "usage" | "usage and seats";

/** What holds in one contract year. Money is per contract year, the seat price per seat month. */
export interface YearTerms {
  /** null: the contract sells no seats */
  seatPrice: number | null;
  minimumSeats: number;
  /** 0: none */
  commitment: number;
  covers: Covers;
  usageDiscount: number;
  overageDiscount: number;
  platformFee: number;
  support: number;
}

export interface ContractTerms {
  /** One a contract year; the last one holds on. */
  years: YearTerms[];
  /** First day of the contract; null: the first column. */
  start: Serial | null;
  /** First day after the contract; null: it runs on. */
  end: Serial | null;
  /** Drawn before the first column in the contract year that runs then; null: not known. */
  drawnBefore: number | null;
}

const LABELS = [
  "Seat price",
  "Minimum seats",
  "Commitment",
  "Commitment covers",
  "Usage discount",
  "Overage discount",
  "Platform fee",
  "Support",
  "Start",
  "End",
  "Drawn before",
] as const;
type Label = (typeof LABELS)[number];

const COVERS: readonly Covers[] = ["usage", "usage and seats"];

const isBlank = (cell: unknown): boolean =>
  cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");

/**
 * Reads the terms of a contract from a range: a label and its value a row, or one value column for each contract year.
 * A blank value is a term that is not agreed; in a later year the value of the year before holds on.
 * @param cells as they stand in the sheet; blank rows and a heading row ("Term", "Year 1", …) are skipped
 * @throws BadArgument for an unknown label (listing the known ones), a label given twice, a value that cannot be, or a
 *   commitment that does not say what it covers
 */
export function parseTerms(cells: readonly (readonly unknown[])[]): ContractTerms {
  const values = new Map<Label, readonly unknown[]>();
  cells.forEach(([label, ...row], index) => {
    if ([label, ...row].every(isBlank) || (index === 0 && isHeading(label))) return;
    const known = LABELS.find((name) => name.toLowerCase() === textOf(label).toLowerCase());
    if (!known) throw new BadArgument(messages.unknownTerm(textOf(label), LABELS));
    if (values.has(known)) throw new BadArgument(messages.termTwice(known));
    values.set(known, row);
  });
  const count = Math.max(1, ...[...values.values()].map(filledCells));
  return {
    years: Array.from({ length: count }, (_, year) => yearTerms(values, year)),
    start: dayIn(values, "Start"),
    end: dayIn(values, "End"),
    drawnBefore: drawnIn(values.get("Drawn before")?.[0]),
  };
}

const filledCells = (row: readonly unknown[]): number =>
  row.reduce<number>((count, cell, index) => (isBlank(cell) ? count : index + 1), 0);

const isHeading = (label: unknown): boolean => /^(terms?|label)?$/i.test(textOf(label));

const textOf = (cell: unknown): string => (isBlank(cell) ? "" : String(cell).trim().replace(/\s+/g, " "));

function yearTerms(values: ReadonlyMap<Label, readonly unknown[]>, year: number): YearTerms {
  const cell = (label: Label): unknown => {
    const upToNow = values.get(label)?.slice(0, year + 1) ?? [];
    return upToNow.filter((value) => !isBlank(value)).at(-1);
  };
  const amount = (label: Label): number | null => (cell(label) === undefined ? null : amountIn(label, cell(label)));
  const usageDiscount = shareIn("Usage discount", amount("Usage discount"));
  const commitment = amount("Commitment") ?? 0;
  return {
    seatPrice: amount("Seat price"),
    minimumSeats: amount("Minimum seats") ?? 0,
    commitment,
    covers: coversIn(cell("Commitment covers"), commitment),
    usageDiscount,
    overageDiscount: shareIn("Overage discount", amount("Overage discount") ?? usageDiscount),
    platformFee: amount("Platform fee") ?? 0,
    support: amount("Support") ?? 0,
  };
}

function amountIn(label: Label, cell: unknown): number {
  if (typeof cell !== "number" || !Number.isFinite(cell) || cell < 0) {
    throw new BadArgument(messages.termNoNumber(label, textOf(cell)));
  }
  return cell;
}

function shareIn(label: Label, value: number | null): number {
  if (value !== null && value > 1) throw new BadArgument(messages.shareAboveOne(label));
  return value ?? 0;
}

/** What a commitment covers decides what is owed at year end, so it is never assumed. */
function coversIn(cell: unknown, commitment: number): Covers {
  const covers = COVERS.find((known) => known === textOf(cell).toLowerCase());
  if (covers === undefined && (commitment > 0 || !isBlank(cell)))
    throw new BadArgument(messages.commitmentCovers(COVERS));
  return covers ?? "usage";
}

const drawnIn = (cell: unknown): number | null => (isBlank(cell) ? null : amountIn("Drawn before", cell));

function dayIn(values: ReadonlyMap<Label, readonly unknown[]>, label: Label): Serial | null {
  const cell = values.get(label)?.[0];
  if (isBlank(cell) || cell === 0) return null;
  const day = typeof cell === "number" ? Math.floor(cell) : parseIso(textOf(cell));
  if (!Number.isFinite(day)) throw new BadArgument(messages.badDate(textOf(cell)));
  return day;
}
