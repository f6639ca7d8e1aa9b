import { apiCredit, seatCost, total } from "../pricing";
import { type Answer, row } from "./answer";
import { dateIn, monthsIn, numberIn, textIn } from "./cells";
import { acrossTime, downRows, shapeOf, spread, toMatrix } from "./matrix";
import { billingIn, choiceIn, dayIn, knownBook, settingIn } from "./settings";

export function seatCostAnswer(
  given: Record<"plan" | "seats" | "months" | "billing" | "date" | "rates" | "knownOn" | "renewal" | "show", unknown>,
): Answer[][] {
  const [plan, seats] = [toMatrix(given.plan), toMatrix(given.seats)];
  const [months, date] = [toMatrix(given.months), toMatrix(given.date)];
  const shape = shapeOf(plan, seats, months, date);
  const show = choiceIn("show", given.show, ["cost", "cash", "seats"]);
  const { book, setting } = settingIn(given, plan);
  const outcomes = seatCost(book, {
    plans: downRows("plan", plan, shape, textIn),
    seats: spread(seats, shape, numberIn("seats")),
    months: acrossTime("months", months, shape, monthsIn),
    dates: acrossTime("date", date, shape, dateIn),
    billing: billingIn(given.billing),
    renewal: dayIn("renewal", given.renewal),
    ...setting,
  });
  return row(outcomes, ({ lines, cash, billedSeats }) => ({ cost: total(lines), cash, seats: billedSeats })[show]);
}

export function apiCreditAnswer(given: Record<"plan" | "seats" | "date" | "knownOn", unknown>): Answer[][] {
  const [plan, seats, date] = [toMatrix(given.plan), toMatrix(given.seats), toMatrix(given.date)];
  const shape = shapeOf(plan, seats, date);
  const { book, knownOn } = knownBook(given.knownOn);
  const outcomes = apiCredit(book, {
    plans: downRows("plan", plan, shape, textIn),
    seats: spread(seats, shape, numberIn("seats")),
    dates: acrossTime("date", date, shape, dateIn),
    knownOn,
  });
  return row(outcomes, ({ lines }) => total(lines));
}
