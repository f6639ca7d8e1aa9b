/** @jest-environment ./test/excel-environment.ts */
import { emptyBudget, parseBudget } from "../../src/budget";
import { changeLines, type ChecksRead, insertBudget, type Mend, planRebuild, readChecks } from "../../src/commands";
import { parseIso } from "../../src/dates";
import { columnName } from "../../src/sheet/a1";
import { ROW } from "../../src/sheet/layout";
import { inventory, read, write } from "../excel/open-workbook";

const start = "2027-01-01";
const budget = parseBudget({
  ...emptyBudget(parseIso(start), parseIso("2026-11-27")),
  months: 2,
  scenarios: [{ name: "Base" }],
  drivers: [{ name: "Tickets", unit: "tickets", opening: 10_000 }],
  workspaces: [{ name: "Everybody", fillerPlan: "chatgpt-business-standard" }],
  seats: [{ name: "Office", plan: "chatgpt-business-standard", workspace: "Everybody", base: 1, start, owner: "IT" }],
  api: [
    {
      ...{ name: "Support", item: "claude-sonnet-5-5", driver: "Tickets", profile: "support-ticket-rag" },
      ...{ start, owner: "A. Lindqvist", costCentre: "CC2" },
    },
  ],
});

const ALL_HOLD = /^All checks hold/;
const everything = async () =>
  Promise.all((await inventory()).sheets.map(async (name) => [name, (await read(name, "A1:AU90")).formulas]));
const labels = ({ failed }: ChecksRead) => failed.map(({ label }) => label);
async function mendOf<Kind extends Mend["kind"]>(kind: Kind): Promise<Mend & { kind: Kind }> {
  const { failed } = await readChecks();
  const mend = failed.flatMap((check) => (check.mend?.kind === kind ? [check.mend] : []))[0];
  if (!mend) throw new Error(kind);
  return mend as Mend & { kind: Kind };
}
async function change(changes: Parameters<typeof changeLines>[0]) {
  const result = await changeLines(changes);
  if (result.status !== "changed") throw new Error(result.why);
  return result.undo;
}

beforeAll(async () => {
  await insertBudget(budget);
}, 120_000);

test("a line or workspace without owner or cost centre, and an assumed figure, fail a check that one value puts right", async () => {
  const before = await everything();
  expect(labels(await readChecks())).toEqual([
    "By owner: nothing unassigned",
    "By cost centre: nothing unassigned",
    "Every line that stands on an assumption of its usage profile is signed off",
  ]);
  const owner = await mendOf("owner");
  expect(owner).toMatchObject({ lines: [], workspaces: ["Everybody"] });
  const costCentre = await mendOf("costCentre");
  expect(costCentre).toMatchObject({ lines: ["Office"], workspaces: ["Everybody"] });
  const signature = await mendOf("signature");
  expect(signature.lines).toEqual(["Support"]);
  expect(signature.figures).toContainEqual({ line: "Support", figure: "requests", value: 3.06 });

  const undos = [
    await change(owner.changes("IT")),
    await change((await mendOf("costCentre")).changes("CC1")),
    await change((await mendOf("signature")).changes({ signedBy: "Ann", signedOn: "2026-12-01" })),
  ];
  expect(await readChecks()).toMatchObject({ master: expect.stringMatching(ALL_HOLD), failed: [] });
  const { budget: now } = (await planRebuild()).read;
  expect(now.seats[0]).toMatchObject({ owner: "IT", costCentre: "CC1" });
  expect(now.workspaces[0]).toMatchObject({ owner: "IT", costCentre: "CC1" });
  expect(now.api[0]).toMatchObject({ owner: "A. Lindqvist", costCentre: "CC2" });
  expect(now.signOffs).toEqual([
    { line: "Support", answer: "", signedBy: "Ann", signedOn: "2026-12-01", signedFor: "claude-sonnet-5-5" },
  ]);
  for (const undo of undos.reverse()) await undo();
  expect(await everything()).toEqual(before);
}, 240_000);

test("a usual mistake that somebody has answered for is kept on About, through a rebuild, and asked again when taken back", async () => {
  const before = await everything();
  expect((await readChecks()).worthALook.map(({ sheet, lines }) => [sheet, ...lines])).toEqual([["Seats", "Office"]]);
  const given = {
    ...{ route: "Seats" as const, answer: "One person uses each of them", answeredBy: "Ann" },
    answeredOn: "2026-12-01",
  };
  const undo = await change([{ kind: "answer", given }]);
  expect(await readChecks()).toMatchObject({ worthALook: [], answers: [given] });
  const plan = await planRebuild();
  expect(plan.read.budget.answers).toEqual([given]);
  const undoAgain = await change([{ kind: "answer", given: { ...given, answer: "" } }]);
  expect(await readChecks()).toMatchObject({ worthALook: [{ sheet: "Seats" }], answers: [] });
  await undoAgain();
  await undo();
  expect(await everything()).toEqual(before);
}, 240_000);

test("a signature holds for the model that was signed for; another one is signed for anew", async () => {
  const undo = await change((await mendOf("signature")).changes({ signedBy: "Ann", signedOn: null }));
  const { budget: signed } = (await planRebuild()).read;
  const line = signed.api[0]!;
  const undoModel = await change([
    { kind: "put", route: "api", line: { ...line, item: "claude-haiku-5-5" }, replaces: "Support" },
  ]);
  expect(labels(await readChecks())).toContain(
    "Every line that stands on an assumption of its usage profile is signed off",
  );
  const undoAgain = await change((await mendOf("signature")).changes({ signedBy: "Ann", signedOn: null }));
  expect(labels(await readChecks())).not.toContain(
    "Every line that stands on an assumption of its usage profile is signed off",
  );
  for (const each of [undoAgain, undoModel, undo]) await each();
}, 240_000);

test("a name that Summary does not list is no matter of one value", async () => {
  const undo = await change((await mendOf("owner")).changes("IT"));
  const { values } = await read("API usage", `A${ROW.month}:AZ${ROW.firstLine}`);
  const owner = `${columnName(values[0]!.indexOf("Owner") + 1)}${ROW.firstLine}`;
  await write("API usage", owner, "Somebody new");
  const { failed } = await readChecks();
  const [check] = failed.filter(({ label }) => label === "By owner: nothing unassigned");
  expect(check).toEqual({ label: check?.label, sheet: "Summary", means: expect.stringContaining("add the name") });
  await write("API usage", owner, "A. Lindqvist");
  await undo();
}, 240_000);
