import { type Block, picked, rowOfText, type SheetBuilder } from "../../sheet";
import type { Rates } from "../sheets/rates";
import { allInMonth, asFormula, inMonth, type MonthReference, nameOf, numberOf } from "./references";
import { attribute, attributes, type Derived, type Lines } from "./register";
import { inWorkspace, unlessApart, type WorkspaceFacts } from "./seat-costs";

/** Row of a line's plan among the API credits on Rates. */
export const creditTerms = (rates: Rates, lines: Lines): Derived => ({
  key: "creditRow",
  heading: "API credit row",
  style: "integer",
  formula: (k) => {
    const plan = attribute(lines, "plan")(k);
    // what the price book does not have includes no API credits: the row of none
    return `=IF(${plan}="",1,IFERROR(${rowOfText(plan, rates.creditPlans)},1))`;
  },
});

/** API credits that come with the seats billed, line by line. */
export const creditsByLine = (
  sheet: SheetBuilder,
  { line, terms }: { line: Lines; terms: Lines },
  seats: Block,
  rates: Rates,
  note: string,
): Block =>
  sheet.block(line.count, {
    title: "API credits included, by line",
    note,
    unit: "price currency",
    style: "money",
    label: (k) => `=${nameOf(line)(k)}`,
    series: (k, m) => `=${inMonth(seats)(k, m)}*${picked(rates.apiCredits(m), attribute(terms, "creditRow")(k))}`,
  });

/** The credits of a workspace's lines together, cut at the organisation's cap; unused ones end with the month. */
export function pooledCredits(sheet: SheetBuilder, facts: WorkspaceFacts, byLine: Block, rates: Rates): Block {
  const { workspace, workspaceTerms } = facts;
  const pooled = inWorkspace(facts, byLine);
  return sheet.block(workspace.count, {
    title: "API credits included, by workspace",
    note: "Pooled, cut at the organisation's cap; seats short of a minimum give none; nothing is carried over",
    unit: "price currency",
    style: "money",
    label: (k) => `=${nameOf(workspace)(k)}`,
    // neither the cap nor the vendor is known of a cheapest seat that nobody has
    series: asFormula(
      unlessApart(facts, pooled, (k, m) => {
        const cap = picked(rates.creditCaps(m), attribute(workspaceTerms, "creditRow")(k));
        return `IF(${cap}=0,${pooled(k, m)},MIN(${cap},${pooled(k, m)}))`;
      }),
    ),
  });
}

/** The workspaces that can pay, and the API lines that may be paid. */
export interface ApiCreditParties extends Pick<WorkspaceFacts, "workspace"> {
  /** the workspace that each API line is paid by */
  apiTerms: Lines;
  /** what closed months of each API line are known to have cost */
  apiAmounts: Block;
}

/**
 * What API lines draw from the workspace they name, as a negative cost: at most what they cost in the month, and only of the
 * same vendor. It is the workspace's row, for its owner's seats bring the credits. A closed month with an amount for one of
 * the lines is settled: what was paid after credits is known, and none are left to use.
 */
export const creditsUsed = (sheet: SheetBuilder, parties: ApiCreditParties, available: Block, cost: Block): Block =>
  sheet.block(parties.workspace.count, {
    title: "API credits used",
    note: "Negative: of what seats include (see Seats), for the lines that name the workspace under “Pays from”, never more than these cost",
    unit: "price currency",
    style: "money",
    label: (k) => `=${nameOf(parties.workspace)(k)}`,
    series: asFormula(creditsDrawn(parties, available, cost)),
  });

/** The same as a part of another formula. */
export const creditsDrawn =
  ({ apiTerms, apiAmounts, workspace }: ApiCreditParties, available: Block, cost: Block): MonthReference =>
  (k, m) => {
    const [payers, own] = [attributes(apiTerms, "payerRow"), numberOf(workspace)(k)];
    const settled = `SUMPRODUCT((${payers}=${own})*(${allInMonth(apiAmounts, m)}<>""))`;
    const paid = `SUMIFS(${allInMonth(cost, m)},${payers},${own})`;
    // where there is nothing to draw, or nobody draws it, nobody asks what the lines cost or what there is
    const isEmpty = `IFERROR(${inMonth(available)(k, m)}=0,FALSE)`;
    const nobody = `(COUNTIF(${payers},${own})=0)`;
    return `IF((${settled}>0)+${isEmpty}+${nobody}>0,0,-MIN(${inMonth(available)(k, m)},${paid}))`;
  };
