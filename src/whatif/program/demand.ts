import { isActive, monthsSince, type SeatsLine, type SubscriptionLine, type Timeline } from "../../budget";
import type { Arithmetic } from "./arithmetic";
import type { Moved } from "./moved";
import type { Value } from "./tape";

/** What lines need each month, as budget/quantities.ts has it. */

interface Line {
  name: string;
  start: string;
  end: string | null;
  driver: string;
  growth?: number;
}

export interface DemandStep {
  /** seats needed, not yet whole heads */
  seats: (line: SubscriptionLine | SeatsLine) => Value[];
  /** requests, credits or usage at list that grow from the line's first month on */
  growing: (line: Line, base: Value, perDriver: Value, factor: Value) => Value[];
  /** heads of a contract */
  contractSeats: (line: Line, base: Value, perDriver: Value) => Value[];
}

export function demandStep(timeline: Timeline, moved: Moved, arithmetic: Arithmetic): DemandStep {
  const { plus, times, sum, product, power, atLeastZero } = arithmetic;
  const { months } = timeline;
  const driven = ({ driver }: Line, base: Value, perDriver: Value, k: number): Value =>
    plus(base, times(perDriver, moved.driver(driver, k)));
  return {
    seats: (line) => {
      const [base, perDriver] = [moved.field(line, "base"), moved.field(line, "perDriver")];
      const added = moved.field(line, "addedPerMonth");
      const changes = timeline.changes(line.name);
      return months.map((month, k) => {
        if (!isActive(line, month)) return 0;
        const changed = changes.filter((change) => change.month <= month).reduce((all, { change }) => all + change, 0);
        const grown = times(added, monthsSince(line.start, month));
        return times(atLeastZero(sum([driven(line, base, perDriver, k), grown, changed])), moved.scenario("seats"));
      });
    },
    growing: (line, base, perDriver, factor) => {
      const growth = plus(1, moved.field(line, "growth"));
      return months.map((month, k) =>
        isActive(line, month)
          ? product([
              driven(line, base, perDriver, k),
              power(growth, Math.max(0, monthsSince(line.start, month))),
              factor,
            ])
          : 0,
      );
    },
    contractSeats: (line, base, perDriver) =>
      months.map((month, k) =>
        isActive(line, month) ? times(driven(line, base, perDriver, k), moved.scenario("seats")) : 0,
      ),
  };
}
