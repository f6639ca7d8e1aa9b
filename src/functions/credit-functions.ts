import * as messages from "../messages";
import { creditCost, type CreditOutcome, creditUse, type Outcome, total } from "../pricing";
import { BadArgument, isProblem } from "../problems";
import { type Answer, row } from "./answer";
import { dateIn, monthsIn, numberIn, textIn } from "./cells";
import { creditLedgerTable } from "./credit-ledger-table";
import { acrossTime, cellAt, downRows, eachCell, isOmitted, type Shape, shapeOf, spread, toMatrix } from "./matrix";
import { billingIn, choiceIn, settingIn } from "./settings";

type CreditArguments = Record<
  "plan" | "credits" | "seats" | "months" | "billing" | "date" | "rates" | "knownOn" | "opening",
  unknown
>;

export function creditCostAnswer(given: CreditArguments & { show: unknown }): Answer[][] {
  const show = choiceIn("show", given.show, ["cost", "cash", "ledger"]);
  const { outcomes, time } = creditOutcomes(given);
  if (show === "ledger") return creditLedgerTable(outcomes, time);
  return row(outcomes, ({ lines, cash }) => (show === "cash" ? cash : total(lines)));
}

export function creditOutcomes(given: CreditArguments) {
  const [plan, credits, seats] = [toMatrix(given.plan), toMatrix(given.credits), toMatrix(given.seats)];
  const [months, date] = [toMatrix(given.months), toMatrix(given.date)];
  const shape = shapeOf(plan, credits, seats, months, date);
  const time = {
    months: acrossTime("months", months, shape, monthsIn),
    dates: acrossTime("date", date, shape, dateIn),
  };
  const { book, setting } = settingIn(given, plan);
  const outcomes: CreditOutcome[] = creditCost(book, {
    plans: downRows("plan", plan, shape, textIn),
    credits: spread(credits, shape, numberIn("credits")),
    seats: isOmitted(given.seats) ? null : spread(seats, shape, numberIn("seats")),
    ...time,
    billing: billingIn(given.billing),
    opening: openingIn(given.opening, shape),
    ...setting,
  });
  return { outcomes, time };
}

/** A balance is held once: one cell must not be spread over rows that each hold their own. */
function openingIn(argument: unknown, shape: Shape): number[] {
  const opening = toMatrix(argument);
  const balances = downRows("opening", opening, shape, numberIn("opening")).map((cell) => {
    if (isProblem(cell)) throw cell;
    return cell;
  });
  if (opening.rows === 1 && shape.rows > 1 && balances[0] !== 0) throw new BadArgument(messages.openingPerRow);
  return balances;
}

type CreditUseArguments = Record<"plan" | "activity" | "quantity" | "date" | "rates" | "knownOn", unknown>;

export const creditUseAnswer = (given: CreditUseArguments): Answer[][] =>
  row(creditUseOutcomes(given), ({ lines }) => total(lines));

export function creditUseOutcomes(given: CreditUseArguments): Outcome[] {
  const [plan, activity] = [toMatrix(given.plan), toMatrix(given.activity)];
  const [quantity, date] = [toMatrix(given.quantity), toMatrix(given.date)];
  const shape = shapeOf(plan, activity, quantity, date);
  const jobs = eachCell(shape, (row, column) => ({
    plan: textIn(cellAt(plan, row, column)),
    activity: textIn(cellAt(activity, row, column)),
    quantity: numberIn("quantity")(cellAt(quantity, row, column)),
  }));
  const dates = acrossTime("date", date, shape, dateIn);
  const { book, setting } = settingIn(given, plan);
  return creditUse(book, { jobs, dates, ...setting });
}
