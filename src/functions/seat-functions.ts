import { apiCredit, type Outcome, seatCost, type SeatOutcome, total } from "../pricing";
import { type Answer, row } from "./answer";
import { dateIn, monthsIn, numberIn, textIn } from "./cells";
import { acrossTime, downRows, shapeOf, spread, toMatrix } from "./matrix";
import { billingIn, choiceIn, dayIn, knownBook, settingIn } from "./settings";

type SeatArguments = Record<
  "plan" | "seats" | "months" | "billing" | "date" | "rates" | "knownOn" | "renewal",
  unknown
>;

export function seatOutcomes(given: SeatArguments): SeatOutcome[] {
  const [plan, seats] = [toMatrix(given.plan), toMatrix(given.seats)];
  const [months, date] = [toMatrix(given.months), toMatrix(given.date)];
  const shape = shapeOf(plan, seats, months, date);
  const { book, setting } = settingIn(given, plan);
  return seatCost(book, {
    plans: downRows("plan", plan, shape, textIn),
    seats: spread(seats, shape, numberIn("seats")),
    months: acrossTime("months", months, shape, monthsIn),
    dates: acrossTime("date", date, shape, dateIn),
    billing: billingIn(given.billing),
    renewal: dayIn("renewal", given.renewal),
    ...setting,
  });
}

export function seatCostAnswer(given: SeatArguments & { show: unknown }): Answer[][] {
  const show = choiceIn("show", given.show, ["cost", "cash", "seats"]);
  return row(
    seatOutcomes(given),
    ({ lines, cash, billedSeats }) => ({ cost: total(lines), cash, seats: billedSeats })[show],
  );
}

export function apiCreditOutcomes(given: Record<"plan" | "seats" | "date" | "knownOn", unknown>): Outcome[] {
  const [plan, seats, date] = [toMatrix(given.plan), toMatrix(given.seats), toMatrix(given.date)];
  const shape = shapeOf(plan, seats, date);
  const { book, knownOn } = knownBook(given.knownOn);
  return apiCredit(book, {
    plans: downRows("plan", plan, shape, textIn),
    seats: spread(seats, shape, numberIn("seats")),
    dates: acrossTime("date", date, shape, dateIn),
    knownOn,
  });
}

export const apiCreditAnswer = (given: Parameters<typeof apiCreditOutcomes>[0]): Answer[][] =>
  row(apiCreditOutcomes(given), ({ lines }) => total(lines));
