import type * as v from "valibot";
import * as messages from "../messages";

type Issue = v.BaseIssue<unknown>;

const LONGEST_SHOWN = 40;

/** What stands there, as the file has it, a list or an object by its kind. */
function shown(input: unknown): string {
  if (Array.isArray(input)) return "a list";
  if (typeof input === "object" && input !== null) return "an object";
  const text = JSON.stringify(input);
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

/** What must stand there, by the type of the schema or of the check that found the fault. */
const wanted: Record<string, (issue: Issue & { requirement?: unknown }) => string> = {
  string: () => messages.wantsText,
  number: () => messages.wantsNumber,
  finite: () => messages.wantsNumber,
  integer: () => messages.wantsInteger,
  array: () => messages.wantsList,
  object: () => messages.wantsObject,
  strict_object: () => messages.wantsObject,
  picklist: ({ expected }) => messages.wantsOneOf(expected ?? ""),
  min_value: ({ requirement }) => messages.wantsAtLeast(Number(requirement)),
  max_value: ({ requirement }) => messages.wantsAtMost(Number(requirement)),
  gt_value: ({ requirement }) => messages.wantsAbove(Number(requirement)),
  lt_value: ({ requirement }) => messages.wantsBelow(Number(requirement)),
};

/**
 * A fault of the shape of a budget in this add-in's words. What the schema says itself comes before it.
 * @param issue as the schema found it
 */
export function schemaFault(issue: Issue): string {
  const { type, expected, input } = issue;
  // the one word that is laid down: the format
  if (type === "literal" || expected === '"format"') return messages.faultFormat;
  if (type === "strict_object" && expected === "never") return messages.faultUnknownField;
  if (input === undefined || input === null) return messages.faultMissing;
  if (type === "non_empty") return messages.faultBlank;
  if (type === "min_length") return messages.faultNoEntry;
  if (type === "max_length") return messages.faultTooMany(Number((issue as { requirement?: unknown }).requirement));
  return messages.faultOther(wanted[type]?.(issue) ?? messages.wantsOther, shown(input));
}
