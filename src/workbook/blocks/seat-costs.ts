import { type Block, OPENING, picked, type SheetBuilder } from "../../sheet";
import type { ScenarioFactors } from "../sheets/assumptions";
import type { Rates } from "../sheets/rates";
import { billed, lockedRate, seatCost } from "./annual-term";
import { orKnown } from "./known-actuals";
import { allInMonth, asFormula, inMonth, type MonthReference, type MonthTerm, nameOf, numberOf } from "./references";
import { attribute, attributes, type Lines } from "./register";

/** What is known of seats before any scenario. Row k of each block is line k. */
export interface SeatFacts {
  line: Lines;
  terms: Lines;
  /** seats needed, before scenario */
  base: Block;
  /** rate, locked at renewal */
  rate: Block;
  /** what closed months are known to have cost, and the seats they had */
  amounts: Block;
  quantities: Block;
}

export interface SeatCosts {
  needed: Block;
  seats: Block;
  cost: Block;
}

/** Seats needed, billed and paid for in one scenario, in the currency of the price. */
export function seatCosts(
  sheet: SheetBuilder,
  facts: SeatFacts,
  { factor }: ScenarioFactors,
  heads: "users" | "seats",
): SeatCosts {
  const { line, rate } = facts;
  const label = (k: number) => `=${nameOf(line)(k)}`;
  const needed = sheet.block(line.count, {
    title: "Seats needed",
    note: "× the scenario's seats factor, or as known; opening: seats already held",
    unit: "seats",
    style: "quantity",
    label,
    opening: (k) => `=${attribute(line, "seatsHeld")(k)}`,
    series: asFormula(seatsNeeded(facts, factor.seats)),
  });
  const seats = seatsBilled(sheet, facts, inMonth(needed), heads);
  const cost = sheet.block(line.count, {
    title: "Cost",
    unit: "price currency",
    style: "money",
    label,
    series: asFormula(seatCost(inMonth(seats), inMonth(rate), factor.price)),
  });
  return { needed, seats, cost };
}

/** The same on a scenario sheet, in one block: what is needed stands inside it, and what it costs inside the costs that are reported. */
export function seatsOfScenario(
  sheet: SheetBuilder,
  facts: SeatFacts,
  { factor }: ScenarioFactors,
  heads: "users" | "seats",
): { seats: Block; cost: MonthReference } {
  const seats = seatsBilled(sheet, facts, seatsNeeded(facts, factor.seats), heads);
  return { seats, cost: seatCost(inMonth(seats), inMonth(facts.rate), factor.price) };
}

const seatsNeeded = ({ base, quantities }: SeatFacts, factor: string): MonthReference =>
  orKnown(quantities, (k, m) => `${inMonth(base)(k, m)}*${factor}`);

function seatsBilled(
  sheet: SheetBuilder,
  { line, terms }: SeatFacts,
  needed: MonthReference,
  heads: "users" | "seats",
): Block {
  const seats = sheet.reserve(line.count);
  return sheet.fill(seats, {
    title: heads === "users" ? "Users billed" : "Seats billed",
    note: `Whole ${heads}; inside a yearly term never fewer than the month before`,
    unit: heads,
    style: "quantity",
    label: (k) => `=${nameOf(line)(k)}`,
    opening: (k) => `=ROUNDUP(ROUND(${attribute(line, "seatsHeld")(k)},9),0)`,
    series: billed(terms, needed, inMonth(seats)),
  });
}

/** The rate of each line as it was at its last renewal; free of the scenario, whose price factor multiplies the cost. */
export function lockedRates(
  sheet: SheetBuilder,
  title: string,
  unit: string,
  lines: Lines,
  terms: Lines,
  rates: Pick<Rates, "used" | "running">,
): Block {
  const rate = sheet.reserve(lines.count);
  return sheet.fill(rate, {
    title,
    unit,
    style: "rate",
    label: (k) => `=${nameOf(lines)(k)}`,
    opening: (k) => openingRate(terms, rates, k),
    series: lockedRate(terms, rates.used, inMonth(rate)),
  });
}

/** The rate of the yearly term that runs in the month before the first one; without such a term that month's own rate. */
function openingRate(terms: Lines, { used, running }: Pick<Rates, "used" | "running">, k: number): string {
  const ownMonth = picked(used(OPENING), attribute(terms, "rateRow")(k));
  const at = attribute(terms, "runningRow")(k);
  return `=IF(${at}=0,${ownMonth},${picked(running.rates, at)})`;
}

/** Workspaces, and the lines that sit in them. */
export interface WorkspaceFacts {
  line: Lines;
  /** terms of the lines, among them the row of each one's workspace */
  terms: Lines;
  workspace: Lines;
  /** terms of the workspaces */
  workspaceTerms: Lines;
  /** seats that a workspace pays for at least, month by month */
  minimum: Block;
  /** rate of the cheapest seat, locked at renewal */
  shortRate: Block;
  /** what shortfalls of closed months are known to have cost */
  shortAmounts: Block;
}

/** The sum of a line block over the lines of workspace k. */
export const inWorkspace =
  ({ terms, workspace }: Pick<WorkspaceFacts, "terms" | "workspace">, block: Block) =>
  (k: number, m: string): string =>
    `SUMIFS(${allInMonth(block, m)},${attributes(terms, "workspaceRow")},${numberOf(workspace)(k)})`;

/**
 * What a workspace is short of, or its credits: unknown while one of its lines is not sold with its cheapest seat.
 * @param known what it is otherwise
 */
export const unlessApart =
  (
    { terms, workspace }: Pick<WorkspaceFacts, "terms" | "workspace">,
    taken: MonthReference,
    known: MonthTerm,
  ): MonthTerm =>
  (k, m, p) =>
    `CHOOSE(1+(${linesApart({ terms, workspace })(k)}>0)*(${taken(k, m)}>0),${known(k, m, p)},NA())`;

/** How many lines of workspace k are not sold with its cheapest seat. */
export const linesApart =
  ({ terms, workspace }: Pick<WorkspaceFacts, "terms" | "workspace">) =>
  (k: number): string =>
    `SUMIFS(${attributes(terms, "soldElsewhere")},${attributes(terms, "workspaceRow")},${numberOf(workspace)(k)})`;

/** Seats that a workspace pays for below its minimum, at its cheapest seat; they belong to the workspace's owner. */
export function shortfallCosts(
  sheet: SheetBuilder,
  facts: WorkspaceFacts,
  seats: Block,
  { factor }: ScenarioFactors,
): { short: Block; cost: Block } {
  const { workspace, minimum, shortRate } = facts;
  const label = (k: number) => `=${nameOf(workspace)(k)}`;
  const taken = inWorkspace(facts, seats);
  const short = sheet.block(workspace.count, {
    title: "Seats short of the minimum",
    note: "Paid for all the same; they belong to the workspace's owner",
    unit: "seats",
    style: "quantity",
    label,
    opening: "series",
    series: (k, m) => `=MAX(0,${inMonth(minimum)(k, m)}-${taken(k, m)})*(${taken(k, m)}>0)`,
  });
  const cost = sheet.block(workspace.count, {
    title: "Cost of seats short of the minimum",
    unit: "price currency",
    style: "money",
    label,
    series: asFormula(unlessApart(facts, taken, seatCost(inMonth(short), inMonth(shortRate), factor.price))),
  });
  return { short, cost };
}

/** What they cost on a scenario sheet, as a part of the costs that are reported. */
export function shortfallOfScenario(facts: WorkspaceFacts, seats: Block, { factor }: ScenarioFactors): MonthTerm {
  const { minimum, shortRate } = facts;
  const taken = inWorkspace(facts, seats);
  return (k, m) => {
    const [own, least] = [taken(k, m), inMonth(minimum)(k, m)];
    // a workspace without seats, or with enough of them, asks for no price
    const cost = `IF(${own}>=${least},0,(${least}-${own})*${inMonth(shortRate)(k, m)}*${factor.price})`;
    return `CHOOSE(1+(${own}>0)*(1+(${linesApart(facts)(k)}>0)),0,${cost},NA())`;
  };
}
