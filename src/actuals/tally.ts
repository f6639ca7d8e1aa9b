import { add, type Decimal, equal, ZERO } from "./decimal";
import type { Draft, Skip, Total } from "./facts";

interface Sums {
  total: Decimal;
  kept: Decimal;
  billed: Decimal;
  refused: Decimal;
  skipped: Partial<Record<Skip, Decimal>>;
}

/** Where every row and every amount of a file went. */
export class Tally {
  rowsRead = 0;
  rowsKept = 0;
  rowsRefused = 0;
  readonly rowsSkipped: Partial<Record<Skip, number>> = {};
  private readonly sums = new Map<string, Sums>();

  keep(currency: string, raw: Decimal, drafts: readonly Draft[], rows = 1): void {
    this.rowsKept += rows;
    const sums = this.sumsOf(currency);
    sums.total = add(sums.total, raw);
    for (const { counted, billed, basis } of drafts) {
      sums.kept = add(sums.kept, counted);
      if (billed !== null && basis === "bill") sums.billed = add(sums.billed, billed);
    }
  }

  skip(why: Skip, currency: string, raw: Decimal, rows = 1): void {
    this.rowsSkipped[why] = (this.rowsSkipped[why] ?? 0) + rows;
    // a file's own totals are no part of its total; a row without amount and currency has none to count
    if (why === "control row" || (raw.units === 0n && currency === "")) return;
    const sums = this.sumsOf(currency);
    sums.total = add(sums.total, raw);
    sums.skipped[why] = add(sums.skipped[why] ?? ZERO, raw);
  }

  refuse(currency: string, raw: Decimal | null): void {
    this.rowsRefused += 1;
    if (raw === null || currency === "") return;
    const sums = this.sumsOf(currency);
    sums.total = add(sums.total, raw);
    sums.refused = add(sums.refused, raw);
  }

  totals(controlOf: (currency: string) => Decimal | null): Total[] {
    return [...this.sums].map(([currency, sums]) => ({
      currency,
      ...sums,
      control: controlOf(currency),
    }));
  }

  /** Whether every row and every digit is in exactly one place. It is not only where this program is wrong. */
  adds(): boolean {
    const skipped = Object.values(this.rowsSkipped).reduce((sum, count) => sum + count, 0);
    return (
      this.rowsRead === this.rowsKept + skipped + this.rowsRefused &&
      [...this.sums.values()].every((sums) =>
        equal(sums.total, Object.values(sums.skipped).reduce(add, add(sums.kept, sums.refused))),
      )
    );
  }

  private sumsOf(currency: string): Sums {
    const known = this.sums.get(currency);
    if (known !== undefined) return known;
    const sums: Sums = { total: ZERO, kept: ZERO, billed: ZERO, refused: ZERO, skipped: {} };
    this.sums.set(currency, sums);
    return sums;
  }
}
