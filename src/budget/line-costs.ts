import { addMonths, parseIso } from "../dates";
import { findItem, type PriceBook, type Rate } from "../pricebook";
import { contractCost, creditCost, seatCost, total, type Columns, type CostLine, type SeatOutcome } from "../pricing";
import type { Problem } from "../problems";
import { includedCredits } from "./included-credits";
import { withOwnLimits, withOwnTerms } from "./own-terms";
import { contractSeats, growingDemand, isActive, seatsNeeded, type Timeline } from "./quantities";
import type { ApiLine, Budget, ContractLine, CreditsLine, SeatsLine, SubscriptionLine, Workspace } from "./schema";

/** Which of the two budgets money belongs to. */
export type Side = "access" | "metered";

/** What one month costs and what is paid in it, in the price's currency. */
export type MonthResult = { lines: CostLine[]; cash: number } | { problem: Problem };

/** What every line of one budget is priced with. */
export interface Engine {
  book: PriceBook;
  budget: Budget;
  timeline: Timeline;
  columns: Columns;
  setting: { knownOn: number; rates: readonly Rate[] };
}

/** Credits of one vendor pay for nothing of another. */
export const sameVendor = (book: PriceBook, { item }: ApiLine, { fillerPlan }: Workspace): boolean =>
  findItem(book, item).vendor === findItem(book, fillerPlan).vendor;

/** API credits of a workspace's seats against the `costs` of the API lines that pay from it. */
export function creditsOf(engine: Engine, workspace: Workspace, costs: MonthResult[][]): MonthResult[] {
  const lines = linesIn(engine.budget, workspace);
  return includedCredits(engine.book, {
    plans: lines.map(({ plan }) => plan),
    seats: workspaceSeats(engine, workspace, lines),
    dates: engine.timeline.months,
    knownOn: engine.setting.knownOn,
    costs,
    priceFactor: engine.timeline.scenario.price,
  });
}

export const linesIn = (budget: Budget, workspace: Workspace): SeatsLine[] =>
  budget.seats.filter((line) => line.workspace === workspace.name);

export const subscription = (
  { book, budget, timeline, columns, setting }: Engine,
  line: SubscriptionLine,
): MonthResult[] =>
  seatCost(book, {
    ...columns,
    ...setting,
    plans: [line.plan],
    seats: [seatsNeeded(line, budget, timeline)],
    held: [line.seatsHeld],
    billing: line.billing,
    renewal: parseIso(line.renewal ?? line.start),
  });

/**
 * The seats of some lines under a workspace's terms. One line alone has the workspace's shortfall all to itself, so only its
 * own seats may be read from that; the shortfall is read from all lines together.
 */
export function workspaceSeats(engine: Engine, workspace: Workspace, lines: SeatsLine[]): SeatOutcome[] {
  const { book, budget, timeline, columns, setting } = engine;
  return seatCost(withOwnLimits(workspace, budget, book), {
    ...columns,
    ...setting,
    plans: lines.map(({ plan }) => plan),
    seats: lines.map((line) => seatsNeeded(line, budget, timeline)),
    held: lines.map(({ seatsHeld }) => seatsHeld),
    billing: workspace.billing,
    renewal: workspace.renewal ? parseIso(workspace.renewal) : timeline.start,
  });
}

const SEATS = "seats";

export const ownSeats = (month: SeatOutcome): MonthResult =>
  "problem" in month
    ? month
    : { lines: month.lines.filter(({ component }) => component === SEATS), cash: month.cash - month.shortfallCash };

export const shortfall = (month: SeatOutcome): MonthResult =>
  "problem" in month
    ? month
    : { lines: month.lines.filter(({ component }) => component !== SEATS), cash: month.shortfallCash };

export function creditPool({ book, budget, timeline, columns, setting }: Engine, line: CreditsLine): MonthResult[] {
  return creditCost(withOwnTerms(line, budget, book), {
    ...columns,
    ...setting,
    plans: [line.plan],
    credits: [growingDemand(line, timeline, timeline.scenario.credits)],
    seats: [timeline.months.map((month) => (isActive(line, month) ? line.seats : 0))],
    opening: [line.creditsHeld],
    billing: line.billing,
    renewal: parseIso(line.renewal ?? line.start),
    held: [isActive(line, addMonths(timeline.start, -1)) ? line.seats : 0],
  });
}

export const contract = ({ timeline, columns }: Engine, line: ContractLine): MonthResult[] =>
  contractCost({
    ...columns,
    seats: [contractSeats(line, timeline)],
    usage: [growingDemand({ ...line, base: line.usage, driver: "", perDriver: 0 }, timeline, timeline.scenario.usage)],
    terms: {
      years: [
        {
          seatPrice: line.seatPrice,
          minimumSeats: line.minimumSeats,
          commitment: line.commitment,
          covers: line.commitmentCovers,
          usageDiscount: line.usageDiscount,
          overageDiscount: line.overageDiscount ?? line.usageDiscount,
          platformFee: line.platformFee,
          support: line.support,
        },
      ],
      start: parseIso(line.start),
      end: line.end === null ? null : addMonths(parseIso(line.end), 1),
      drawnBefore: line.drawnBefore,
    },
  });

const ACCESS_COMPONENTS = new Set(["seats", "seats short of the minimum", "platform fee", "support"]);

/** Cash of a contract goes with its access side but for what is metered, which is paid as it is used. */
export const sideOf = (months: MonthResult[], side: Side): MonthResult[] =>
  months.map((month) => {
    if ("problem" in month) return month;
    const lines = month.lines.filter(({ component }) => ACCESS_COMPONENTS.has(component) === (side === "access"));
    const metered = total(month.lines.filter(({ component }) => !ACCESS_COMPONENTS.has(component)));
    return { lines, cash: side === "metered" ? metered : month.cash - metered };
  });
