import { groupBy } from "../group-by";
import * as messages from "../messages";
import { BadArgument } from "../problems";
import { add, type Decimal, decimalText, equal, isZero, multiply, subtract, ZERO } from "./decimal";
import type { Fact } from "./facts";

/** Exports of the same money: one of them counts for a month. */
const OVERLAPS: readonly (readonly string[])[] = [
  ["anthropic-cost", "anthropic-cost-report"],
  ["copilot-ai-usage", "copilot-metered"],
  ["openrouter-daily", "openrouter-generations"],
  ["google-cost-table", "google-reports", "google-bigquery"],
  ["aws-cur"],
  ["azure-costs"],
];
const OF_ANY_SELLER = ["focus", "ai-budget-actuals"];
/** Whose bill a table of any seller repeats, of those above that a cloud has. */
const CLOUDS: readonly (readonly [seller: RegExp, source: string])[] = [
  [/google/i, "google-reports"],
  [/amazon|\baws\b/i, "aws-cur"],
  [/microsoft|azure/i, "azure-costs"],
];

function overlapOf({ source, vendor, month, basis }: Fact): string | undefined {
  if (basis !== "bill") return undefined;
  const cloud = OF_ANY_SELLER.includes(source) ? CLOUDS.find(([seller]) => seller.test(vendor)) : undefined;
  const group = OVERLAPS.findIndex((sources) => sources.includes(cloud?.[1] ?? source));
  if (group >= 0) return `${group}|${month}`;
  return OF_ANY_SELLER.includes(source) ? `${vendor}|${month}` : undefined;
}

/** @throws BadArgument when two exports of the same money are given, naming both; above all when one looks like cents */
export function refuseOverlaps(facts: readonly Fact[]): void {
  const groups = groupBy(
    facts.filter((fact) => overlapOf(fact) !== undefined),
    (fact) => overlapOf(fact) ?? "",
  );
  for (const group of groups.values()) {
    const sums = [...groupBy(group, ({ source }) => source)].map(([source, own]) => ({ source, sum: billedOf(own) }));
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
const countedOf = (facts: readonly Fact[]): Decimal =>
  facts.reduce((sum, { quantity }) => add(sum, quantity ?? ZERO), ZERO);

/** Do both come to the same, to the last digit? What has no money is told by its counts. */
export function sameMoney(one: readonly Fact[], other: readonly Fact[]): boolean {
  const [a, b] = [billedOf(one), billedOf(other)];
  return isZero(a) && isZero(b) ? equal(countedOf(one), countedOf(other)) : equal(a, b);
}

const HUNDRED: Decimal = { units: 100n, scale: 0 };

/** 95 to 105 times the other. */
function looksLikeCents(small: Decimal, large: Decimal): boolean {
  const size = (decimal: Decimal): Decimal => (decimal.units < 0n ? { ...decimal, units: -decimal.units } : decimal);
  if (isZero(small)) return false;
  const off = subtract(multiply(size(small), HUNDRED), size(large));
  return subtract(multiply(size(off), { units: 20n, scale: 0 }), multiply(size(small), HUNDRED)).units <= 0n;
}
