import { type Budget, type BudgetRun, editLines, type LineChange, quantitiesOf, SIDES } from "../../budget";
import * as messages from "../../messages";
import { isRefusal } from "../../problems";
import { wholeText } from "../money-text";
import { moneyText } from "../price-text";
import { costOf, monthText, peakOf, runOf, sideCost, thisYear } from "./figures";

/** What changes would do, by the engine from whole lines over the whole year; nothing is written. */
export interface LiveCost {
  /** "$6,291 in 2027, unchanged · from $326.66 in Jan 2027"; "" where no one line is asked about */
  headline: string;
  /** "Metered $49,468 → $49,468", of the sides that a change is on */
  sides: string[];
  /** "10,000 → 22,100" */
  quantities: string;
  /** the dearest month of the line */
  peak: number | null;
}

interface Runs {
  now: BudgetRun | undefined;
  then: BudgetRun;
  after: Budget;
}

const runOrNothing = (budget: Budget): BudgetRun | undefined => {
  const run = runOf(budget);
  return "why" in run ? undefined : run;
};

/**
 * @param ofOne is the cost of the one line told that is put, or only that of the sides?
 * @returns `why` where the changes are refused
 */
export function liveCost(
  budget: Budget,
  changes: readonly LineChange[],
  { ofOne }: { ofOne: boolean },
): LiveCost | { why: string } {
  try {
    const { budget: after, moves } = editLines(budget, changes);
    const names = moves.flatMap((move) => (move.after && move.after.place !== "workspaces" ? [move.after.name] : []));
    const name = ofOne ? names[0] : undefined;
    const then = runOf(after);
    if ("why" in then) return then;
    const runs = { now: runOrNothing(budget), then, after };
    const { months } = thisYear(budget);
    return {
      headline: name === undefined ? "" : headlineOf(budget, changes, name, runs),
      sides: sidesOf(budget, names, runs),
      quantities: name === undefined ? "" : quantitiesText(after, name),
      peak: name === undefined ? null : (peakOf(then, name, months)?.cost ?? null),
    };
  } catch (thrown) {
    if (isRefusal(thrown)) return { why: messages.inBudget(thrown.message) };
    throw thrown;
  }
}

function sidesOf(budget: Budget, names: readonly string[], { now, then }: Runs): string[] {
  const { months } = thisYear(budget);
  const money = (amount: number | null) => (amount === null ? "unknown" : wholeText(amount, budget.currency));
  return SIDES.flatMap(({ key, label }) => {
    const [old, next] = [now ? sideCost(now, key, months) : null, sideCost(then, key, months)];
    const isMeant = then.lines.some((line) => line.side === key && names.includes(line.name));
    return isMeant || old !== next ? [`${label} ${money(old)} → ${money(next)}`] : [];
  });
}

function headlineOf(budget: Budget, changes: readonly LineChange[], name: string, { now, then, after }: Runs): string {
  const { year, months } = thisYear(budget);
  const { currency } = budget;
  const cost = costOf(then, name, months);
  if (cost === null)
    return `No price in ${year}: ${messages.inBudget(then.problems.find(({ line }) => line === name)?.problem.message ?? "")}`;
  const old = changes.flatMap((change) => (change.kind === "put" ? [change.replaces] : []))[0];
  const was = old === undefined || !now ? null : costOf(now, old, months);
  const change =
    was === null ? "" : Math.abs(cost - was) < 0.5 ? ", unchanged" : `, ${wholeText(cost - was, currency, true)}`;
  const first = months.find((k) => (costOf(then, name, [k]) ?? 0) > 0);
  if (first === undefined) return `${wholeText(cost, currency)} in ${year}${change}`;
  const month = Math.round((costOf(then, name, [first]) ?? 0) * 100) / 100;
  return `${wholeText(cost, currency)} in ${year}${change} · from ${moneyText(month, currency)} in ${monthText(after, first)}`;
}

const count = (amount: number): string => amount.toLocaleString("en-US", { maximumFractionDigits: 1 });

function quantitiesText(budget: Budget, name: string): string {
  const quantities = quantitiesOf(budget, name).filter((quantity) => quantity > 0);
  const [first = 0, last = 0] = [quantities[0], quantities.at(-1)];
  return first === last ? `${count(first)} in every month` : `${count(first)} → ${count(last)}`;
}
