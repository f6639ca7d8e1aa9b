import * as messages from "../messages";
import { BadArgument } from "../problems";
import { amountIn, cellOf, isBlank, isBlankWord, type Row, shareIn, textOf, wordIn } from "./term-cells";
import type { Tier, TierKind, TierPeriod, Tiers, UsageTiers } from "./usage-tiers";

/** The rows of a terms range that are tiers, by what they say and from where on, "price 100000". */
export type TierRows = ReadonlyMap<string, Row>;

/** How the label of a tier begins, by what the tier says. */
const KINDS_OF_ROW = {
  discount: "Tier from",
  price: "Price from",
  fee: "Fee from",
  seatPrice: "Seat price from",
  seatFee: "Seat fee from",
} as const;
type KindOfRow = keyof typeof KINDS_OF_ROW;

const READ_AS: readonly (TierKind | "none")[] = ["graduated", "volume", "none"];
const PERIODS: readonly TierPeriod[] = ["month", "contract year"];
/** What a price is that nobody knows yet; a tier of which nothing is said is none that is free, or as the one below it. */
const UNKNOWN = "unknown";

const LABEL = /^(.+ from) (\d+(?:\.\d+)?)$/i;
const keyOf = (kind: KindOfRow, from: number): string => `${kind} ${from}`;

/** The key of a tier's row by its label, "Tier from 100000"; undefined: it is no tier. */
export function tierLabel(text: string): string | undefined {
  const [, begins = "", from] = LABEL.exec(text) ?? [];
  const kind = (Object.keys(KINDS_OF_ROW) as KindOfRow[]).find(
    (each) => KINDS_OF_ROW[each].toLowerCase() === begins.toLowerCase(),
  );
  return kind === undefined ? undefined : keyOf(kind, Number(from));
}

/**
 * Tiers of one kind that a year has, by rising bound.
 * @param blank what stands for a row that is blank in every year beside others that are not; absent: it is no row
 */
function rowsOf(
  rows: TierRows,
  year: number,
  kind: KindOfRow,
  blank?: string,
): { from: number; label: string; cell: unknown }[] {
  const own = [...rows].filter(([key]) => key.startsWith(`${kind} `));
  const isBlankRow = (row: Row): boolean => row.every(isBlank);
  const unsaid = own.every(([, row]) => isBlankRow(row)) ? undefined : blank;
  return own
    .flatMap(([key, row]) => {
      const cell = isBlankRow(row) ? unsaid : cellOf(row, year);
      const from = Number(key.split(" ")[1]);
      return cell === undefined ? [] : [{ from, label: `${KINDS_OF_ROW[kind]} ${from}`, cell }];
    })
    .sort((a, b) => a.from - b.from);
}

const rateIn = ({ label, cell }: { label: string; cell: unknown }): number | null =>
  textOf(cell).toLowerCase() === UNKNOWN ? null : amountIn(label, cell);

/** Prices with their fees. @throws BadArgument when the first is not from 0, or a fee has no tier */
function withFees(rows: TierRows, year: number, tiers: Tier[], [first, fee]: [first: string, fee: KindOfRow]): Tier[] {
  const fees = rowsOf(rows, year, fee);
  if (tiers[0]?.from !== 0) throw new BadArgument(messages.termMissing(first));
  const stray = fees.find(({ from }) => !tiers.some((tier) => tier.from === from));
  if (stray) throw new BadArgument(messages.feeWithoutTier(stray.label));
  return tiers.map((tier) => {
    const own = fees.find(({ from }) => from === tier.from);
    return own ? { ...tier, fee: amountIn(own.label, own.cell) } : tier;
  });
}

/**
 * The tiers by which use is charged in a year; null: there are none.
 *
 * @throws BadArgument when tiers do not say how they are read: the answers differ, so it is never assumed
 */
export function usageTiersIn(rows: TierRows, year: number, readAs: unknown, counted: unknown): UsageTiers | null {
  const discounts = rowsOf(rows, year, "discount", UNKNOWN).map((row): Tier => {
    const rate = rateIn(row);
    return { from: row.from, rate: rate === null ? null : 1 - shareIn(row.label, rate), fee: 0 };
  });
  const prices = rowsOf(rows, year, "price", UNKNOWN).map((row): Tier => ({
    from: row.from,
    rate: rateIn(row),
    fee: 0,
  }));
  const hasFees = rowsOf(rows, year, "fee").length > 0;
  if (discounts.length + prices.length === 0 && !hasFees && isBlankWord(readAs)) return null;
  const kind = wordIn(readAs, READ_AS);
  if (kind === "none") return null;
  if (kind === undefined) throw new BadArgument(messages.usageTiers(READ_AS));
  if (discounts.length > 0 && prices.length > 0) throw new BadArgument(messages.tiersAndPrices);
  const period = wordIn(counted, PERIODS);
  if (discounts.length + prices.length > 0 && period === undefined) throw new BadArgument(messages.tierPeriod(PERIODS));
  // below the first discount there is none; below the first price nobody knows one
  if (discounts.length > 0 && discounts[0]?.from !== 0) discounts.unshift({ from: 0, rate: 1, fee: 0 });
  const isUnits = prices.length > 0;
  const first = isUnits ? "Price from 0" : "Tier from 0";
  const tiers = withFees(rows, year, isUnits ? prices : discounts, [first, "fee"]);
  return { kind, period: period ?? "month", unit: isUnits ? "unit" : "money at list", tiers };
}

/**
 * The tiers by which seats are charged in a year; null: there are none.
 *
 * @throws BadArgument when tiers do not say how they are read
 */
export function seatTiersIn(rows: TierRows, year: number, readAs: unknown): Tiers | null {
  const prices = rowsOf(rows, year, "seatPrice", UNKNOWN).map((row): Tier => ({
    from: row.from,
    rate: rateIn(row),
    fee: 0,
  }));
  const hasFees = rowsOf(rows, year, "seatFee").length > 0;
  if (prices.length === 0 && !hasFees && isBlankWord(readAs)) return null;
  const kind = wordIn(readAs, READ_AS);
  if (kind === "none") return null;
  if (kind === undefined) throw new BadArgument(messages.seatTiers(READ_AS));
  return { kind, tiers: withFees(rows, year, prices, ["Seat price from 0", "seatFee"]) };
}
