import * as v from "valibot";
import { parseIso } from "../dates";

/**
 * What a vendor file must look like. Tests and the update script check against it; the shipped add-in does not,
 * because the files cannot change after the build.
 */
const isoDate = v.pipe(
  v.string(),
  v.check((text) => !Number.isNaN(parseIso(text)), "no calendar day"),
);
/** A day, or the month or year where no more is known. */
const evidenceDate = v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/));
const text = v.pipe(v.string(), v.nonEmpty());
const lowerCase = v.pipe(
  text,
  v.check((name) => name === name.toLowerCase(), "not in lower case"),
);
const id = v.pipe(lowerCase, v.regex(/^[a-z0-9][a-z0-9._:/-]*$/));
/** Words between single blanks; a mode or "long" stands last. */
const component = v.pipe(lowerCase, v.regex(/^[a-z0-9._+-]+( [a-z0-9._+-]+)*$/));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const positive = v.pipe(v.number(), v.gtValue(0));

const interval = { effectiveFrom: v.nullable(isoDate), effectiveTo: v.optional(isoDate) };

const price = v.strictObject({
  item: id,
  component,
  amount: v.nullable(v.pipe(v.number(), v.finite(), v.minValue(0))),
  currency: v.union([v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)), v.literal("credits")]),
  unit: text,
  per: positive,
  ...interval,
  recordedOn: isoDate,
  source: text,
  verifiedOn: evidenceDate,
  confidence: text,
  requestInputAbove: v.optional(count),
  freePerMonth: v.optional(count),
  note: v.optional(text),
});

const item = v.strictObject({
  id,
  name: text,
  kind: v.picklist(["plan", "model", "api"]),
  product: text,
  route: v.picklist(["subscription", "seats", "api", "credits", "enterprise"]),
  aliases: v.array(text),
  seatGroup: v.optional(id),
  individual: v.optional(v.boolean()),
  quoteOnly: v.optional(v.boolean()),
  allowance: v.optional(
    v.strictObject({
      unit: text,
      amount: v.nullable(v.pipe(v.number(), v.minValue(0))),
      period: text,
      pooled: v.nullable(v.boolean()),
      rollover: v.nullable(v.picklist(["none", "one month"])),
    }),
  ),
  creditSystem: v.optional(id),
  boughtCreditsExpireAfterMonths: v.optional(count),
  boughtCreditsExpireAfterIdleMonths: v.optional(count),
  boughtCreditsPooled: v.optional(v.boolean()),
  gates: v.optional(v.array(text)),
  sellsVendorMeters: v.optional(v.boolean()),
  status: v.optional(v.picklist(["current", "legacy"])),
  startsOn: v.optional(isoDate),
  endsOn: v.optional(isoDate),
  endRecordedOn: v.optional(isoDate),
  replacedBy: v.optional(id),
  source: text,
  note: v.optional(text),
});

export const vendorFileSchema = v.strictObject({
  vendor: v.picklist(["openai", "anthropic", "google", "adobe", "runway", "perplexity"]),
  vendorName: text,
  items: v.array(item),
  seatGroups: v.array(
    v.strictObject({
      id,
      name: text,
      minimumSeats: v.nullable(count),
      maximumSeats: v.nullable(count),
      nextPlan: v.optional(text),
      apiCreditCap: v.optional(positive),
    }),
  ),
  inclusions: v.array(
    v.strictObject({
      plan: id,
      product: text,
      answer: text,
      apiCreditPerSeat: v.optional(positive),
      ...interval,
      recordedOn: isoDate,
      source: text,
    }),
  ),
  ambiguous: v.record(lowerCase, v.pipe(v.array(text), v.minLength(1))),
  prices: v.array(price),
});

/** The file's faults as "where: what", or none. */
export function schemaFaults(file: unknown): string[] {
  const { issues } = v.safeParse(vendorFileSchema, file);
  return (issues ?? []).map((issue) => `${v.getDotPath(issue) ?? ""}: ${issue.message}`);
}
