import type { Serial } from "../dates";
import * as messages from "../messages";
import { adoptionCurves, seatUse } from "../profiles";
import { monthsSince } from "./quantities";
import type { Budget, SeatsLine, SubscriptionLine } from "./schema";

const curveOf = (name: string) => adoptionCurves.find(({ id }) => id === name.trim().toLowerCase());

/** A seat line as a file has it, with the figures of the curve that it names wherever it has none of its own. */
export function withCurve(line: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const curve = typeof line["adoption"] === "string" ? curveOf(line["adoption"]) : undefined;
  if (!curve) return line;
  const { ceiling, growthPerMonth, midpointMonth } = curve.parameters;
  const figures = { adoptionCeiling: ceiling, adoptionSpeed: growthPerMonth, adoptionMidpoint: midpointMonth };
  // a figure that somebody has cleared stays so
  const typed = Object.fromEntries(Object.entries(line).filter(([, value]) => value !== undefined));
  return { ...line, ...figures, ...typed };
}

/** Curves that there are not, and those without what an S-curve needs. */
export function* adoptionFaults({ subscriptions, seats }: Budget): Generator<{ where: string; what: string }> {
  for (const [route, lines] of Object.entries({ subscriptions, seats }))
    for (const [k, { adoption, adoptionCeiling, adoptionSpeed }] of lines.entries()) {
      const known = adoptionCurves.map(({ id }) => id);
      if (adoption !== "" && !curveOf(adoption))
        yield { where: `${route}.${k}.adoption`, what: messages.unknownCurve(adoption, known) };
      if ((adoptionCeiling === null) !== ((adoptionSpeed ?? 0) === 0))
        yield { where: `${route}.${k}.adoptionSpeed`, what: messages.curveIncomplete };
    }
}

/** Of seats that are paid in a month, those that are not in use by the line's curve; without one all are. */
export function unusedSeats(
  { start, adoptionCeiling, adoptionSpeed, adoptionMidpoint }: SubscriptionLine | SeatsLine,
  seats: readonly number[],
  months: readonly Serial[],
): number[] {
  if (adoptionCeiling === null) return seats.map(() => 0);
  const curve = { ceiling: adoptionCeiling, growthPerMonth: adoptionSpeed ?? 0, midpointMonth: adoptionMidpoint ?? 0 };
  return months.map((month, k) => seatUse(curve, seats[k] ?? 0, Math.max(1, monthsSince(start, month) + 1)).wasted);
}
