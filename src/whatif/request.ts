import * as v from "valibot";
import { SCENARIO_DRIVERS } from "../budget";
import * as messages from "../messages";
import { BadArgument } from "../problems";
import type { Distribution } from "./distributions";
import { ALL_MONTHS, MEMO } from "./measures";

/** What is asked of a budget, as JSON. docs/what-if.md has every field with an example. */

const number = v.pipe(v.number(), v.finite());
const name = v.pipe(v.string(), v.minLength(1));
const numbers = v.array(number);

const ref = v.union(
  [
    v.strictObject({ line: name, field: name }),
    v.strictObject({ driver: name, field: name }),
    v.strictObject({ scenario: name }),
    v.strictObject({ exchangeRate: name }),
    v.strictObject({ rate: name, component: name }),
  ],
  messages.inputForm,
);

const kind = <Kind extends string>(text: Kind) => ({ kind: v.literal(text) });
const ends = { min: number, likely: number, max: number };
const percentiles = { p10: number, p90: number };
const moments = { mean: number, sd: number };

const distribution = v.union(
  [
    v.strictObject({ ...kind("triangular"), ...ends }),
    v.strictObject({ ...kind("triangular"), ...percentiles, likely: number }),
    v.strictObject({ ...kind("pert"), ...ends, lambda: v.optional(number, 4) }),
    v.strictObject({ ...kind("uniform"), min: number, max: number }),
    v.strictObject({ ...kind("normal"), ...moments }),
    v.strictObject({ ...kind("normal"), ...percentiles }),
    v.strictObject({ ...kind("lognormal"), ...percentiles }),
    v.strictObject({ ...kind("lognormal"), ...moments }),
    v.strictObject({ ...kind("discrete"), values: numbers, weights: numbers }),
    v.strictObject({ ...kind("empirical"), values: numbers }),
    v.strictObject({
      ...kind("metalog"),
      a: numbers,
      lower: v.nullish(number, null),
      upper: v.nullish(number, null),
    }),
  ],
  messages.distributionForm,
);

const input = v.strictObject({
  /** keys the draws: another name draws anew */
  name,
  input: ref,
  /** are the parameters shares of the value as it is now? */
  factor: v.optional(v.boolean(), false),
  distribution: v.nullish(distribution, null),
  floor: v.nullish(number, null),
  cap: v.nullish(number, null),
});

const measure = { of: v.optional(name, MEMO), period: v.optional(name, ALL_MONTHS) };

const billing = v.optional(v.picklist(["monthly", "annual"]), "monthly");
const steps = v.pipe(v.array(v.pipe(number, v.minValue(0))), v.minLength(1));

const breakEven = v.variant("kind", [
  v.strictObject({
    ...kind("seat or requests"),
    plan: name,
    billing,
    item: name,
    mode: v.optional(v.string(), ""),
    inputTokens: number,
    outputTokens: number,
    requests: steps,
    cachedShares: v.optional(steps, [0]),
  }),
  v.strictObject({
    ...kind("credits or seats"),
    pool: name,
    plan: name,
    billing,
    heads: steps,
    creditsPerHead: steps,
  }),
  v.strictObject({ ...kind("commitment or list"), contract: name, usage: steps }),
]);

const bridge = v.strictObject({
  from: name,
  to: name,
  order: v.optional(v.union([v.array(v.picklist(SCENARIO_DRIVERS)), v.literal("average")]), [...SCENARIO_DRIVERS]),
  by: v.optional(v.picklist(["memo", "side", "route"]), "memo"),
});

export const requestSchema = v.strictObject({
  format: v.literal("ai-budget-whatif/1"),
  /** what is moved; a break-even map and a bridge need none */
  inputs: v.optional(v.pipe(v.array(input), v.minLength(1))),
  tornado: v.nullish(v.strictObject({ ...measure, share: v.optional(v.pipe(number, v.gtValue(0)), 0.1) }), null),
  sensitivity: v.nullish(
    v.strictObject({
      ...measure,
      rows: name,
      rowValues: numbers,
      columns: v.optional(v.string(), ""),
      columnValues: v.optional(numbers, []),
    }),
    null,
  ),
  goalSeek: v.nullish(
    v.strictObject({
      ...measure,
      change: name,
      low: number,
      high: number,
      is: v.optional(v.picklist(["<=", ">=", "="]), "<="),
      value: number,
    }),
    null,
  ),
  breakEven: v.nullish(breakEven, null),
  bridge: v.nullish(bridge, null),
  monteCarlo: v.nullish(
    v.strictObject({
      runs: v.optional(number, 10_000),
      seed: v.optional(number, 1),
      sampling: v.optional(v.picklist(["latin hypercube", "random"]), "latin hypercube"),
      correlations: v.optional(v.array(v.strictObject({ a: name, b: name, rank: number })), []),
    }),
    null,
  ),
});

export type Request = v.InferOutput<typeof requestSchema>;
export type RequestInput = NonNullable<Request["inputs"]>[number];

// every form of the schema is one that has a quantile function
requestSchema satisfies v.GenericSchema<unknown, { inputs?: { distribution: Distribution | null }[] | undefined }>;

/** @throws BadArgument that names the first fault and where it stands */
export function parseRequest(json: unknown): Request {
  const result = v.safeParse(requestSchema, json);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new BadArgument(messages.requestFault(v.getDotPath(issue) ?? "the file", issue.message));
}
