import { contractCost, parseTerms, total } from "../pricing";
import { type Answer, row } from "./answer";
import { dateIn, monthsIn, numberIn } from "./cells";
import { acrossTime, shapeOf, spread, toMatrix } from "./matrix";
import { choiceIn } from "./settings";

export function contractCostAnswer(
  given: Record<"terms" | "seats" | "usage" | "months" | "date" | "show", unknown>,
): Answer[][] {
  const [seats, usage] = [toMatrix(given.seats), toMatrix(given.usage)];
  const [months, date] = [toMatrix(given.months), toMatrix(given.date)];
  // seats and usage are each added up, so they may have different numbers of rows
  const { columns } = shapeOf(...[seats, usage, months, date].map((matrix) => ({ ...matrix, rows: 1 })));
  const show = choiceIn("show", given.show, ["cost", "cash"]);
  const outcomes = contractCost({
    terms: parseTerms(toMatrix(given.terms).cells),
    seats: spread(seats, { rows: seats.rows, columns }, numberIn("seats")),
    usage: spread(usage, { rows: usage.rows, columns }, numberIn("usage")),
    months: acrossTime("months", months, { rows: 1, columns }, monthsIn),
    dates: acrossTime("date", date, { rows: 1, columns }, dateIn),
  });
  return row(outcomes, ({ lines, cash }) => (show === "cash" ? cash : total(lines)));
}
