/**
 * @full
 * @jest-environment ./test/excel-environment.ts
 */
import { type Budget, emptyBudget, type LineChange, parseBudget, runBudget, sumOf } from "../../src/budget";
import { changeLines, insertBudget, type LinesResult, planRebuild, rebuild } from "../../src/commands";
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
  grants: [{ line: "Studio", source: "Trial", credits: 500, from: "2027-01-01", expires: "2027-03-01", paid: 0 }],
});

const everything = async () =>
  Promise.all((await inventory()).sheets.map(async (name) => [name, (await read(name, "A1:AU90")).formulas]));
const memo = async () => {
  const { values } = await read("Summary", "B1:AO40");
  return values.find(([label]) => label === "Memo: all AI spend")?.at(-1);
};
const selected = () =>
  Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load("address,values");
    await context.sync();
    return { address: range.address.replaceAll("'", ""), value: (range.values as unknown[][])[0]?.[0] };
  });
const done = (result: LinesResult) => {
  if (result.status !== "changed") throw new Error(result.why);
  return result;
};
type Put = Extract<LineChange, { kind: "put" }>;
type Given = Put["line"];
const start = "2027-01-01";
const put = (route: Put["route"], line: Given, more: Partial<Put> = {}): Put => ({
  ...{ kind: "put", route, line: { start, ...line } },
  ...more,
});
/** The budget as its sheets say it now. */
const now = async () => (await planRebuild()).read.budget;
const totalOf = (changed: Budget) => sumOf(runBudget(changed, priceBook).lines);

test("a workbook without our sheets is refused in a sentence", async () => {
  await expect(changeLines([put("api", { name: "X", item: "gpt-6-sol", base: 1 })])).rejects.toThrow(
    "insert one first",
  );
});

describe("in a workbook with a budget", () => {
  beforeAll(async () => {
    await insertBudget(budget);
  });

  test.each<[string, Put["route"], Given, keyof Budget]>([
    ["a subscription", "subscription", { name: "Editors", plan: "ChatGPT Plus", base: 3 }, "subscriptions"],
    ["seats", "seats", { name: "Sales", plan: "chatgpt-business-standard", workspace: "Everybody", base: 4 }, "seats"],
    ["API usage", "api", { name: "Search", item: "gpt-6-sol", base: 2000, inputTokens: 100, outputTokens: 50 }, "api"],
    ["a credit pool", "credits", { name: "Film", plan: "runway-pro", base: 5000, seats: 2 }, "credits"],
    ["a contract", "enterprise", { name: "Firm", plan: "ChatGPT Enterprise", base: 100, seatPrice: 45 }, "enterprise"],
  ])(
    "%s goes into a blank row, is selected, counts in the totals, and undone all is as before",
    async (_, route, line, key) => {
      const before = await everything();
      const result = done(await changeLines([put(route, line)]));
      expect(result.cells).toHaveLength(1);
      expect(await selected()).toEqual({ address: result.cells[0]!.replaceAll("'", ""), value: line.name });
      const budgetNow = await now();
      const lines = budgetNow[key] as { name: string }[];
      expect(lines.at(-1)).toMatchObject({ name: line.name, base: line["base"], start });
      expect(await memo()).toBeCloseTo(totalOf(budgetNow) ?? NaN, 6);
      await result.undo();
      expect(await everything()).toEqual(before);
    },
    120_000,
  );

  /** Cells that hold something else than they did: "Seats!C5: 10 → 12". */
  const changedCells = (before: Awaited<ReturnType<typeof everything>>, after: typeof before) =>
    before.flatMap(([sheet, rows], s) =>
      (rows as unknown[][]).flatMap((row, r) =>
        row.flatMap((cell, c) => {
          const then = (after[s]![1] as unknown[][])[r]![c];
          return then === cell ? [] : [`${String(sheet)} ${String(cell)} → ${String(then)}`];
        }),
      ),
    );

  test("of a line that is changed only the cells that differ are written, and its steps into rows that wait", async () => {
    const before = await everything();
    const [office] = budget.seats;
    const result = done(
      await changeLines([
        put(
          "seats",
          { ...office!, base: 12, owner: "Operations", limit: 400 },
          {
            replaces: "Office",
            steps: [{ month: "2027-02-01", change: 5, reason: "New branch" }],
          },
        ),
      ]),
    );
    expect(changedCells(before, await everything()).sort()).toEqual(
      ["IT → Operations", "10 → 12", " → 400", " → Office", " → New branch", " → 46419", " → 5"]
        .map((cell) => `Seats ${cell}`)
        .sort(),
    );
    const budgetNow = await now();
    expect(budgetNow.seats[0]).toMatchObject({ name: "Office", base: 12, owner: "Operations", limit: 400 });
    expect(budgetNow.changes).toEqual([{ line: "Office", month: "2027-02-01", change: 5, reason: "New branch" }]);
    expect(await memo()).toBeCloseTo(totalOf(budgetNow) ?? NaN, 6);
    await result.undo();
    expect(await everything()).toEqual(before);
  });

  test("credits granted to a pool are changed where they stand, added in rows that wait, and taken out", async () => {
    const before = await everything();
    const trial = { source: "Trial", credits: 800, from: "2027-01-01", expires: "2027-03-01", paid: 0 };
    const agreement = { source: "Agreement", credits: 5000, from: "2027-02-01", expires: null, paid: 30 };
    const [studio] = budget.credits;
    const grants = (...given: (typeof trial | typeof agreement)[]) =>
      changeLines([put("credits", { ...studio! }, { replaces: "Studio", grants: given })]);
    const added = done(await grants(trial, agreement));
    expect(changedCells(before, await everything()).sort()).toEqual(
      ["500 → 800", " → Studio", " → Agreement", " → 5000", " → 46419", " → 30"]
        .map((cell) => `Credits ${cell}`)
        .sort(),
    );
    const budgetNow = await now();
    expect(budgetNow.grants).toEqual([trial, agreement].map((grant) => ({ line: "Studio", ...grant })));
    expect(await memo()).toBeCloseTo(totalOf(budgetNow) ?? NaN, 6);
    const fewer = done(await grants(agreement));
    expect((await now()).grants).toEqual([{ line: "Studio", ...agreement }]);
    await fewer.undo();
    await added.undo();
    expect(await everything()).toEqual(before);
    const many = await grants(...Array.from({ length: 5 }, () => agreement));
    expect(many).toMatchObject({ status: "needs rebuild", why: '"Credits" has no blank row left that is calculated.' });
  });

  test("a formula that a user typed into an input stays while other cells of its line are changed", async () => {
    const { values } = await read("Subscriptions", "A1:AU20");
    const row = values.findIndex(([, name]) => name === "Writers");
    const heading = values.findIndex((cells) => cells.includes("Users"));
    const cell = `${String.fromCharCode(65 + values[heading]!.indexOf("Users"))}${row + 1}`;
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Subscriptions").getRange(cell).formulas = [["=2*3"]];
      await context.sync();
    });
    const [writers] = budget.subscriptions;
    const result = done(
      await changeLines([put("subscription", { ...writers!, owner: "Press" }, { replaces: "Writers" })]),
    );
    expect((await read("Subscriptions", cell)).formulas).toEqual([["=2*3"]]);
    await result.undo();
    await write("Subscriptions", cell, 6);
  });

  test("a line with a new name takes along what refers to it", async () => {
    const before = await everything();
    const steps = [{ month: "2027-02-01", change: 1, reason: "" }];
    const first = done(
      await changeLines([put("subscription", { ...budget.subscriptions[0]! }, { replaces: "Writers", steps })]),
    );
    const second = done(
      await changeLines([
        put("subscription", { ...budget.subscriptions[0]!, name: "Authors" }, { replaces: "writers" }),
        put("credits", { ...budget.credits[0]!, name: "Film" }, { replaces: "Studio" }),
      ]),
    );
    const budgetNow = await now();
    expect(budgetNow.subscriptions.map(({ name }) => name)).toEqual(["Authors"]);
    expect(budgetNow.changes.map(({ line }) => line)).toEqual(["Authors"]);
    expect(budgetNow.credits.map(({ name }) => name)).toEqual(["Film"]);
    expect(budgetNow.grants.map(({ line }) => line)).toEqual(["Film"]);
    expect(await memo()).toBeCloseTo(totalOf(budgetNow) ?? NaN, 6);
    await second.undo();
    await first.undo();
    expect(await everything()).toEqual(before);
  });

  test("a line is removed with its steps; the others keep their figures", async () => {
    const before = await everything();
    const steps = [{ month: "2027-02-01", change: 1, reason: "" }];
    const stepped = done(
      await changeLines([put("subscription", { ...budget.subscriptions[0]! }, { replaces: "Writers", steps })]),
    );
    const result = done(
      await changeLines([
        { kind: "remove", name: "Writers" },
        { kind: "remove", name: "Bot" },
      ]),
    );
    const budgetNow = await now();
    expect([budgetNow.subscriptions, budgetNow.api, budgetNow.changes]).toEqual([[], [], []]);
    expect(budgetNow.seats).toHaveLength(1);
    expect(await memo()).toBeCloseTo(totalOf(budgetNow) ?? NaN, 6);
    await result.undo();
    await stepped.undo();
    expect(await everything()).toEqual(before);
  });

  test("a line that is bought another way moves to the other register", async () => {
    const before = await everything();
    const result = done(
      await changeLines([
        put(
          "seats",
          { name: "Writers", plan: "chatgpt-business-standard", workspace: "Everybody", base: 6, owner: "IT" },
          { replaces: "Writers" },
        ),
      ]),
    );
    const budgetNow = await now();
    expect(budgetNow.subscriptions).toEqual([]);
    expect(budgetNow.seats.map(({ name }) => name)).toEqual(["Office", "Writers"]);
    expect(await memo()).toBeCloseTo(totalOf(budgetNow) ?? NaN, 6);
    await result.undo();
    expect(await everything()).toEqual(before);
  });

  test("several lines are added together, with a workspace that they need, and undone together", async () => {
    const before = await everything();
    const plan = "chatgpt-business-standard";
    const result = done(
      await changeLines([
        put(
          "seats",
          { name: "Lab", plan, workspace: "Research", base: 3 },
          {
            workspace: { name: "Research", fillerPlan: plan },
          },
        ),
        put("seats", { name: "Sales", plan, workspace: "Everybody", base: 3 }),
        put("subscription", { name: "Editors", plan: "chatgpt-plus", base: 2 }),
        put("subscription", { name: "Desk", plan: "chatgpt-plus", base: 1 }),
      ]),
    );
    const budgetNow = await now();
    expect(budgetNow.workspaces.map(({ name }) => name)).toEqual(["Everybody", "Research"]);
    expect(budgetNow.seats.map(({ name }) => name)).toEqual(["Office", "Lab", "Sales"]);
    expect(budgetNow.subscriptions.map(({ name }) => name)).toEqual(["Writers", "Editors", "Desk"]);
    expect(await memo()).toBeCloseTo(totalOf(budgetNow) ?? NaN, 6);
    await result.undo();
    expect(await everything()).toEqual(before);
  });

  test("a workspace gets another name, which its seats follow, and a minimum; undone, all is as before", async () => {
    const before = await everything();
    const [everybody] = budget.workspaces;
    const workspace = { ...everybody!, name: "All hands", minimumSeats: 12 };
    const result = done(await changeLines([{ kind: "put workspace", workspace, replaces: "Everybody" }]));
    expect(result.cells).toEqual([expect.stringMatching(/^Seats!B\d+$/)]);
    const budgetNow = await now();
    expect(budgetNow.workspaces[0]).toMatchObject({ name: "All hands", minimumSeats: 12 });
    expect(budgetNow.seats[0]!.workspace).toBe("All hands");
    expect(await memo()).toBeCloseTo(totalOf(budgetNow) ?? NaN, 6);
    expect(totalOf(budgetNow)).toBeGreaterThan(totalOf(budget)!);
    await result.undo();
    expect(await everything()).toEqual(before);
  });

  test("a workspace is added in the first blank row of its register, and removed", async () => {
    const before = await everything();
    const workspace = { name: "Research", fillerPlan: "chatgpt-business-standard", costCentre: "CC1", owner: "IT" };
    done(await changeLines([{ kind: "put workspace", workspace }]));
    expect((await now()).workspaces.map(({ name }) => name)).toEqual(["Everybody", "Research"]);
    done(await changeLines([{ kind: "remove workspace", name: "Research" }]));
    expect((await now()).workspaces).toEqual(budget.workspaces);
    expect(await everything()).toEqual(before);
  });

  test("when every row that is calculated is taken it needs a rebuild, even if rows have been inserted", async () => {
    const add = (name: string) => changeLines([put("subscription", { name, plan: "chatgpt-plus", base: 1 })]);
    for (const name of ["Third", "Fourth"]) done(await add(name));
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Subscriptions");
      const range = sheet.getRange("A1:A40");
      range.load("values");
      await context.sync();
      const last = range.values.findIndex(([text]) => text === "Insert new lines above this row") + 1;
      sheet.getRange(`${last}:${last}`).insert("Down");
      await context.sync();
    });
    const result = await add("Fifth");
    expect(result).toMatchObject({ status: "needs rebuild", why: expect.stringContaining("no blank row") });
    if (result.status !== "needs rebuild") throw new Error("There was room.");
    const plan = await planRebuild();
    await rebuild(plan, { budget: result.withChanges(plan.read.budget) });
    // a list that grows has room for more
    for (const name of ["Sixth", "Seventh", "Eighth"]) done(await add(name));
    expect((await add("Ninth")).status).toBe("needs rebuild");
  });

  test("is not undone once somebody has typed into its row", async () => {
    const sales = { name: "Sales", plan: "chatgpt-business-standard", workspace: "Everybody", base: 4 };
    const result = done(await changeLines([put("seats", sales)]));
    const [, cell = ""] = result.cells[0]!.split("!");
    await write("Seats", cell, "Sales team");
    await expect(result.undo()).rejects.toThrow("has been changed since");
    await write("Seats", cell, "Sales");
    await result.undo();
  });

  const sales = { name: "Sales", plan: "chatgpt-business-standard", workspace: "Everybody", base: 4 };
  test.each<[string, LineChange, string]>([
    ["no name", put("seats", { ...sales, name: " " }), "no name"],
    ["a name that is taken", put("seats", { ...sales, name: "Office" }), "stands there twice"],
    ["a request that takes nothing", put("api", { name: "X", item: "gpt-6-sol", base: 1 }), "what a request takes"],
    ["a contract without a seat price", put("enterprise", { name: "X", plan: "Firm", base: 5 }), '"Seat price"'],
    ["a plan nobody sells", put("seats", { ...sales, plan: "teapot" }), '"teapot"'],
    ["a workspace that there is not", put("seats", { ...sales, workspace: "Nobody" }), '"Nobody"'],
    [
      "a plan of another workspace",
      put("seats", { ...sales, plan: "claude-team-standard" }),
      "is not sold in one workspace with",
    ],
    ["an end before the start", put("seats", { ...sales, end: "2026-12-01" }), "before"],
    ["a line that is gone", { kind: "remove", name: "Nobody" }, 'no line "Nobody"'],
    ["a workspace whose seats nobody has", put("seats", { ...sales }, { replaces: "Nobody" }), 'no line "Nobody"'],
  ])(
    "%s is refused, and nothing changes",
    async (_, change, sentence) => {
      const before = await everything();
      await expect(changeLines([change])).rejects.toThrow(sentence);
      expect(await everything()).toEqual(before);
    },
    60_000,
  );
});
