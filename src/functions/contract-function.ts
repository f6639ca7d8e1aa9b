import { contractCost, type ContractOutcome, parseTerms, total } from "../pricing";
import { type Answer, row } from "./answer";
import { dateIn, monthsIn, numberIn } from "./cells";
import { acrossTime, shapeOf, spread, toMatrix } from "./matrix";
import { choiceIn } from "./settings";

type ContractArguments = Record<"terms" | "seats" | "usage" | "months" | "date", unknown>;

export function contractCostAnswer(given: ContractArguments & { show: unknown }): Answer[][] {
  const show = choiceIn("show", given.show, ["cost", "cash"]);
  return row(contractOutcomes(given), ({ lines, cash }) => (show === "cash" ? cash : total(lines)));
}

export function contractOutcomes(given: ContractArguments): ContractOutcome[] {
  const [seats, usage] = [toMatrix(given.seats), toMatrix(given.usage)];
  const [months, date] = [toMatrix(given.months), toMatrix(given.date)];
  // seats and usage are each added up, so they may have different numbers of rows
  const { columns } = shapeOf(...[seats, usage, months, date].map((matrix) => ({ ...matrix, rows: 1 })));
  return contractCost({
    terms: parseTerms(toMatrix(given.terms).cells),
    seats: spread(seats, { rows: seats.rows, columns }, numberIn("seats")),
    usage: spread(usage, { rows: usage.rows, columns }, numberIn("usage")),
    months: acrossTime("months", months, { rows: 1, columns }, monthsIn),
    dates: acrossTime("date", date, { rows: 1, columns }, dateIn),
  });
}
