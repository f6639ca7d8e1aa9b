import * as v from "valibot";
import { addMonths, LAST_DAY, parseIso } from "../dates";
import * as messages from "../messages";
import { BadArgument } from "../problems";
import { adoptionFaults } from "./adoption";
import { profileFaults, withProfiles } from "./from-profiles";
import { grantFaults } from "./grants";
import { isForDrivers, sameName } from "./names";
import { priceTierFaults } from "./price-tiers";
import { type Budget, budgetSchema } from "./schema";
import { schemaFault } from "./schema-faults";
import { inOneSpelling } from "./spelling";

/**
 * Reads a budget from JSON and checks it whole: shape, then the names it uses. Throws one BadArgument that names the
 * first fault and where it stands; nothing is repaired silently.
 */
export function parseBudget(json: unknown): Budget {
  const checked = checkBudget(json);
  if ("budget" in checked) return checked.budget;
  const [fault] = checked.faults;
  const { where, what } = fault ?? { where: "the file", what: "" };
  throw new BadArgument(messages.budgetFault(where + nameOn(where.split("."), json), what));
}

/** The name of what a path leads through, so that nobody has to count: ' ("Support assistant")'. */
function nameOn(path: readonly string[], json: unknown): string {
  let found = "";
  let inside = json;
  for (const key of path) {
    inside = (inside as Record<string, unknown> | null | undefined)?.[key];
    const { name, line, item } = (inside ?? {}) as Record<string, unknown>;
    const own = [name, line, item].find((text) => typeof text === "string" && text !== "");
    if (typeof own === "string") found = ` ("${own}")`;
  }
  return found;
}

/** What is wrong with a budget and where: `where` is a dotted path ("seats.3.base"), or names the line. */
export interface Fault {
  where: string;
  what: string;
}

/** As parseBudget, but tells every fault it can see instead of throwing the first. */
export function checkBudget(json: unknown): { budget: Budget } | { faults: Fault[] } {
  const result = v.safeParse(budgetSchema, withProfiles(json), { message: schemaFault });
  if (!result.success) {
    const faults = result.issues.map((issue) => ({ where: v.getDotPath(issue) ?? "the file", what: issue.message }));
    return { faults };
  }
  const budget = inOneSpelling(result.output);
  const faults = [...referenceFaults(budget)];
  return faults.length > 0 ? { faults } : { budget };
}

function* referenceFaults(budget: Budget): Generator<Fault> {
  yield* nameFaults(budget);
  yield* workspaceFaults(budget);
  yield* sharedPoolFaults(budget);
  yield* grantFaults(budget);
  yield* driverAndTermFaults(budget);
  yield* contractFaults(budget);
  yield* priceTierFaults(budget);
  yield* profileFaults(budget);
  yield* adoptionFaults(budget);
  yield* referredLineFaults(budget);
  yield* actualsFaults(budget);
  for (const [route, months] of Object.entries(budget.approved ?? {})) {
    if (Array.isArray(months) && months.length !== budget.months) {
      yield { where: `approved ${route}`, what: messages.approvedMonths(budget.months) };
    }
  }
  yield* exchangeRateFaults(budget);
  yield* keyedTwice("signOffs", budget.signOffs, "line", ({ line }) => [sameName(line), messages.signedTwice(line)]);
  yield* keyedTwice("answers", budget.answers, "route", ({ route }) => [route, messages.routeTwice(route)]);
  yield* keyedTwice("routes", budget.routes, "route", ({ route }) => [route, messages.routeTwice(route)]);
  yield* keyedTwice("keptPrices", budget.keptPrices, "month", ({ item, component, month }) => [
    [sameName(item), sameName(component), month].join("|"),
    messages.keptPriceTwice(item, component, month),
  ]);
  if (addMonths(parseIso(budget.startMonth), budget.months) > LAST_DAY + 1)
    yield { where: "months", what: messages.budgetTooLate };
  const currencies = new Set(["USD", ...budget.exchangeRates.map(({ currency }) => currency)]);
  for (const currency of [budget.currency, ...budget.enterprise.map((line) => line.currency)]) {
    if (!currencies.has(currency))
      yield { where: "exchangeRates", what: messages.unknownName(currency, "exchange rates") };
  }
}

function* nameFaults(budget: Budget): Generator<Fault> {
  yield* duplicates("scenarios", budget.scenarios);
  yield* duplicates("drivers", budget.drivers);
  yield* duplicates("workspaces", budget.workspaces);
  yield* duplicates("lines", [...linesOf(budget)]);
  if (!budget.scenarios.some(({ name }) => name === budget.scenario)) {
    yield { where: "scenario", what: messages.unknownName(budget.scenario, "scenarios") };
  }
}

/** Seats are bought in a workspace, and API lines may be paid by one. */
function* workspaceFaults(budget: Budget): Generator<Fault> {
  const workspaces = names(budget.workspaces);
  for (const line of budget.seats) {
    if (!workspaces.has(line.workspace)) {
      yield { where: `seats "${line.name}"`, what: messages.unknownName(line.workspace, "workspaces") };
    }
  }
  for (const line of budget.api) {
    if (line.paysFrom !== "" && !workspaces.has(line.paysFrom)) {
      yield { where: `line "${line.name}"`, what: messages.unknownName(line.paysFrom, "workspaces") };
    }
    if (line.cachedShare + line.cacheWriteShare + line.cacheWrite1hShare > 1 + 1e-9) {
      yield { where: `line "${line.name}"`, what: messages.sharesTooLarge };
    }
  }
}

/** A pool is one line; those that share it bring seats and use, and nothing else. */
function* sharedPoolFaults({ credits }: Budget): Generator<Fault> {
  const pools = names(credits.filter(({ sharesWith }) => sharesWith === ""));
  for (const [k, { sharesWith, cap, creditsHeld }] of credits.entries()) {
    if (sharesWith === "") continue;
    const where = `credits.${k}.sharesWith`;
    if (!pools.has(sharesWith)) yield { where, what: messages.noSuchPool(sharesWith) };
    if (cap !== null || creditsHeld > 0) yield { where, what: messages.ofThePool(sharesWith) };
  }
}

function* driverAndTermFaults(budget: Budget): Generator<Fault> {
  for (const [k, { name }] of budget.drivers.entries())
    if (!isForDrivers(name)) yield { where: `drivers.${k}.name`, what: messages.nameReserved(name) };
  const drivers = names(budget.drivers);
  for (const line of linesOf(budget)) {
    if (line.driver !== "" && !drivers.has(line.driver)) {
      yield { where: `line "${line.name}"`, what: messages.unknownName(line.driver, "drivers") };
    }
    if (line.end !== null && line.end < line.start) {
      yield { where: `line "${line.name}"`, what: messages.endsBeforeStart };
    }
  }
}

/** What a contract leaves open is never assumed. */
function* contractFaults({ enterprise }: Budget): Generator<Fault> {
  for (const [k, { commitment, minimumMonth, minimumDraws, maximumMonth }] of enterprise.entries()) {
    if (commitment > 0 && (minimumMonth ?? 0) > 0 && minimumDraws === "")
      yield { where: `enterprise.${k}.minimumDraws`, what: messages.minimumDraws };
    if ((minimumMonth ?? 0) > (maximumMonth ?? Infinity))
      yield { where: `enterprise.${k}.maximumMonth`, what: messages.minimumAboveMaximum };
  }
}

/** Changes, actuals and sign-offs name lines; the latter two workspaces as well. */
function* referredLineFaults(budget: Budget): Generator<Fault> {
  const seatLines = names([...budget.subscriptions, ...budget.seats]);
  for (const { line } of budget.changes) {
    if (!seatLines.has(line))
      yield { where: "changes", what: messages.unknownName(line, "seat and subscription lines") };
  }
  yield* duplicates("lines and workspaces", [...linesOf(budget), ...budget.workspaces]);
  const known = names([...linesOf(budget), ...budget.workspaces]);
  for (const { line } of [...budget.actuals, ...budget.signOffs]) {
    if (!known.has(line)) yield { where: "actuals and sign-offs", what: messages.unknownName(line, "lines") };
  }
}

function* exchangeRateFaults({ exchangeRates, months }: Budget): Generator<Fault> {
  yield* keyedTwice("exchangeRates", exchangeRates, "currency", ({ currency }) => [
    currency,
    messages.currencyTwice(currency),
  ]);
  for (const [k, { currency, usdPerUnit, byMonth }] of exchangeRates.entries()) {
    if (byMonth.length > 0 && byMonth.length !== months)
      yield { where: `exchange rate ${currency}`, what: messages.monthValues(months) };
    if (currency === "USD" && [usdPerUnit, ...byMonth].some((rate) => rate !== 1))
      yield { where: `exchangeRates.${k}.usdPerUnit`, what: messages.dollarRate };
  }
}

/** Of two rows that say one thing only one could count, and nobody would be told which. */
function* keyedTwice<Row>(
  table: string,
  rows: readonly Row[],
  field: keyof Row & string,
  keyOf: (row: Row) => [key: string, what: string],
): Generator<Fault> {
  const seen = new Set<string>();
  for (const [k, row] of rows.entries()) {
    const [key, what] = keyOf(row);
    if (seen.has(key)) yield { where: `${table}.${k}.${field}`, what };
    seen.add(key);
  }
}

/** An actual of a part that its line does not have would count nowhere. */
function* actualsFaults({ actuals, enterprise, workspaces }: Budget): Generator<Fault> {
  const [contracts, seats] = [names(enterprise), names(workspaces)];
  for (const [k, { line, part, quantity }] of actuals.entries()) {
    const own = contracts.has(line) ? CONTRACT_PARTS : seats.has(line) ? WORKSPACE_PARTS : [""];
    if (!own.includes(part)) yield { where: `actuals.${k}.part`, what: messages.actualPart(line, own) };
    if (quantity !== null && own === WORKSPACE_PARTS)
      yield { where: `actuals.${k}.quantity`, what: messages.actualQuantity };
  }
}
const CONTRACT_PARTS = ["Access", "Metered"];
const WORKSPACE_PARTS = ["Shortfall", "Included API credits"];

export function* linesOf(budget: Budget) {
  yield* budget.subscriptions;
  yield* budget.seats;
  yield* budget.api;
  yield* budget.credits;
  yield* budget.enterprise;
}

const names = (entries: readonly { name: string }[]) => new Set(entries.map(({ name }) => name));

function* duplicates(where: string, entries: readonly { name: string }[]): Generator<Fault> {
  const seen = new Set<string>();
  for (const { name } of entries) {
    if (seen.has(sameName(name))) yield { where, what: messages.nameTwice(name) };
    seen.add(sameName(name));
  }
}
