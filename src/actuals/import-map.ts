import * as v from "valibot";
import { PARTS, ROUTES } from "../budget";
import { parseIso } from "../dates";
import * as messages from "../messages";
import { BadArgument } from "../problems";
import type { Answers } from "./adapter";
import { KINDS } from "./facts";
import { METHODS } from "./forecast";
import { foldName } from "./header";

/** Which budget line pays for which facts, and what only the analyst knows of files: as JSON. */

const text = v.optional(v.string(), "");
const kind = v.picklist(KINDS);
const route = v.picklist(ROUTES.map((row) => row.route));
const day = v.pipe(
  v.string(),
  v.check((given) => !Number.isNaN(parseIso(given)), messages.importMapDay),
);

const vendorRule = v.strictObject({
  contains: v.pipe(v.string(), v.nonEmpty()),
  vendor: v.string(),
  kind,
  route,
  item: v.exactOptional(v.string()),
});

const ledger = v.strictObject({
  date: v.string(),
  amount: v.string(),
  currency: v.exactOptional(v.string()),
  currencyCode: v.exactOptional(v.string()),
  description: v.string(),
  owner: v.exactOptional(v.string()),
  isNegated: v.exactOptional(v.boolean()),
  rules: v.array(vendorRule),
});

const answers = v.strictObject({
  /** of the files with all of these columns */
  columns: v.array(v.string()),
  numbers: v.exactOptional(v.picklist(["point", "comma"])),
  dates: v.exactOptional(v.picklist(["day first", "month first"])),
  period: v.exactOptional(v.strictObject({ from: day, to: day })),
  claudePlan: v.exactOptional(v.picklist(["seats", "usage"])),
  focusBasis: v.exactOptional(v.picklist(["bill", "estimate"])),
  azureCosts: v.exactOptional(v.picklist(["actual", "amortised"])),
  ledger: v.exactOptional(ledger),
});

/** Conditions may hold * and ?; "" is any. The first row that fits says where facts go; rows with the same conditions share them. */
const rule = v.strictObject({
  source: text,
  account: text,
  vendor: text,
  route: text,
  kind: text,
  item: text,
  owner: text,
  /** a line of the budget, or one of NO_LINE */
  line: v.pipe(v.string(), v.nonEmpty()),
  part: v.optional(v.picklist(PARTS), ""),
  share: v.optional(v.pipe(v.number(), v.gtValue(0), v.maxValue(1)), 1),
  reason: text,
});

const importMap = v.strictObject({
  format: v.literal("ai-budget-import-map/1"),
  answers: v.optional(v.array(answers), []),
  rules: v.optional(v.array(rule), []),
  /** what was approved: a line's month, up to an amount in the report currency */
  approvals: v.optional(v.array(v.strictObject({ line: v.string(), month: day, upTo: v.number(), by: text })), []),
  /** an unusual day is told of from so much more than usual on, in the report currency */
  anomalyFloor: v.optional(v.pipe(v.number(), v.minValue(0)), 50),
  /** the share of its budget to date from which on an owner has to say why a line differs */
  materialShare: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 0.1),
  /** how the drivers of lines go on after the closed months; the budget's shape where a line is not named */
  methods: v.optional(v.array(v.strictObject({ line: v.string(), method: v.picklist(METHODS) })), []),
});

/** Where facts go that no line pays for. */
export const NOT_BUDGETED = "Not budgeted";
export const IGNORE = "Ignore";

export type MapRule = v.InferOutput<typeof rule>;
export type ImportMap = v.InferOutput<typeof importMap>;

export const EMPTY_MAP: ImportMap = v.parse(importMap, { format: "ai-budget-import-map/1" });

/**
 * Reads an import map.
 * @throws BadArgument naming the first field that is wrong
 */
export function parseImportMap(json: unknown): ImportMap {
  const result = v.safeParse(importMap, json);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new BadArgument(messages.importMapFault(v.getDotPath(issue) ?? "the map", issue.message));
}

/** The answers for a file, by its columns: those of the first entry of which it has all columns. */
export function answersFor({ answers: given }: ImportMap, columns: readonly string[]): Answers {
  const own = new Set(columns.map(foldName));
  const found = given.find(({ columns: wanted }) => wanted.every((column) => own.has(foldName(column))));
  if (found === undefined) return {};
  const { period, ...said } = found;
  return {
    ...said,
    ...(period === undefined ? {} : { period: { from: parseIso(period.from), to: parseIso(period.to) } }),
  };
}
