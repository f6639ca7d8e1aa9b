import { type Serial, toIso } from "../dates";
import { groupBy } from "../group-by";
import * as messages from "../messages";
import { BadArgument } from "../problems";
import type { Fact, Receipt } from "./facts";
import { refuseOverlaps, sameMoney } from "./overlaps";

export interface Imported {
  receipt: Receipt;
  facts: readonly Fact[];
}

/** What one file says of a source, an account and a month: an import replaces it whole and never adds to it. */
interface Slice {
  receipt: Receipt;
  facts: readonly Fact[];
  /** the first and last day of the month that it tells of; `to` is exclusive */
  from: Serial;
  to: Serial;
}

const sliceOf = ({ source, account, month }: Fact): string => `${source}|${account}|${month}`;

/**
 * Puts imports together. Of two that have the same slice, the one that has all the days of the other counts, in whatever order they
 * come; where both have the same days, the later one.
 * @throws BadArgument when each has days that the other lacks, and when two exports of the same money are given, naming both; above
 *   all when one looks like cents
 */
export function together(imports: readonly Imported[]): readonly Fact[] {
  const bySlice = new Map<string, Slice>();
  for (const { receipt, facts } of imports)
    for (const [key, own] of groupBy(facts, sliceOf)) {
      const from = own.reduce((least, fact) => Math.min(least, fact.from), Infinity);
      const to = own.reduce((most, fact) => Math.max(most, fact.to), -Infinity);
      const slice = { receipt, facts: own, from, to };
      const before = bySlice.get(key);
      bySlice.set(key, before ? wholeOf(before, slice) : slice);
    }
  const slices = [...bySlice].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, slice]) => slice);
  const all = withoutTwins(slices).flatMap(({ facts }) => facts);
  refuseOverlaps(all);
  return all;
}

function wholeOf(before: Slice, after: Slice): Slice {
  if (after.from <= before.from && after.to >= before.to) return after;
  if (before.from <= after.from && before.to >= after.to) return before;
  const days = ({ from, to }: Slice) => [toIso(from), toIso(to - 1)] as const;
  throw new BadArgument(messages.importParts(before.receipt.file, days(before), after.receipt.file, days(after)));
}

/** Without what a file says again that does not name whose account it is, as one page of an API beside the file of a console. */
function withoutTwins(slices: readonly Slice[]): readonly Slice[] {
  const accountOf = ({ facts }: Slice): string => facts[0]?.account ?? "";
  const groups = groupBy(slices, ({ facts: [first] }) => `${first?.source}|${first?.month}`);
  return [...groups.values()].flatMap((group) => {
    const named = group.filter((slice) => accountOf(slice) !== "");
    const nameless = group.find((slice) => accountOf(slice) === "");
    if (nameless === undefined || named.length === 0) return group;
    if (named.some(({ receipt }) => receipt === nameless.receipt)) return group;
    const [own, others] = [nameless.facts, named.flatMap(({ facts }) => facts)];
    if (sameMoney(own, others)) return named;
    const [file, other] = [nameless, named[0]].map((slice) => slice?.receipt.file ?? "") as [string, string];
    throw new BadArgument(messages.importNameless(file, other, toIso(own[0]?.month ?? 0)));
  });
}
