import { decimalText } from "../../../src/actuals";
import { type Read, taken, textOf } from "../reading";

/** A FOCUS table with every kind of row, the same every time: as CSV for the adapter, and for a database to load. */

const COLUMNS = {
  BilledCost: "number",
  EffectiveCost: "number",
  ListCost: "number",
  BillingCurrency: "text",
  PricingCurrency: "text",
  PricingQuantity: "number",
  PricingUnit: "text",
  BillingPeriodStart: "time",
  ChargePeriodStart: "time",
  ChargePeriodEnd: "time",
  ChargeCategory: "text",
  ChargeDescription: "text",
  CommitmentDiscountId: "text",
  CommitmentDiscountStatus: "text",
  ContractApplied: "text",
  BillingAccountId: "text",
  SubAccountId: "text",
  SubAccountName: "text",
  SkuId: "text",
  SkuMeter: "text",
  ServiceCategory: "text",
  ServiceProviderName: "text",
  PublisherName: "text",
  ProviderName: "text",
  InvoiceId: "text",
} as const;

export const FOCUS_COLUMNS = Object.entries(COLUMNS);

/** A small generator of its own, so that every database and the adapter read the same rows. */
function randomOf(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
}

const two = (value: number): string => String(value).padStart(2, "0");

export function focusCsv(rows: number): string {
  const random = randomOf(20261127);
  const one = <T>(...values: readonly T[]): T => values[random(values.length)] as T;
  const amount = (): string => {
    const size = `${random(4000)}.${String(random(1e6)).padStart(6, "0")}${String(random(1e4)).padStart(4, "0")}`;
    return one("0", "0.00", size, size, size, size, `-${size}`, String(random(90)));
  };
  const lines = Array.from({ length: rows }, () => {
    const [month, day] = [1 + random(11), 1 + random(28)];
    const start = `2026-${two(month)}-${two(day)}T${two(random(24))}:00:00Z`;
    const end = one(
      `2026-${two(month)}-${two(Math.min(28, day + 1))}T00:00:00Z`,
      `2026-${two(month + 1)}-01T00:00:00Z`,
      `2026-${two(month + 1)}-05T00:00:00Z`,
    );
    const row: Record<keyof typeof COLUMNS, string> = {
      ...{ BilledCost: amount(), EffectiveCost: one(amount(), ""), ListCost: one(amount(), "") },
      ...{ BillingCurrency: one("USD", "usd", "EUR"), PricingCurrency: one("USD", "CREDITS", "") },
      ...{ PricingQuantity: one("", amount()), PricingUnit: one("Tokens", "Seats", "user", "Hours", "") },
      ...{ BillingPeriodStart: `2026-${two(month)}-01T00:00:00Z`, ChargePeriodStart: start, ChargePeriodEnd: end },
      ChargeCategory: one("Usage", "Usage", "Usage", "Purchase", "Tax", "Credit", "Adjustment"),
      ChargeDescription: one("", '"a ""quoted"", text"', "plain"),
      ...{ CommitmentDiscountId: one("", "", "cud-1"), CommitmentDiscountStatus: one("", "Used", "Unused") },
      ...{ ContractApplied: one("", "", "c-9"), BillingAccountId: one("acc-1", "acc-2", "") },
      ...{ SubAccountId: one("sub-1", ""), SubAccountName: one("", " Search ", "Ann.Bee@demo.example") },
      ...{ SkuId: one("", "sku-1", "sku-2"), SkuMeter: one("", "", "output tokens") },
      ServiceCategory: one("", "AI and Machine Learning", "ai and machine learning", "Storage"),
      ServiceProviderName: one("", "OpenAI", "Amazon Web Services", "Demo AI", "Anthropic"),
      ...{ PublisherName: one("", "Microsoft", "Cohere"), ProviderName: one("", "Google Cloud"), InvoiceId: "INV-1" },
    };
    return FOCUS_COLUMNS.map(([column]) => row[column as keyof typeof COLUMNS]).join(",");
  });
  return [FOCUS_COLUMNS.map(([column]) => column).join(","), ...lines, ""].join("\n");
}

/** Facts as text, whoever found them, in one order. */
export const factTexts = ({ facts }: Read): string[] =>
  facts
    .map(({ quantity, billed, list, ...fact }) =>
      JSON.stringify([
        ...[fact.account, fact.vendor, fact.route, fact.kind, fact.basis, fact.item, fact.owner, fact.unit],
        ...[fact.currency, fact.month, fact.from, fact.to, fact.rows, textOf(quantity), textOf(billed), textOf(list)],
      ]),
    )
    .sort();

const totalsOf = ({ receipt }: Read) =>
  receipt.totals
    .map(({ currency, total, kept, skipped }) => [
      currency,
      decimalText(total),
      decimalText(kept),
      textOf(skipped["not AI"] ?? null),
    ])
    .sort();

/** Holds what a database made of the table against the adapter, to the last digit. */
export async function expectSameFacts(csv: string, result: string): Promise<Read> {
  const [ours, theirs] = [await taken(csv), await taken(result)];
  expect(factTexts(theirs)).toEqual(factTexts(ours));
  expect(totalsOf(theirs)).toEqual(totalsOf(ours));
  for (const { total, control } of theirs.receipt.totals) expect(textOf(control)).toBe(decimalText(total));
  return theirs;
}
