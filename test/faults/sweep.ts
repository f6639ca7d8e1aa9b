import fc from "fast-check";
import { HalfDone, NothingChanged } from "../../src/problems";
import { failureText } from "../../src/taskpane/failure";
import type { Batch, BatchResponse } from "../../src/workbench/host/protocol";
import { difference, settled } from "./snapshot";

/** A request fails before it takes effect, when half of it has, or after all of it has. */
export const FAULTS = ["before", "half way", "after"] as const;
export type Fault = (typeof FAULTS)[number];

const planted = { Code: "GeneralException", Message: "planted", Location: "", ActionIndex: 0, HttpStatusCode: 500 };

/** What came of a command one of whose requests was made to fail. */
export interface Outcome<Result> {
  requests: number;
  result?: Result;
  thrown?: unknown;
}

/** Runs work with its request `failing` (counted from 0) made to fail; none when it is absent. */
export async function withFault<Result>(
  work: () => Promise<Result>,
  failing?: number,
  fault: Fault = "before",
): Promise<Outcome<Result>> {
  const { executor } = excelHost;
  const execute = executor.execute.bind(executor);
  let requests = 0;
  executor.execute = async (batch: Batch): Promise<BatchResponse> => {
    const own = requests++;
    if (own === failing && fault === "before") return { Results: [], TraceIds: [], Error: planted };
    if (own !== failing) return execute(batch);
    // Excel stops at the first action that it refuses: what was done before it stays done
    const actions = batch.Actions ?? [];
    const done = fault === "after" ? actions : actions.slice(0, Math.ceil(actions.length / 2));
    return { ...(await execute({ ...batch, Actions: done })), Error: planted };
  };
  try {
    return { result: await work(), requests };
  } catch (thrown) {
    return { thrown, requests };
  } finally {
    executor.execute = execute;
  }
}

/** One line of the table of what was swept. */
export interface Swept {
  command: string;
  requests: number;
  faults: number;
  /** faults after which the workbook was neither as before nor complete, or the sentence was not true */
  dirty: string[];
}

export interface Command<Prepared, Result> {
  command: string;
  /** brings the workbook into the state from which the command starts */
  prepare: () => Promise<Prepared>;
  run: (prepared: Prepared) => Promise<Result>;
  /** takes a completed command back as far as `prepare` does not */
  reset?: (result: Result) => Promise<unknown>;
  /** all of them, unless one kind after the other is tried, each in a file of its own */
  faults?: readonly Fault[];
  /** of a long command CI tries every second request, from the first or from the second on */
  everySecondFrom?: 0 | 1;
}

/** All faults of all commands take minutes. They are tried in CI; at the desk it is some of each command. */
const AT_THE_DESK = process.env.CI || process.env.UPDATE_FAULTS ? Infinity : 3;

/**
 * Runs a command again and again, each time with another of its requests failing, before, while and after it takes effect: the
 * workbook must be as before or complete, and what the pane would say must be true.
 */
export async function sweep<Prepared, Result>(given: Command<Prepared, Result>): Promise<Swept> {
  const { command, prepare, run, reset, faults = FAULTS, everySecondFrom } = given;
  let prepared = await prepare();
  const before = await settled();
  const whole = await withFault(() => run(prepared));
  if (whole.thrown !== undefined) throw whole.thrown;
  const complete = await settled();
  if (difference(before, complete) === undefined) throw new Error(`${command} changes nothing that could be told.`);
  const again = async (result: Result): Promise<void> => {
    await reset?.(result);
    prepared = await prepare();
    const left = difference(before, await settled());
    if (left !== undefined) throw new Error(`${command} cannot be swept, for it is not taken back: ${left}`);
  };
  await again(whole.result as Result);

  const { requests } = whole;
  const swept: Swept = { command, requests, faults: faults.length * requests, dirty: [] };
  for (const { failing, fault } of faultsOf(requests, faults, everySecondFrom)) {
    const outcome = await withFault(() => run(prepared), failing, fault);
    const wrong = wrongIn(outcome, before, complete, await settled());
    if (wrong !== undefined) {
      swept.dirty.push(`request ${failing + 1} of ${requests} fails ${fault}: ${wrong}`);
      return swept;
    }
    if ("result" in outcome) await again(outcome.result as Result);
  }
  return swept;
}

/** Each of the requests failing before, while and after it takes effect, or some of these faults: the same in every run. */
function faultsOf(requests: number, faults: readonly Fault[], from?: 0 | 1): { failing: number; fault: Fault }[] {
  const all = Array.from({ length: requests }, (_, failing) => failing)
    .filter((failing) => from === undefined || process.env.UPDATE_FAULTS || failing % 2 === from)
    .flatMap((failing) => faults.map((fault) => ({ failing, fault })));
  const length = Math.min(AT_THE_DESK * (faults.length / FAULTS.length), all.length);
  return fc.sample(fc.shuffledSubarray(all, { minLength: length, maxLength: length }), 1).flat();
}

/** What is not as it should be: neither as before nor complete, or another thing is said. */
export function wrongIn(
  outcome: Outcome<unknown>,
  before: readonly string[],
  complete: readonly string[],
  now: readonly string[],
): string | undefined {
  if ("result" in outcome) {
    const missing = difference(complete, now);
    return missing === undefined ? undefined : `it says that all is done; ${missing}`;
  }
  const text = silently(() => failureText(outcome.thrown));
  const left = difference(before, now);
  if (left !== undefined) return `"${text}"; ${left}`;
  if (outcome.thrown instanceof HalfDone) return `it says "${text}", and all is as before`;
  // what was refused before anything was sent, or while looking, says so itself
  return outcome.thrown instanceof NothingChanged && !text.includes("Nothing was changed") ? `"${text}"` : undefined;
}

function silently<T>(work: () => T): T {
  const log = jest.spyOn(console, "error").mockImplementation(() => undefined);
  try {
    return work();
  } finally {
    log.mockRestore();
  }
}
