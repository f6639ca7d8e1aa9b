import { type ApiLine, currencyOf, linesApart, linesIn, paidBy, type Workspace } from "../../budget";
import { findItem, seatGroupOf } from "../../pricebook";
import { apiCredit } from "../../pricing";
import { apiCreditStep } from "./api-credits";
import { meterPrices, meterStep, type Taken } from "./meters";
import { NoStep } from "./prices";
import { billedOf, workspaceTerms } from "./seat-rows";
import type { Row, Rows, Site } from "./site";
import type { Value } from "./tape";
import { tokenPrices, tokenStep } from "./tokens";

/**
 * API lines with the credits that workspaces include: together, as lines share free units in their order, and credits pay for what
 * lines cost.
 */
export function* apiRows(site: Site): Generator<Rows> {
  const { budget } = site.engine;
  const taken = site.engine.timeline.months.map((): Taken => new Map());
  const costs = new Map<string, Value[]>();
  for (const line of budget.api) {
    const rows = (): Row[] => {
      const months = lineCosts(site, line, taken);
      costs.set(line.name, months);
      const currency = currencyOf(site.engine, line.item, [line.meter || "input"]);
      return [{ name: line.name, part: "", currency, isListed: true, months }];
    };
    yield { names: [line.name], rows };
  }
  for (const workspace of budget.workspaces) {
    const paid = paidBy(site.engine, workspace);
    yield {
      names: [workspace.name, ...paid.map(({ name }) => name)],
      rows: () => [creditRow(site, workspace, paid, costs)],
    };
  }
}

function lineCosts(site: Site, line: ApiLine, taken: readonly Taken[]): Value[] {
  const { engine, tape, arithmetic, moved, demand, pricesOf } = site;
  if (line.cap !== null) throw new NoStep();
  const field = (key: keyof ApiLine): Value => moved.field(line, key);
  const known = engine.known(line.name).quantities;
  const requests = demand
    .growing(line, field("base"), field("perDriver"), moved.scenario("usage"))
    .map((asked, k) => known[k] ?? asked);
  const tokens = {
    input: field("inputTokens"),
    output: field("outputTokens"),
    cached: field("cachedShare"),
    written: field("cacheWriteShare"),
    writtenForHour: field("cacheWrite1hShare"),
  };
  const prices = tokenPrices(engine, pricesOf, line);
  const meters = line.meter === "" ? undefined : meterPrices(engine, pricesOf, line);
  return requests.map((asked, k) => {
    const price = prices[k];
    const ofTokens = price ? tokenStep(tape, { ...tokens, requests: asked }, price) : NaN;
    const [unit, free, own] = [meters?.price[k], meters?.free[k], taken[k]];
    if (unit === undefined || !free || !own) return ofTokens;
    const use = { requests: asked, unitsPerRequest: field("unitsPerRequest") };
    const ofUnits = meterStep(tape, use, { price: unit, free, most: meters?.most[k] ?? Infinity }, own);
    return arithmetic.plus(ofTokens, ofUnits);
  });
}

function creditRow(
  site: Site,
  workspace: Workspace,
  paid: readonly ApiLine[],
  costs: ReadonlyMap<string, Value[]>,
): Row {
  const { engine, tape, arithmetic, moved } = site;
  const { months } = engine.timeline;
  const unknown = linesApart(engine, workspace);
  if (unknown) throw unknown.problem;
  const lines = linesIn(engine.budget, workspace);
  const plans = lines.map(({ plan }) => plan);
  const under = workspaceTerms(engine, workspace, plans);
  const seats = lines.map((line) => ({ ...billedOf(site, line, under), each: creditsOf(site, line.plan) }));
  const [first] = plans;
  const price = moved.scenario("price");
  const credits = months.map((date, k): Value => {
    const isSettled = paid.some(({ name }) => engine.known(name).amounts[k] !== undefined);
    if (isSettled || paid.length === 0) return 0;
    const on = { date, knownOn: engine.setting.knownOn };
    const group = first === undefined ? undefined : seatGroupOf(engine.book, findItem(engine.book, first), on);
    return apiCreditStep(tape, {
      seats: seats.map(({ billed, each }) => ({ billed: billed[k] ?? 0, each: each[k] ?? NaN })),
      cap: group?.apiCreditCap ?? Infinity,
      costs: paid.map(({ name }) => arithmetic.times(costs.get(name)?.[k] ?? NaN, price)),
    });
  });
  return {
    ...{ name: workspace.name, part: "Included API credits", isListed: false, months: credits },
    currency: currencyOf(engine, workspace.fillerPlan, [`seat ${workspace.billing}`]),
  };
}

/** What one seat gives, month by month. */
function creditsOf({ engine }: Site, plan: string): number[] {
  const { months } = engine.timeline;
  const given = apiCredit(engine.book, {
    ...{ plans: [plan], seats: [months.map(() => 1)], dates: months, knownOn: engine.setting.knownOn },
  });
  return given.map((outcome) =>
    "problem" in outcome ? NaN : (outcome.lines.find(({ kind }) => kind === "credit")?.rate ?? 0),
  );
}
