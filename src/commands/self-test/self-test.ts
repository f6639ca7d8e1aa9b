import { toIso } from "../../dates";
import {
  addSheet,
  assertStructureOpen,
  calculatesByItself,
  type Inventory,
  inventory,
  type Progress,
  removeAdded,
} from "../../excel";
import * as messages from "../../messages";
import { priceBook } from "../../pricebook";
import { Refused } from "../../problems";
import { formulaChecks, spillChecks, type TrialSheet, type Wait } from "./formula-checks";
import { GOLDEN, IN_EXCEL } from "./golden";
import { hostNow, requirementChecks } from "./host";
import { type Check, pass, same, type SelfTestReport, type Step, unknown } from "./report";
import { changeChecks, freeTrialPrefix, insertChecks, lineChecks, madeByTrial } from "./trial-budget";

export interface SelfTestOptions {
  onProgress?: (progress: Progress) => void;
  /** milliseconds since some moment */
  now?: () => number;
  wait?: Wait;
  /** the formulas that are tried, by what they are about: all of them unless some are given */
  golden?: typeof GOLDEN;
}

/** One step: a step that others build on says so, and they are not tried without it. */
interface Plan {
  title: string;
  run: () => Promise<Check[]> | Check[];
  /** the title of the step without which this one means nothing */
  after?: string;
}

const ADD = "A sheet for the formulas";
const INSERT = "A budget with one line is inserted";
const CHANGE = "An input changes";
const REMOVE = "All of it is removed";
const REMOVING_ATTEMPTS = 3;

const pause: Wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Tries in the open workbook what tests cannot know of the Excel that shows it: functions in cells, a budget's sheets, an edit,
 * an undo. It works on sheets of its own and removes them, whatever fails; the user's own sheets are not written to.
 *
 * @throws Refused when Excel does not calculate by itself or lets no sheet be added; Error what Excel reported before anything was made
 */
export async function selfTest({
  onProgress,
  now = () => performance.now(),
  wait = pause,
  golden = GOLDEN,
}: SelfTestOptions = {}): Promise<SelfTestReport> {
  if (!(await calculatesByItself())) throw new Refused(messages.selfTestManual);
  const before = await inventory();
  assertStructureOpen(before);
  const prefix = await freeTrialPrefix();
  const sheet: TrialSheet = { name: `${prefix}formulas`, freeRow: 1 };
  const steps: Step[] = [];
  const broken = new Set<string>();
  const plans = [
    ...plansOf(sheet, prefix, wait, golden),
    { title: REMOVE, run: () => removalChecks(before, sheet, prefix, wait) },
  ];
  for (const [done, plan] of plans.entries()) {
    onProgress?.({ done, total: plans.length, label: plan.title });
    const from = now();
    const checks = await checksOf(plan, broken);
    steps.push({ title: plan.title, checks, milliseconds: now() - from });
  }
  onProgress?.({ done: plans.length, total: plans.length, label: REMOVE });
  return { ...hostNow(), pricesKnownOn: toIso(priceBook.date), steps };
}

function plansOf(sheet: TrialSheet, prefix: string, wait: Wait, golden: typeof GOLDEN): Plan[] {
  return [
    { title: "Requirement sets", run: requirementChecks },
    {
      title: ADD,
      run: async () => {
        await addSheet(sheet.name);
        return [pass("a sheet is added")];
      },
    },
    {
      title: "How Excel calls the functions",
      after: ADD,
      run: async () => [...(await formulaChecks(sheet, IN_EXCEL, wait)), ...(await spillChecks(sheet.name))],
    },
    ...golden.map(({ about, cases }) => ({
      title: `Formulas: ${about}`,
      after: ADD,
      run: () => formulaChecks(sheet, cases, wait),
    })),
    { title: INSERT, run: () => insertChecks(prefix, wait) },
    { title: CHANGE, after: INSERT, run: () => changeChecks(prefix, wait) },
    // a change that was not taken back would be in its figures
    { title: "A line is added and undone", after: CHANGE, run: () => lineChecks(prefix, wait) },
    { title: "What only a person can see", run: () => BY_EYE.map((what) => unknown(what, "look at it")) },
  ];
}

const BY_EYE = [
  "ribbon, icons and the help while a formula is typed",
  "colours, charts and printed pages",
  "a workbook from npm run workbook, opened here: the same figures, nothing to repair",
  "the workbook saved, closed and opened without the add-in, then with it",
];

async function checksOf({ title, run, after }: Plan, broken: Set<string>): Promise<Check[]> {
  if (after !== undefined && broken.has(after)) {
    broken.add(title);
    return [unknown(title, `not tried, because this failed: ${after}`)];
  }
  try {
    return await run();
  } catch (error) {
    broken.add(title);
    return [{ what: title, outcome: "fail", expected: "no error", got: textOf(error) }];
  }
}

/** Excel's errors have a code that says more than their sentence. */
function textOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? ` (${String(error.code)})` : "";
  return error instanceof Error ? `${error.message}${code}` : String(error);
}

async function removalChecks(before: Inventory, sheet: TrialSheet, prefix: string, wait: Wait): Promise<Check[]> {
  const made = madeByTrial(prefix);
  const ours = { ...made, sheets: [...made.sheets, sheet.name] };
  for (let attempt = 1; ; attempt++) {
    try {
      await removeAdded(before, ours);
      break;
    } catch (error) {
      if (attempt === REMOVING_ATTEMPTS) throw error;
      await wait(500);
    }
  }
  const after = await inventory();
  return [
    same("the workbook has the sheets that it had", "the same", differenceOf(before.sheets, after.sheets)),
    same("and the names", "the same", differenceOf(before.names, after.names)),
    same("and shows the same sheet", "the same", before.active === after.active ? "the same" : "another"),
    same(
      "and the document says the same of itself",
      "the same",
      isEqual(before.document, after.document) ? "the same" : "something else",
    ),
  ];
}

const isEqual = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Only what differs is named: what else a workbook has is nobody's business. */
function differenceOf(before: readonly { name: string }[], after: readonly { name: string }[]): string {
  if (isEqual(before, after)) return "the same";
  const others = (of: readonly { name: string }[], than: readonly { name: string }[]) =>
    of.filter((item) => !than.some((other) => isEqual(item, other))).map(({ name }) => name);
  const [added, gone] = [others(after, before), others(before, after)];
  return [...added.map((name) => `also ${name}`), ...gone.map((name) => `not ${name}`)].join(", ") || "another order";
}
