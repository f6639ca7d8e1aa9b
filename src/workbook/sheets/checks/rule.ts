import type { CheckTitle } from "../../tables/check-meanings";
import type { Comparison } from "../comparison";
import type { Feeds, Routes } from "../route";
import type { Summary } from "../summary";
import type { Verify } from "../verify";

/** What checks are made of: what every other sheet says of itself. */
export interface Checked extends Feeds {
  routes: Routes;
  summary: Summary;
  comparison: Comparison;
  standsOn: Verify["standsOn"];
  /** letter of the column behind the last month */
  end: string;
  /** TRUE where the add-in answers */
  probe: string;
}

/** One check by arithmetic. */
export interface Rule<Subject = void> {
  /** what holds when it is TRUE; behind the name of what it is asked of, where there is more than one. What FALSE means: CHECK_MEANINGS */
  title: CheckTitle;
  /** where to look when it is FALSE, as the sheet says beside it */
  look: string | ((all: Checked) => string);
  /** "tolerance": amounts may differ by what Assumptions allows; "exact": nothing may be amiss */
  within: "tolerance" | "exact";
  /** sums that cannot be compared while some price is unknown: that alone is said then, by the check of totals */
  ofTotals?: true;
  /** how much or how many is amiss, 0 where nothing is; undefined: nothing to check here */
  amiss: (all: Checked, subject: Subject) => string | undefined;
}

/** A check as it stands in a row of the sheet. */
export interface CheckRow extends Pick<Rule, "within" | "ofTotals"> {
  label: string;
  note: string;
  amiss: string;
}

/** Rules that are asked of the same things, one thing after the other. */
export interface RuleGroup {
  rules: readonly Pick<Rule, "title" | "within">[];
  rows: (all: Checked) => CheckRow[];
}

const rowOf = <Subject>(rule: Rule<Subject>, all: Checked, subject: Subject, label: string): CheckRow[] => {
  const amiss = rule.amiss(all, subject);
  const note = typeof rule.look === "string" ? rule.look : rule.look(all);
  const { within, ofTotals } = rule;
  return amiss === undefined ? [] : [{ label, note, within, amiss, ...(ofTotals && { ofTotals }) }];
};

/** Rules of the whole budget. */
export const once = (rules: readonly Rule[]): RuleGroup => ({
  rules,
  rows: (all) => rules.flatMap((rule) => rowOf(rule, all, undefined, rule.title)),
});

/** Rules that are asked of each sheet, split or scenario; `label` is what the row is called then. */
export const forEach = <Subject>(
  subjects: (all: Checked) => readonly Subject[],
  label: (subject: Subject, title: string) => string,
  rules: readonly Rule<Subject>[],
): RuleGroup => ({
  rules,
  rows: (all) =>
    subjects(all).flatMap((subject) => rules.flatMap((rule) => rowOf(rule, all, subject, label(subject, rule.title)))),
});

/** How many rows of the arrays are 1. */
export const count = (...arrays: string[]): string => arrays.map((array) => `SUMPRODUCT(${array})`).join("+");
