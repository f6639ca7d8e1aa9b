import { groupBy } from "../group-by";
import * as messages from "../messages";
import { BadArgument } from "../problems";
import { add, type Decimal, decimalText, isZero, multiply, subtract, ZERO } from "./decimal";
import type { Fact, Receipt } from "./facts";

export interface Imported {
  receipt: Receipt;
  facts: readonly Fact[];
}

/** Exports of the same money: one of them counts for a month, the others check it. */
const OVERLAPS: readonly (readonly string[])[] = [
  ["anthropic-cost", "anthropic-cost-report"],
  ["copilot-ai-usage", "copilot-metered"],
  ["openrouter-daily", "openrouter-generations"],
  ["focus", "ai-budget-actuals"],
  ["google-cost-table", "google-reports", "google-bigquery"],
];

/** Source, account and month: what an import replaces whole and never adds to. */
const sliceOf = ({ source, account, month }: Fact): string => `${source}|${account}|${month}`;

const overlapOf = ({ source, vendor, month }: Fact): string | undefined => {
  const group = OVERLAPS.findIndex((sources) => sources.includes(source));
  return group < 0 ? undefined : `${group}|${vendor}|${month}`;
};

const HUNDRED: Decimal = { units: 100n, scale: 0 };

/**
 * Puts imports together in the order in which they were made: a later one replaces the slices it has again.
 * @throws BadArgument when two exports of the same money are given, naming both; above all when one looks like cents
 */
export function together(imports: readonly Imported[]): readonly Fact[] {
  const bySlice = new Map<string, readonly Fact[]>();
  for (const { facts } of imports) {
    const own = groupBy(facts, sliceOf);
    for (const [slice, those] of own) bySlice.set(slice, those);
  }
  const all = [...bySlice.values()].flat();
  refuseOverlaps(all);
  return all;
}

function refuseOverlaps(facts: readonly Fact[]): void {
  const groups = groupBy(
    facts.filter((fact) => overlapOf(fact) !== undefined),
    (fact) => overlapOf(fact) ?? "",
  );
  for (const group of groups.values()) {
    const sums = [...groupBy(group, ({ source }) => source)].map(([source, own]) => ({
      source,
      sum: billedOf(own),
    }));
    const [one, other] = sums;
    if (one === undefined || other === undefined) continue;
    const [a, b] = [decimalText(one.sum), decimalText(other.sum)];
    throw new BadArgument(
      looksLikeCents(one.sum, other.sum) || looksLikeCents(other.sum, one.sum)
        ? messages.importCentsTwice(one.source, a, other.source, b)
        : messages.importOverlap(one.source, a, other.source, b),
    );
  }
}

const billedOf = (facts: readonly Fact[]): Decimal => facts.reduce((sum, { billed }) => add(sum, billed ?? ZERO), ZERO);

/** 95 to 105 times the other. */
function looksLikeCents(small: Decimal, large: Decimal): boolean {
  const size = (decimal: Decimal): Decimal => (decimal.units < 0n ? { ...decimal, units: -decimal.units } : decimal);
  if (isZero(small)) return false;
  const off = subtract(multiply(size(small), HUNDRED), size(large));
  return subtract(multiply(size(off), { units: 20n, scale: 0 }), multiply(size(small), HUNDRED)).units <= 0n;
}
