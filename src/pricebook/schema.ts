import * as v from "valibot";
import { parseIso } from "../dates";
import type { Fact } from "./types";

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
const months = v.pipe(v.number(), v.integer(), v.minValue(1));
const positive = v.pipe(v.number(), v.gtValue(0));

const dated = {
  effectiveFrom: v.nullable(isoDate),
  effectiveTo: v.optional(isoDate),
  recordedOn: isoDate,
  source: text,
  verifiedOn: evidenceDate,
  firstSeen: v.optional(v.strictObject({ on: isoDate, source: text })),
};

const models = v.union([v.literal("all"), v.pipe(v.array(id), v.minLength(1))]);

const price = v.strictObject({
  item: id,
  component,
  amount: v.nullable(v.pipe(v.number(), v.finite(), v.minValue(0))),
  currency: v.union([v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)), v.literal("credits")]),
  unit: text,
  per: positive,
  ...dated,
  confidence: text,
  guaranteedUntil: v.optional(isoDate),
  requestInputAbove: v.optional(count),
  freePerMonth: v.optional(count),
  forModels: v.optional(models),
  namedOn: v.optional(v.array(v.strictObject({ on: isoDate, source: text, models }))),
  notWith: v.optional(v.pipe(v.array(component), v.minLength(1))),
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
  creditSystem: v.optional(id),
  gates: v.optional(v.array(text)),
  sellsVendorMeters: v.optional(v.boolean()),
  billedAsInput: v.optional(
    v.array(v.strictObject({ meter: v.picklist(["cache read", "cache write"]), on: isoDate, source: text })),
  ),
  alsoCharges: v.optional(v.picklist(["audio", "images", "video", "requests"])),
  status: v.optional(v.picklist(["current", "legacy"])),
  startsOn: v.optional(isoDate),
  source: text,
  note: v.optional(text),
});

const term = <const Name extends Fact, Schema extends v.GenericSchema>(fact: Name, value: Schema) =>
  v.strictObject({ of: id, fact: v.literal(fact), value: v.nullable(value), ...dated, note: v.optional(text) });

const terms = v.variant("fact", [
  term(
    "allowance",
    v.strictObject({
      unit: text,
      amount: v.nullable(v.pipe(v.number(), v.finite(), v.minValue(0))),
      period: text,
      pooled: v.nullable(v.boolean()),
      rollover: v.nullable(v.picklist(["none", "one month"])),
    }),
  ),
  term(
    "boughtCredits",
    v.strictObject({
      expireAfterMonths: v.optional(months),
      expireAfterIdleMonths: v.optional(months),
      pooled: v.optional(v.boolean()),
    }),
  ),
  term(
    "seatLimits",
    v.strictObject({
      minimumSeats: v.nullable(count),
      maximumSeats: v.nullable(count),
      nextPlan: v.optional(text),
    }),
  ),
  term("apiCreditCap", positive),
  term("end", v.strictObject({ on: isoDate, replacedBy: v.optional(id) })),
]);

const inclusion = v.strictObject({
  plan: id,
  product: text,
  answer: text,
  apiCreditPerSeat: v.optional(positive),
  paidBy: v.optional(
    v.pipe(
      v.array(v.picklist(["plan allowance", "bought credits", "workspace credits", "API", "contract"])),
      v.minLength(1),
    ),
  ),
  budgetOwner: v.optional(
    v.picklist(["individual user", "team workspace administrator", "API organisation owner", "procurement"]),
  ),
  ...dated,
});

export const vendorFileSchema = v.strictObject({
  vendor: id,
  vendorName: text,
  items: v.array(item),
  seatGroups: v.array(v.strictObject({ id, name: text })),
  endsRead: v.optional(v.array(v.strictObject({ readOn: evidenceDate, recordedOn: isoDate, source: text }))),
  terms: v.array(terms),
  inclusions: v.array(inclusion),
  ambiguous: v.record(lowerCase, v.pipe(v.array(text), v.minLength(1))),
  prices: v.array(price),
});

/** The file's faults as "where: what", or none. */
export function schemaFaults(file: unknown): string[] {
  const { issues } = v.safeParse(vendorFileSchema, file);
  return (issues ?? []).map((issue) => `${v.getDotPath(issue) ?? ""}: ${issue.message}`);
}
