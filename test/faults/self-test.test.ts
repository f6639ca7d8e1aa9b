/**
 * @full
 * @jest-environment ./test/excel-environment.ts
 */
import { selfTest, type SelfTestReport } from "../../src/commands/self-test";
import { GOLDEN } from "../../src/commands/self-test/golden";
import { inFull } from "../thinned";
import { loadAddIn } from "../workbook/grid";
import { addOwnSheets } from "./open-budget";
import { difference, settled } from "./snapshot";
import { FAULTS, type Outcome, type Swept, withFault } from "./sweep";
import { expectInTable } from "./table";

jest.setTimeout(3_600_000);

/** All of them, where the table is written anew; it takes minutes, so that CI tries every third and the desk some. */
const EVERY = process.env["UPDATE_FAULTS"] ? 1 : inFull ? 3 : 20;

/** One formula is enough: what can fail is the request, not the price. */
const [worked] = GOLDEN;
const golden = [{ about: "a worked example", cases: worked?.cases.slice(0, 1) ?? [] }];
const check = () => selfTest({ wait: () => Promise.resolve(), golden });

const failuresOf = ({ steps }: SelfTestReport) =>
  steps.flatMap(({ checks }) => checks).filter(({ outcome }) => outcome === "fail");

/** A request that failed is in the report, or was tried again until it held. */
const wrongIn = ({ result }: Outcome<SelfTestReport>): string | undefined =>
  result && failuresOf(result).some(({ got }) => !got?.includes("planted"))
    ? JSON.stringify(failuresOf(result))
    : undefined;

test("whichever request of the self-test fails, its sheets and names are gone, and the report tells what failed", async () => {
  await addOwnSheets();
  await loadAddIn();
  const before = await settled();
  const { requests, result } = await withFault(check);
  expect(result && failuresOf(result)).toEqual([]);
  expect(difference(before, await settled())).toBeUndefined();

  const swept: Swept = { command: "Check this Excel", requests, faults: 0, dirty: [] };
  for (let failing = 0; failing < requests; failing += EVERY) {
    // the kinds take turns: each request fails once, in one of the three ways
    const fault = FAULTS[failing % FAULTS.length] ?? "before";
    swept.faults += 1;
    const outcome = await withFault(check, failing, fault);
    const wrong = wrongIn(outcome) ?? difference(before, await settled());
    if (wrong !== undefined) swept.dirty.push(`request ${failing + 1} of ${requests} fails ${fault}: ${wrong}`);
  }
  expectInTable(swept);
});
