import type { Reports } from "../../src/commands";
import { ReportPage, type SheetDescription } from "../../src/sheet";

const pageOf = (name: string, said: string): SheetDescription => {
  const page = new ReportPage({ name, subtitle: "what a report is", tabColor: "2E7D6B" });
  page.say(said);
  page.stamp([["Budget", "small"]], 100, "Summary!$AO$20");
  page.table([{ heading: "Line", style: "listText" }], [["Writers"], ["Bot"]]);
  page.chart("Cost", ["Jan"], [{ name: "cost", color: "2E7D6B", values: [1] }]);
  return page.build();
};

const actual = { line: "Writers", part: "" as const, month: "2027-01-01", quantity: null };

/** Two reports, and a closed month of the small budget. */
export const reportsSaying = (said: string, amount: number): Reports => ({
  sheets: ["Alerts", "Variance"].map((name) => pageOf(name, said)),
  actuals: { rows: [{ ...actual, amount, note: "Imported" }], lastActualMonth: "2027-01-01" },
});
