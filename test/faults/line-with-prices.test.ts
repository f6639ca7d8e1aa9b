/**
 * @full
 * @jest-environment ./test/excel-environment.ts
 */
import { changeLines, insertBudget } from "../../src/commands";
import { inFull } from "../thinned";
import { addOwnSheets, small } from "./open-budget";
import { difference, settled } from "./snapshot";
import { FAULTS, type Swept, withFault, wrongIn } from "./sweep";
import { expectInTable } from "./table";

jest.setTimeout(1_800_000);

/** All of them, where the table is written anew; in CI every eighth beside the first ones, at the desk fewer. */
const EVERY = process.env["UPDATE_FAULTS"] ? 1 : inFull ? 8 : 20;
/** Where prices are written for a line. */
const FIRST = inFull ? 4 : 1;

const add = async () => {
  const line = {
    name: "Nightly",
    item: "claude-opus-4-6",
    mode: "batch",
    base: 100,
    inputTokens: 500,
    outputTokens: 100,
  };
  const result = await changeLines([{ kind: "put", route: "api", line: { ...line, start: "2027-01-01" } }]);
  if (result.status !== "changed") throw new Error(result.why);
  return result;
};

/** Each request fails once, in one of the three ways by turns. */
async function sweepBy<Result>(
  command: string,
  run: () => Promise<Result>,
  states: { before: string[]; complete: string[] },
  back: (result: Result) => Promise<unknown>,
): Promise<void> {
  const { requests, result } = await withFault(run);
  expect(difference(states.complete, await settled())).toBeUndefined();
  await back(result as Result);
  const swept: Swept = { command, requests, faults: 0, dirty: [] };
  for (let failing = 0; failing < requests; failing += failing < FIRST ? 1 : EVERY) {
    const fault = FAULTS[swept.faults % FAULTS.length] ?? "before";
    swept.faults += 1;
    const outcome = await withFault(run, failing, fault);
    const wrong = wrongIn(outcome, states.before, states.complete, await settled());
    if (wrong !== undefined) swept.dirty.push(`request ${failing + 1} of ${requests} fails ${fault}: ${wrong}`);
    if ("result" in outcome) await back(outcome.result as Result);
  }
  expectInTable(swept);
}

test("a line whose prices Rates does not have is added with them or not at all, and so is its undo", async () => {
  await addOwnSheets();
  await insertBudget(small);
  await excelHost.executor.settled();
  // references that have moved are written another way than those that have not
  await (await add()).undo();
  const before = await settled();
  let added = await add();
  const complete = await settled();
  await added.undo();
  expect(difference(before, await settled())).toBeUndefined();
  await sweepBy("Add line and prices", add, { before, complete }, ({ undo }) => undo());

  added = await add();
  const undo = () => added.undo();
  const again = async () => {
    added = await add();
  };
  await sweepBy("Add line and prices: undo", undo, { before: complete, complete: before }, again);
});
