import { emptyBudget, parseBudget } from "../../src/budget";
import { parseIso } from "../../src/dates";

const owned = { owner: "Finance", costCentre: "CC1", start: "2027-01-01" };

/** As small as a budget can be on which every command has something to do. */
export const small = parseBudget({
  ...emptyBudget(parseIso("2027-01-01"), parseIso("2026-11-23")),
  months: 1,
  scenarios: [{ name: "Base" }],
  drivers: [{ name: "Headcount", unit: "people", opening: 10 }],
  subscriptions: [{ name: "Writers", plan: "chatgpt-plus", base: 6, ...owned }],
  workspaces: [{ name: "Office", fillerPlan: "chatgpt-business-standard", owner: "Finance", costCentre: "CC1" }],
  seats: [{ name: "Planners", plan: "chatgpt-business-standard", workspace: "Office", base: 2, ...owned }],
  api: [{ name: "Bot", item: "gpt-6-sol", base: 1000, inputTokens: 500, outputTokens: 100, ...owned }],
  credits: [{ name: "Studio", plan: "runway-pro", seats: 1, base: 100, ...owned }],
  enterprise: [{ name: "Firm", plan: "chatgpt-enterprise", seatPrice: 45, base: 150, ...owned }],
});

/** A workbook of the user's: sheets of their own, an open one, a closed one, and a name. */
export async function addOwnSheets(): Promise<void> {
  await Excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    worksheets.getItem("Sheet1").getRange("A1:A2").values = [["mine"], [20]];
    const closed = worksheets.add("Closed");
    closed.getRange("A1").formulas = [["=Sheet1!A2*2"]];
    closed.protection.protect({ allowSort: true });
    names.add("Mine", "=Sheet1!$A$2");
    await context.sync();
  });
}

/** All that is not the user's own goes, so that the next attempt begins as the first. */
export const removeBudget = () =>
  Excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    worksheets.load("items/name");
    names.load("items/name");
    await context.sync();
    for (const name of names.items) if (name.name !== "Mine") name.delete();
    for (const sheet of worksheets.items) if (!["Sheet1", "Closed"].includes(sheet.name)) sheet.delete();
    await context.sync();
  });
