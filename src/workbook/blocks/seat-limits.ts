import { type Block, FIRST_MONTH, onSheet, picked, type SheetBuilder } from "../../sheet";
import type { Rates } from "../sheets/rates";
import type { SeatLimits } from "../sheets/route";
import type { ColumnKey } from "../tables/column-keys";
import { inMonth, nameOf } from "./references";
import { attribute, type Lines } from "./register";

/**
 * Where lines that are workspaces of their own, a subscription or a pool, leave the limits that their plan has in the month: the
 * engine refuses what is above, and charges the minimum for what is below.
 */
export function seatLimitsLeft(
  sheet: SheetBuilder,
  lines: Lines,
  terms: Lines,
  seats: Block,
  rates: Pick<Rates, "fewestSeats" | "mostSeats">,
): SeatLimits {
  const block = sheet.block(lines.count, {
    title: "Against the seats that the plan is sold with",
    note: "1 above the most seats · -1 below the fewest",
    unit: "status",
    style: "flag",
    label: (k) => `=${nameOf(lines)(k)}`,
    series: (k, m) => {
      const billed = inMonth(seats)(k, m);
      const [fewest, most] = [rates.fewestSeats(m), rates.mostSeats(m)].map((limits) =>
        picked(limits, attribute(terms, "limitRow")(k)),
      ) as [string, string];
      return `=(${most}>0)*(${billed}>${most})-(${billed}>0)*(${billed}<${fewest})`;
    },
  });
  const left = onSheet(sheet.name, `$${FIRST_MONTH}$${block.first}:$${sheet.end}$${block.last}`);
  return { aboveMost: `(${left}>0)*1`, belowFewest: `(${left}<0)*1` };
}

/** The limits of workspaces month by month. */
export interface WorkspaceLimits {
  minimum: Block;
  /** 0: none */
  maximum: Block;
}

/**
 * A workspace's own limit, as its register has it; where that is the price book's of the first month, the book's of each month.
 */
export function workspaceLimits(
  sheet: SheetBuilder,
  workspace: Lines,
  terms: Lines,
  rates: Pick<Rates, "fewestSeats" | "mostSeats">,
): WorkspaceLimits {
  const block = (title: string, key: ColumnKey, listed: (m: string) => string): Block => {
    const placed = sheet.reserve(workspace.count);
    return sheet.fill(placed, {
      title,
      note: "As typed, or as the price book has it in the month",
      unit: "seats",
      style: "quantity",
      label: (k) => `=${nameOf(workspace)(k)}`,
      // seats held at opening are filled up as those of the first month are
      opening: (k) => `=${FIRST_MONTH}${placed.first + k}`,
      series: (k, m) => {
        const [typed, row] = [attribute(workspace, key)(k), attribute(terms, "limitRow")(k)];
        return `=IF(${typed}=${picked(listed(`$${FIRST_MONTH}`), row)},${picked(listed(m), row)},${typed})`;
      },
    });
  };
  return {
    minimum: block("Minimum seats by month", "minimumSeats", rates.fewestSeats),
    maximum: block("Maximum seats by month", "maximumSeats", rates.mostSeats),
  };
}
