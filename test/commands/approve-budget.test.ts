/**
 * @full
 * @jest-environment ./test/excel-environment.ts
 */
import { emptyBudget, parseBudget } from "../../src/budget";
import { approveBudget, insertBudget, planApproval, planRebuild } from "../../src/commands";
import { parseIso } from "../../src/dates";
import { inventory, read, write } from "../excel/open-workbook";

const owned = { owner: "IT", costCentre: "CC1", start: "2027-01-01" };
const budget = parseBudget({
  ...emptyBudget(parseIso("2027-01-01"), parseIso("2026-11-23")),
  months: 2,
  scenarios: [{ name: "Base" }],
  subscriptions: [{ name: "Writers", plan: "chatgpt-plus", base: 6, ...owned }],
  credits: [{ name: "Studio", plan: "runway-pro", seats: 1, base: 100, ...owned }],
});
const stamp = { on: "2026-12-01", by: "The board", note: "=as discussed" };

const everything = async () =>
  Promise.all((await inventory()).sheets.map(async (name) => [name, (await read(name, "A1:AU90")).formulas]));
const totalOf = async (label: string) =>
  (await read("Summary", "B1:AO60")).values.find(([text]) => text === label)?.at(-1);
const users = async () => {
  const { values } = await read("Subscriptions", "B1:L20");
  const headings = values.find((row) => row.includes("Users")) ?? [];
  return `${"BCDEFGHIJKL"[headings.indexOf("Users")]}${values.findIndex(([name]) => name === "Writers") + 1}`;
};

test("a workbook without our sheets is refused in a sentence", async () => {
  await expect(planApproval()).rejects.toThrow("insert one first");
});

describe("in a workbook with a budget", () => {
  let before: Awaited<ReturnType<typeof everything>>;
  beforeAll(async () => {
    await insertBudget(budget);
    before = await everything();
  });

  test("what would be approved is told before anything is written", async () => {
    const plan = await planApproval();
    expect(plan).toMatchObject({ scenario: "Base", currency: "USD", existing: undefined });
    expect(plan.routes[0]).toEqual([120, 120]);
    expect(plan.routes).toHaveLength(6);
    expect([plan.access, plan.metered]).toEqual([await totalOf("Access (people)"), await totalOf("Metered (systems)")]);
    expect(await everything()).toEqual(before);
  });

  test("the figures are kept with a stamp, later changes are told from them, and it can be undone", async () => {
    const { undo } = await approveBudget(await planApproval(), stamp);
    await write("Subscriptions", await users(), 7);
    expect(await totalOf("Approved: Subscriptions")).toBe(240);
    expect(await totalOf("Current less approved: Subscriptions")).toBe(40);
    const { budget: now } = (await planRebuild()).read;
    expect(now.approved).toMatchObject({ ...stamp, subscriptions: [120, 120] });
    await write("Subscriptions", await users(), 6);
    await undo();
    expect(await everything()).toEqual(before);
  });

  test("a snapshot that is there is told, replaced, and back when that is undone", async () => {
    const { undo: first } = await approveBudget(await planApproval(), stamp);
    const approved = await everything();
    const plan = await planApproval();
    expect(plan.existing).toMatchObject({ on: "2026-12-01", by: "The board" });
    expect(plan.existing?.total).toBeCloseTo(
      plan.routes.flat().reduce((a, b) => a + b, 0),
      9,
    );
    const { undo: second } = await approveBudget(plan, { on: "2027-01-15", by: "", note: "" });
    expect((await planRebuild()).read.budget.approved).toMatchObject({ on: "2027-01-15", by: "", note: "" });
    await expect(first()).rejects.toThrow("has been changed since");
    await second();
    expect(await everything()).toEqual(approved);
    await first();
    expect(await everything()).toEqual(before);
  });

  test("figures that have moved since they were shown are not approved, nor a day that is none", async () => {
    const plan = await planApproval();
    await expect(approveBudget(plan, { ...stamp, on: "" })).rejects.toThrow("no day");
    await write("Subscriptions", await users(), 7);
    await expect(approveBudget(plan, stamp)).rejects.toThrow("look at them again");
    await write("Subscriptions", await users(), 6);
    expect(await everything()).toEqual(before);
  });

  test("a month without a figure is not approved as nothing", async () => {
    const { values } = await read("Rates", "E1:E40");
    const january = `AQ${values.findIndex(([item]) => item === "chatgpt-plus") + 1}`;
    const [[price] = []] = (await read("Rates", january)).formulas as string[][];
    await write("Rates", january, "=NA()");
    await expect(planApproval()).rejects.toThrow('"Subscriptions" has no figure in some month');
    await write("Rates", january, price ?? "");
  });
});
