/**
 * @deep
 * @jest-environment ./test/excel-environment.ts
 */
import { emptyBudget } from "../../src/budget";
import { planRebuild, rebuild } from "../../src/commands";
import { parseIso } from "../../src/dates";
import { writingStopped } from "../../src/messages";
import { Refused } from "../../src/problems";
import { startInsertion, stopInsertion } from "../../src/taskpane/insertion";
import { inventory } from "../excel/open-workbook";

const budget = emptyBudget(parseIso("2027-01-01"), parseIso("2026-11-27"));
const LONG = 120_000;

test.each([1, 2])(
  "a budget that is stopped after step %d of its writing leaves the workbook as it was, and says so",
  async (step) => {
    const before = await inventory();
    let steps = 0;
    const outcome = await startInsertion(budget, {
      onProgress: () => {
        steps += 1;
        if (steps === step) stopInsertion();
      },
    });
    expect(outcome).toEqual({ phase: "failed", message: "You stopped it, and the workbook is as it was before." });
    expect(steps).toBe(step);
    expect(await inventory()).toEqual(before);
  },
  LONG,
);

test(
  "after one that was stopped another one is written whole",
  async () => {
    expect(await startInsertion(budget)).toMatchObject({ phase: "done", sheets: expect.arrayContaining(["Summary"]) });
  },
  LONG,
);

test(
  "a rebuild that is stopped leaves the sheets as they were",
  async () => {
    const before = await inventory();
    const stopped = rebuild(await planRebuild(), {
      onProgress: ({ done }) => {
        if (done > 0) throw new Refused(writingStopped);
      },
    });
    await expect(stopped).rejects.toThrow(writingStopped);
    expect(await inventory()).toEqual(before);
  },
  LONG,
);
