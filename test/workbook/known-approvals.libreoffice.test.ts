/**
 * What Summary counts over all lines, where some have months without a price: what is known is counted, and what is not is said.
 * @full
 */
import { emptyBudget, parseBudget } from "../../src/budget";
import { parseIso } from "../../src/dates";
import { describeWorkbook } from "../../src/workbook";
import { writeWorkbook } from "../../src/xlsx/write";
import { recalculate } from "../libreoffice/recalculate";

const start = "2027-01-01";
const line = { base: 3, start, owner: "Design", costCentre: "100" };

const budget = parseBudget({
  ...emptyBudget(parseIso(start), parseIso("2026-11-24")),
  months: 3,
  scenarios: [{ name: "Base" }],
  rates: [{ item: "Later", component: "", rate: 100, from: "2027-02-01" }],
  subscriptions: [
    { ...line, name: "Unknown", plan: "Nobody Pro", limit: 10, approvalAbove: 10 },
    { ...line, name: "Unknown, without a limit", plan: "Nobody Pro" },
    // 20 dollars each
    { ...line, name: "Within", plan: "chatgpt-plus", limit: 60, approvalAbove: 60 },
    { ...line, name: "Above", plan: "chatgpt-plus", base: 4, limit: 60, approvalAbove: 60 },
    { ...line, name: "Above from February, unknown before", plan: "Later", limit: 250, approvalAbove: 250 },
    { ...line, name: "Within from February, unknown before", plan: "Later", limit: 350, approvalAbove: 350 },
  ],
});

test("approvals due and lines over their limit: two are, and two more may be", async () => {
  const { rows } = await recalculate(await writeWorkbook(describeWorkbook(budget)));
  const shown = (label: string) =>
    rows("Summary")
      .find(([, text]) => text === label)
      ?.slice(4, 7);
  const expected = [2, 2, "more may be: a month of theirs has no price"];
  expect(["Approvals due", "Lines over their limit in some month"].map(shown)).toEqual([expected, expected]);
}, 300_000);
