/** Formulas as lines of budgets: the same question to the engine's run and to the sheets. */
import { type Budget, emptyBudget, parseBudget } from "../../src/budget";
import { parseIso, toIso } from "../../src/dates";
import { asKnown, findItem, isInBook, priceBook } from "../../src/pricebook";
import type { FieldCase } from "./cases";
import { type Call, readFormula } from "./formula";

/** One line of a budget and what its first month costs; null: it has no price. */
export interface FieldLine {
  formula: string;
  /** the line, and the workspace that pays for the seats that are missing to its minimum */
  names: readonly string[];
  cost: number | null;
}
export interface FieldBudget {
  title: string;
  budget: Budget;
  lines: FieldLine[];
}

type Row = Record<string, unknown>;
interface Parts {
  list: "api" | "subscriptions" | "seats";
  line: Row;
  rates: readonly (readonly unknown[])[];
  date: unknown;
  /** what the formula gives is the cost of so many months */
  months: number;
}

const isGiven = (value: unknown): boolean => value !== undefined && value !== "";
const given = (fields: Row): Row => Object.fromEntries(Object.entries(fields).filter(([, value]) => isGiven(value)));

/** Totals are spread over a thousand requests, none of which is long. */
const spread = (tokens: unknown, requests: unknown) => (isGiven(requests) ? tokens : (tokens as number) / 1000);

function apiParts([
  item,
  input,
  output,
  requests,
  cachedShare,
  cacheWriteShare,
  mode,
  date,
  rates,
  ,
  hour,
]: unknown[]): Parts {
  const line = given({ item, cachedShare, cacheWriteShare, cacheWrite1hShare: hour });
  Object.assign(line, {
    mode: mode === true ? "batch" : (mode ?? ""),
    base: requests ?? 1000,
    inputTokens: spread(input, requests),
    outputTokens: spread(output, requests),
  });
  return { list: "api", line, rates: (rates as unknown[][] | undefined) ?? [], date, months: 1 };
}

function usageParts([item, meter, quantity, requests, mode, date, rates]: unknown[]): Parts {
  const line = {
    item,
    meter,
    base: requests ?? quantity,
    unitsPerRequest: isGiven(requests) ? quantity : 1,
    mode: mode ?? "",
  };
  return { list: "api", line, rates: (rates as unknown[][] | undefined) ?? [], date, months: 1 };
}

function seatParts([plan, seats, months, billing, date, rates]: unknown[]): Parts {
  const isTeam = isInBook(priceBook, plan as string) && findItem(priceBook, plan as string).route === "seats";
  const line = { plan, base: seats, ...(isTeam ? {} : { billing: billing ?? "monthly" }) };
  const own = {
    list: isTeam ? ("seats" as const) : ("subscriptions" as const),
    line,
    rates: (rates as unknown[][] | undefined) ?? [],
  };
  return {
    ...own,
    date,
    months: (months as number | undefined) ?? 1,
    ...(isTeam && { line: { ...line, billing: billing ?? "monthly" } }),
  };
}

const PARTS: Partial<Record<string, (args: unknown[]) => Parts>> = {
  APICOST: apiParts,
  USAGECOST: usageParts,
  SEATCOST: seatParts,
};

function partsOf({ name, args }: Call): Parts | undefined {
  const parts = PARTS[name]?.(args);
  const day = parts?.date;
  const isFirst = typeof day !== "number" || toIso(day).endsWith("-01");
  // what a call is refused for as an argument, a register refuses to hold
  return parts && isFirst ? parts : undefined;
}

const COLUMNS = ["item", "component", "rate", "from", "to"];
function ratesOf(rows: Parts["rates"]): Row[] {
  const [first = []] = rows;
  const hasHeader = first[0] === "item";
  const columns = hasHeader ? (first as string[]) : COLUMNS;
  return rows.slice(hasHeader ? 1 : 0).map((row) => {
    const rate = given(Object.fromEntries(columns.map((column, k) => [column, row[k]])));
    const day = (field: string) => (typeof rate[field] === "number" ? { [field]: toIso(rate[field]) } : {});
    return { component: "", ...rate, ...day("from"), ...day("to") };
  });
}

interface Group {
  start: string;
  rows: Row & { api: Row[]; subscriptions: Row[]; seats: Row[]; workspaces: Row[]; rates: Row[] };
  /** items that lines ask for or rates are of: a rate of one line must not reach another */
  items: Set<string>;
  lines: FieldLine[];
}

const keyOf = (item: unknown): string => {
  const known = asKnown(priceBook, undefined);
  return isInBook(known, item as string) ? findItem(known, item as string).id : (item as string);
};

/** All cases that are a line of API use or seats, in as few budgets as their months and rates allow. */
export function fieldBudgets(cases: readonly FieldCase[]): FieldBudget[] {
  const groups: Group[] = [];
  cases.forEach(({ f, gives }, k) => {
    const isError = typeof gives === "object" && "says" in gives;
    if (typeof gives !== "number" && !(isError && gives.error === "#N/A")) return;
    const parts = partsOf(readFormula(f));
    if (!parts) return;
    const start = typeof parts.date === "number" ? toIso(parts.date) : "2026-11-01";
    const rates = ratesOf(parts.rates);
    if (rates.some(({ currency }) => isGiven(currency) && currency !== "USD")) return;
    const items = [parts.line["item"] ?? parts.line["plan"], ...rates.map(({ item }) => item)].map(keyOf);
    const fits = (group: Group) =>
      group.start === start &&
      group.lines.length < 25 &&
      (rates.length === 0
        ? !group.rows.rates.some(({ item }) => items.includes(keyOf(item)))
        : !items.some((item) => group.items.has(item)));
    let group = groups.find(fits);
    if (!group)
      groups.push(
        (group = {
          start,
          rows: { api: [], subscriptions: [], seats: [], workspaces: [], rates: [] },
          items: new Set(),
          lines: [],
        }),
      );
    const name = `Line ${k + 1}`;
    const own = { name, start, owner: "IT", costCentre: "CC1" };
    const { billing, ...line } = parts.line;
    if (parts.list === "seats") {
      group.rows.workspaces.push({
        name: `Space ${k + 1}`,
        fillerPlan: line["plan"],
        billing,
        owner: "IT",
        costCentre: "CC1",
      });
      group.rows.seats.push({ ...own, ...line, workspace: `Space ${k + 1}` });
    } else group.rows[parts.list].push({ ...own, ...line, ...(parts.list === "subscriptions" && { billing }) });
    group.rows.rates.push(...rates);
    items.forEach((item) => group.items.add(item));
    group.lines.push({ formula: f, names: [name, `Space ${k + 1}`], cost: isError ? null : gives / parts.months });
  });
  return groups.map(({ start, rows, lines }, k) => ({
    title: `field budget ${k + 1}, from ${start}`,
    budget: parseBudget({
      ...emptyBudget(parseIso(start), priceBook.date),
      months: 2,
      scenarios: [{ name: "Base" }],
      ...rows,
    }),
    lines,
  }));
}
