import { dayOf, refuseErrors } from "../cell";
import type { Serial } from "../dates";
import * as messages from "../messages";
import { BadArgument, isProblem } from "../problems";
import { amountIn, cellOf, isBlank, isBlankWord, type Row, shareIn, textOf, wordIn } from "./term-cells";
import { seatTiersIn, tierLabel, type TierRows, usageTiersIn } from "./tier-terms";
import type { Tiers, UsageTiers } from "./usage-tiers";

export type Covers = "usage" | "usage and seats";

/** What use of a month is charged at least; in a month that is cut, its part of it. */
export interface MonthMinimum {
  /** money, after discount */
  amount: number;
  /** whether what is paid to reach it draws the commitment down; contracts differ, so it is said beside a commitment */
  draws: boolean;
}

/** What holds in one contract year. Money is per contract year, the seat price per seat month. */
export interface YearTerms {
  /** null: the contract sells no seats */
  seatPrice: number | null;
  minimumSeats: number;
  /** 0: none */
  commitment: number;
  covers: Covers;
  usageDiscount: number;
  /** null: the tiers go on beyond the commitment */
  overageDiscount: number | null;
  /** absent: none */
  minimum?: MonthMinimum | undefined;
  /** What use of a month is charged at most, after discount; absent: nothing stops it. Use beyond it is not met. */
  maximum?: number | undefined;
  /** Tiers in the place of one usage discount: of discounts, or of prices where use is counted in units. */
  tiers?: UsageTiers | undefined;
  /** Tiers in the place of one seat price: of the seats billed in a month. */
  seatTiers?: Tiers | undefined;
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
  /** Use at list before the first column in the contract year that runs then, where tiers count it; null: not known. */
  usedBefore?: number | null | undefined;
}

const LABELS = [
  "Seat price",
  "Minimum seats",
  "Commitment",
  "Commitment covers",
  "Minimum a month",
  "Minimum draws commitment",
  "Maximum a month",
  "Usage discount",
  "Overage discount",
  "Usage tiers",
  "Tier period",
  "Seat tiers",
  "Platform fee",
  "Support",
  "Start",
  "End",
  "Drawn before",
  "Used before",
] as const;
type Label = (typeof LABELS)[number];

const TIER_EXAMPLES = ["Tier from 0", "Price from 0", "Fee from 0", "Seat price from 0", "Seat fee from 0"];
const AFTER_TIERS = LABELS.indexOf("Seat tiers") + 1;
const KNOWN_LABELS = [...LABELS.slice(0, AFTER_TIERS), ...TIER_EXAMPLES, ...LABELS.slice(AFTER_TIERS)];

const COVERS: readonly Covers[] = ["usage", "usage and seats"];
const ANSWERS = ["yes", "no"] as const;

/** The rows of the range by their label, and the tier rows by theirs. */
interface Labelled {
  values: ReadonlyMap<Label, Row>;
  tiers: TierRows;
}

/**
 * Reads the terms of a contract from a range: a label and its value a row, or one value column for each contract year.
 * A blank value is a term that is not agreed; in a later year the value of the year before holds on.
 *
 * Tiers are one row each, "Tier from 0", "Tier from 100000" … with the discount as a share, or "Price from 0" … with the price of a unit
 * where use is counted in units, and "Fee from 0" … with what the tier itself costs a period. Two rows say how they are read: "Usage
 * tiers" (graduated, volume or none) and "Tier period" (month or contract year). Tiers of seats are "Seat price from 0" … and "Seat fee
 * from 0" …, read as "Seat tiers" says. A price that is not known yet is "unknown".
 *
 * @param cells as they stand in the sheet; blank rows and a heading row ("Term", "Year 1", …) are skipped
 * @throws BadArgument for an unknown label (listing the known ones), a label given twice, a value that cannot be or is an error, or a
 *   commitment or tiers that do not say what they count
 */
export function parseTerms(cells: readonly Row[]): ContractTerms {
  const values = new Map<Label, Row>();
  const tiers = new Map<string, Row>();
  cells.forEach(([label, ...row], index) => {
    refuseErrors([label, ...row], messages.termsRow(index + 1));
    if ([label, ...row].every(isBlankWord) || (index === 0 && isHeading(label))) return;
    const text = textOf(label);
    const tier = tierLabel(text);
    if (tier !== undefined) {
      addOnce(tiers, tier, row, text);
      return;
    }
    const known = LABELS.find((name) => name.toLowerCase() === text.toLowerCase());
    if (!known) throw new BadArgument(messages.unknownTerm(text, KNOWN_LABELS));
    addOnce(values, known, row, known);
  });
  const count = Math.max(1, ...[...values.values(), ...tiers.values()].map(filledCells));
  return {
    years: Array.from({ length: count }, (_, year) => yearTerms({ values, tiers }, year)),
    start: dayIn(values, "Start"),
    end: dayIn(values, "End"),
    drawnBefore: moneyIn(values, "Drawn before"),
    usedBefore: moneyIn(values, "Used before"),
  };
}

function addOnce<Key>(rows: Map<Key, Row>, key: Key, row: Row, label: string): void {
  if (rows.has(key)) throw new BadArgument(messages.termTwice(label));
  rows.set(key, row);
}

const filledCells = (row: Row): number =>
  row.reduce<number>((count, cell, index) => (isBlank(cell) ? count : index + 1), 0);

const isHeading = (label: unknown): boolean => /^(terms?|label)?$/i.test(textOf(label));

function yearTerms(labelled: Labelled, year: number): YearTerms {
  const cell = (label: Label): unknown => cellOf(labelled.values.get(label), year);
  const amount = (label: Label): number | null => (cell(label) === undefined ? null : amountIn(label, cell(label)));
  const usageDiscount = shareIn("Usage discount", amount("Usage discount"));
  const overage = amount("Overage discount");
  const commitment = amount("Commitment") ?? 0;
  const tiers = usageTiersIn(labelled.tiers, year, cell("Usage tiers"), cell("Tier period"));
  const seatTiers = seatTiersIn(labelled.tiers, year, cell("Seat tiers"));
  const minimum = minimumIn(amount("Minimum a month") ?? 0, cell("Minimum draws commitment"), commitment);
  if (tiers && usageDiscount > 0) throw new BadArgument(messages.tiersAndDiscount);
  const maximum = amount("Maximum a month");
  if (tiers?.kind === "volume" && (minimum || maximum !== null)) throw new BadArgument(messages.volumeLimits);
  if (maximum !== null && minimum && minimum.amount > maximum) throw new BadArgument(messages.minimumAboveMaximum);
  if (tiers?.kind === "volume" && overage !== null) throw new BadArgument(messages.volumeOverage);
  if (tiers?.unit === "unit" && overage !== null) throw new BadArgument(messages.unitOverage);
  if (maximum !== null && tiers?.tiers.some(({ fee }) => fee > 0)) throw new BadArgument(messages.feesMaximum);
  if (seatTiers && amount("Seat price") !== null) throw new BadArgument(messages.seatTiersAndPrice);
  return {
    seatPrice: amount("Seat price"),
    minimumSeats: amount("Minimum seats") ?? 0,
    commitment,
    covers: coversIn(cell("Commitment covers"), commitment),
    usageDiscount,
    overageDiscount: overage === null ? (tiers ? null : usageDiscount) : shareIn("Overage discount", overage),
    ...(minimum && { minimum }),
    ...(maximum !== null && { maximum }),
    ...(tiers && { tiers }),
    ...(seatTiers && { seatTiers }),
    platformFee: amount("Platform fee") ?? 0,
    support: amount("Support") ?? 0,
  };
}

/** What a commitment covers decides what is owed at year end, so it is never assumed. */
function coversIn(cell: unknown, commitment: number): Covers {
  const covers = wordIn(cell, COVERS);
  if (covers === undefined && (commitment > 0 || !isBlankWord(cell)))
    throw new BadArgument(messages.commitmentCovers(COVERS));
  return covers ?? "usage";
}

/** Whether it draws decides what is owed at year end, so it is never assumed. */
function minimumIn(amount: number, cell: unknown, commitment: number): MonthMinimum | null {
  const answer = wordIn(cell, ANSWERS);
  if (answer === undefined && ((amount > 0 && commitment > 0) || !isBlankWord(cell)))
    throw new BadArgument(messages.minimumDraws);
  return amount > 0 ? { amount, draws: answer === "yes" } : null;
}

const moneyIn = (values: ReadonlyMap<Label, Row>, label: Label): number | null => {
  const cell = values.get(label)?.[0];
  return isBlank(cell) ? null : amountIn(label, cell);
};

function dayIn(values: ReadonlyMap<Label, Row>, label: Label): Serial | null {
  const cell = values.get(label)?.[0];
  if (isBlank(cell) || cell === 0) return null;
  const day = dayOf(cell);
  if (isProblem(day)) throw day;
  return day;
}
