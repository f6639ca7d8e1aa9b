/** @jest-environment ./test/excel-environment.ts */
import { type Budget, emptyBudget, parseBudget, runBudget, sumOf } from "../../src/budget";
import { addLine, insertBudget, type LineResult, type NewLine, planRebuild, rebuild } from "../../src/commands";
import { parseIso } from "../../src/dates";
import { priceBook } from "../../src/pricebook";
import { inventory, read, write } from "../excel/open-workbook";

const owned = { owner: "IT", costCentre: "CC1", start: "2027-01-01" };
const budget = parseBudget({
  ...emptyBudget(parseIso("2027-01-01"), parseIso("2026-11-23")),
  months: 2,
  scenarios: [{ name: "Base" }],
  subscriptions: [{ name: "Writers", plan: "chatgpt-plus", base: 6, ...owned }],
  workspaces: [{ name: "Everybody", fillerPlan: "chatgpt-business-standard", owner: "IT", costCentre: "CC1" }],
  seats: [{ name: "Office", plan: "chatgpt-business-standard", workspace: "Everybody", base: 10, ...owned }],
  api: [{ name: "Bot", item: "gpt-6-sol", base: 1000, inputTokens: 500, outputTokens: 1000, ...owned }],
  credits: [{ name: "Studio", plan: "runway-pro", seats: 1, base: 100, ...owned }],
});

const everything = async () =>
  Promise.all((await inventory()).sheets.map(async (name) => [name, (await read(name, "A1:AM90")).formulas]));
const memo = async () => {
  const { values } = await read("Summary", "B1:AG40");
  return values.find(([label]) => label === "Memo: all AI spend")?.at(-1);
};
const selected = () =>
  Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load("address,values");
    await context.sync();
    return { address: range.address.replaceAll("'", ""), value: (range.values as unknown[][])[0]?.[0] };
  });
const added = (result: LineResult) => {
  if (result.status !== "added") throw new Error(result.why);
  return result;
};
const totalOf = (changed: Budget) => sumOf(runBudget(changed, priceBook).lines);

test("a workbook without our sheets is refused in a sentence", async () => {
  await expect(addLine({ route: "api", name: "X", item: "gpt-6-sol", quantity: 1 })).rejects.toThrow(
    "insert one first",
  );
});

describe("in a workbook with a budget", () => {
  beforeAll(async () => {
    await insertBudget(budget);
  });

  test.each<[string, NewLine, keyof Budget]>([
    ["a subscription", { route: "subscription", name: "Editors", item: "ChatGPT Plus", quantity: 3 }, "subscriptions"],
    ["seats", { route: "seats", name: "Sales", item: "chatgpt-business-standard", quantity: 4 }, "seats"],
    [
      "API usage",
      { route: "api", name: "Search", item: "gpt-6-sol", quantity: 2000, inputTokens: 100, outputTokens: 50 },
      "api",
    ],
    ["a credit pool", { route: "credits", name: "Film", item: "runway-pro", quantity: 5000, seats: 2 }, "credits"],
    [
      "a contract",
      { route: "enterprise", name: "Whole firm", item: "ChatGPT Enterprise", quantity: 100, seatPrice: 45 },
      "enterprise",
    ],
  ])(
    "%s goes into a blank row, is selected, counts in the totals, and undone all is as before",
    async (_, line, key) => {
      const before = await everything();
      const result = added(await addLine(line));
      expect(await selected()).toEqual({ address: result.cell.replaceAll("'", ""), value: line.name });
      const { budget: now } = (await planRebuild()).read;
      const lines = now[key] as { name: string }[];
      expect(lines.at(-1)).toMatchObject({ name: line.name, base: line.quantity, start: "2027-01-01" });
      expect(await memo()).toBeCloseTo(totalOf(now) ?? NaN, 6);
      await result.undo();
      expect(await everything()).toEqual(before);
    },
    120_000,
  );

  test("a plan with no prices on Rates needs a rebuild; nothing is written, and the rebuild brings it", async () => {
    const before = await everything();
    const result = await addLine({ route: "subscription", name: "Analysts", item: "Claude Pro", quantity: 2 });
    if (result.status !== "needs rebuild") throw new Error("Rates has no row for this plan.");
    expect(result.why).toBe("Rates has no rows yet for the prices of Claude Pro.");
    expect(await everything()).toEqual(before);
    const plan = await planRebuild();
    await rebuild(plan, { budget: result.withLine(plan.read.budget) });
    const { budget: now } = (await planRebuild()).read;
    expect(now.subscriptions.map(({ name }) => name)).toEqual(["Writers", "Analysts"]);
    expect(await memo()).toBeCloseTo(totalOf(now) ?? NaN, 6);
  });

  test("when every row that is calculated is taken it needs a rebuild, even if rows have been inserted", async () => {
    const line = { route: "subscription", item: "chatgpt-plus", quantity: 1 } as const;
    for (const name of ["Third", "Fourth"]) added(await addLine({ ...line, name }));
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Subscriptions");
      const range = sheet.getRange("A1:A40");
      range.load("values");
      await context.sync();
      const last = range.values.findIndex(([text]) => text === "Insert new lines above this row") + 1;
      sheet.getRange(`${last}:${last}`).insert("Down");
      await context.sync();
    });
    const result = await addLine({ ...line, name: "Fifth" });
    expect(result).toMatchObject({ status: "needs rebuild", why: expect.stringContaining("no blank row") });
  });

  test("is not undone once somebody has typed into its row", async () => {
    const result = added(
      await addLine({ route: "seats", name: "Sales", item: "chatgpt-business-standard", quantity: 4 }),
    );
    const [, cell = ""] = result.cell.split("!");
    await write("Seats", cell, "Sales team");
    await expect(result.undo()).rejects.toThrow("has been changed since");
    await write("Seats", cell, "Sales");
    await result.undo();
  });

  test.each<[string, Partial<NewLine>, string]>([
    ["no name", { name: " " }, "no name"],
    ["a name that is taken", { name: "Office" }, "stands there twice"],
    ["a request that takes nothing", { route: "api", item: "gpt-6-sol" }, "what a request takes"],
    ["a contract without a seat price", { route: "enterprise", item: "chatgpt-enterprise" }, '"Seat price"'],
    ["a plan nobody sells", { item: "teapot" }, '"teapot"'],
    ["a workspace that there is not", { workspace: "Nobody" }, '"Nobody"'],
    ["a plan of another workspace", { item: "claude-team-standard" }, "is not sold in one workspace with"],
  ])(
    "%s is refused, and nothing changes",
    async (_, part, sentence) => {
      const before = await everything();
      const line = { route: "seats", name: "Sales", item: "chatgpt-business-standard", quantity: 4, ...part } as const;
      const refused = addLine(line);
      await expect(refused).rejects.toThrow(sentence);
      expect(await everything()).toEqual(before);
    },
    60_000,
  );
});
