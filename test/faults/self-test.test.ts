/**
 * @full
 * @jest-environment ./test/excel-environment.ts
 */
import { countsOf, selfTest, type SelfTestReport } from "../../src/commands/self-test";
import { GOLDEN } from "../../src/commands/self-test/golden";
import { loadAddIn } from "../workbook/grid";
import { addOwnSheets } from "./open-budget";
import { difference, settled } from "./snapshot";
import { type Fault, faultsOf, type Outcome, type Swept, withFault } from "./sweep";
import { expectInTable } from "./table";

jest.setTimeout(3_600_000);

/** A few formulas: how many are asked says nothing of what is left behind. */
const golden = GOLDEN.slice(0, 1).map(({ about, cases }) => ({ about, cases: cases.slice(0, 3) }));
const check = (): Promise<SelfTestReport> => selfTest({ wait: () => Promise.resolve(), golden });

const FAULTS: readonly Fault[] = ["before", "half way", "after"];

/** A run takes seconds: every request fails, and the kinds of fault take turns. UPDATE_FAULTS=1 tries every kind with every request. */
const isTried = (failing: number, fault: Fault): boolean =>
  process.env.UPDATE_FAULTS === "1" || FAULTS[failing % FAULTS.length] === fault;

/** What was not tried to the end says so; what says that all is well has tried as much as a run in which nothing fails. */
const isTrue = ({ result, thrown }: Outcome<SelfTestReport>, passes: number): boolean => {
  if (!result) return thrown !== undefined;
  const { pass, fail } = countsOf(result);
  return fail > 0 || pass === passes;
};

beforeAll(async () => {
  await loadAddIn();
  await addOwnSheets();
  await excelHost.executor.settled();
});

test("whichever request fails, the workbook is as it was, and the report is true", async () => {
  const before = await settled();
  const { requests, result } = await withFault(check);
  if (!result) throw new Error("The self-test refuses to run.");
  const { pass, fail } = countsOf(result);
  expect(fail).toBe(0);
  expect(difference(before, await settled())).toBeUndefined();

  const swept: Swept = { command: "Check this Excel", requests, faults: FAULTS.length * requests, dirty: [] };
  for (const { failing, fault } of faultsOf(requests, FAULTS).filter((one) => isTried(one.failing, one.fault))) {
    const outcome = await withFault(check, failing, fault);
    const left = difference(before, await settled()) ?? (isTrue(outcome, pass) ? undefined : "the report is not true");
    if (left !== undefined) swept.dirty.push(`request ${failing + 1} of ${requests} fails ${fault}: ${left}`);
  }
  expectInTable(swept);
});
