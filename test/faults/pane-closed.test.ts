/**
 * @full
 * @jest-environment ./test/excel-environment.ts
 */
import { addScenario, insertBudget, planRebuild, previewRefresh, rebuild } from "../../src/commands";
import { removeUnfinished, unfinishedSheets } from "../../src/commands/unfinished";
import * as messages from "../../src/messages";
import { read } from "../excel/open-workbook";
import { everyNth, inFull } from "../thinned";
import { budget } from "./commands";
import { closedAfter, requestsOf } from "./interrupt";
import { addOwnSheets, removeBudget } from "./open-budget";
import { difference, settled } from "./snapshot";
import { withFault } from "./sweep";

jest.setTimeout(1_800_000);

const { book } = excelHost;

const WHAT_IF = { name: "What if", seats: 1, usage: 1, credits: 1, price: 1, exchangeRate: 1 };

/** A row of Comparison that waits for a scenario may keep the colours of one. */
const withoutFormats = (lines: readonly string[]) => lines.map((line) => line.replace(/‖[^⎸]*/g, ""));

const sheetNames = () => book.sheets().map(({ name }) => name);

/** The pane is opened again: it finds what was left, and takes it away when told to. */
async function openAgain(): Promise<{ found: string[] }> {
  const found = (await unfinishedSheets()).map(({ name }) => name);
  await removeUnfinished();
  expect(await unfinishedSheets()).toEqual([]);
  return { found };
}

/** Some of all numbers of requests after which a command can be interrupted. */
const some = (all: number, last: number): number[] =>
  [...new Set([2, 3, Math.floor(all / 3), ...Array.from({ length: last }, (_, k) => all - last + k)])].filter(
    (requests) => requests > 0 && requests < all,
  );

beforeAll(addOwnSheets);

test("while a budget is inserted: whatever stands there is found and removed, and the workbook is as it was", async () => {
  const before = await settled();
  const insert = () => insertBudget(budget);
  const all = await requestsOf(insert);
  expect(await unfinishedSheets()).toEqual([]);
  await removeBudget();
  expect(difference(before, await settled())).toBeUndefined();

  for (const requests of everyNth(2, some(all, 3))) {
    expect(await closedAfter(requests, insert)).toBe("closed");
    const left = sheetNames().filter((name) => !["Sheet1", "Closed"].includes(name));
    if (requests > 2) await expect(previewRefresh()).rejects.toThrow(messages.budgetUnfinished);
    expect({ requests, ...(await openAgain()) }).toEqual({ requests, found: left });
    expect([requests, difference(before, await settled())]).toEqual([requests, undefined]);
  }
});

test("removing fails at its last request, with which it forgets what it took back: it forgets at the second try", async () => {
  const left = async () => {
    await closedAfter(4, () => insertBudget(budget));
    return settled();
  };
  const before = await settled();
  await left();
  const all = await requestsOf(removeUnfinished);
  expect(difference(before, await settled())).toBeUndefined();
  await left();
  const forgettingAgain = 1;
  expect(await withFault(removeUnfinished, all - 1)).toEqual({ requests: all + forgettingAgain, result: undefined });
  expect(difference(before, await settled())).toBeUndefined();
  // before anything has changed, a request that fails is told, and it can be done again
  const unfinished = await left();
  expect(await withFault(removeUnfinished, 1)).toMatchObject({ thrown: expect.anything() as unknown });
  expect(difference(unfinished, await settled())).toBeUndefined();
  await removeUnfinished();
  expect(difference(before, await settled())).toBeUndefined();
});

describe("in a workbook with a budget", () => {
  beforeAll(async () => {
    await insertBudget(budget);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("D1:D2").formulas = [["=Summary!$E$4"], ["=AIB_Currency"]];
      context.workbook.names.add("Total", "=Summary!$AO$14");
      await context.sync();
    });
  });

  test("while it is rebuilt: the old sheets are there, names and the user's formulas mean them again", async () => {
    const plan = await planRebuild();
    const all = await requestsOf(() => rebuild(plan));
    const before = await settled();
    const shown = await read("Sheet1", "D1:D2");
    const late = everyNth(
      3,
      Array.from({ length: 6 }, (_, k) => all - 6 + k),
      2,
    );
    for (const requests of [Math.floor(all / 2), ...late]) {
      const again = await planRebuild();
      expect(await closedAfter(requests, () => rebuild(again))).toBe("closed");
      expect((await read("Sheet1", "D1:D2")).values).toEqual(shown.values);
      const { found } = await openAgain();
      expect(found.length).toBeGreaterThan(10);
      expect(found.filter((name) => !name.startsWith("New "))).toEqual([]);
      expect([requests, difference(before, await settled())]).toEqual([requests, undefined]);
    }
  });

  test("while a scenario is added: its sheet is removed, or kept where all of it stands already", async () => {
    const before = await settled();
    const add = () => addScenario(WHAT_IF);
    let undo = () => Promise.resolve<unknown>(undefined);
    const all = await requestsOf(async () => {
      ({ undo } = await add());
    });
    const complete = await settled();
    await undo();
    let kept = 0;
    // At the desk every third, and each of the last: the sheet is complete after one of these.
    for (let requests = 1; requests <= all; requests += inFull || requests > all - 4 ? 1 : 3) {
      if ((await closedAfter(requests, add)) === "done") break;
      await openAgain();
      const now = await settled();
      if (difference(complete, now) === undefined) {
        kept += 1;
        break;
      }
      expect([requests, difference(withoutFormats(before), withoutFormats(now))]).toEqual([requests, undefined]);
    }
    expect(kept).toBe(1);
  });
});
