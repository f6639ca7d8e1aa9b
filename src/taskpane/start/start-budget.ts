import { type Budget, emptyBudget, type LineRun, parseBudget, runBudget } from "../../budget";
import { parseIso } from "../../dates";
import * as messages from "../../messages";
import { componentsOf, findItem, priceBook, seatGroupOf } from "../../pricebook";
import { isProblem } from "../../problems";
import type { Size } from "../../profiles";
import { type Answers, type Ask, asksOf, quantityOf, sizeOf, startOf } from "./answers";

/** What an ask costs; null with the reason where it has no price. */
export interface AskCost {
  /** the first month */
  month: number | null;
  /** twelve months from the start, announced price steps among them */
  year: number | null;
  why: string;
}

/** Another plan, model, size or quantity than was answered. */
export interface Choice {
  item: string;
  size: Size;
}

type Json = Record<string, unknown>;

/** A seat is paid by the month where that is sold, else for a year. */
const billingOf = (plan: string): "monthly" | "annual" =>
  componentsOf(priceBook, findItem(priceBook, plan)).includes("seat monthly") ? "monthly" : "annual";

/** Plans that are sold in one workspace share it, and its minimum of seats counts once. */
const workspaceOf = (plan: string): string => {
  const item = findItem(priceBook, plan);
  return seatGroupOf(priceBook, item)?.name ?? item.name;
};

const nameOf = (id: string): string => findItem(priceBook, id).name;

/**
 * The budget that the answers make.
 *
 * @param asks the lines in question
 * @throws BadArgument or NoPrice, naming the line, when an answer cannot be used
 */
export function budgetOf(answers: Answers, asks: readonly Ask[], choiceOf: (ask: Ask) => Choice): Budget {
  const start = startOf(answers);
  const lists: Record<"subscriptions" | "seats" | "api" | "credits" | "enterprise", Json[]> = {
    ...{ subscriptions: [], seats: [], api: [], credits: [], enterprise: [] },
  };
  const drivers = new Map<string, Json>();
  const workspaces = new Map<string, Json>();
  for (const ask of asks) {
    const { need, route, line: name, profile } = ask;
    const { item, size } = choiceOf(ask);
    const quantity = Number(quantityOf(answers, need));
    const owned = { owner: ownerOf(answers, ask), costCentre: answers.costCentre[ask.side] ?? "" };
    const shared = { name, ...owned, start, limit: Number(answers.limit[ask.id] ?? "") };
    const work = { driver: need.label, profile, size };
    if (profile !== "") drivers.set(need.label, { name: need.label, unit: need.unit, opening: quantity });
    const workspace = route === "seats" ? workspaceOf(item) : "";
    if (workspace !== "" && !workspaces.has(workspace))
      workspaces.set(workspace, { name: workspace, fillerPlan: item, billing: billingOf(item), ...owned });
    if (route === "subscription")
      lists.subscriptions.push({ ...shared, plan: item, base: quantity, billing: billingOf(item) });
    if (route === "seats") lists.seats.push({ ...shared, plan: item, workspace, base: quantity });
    if (route === "api") lists.api.push({ ...shared, item, ...work });
    if (route === "credits") lists.credits.push({ ...shared, plan: item, seats: 1, billing: billingOf(item), ...work });
    if (route === "enterprise") {
      const signed = answers.seatPrice[ask.id] ?? "";
      lists.enterprise.push({
        ...shared,
        ...{ plan: nameOf(item), base: quantity, seatPrice: signed === "" ? null : Number(signed) },
      });
    }
  }
  return parseBudget({
    ...emptyBudget(parseIso(start), priceBook.date),
    ...{ drivers: [...drivers.values()], workspaces: [...workspaces.values()], ...lists },
  });
}

/** Of the line, else of its side. */
const ownerOf = (answers: Answers, { id, side }: Ask): string => answers.owner[id] || (answers.owner[side] ?? "");

const costs = new Map<string, AskCost>();

/**
 * What one ask costs, by the engine from the whole line; a workspace's minimum is in it.
 */
export function costOf(answers: Answers, ask: Ask, choice: Choice): AskCost {
  const { start } = answers;
  const [quantity, signed] = [quantityOf(answers, ask.need), answers.seatPrice[ask.id] ?? ""];
  const key = JSON.stringify([ask.id, choice, quantity, signed, start]);
  const known = costs.get(key);
  if (known) return known;
  const cost = priced(answers, ask, choice);
  costs.set(key, cost);
  return cost;
}

function priced(answers: Answers, ask: Ask, choice: Choice): AskCost {
  if (ask.route === "enterprise" && (answers.seatPrice[ask.id] ?? "") === "")
    return { month: null, year: null, why: "No list price. Type the price that you signed." };
  try {
    const { lines, problems } = runBudget(
      budgetOf(answers, [ask], () => choice),
      priceBook,
    );
    const why = messages.inBudget(problems[0]?.problem.message ?? "");
    return { month: sum(lines, (cost) => cost.slice(0, 1)), year: sum(lines, (cost) => cost), why };
  } catch (thrown) {
    if (isProblem(thrown)) return { month: null, year: null, why: messages.inBudget(thrown.message) };
    throw thrown;
  }
}

const sum = (lines: readonly LineRun[], months: (cost: LineRun["cost"]) => LineRun["cost"]): number | null =>
  lines
    .flatMap(({ cost }) => months(cost))
    .reduce<number | null>((all, one) => (all === null || one === null ? null : all + one), 0);

/** What serves an ask with its cost at each size, by rising cost at the typical one; what has no price comes last. */
export function choicesFor(answers: Answers, ask: Ask): { item: string; name: string; costs: AskCost[] }[] {
  const rows = ask.items.map((item) => ({
    item,
    name: nameOf(item),
    costs: sizesOf(ask).map((size) => costOf(answers, ask, { item, size })),
  }));
  const typical = ({ costs: of }: (typeof rows)[number]) => (of[1] ?? of[0])?.month ?? Infinity;
  return rows.sort((a, b) => typical(a) - typical(b));
}

export const SIZES = ["small", "typical", "large"] as const;

/** How heavy one unit is makes a difference only where a profile says what it takes. */
export const sizesOf = ({ profile }: Ask): readonly Size[] => (profile === "" ? ["typical"] : SIZES);

/** What was chosen, else the first by cost: nobody is recommended. */
export const chosen = (answers: Answers, ask: Ask): Choice => ({
  item: answers.item[ask.id] ?? choicesFor(answers, ask)[0]?.item ?? "",
  size: sizeOf(answers, ask),
});

/** What is begun stays below the alert, which is at 80 % of a limit. */
const ROOM = 1.3;

/** Three tenths more than the cost, rounded up to two figures. */
export function proposedLimit(year: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(year * ROOM, 1))) - 1);
  return Math.ceil((year * ROOM) / step) * step;
}

/** The whole budget, with owner and limit of each side. */
export function startBudget(answers: Answers, limits: Readonly<Record<"access" | "metered", number>>): Budget {
  const budget = budgetOf(answers, asksOf(answers), (ask) => chosen(answers, ask));
  const routes = (["access", "metered"] as const).map((side) => ({
    ...{ route: side === "access" ? "Access" : "Metered", owner: answers.owner[side] ?? "" },
    limitYear: limits[side],
  }));
  return parseBudget({ ...budget, routes });
}
