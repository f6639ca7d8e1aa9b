import { COLUMN, columnName, FIRST_MONTH, onSheet, ROW } from "../../sheet";
import { PART } from "../tables/actuals";
import type { Actuals } from "./actuals";
import type { Routes, RouteSheet } from "./route";

interface Check {
  label: string;
  note: string;
  /** TRUE is good */
  formula: string;
}

/** The checks that fail where an actual cannot be what it says. */
export function actualsChecks(routes: Routes, actuals: Actuals, tolerance: string): Check[] {
  const { lines, parts, months, amounts, quantities, notes } = actuals;
  const all = Object.values(routes) as RouteSheet[];
  const { subscriptions, seats, credits } = routes;
  const { name, months: horizon } = subscriptions.sheet;
  const end = columnName(COLUMN.firstMonth + (horizon?.count ?? 0));
  const axis = (row: number) => onSheet(name, `$${FIRST_MONTH}$${row}:$${end}$${row}`);
  const none = (array: string) => `SUMPRODUCT(${array})=0`;
  const unreached = `SUM(${amounts})-${all.map(({ reachedAmounts }) => reachedAmounts).join("-")}`;
  return [
    {
      label: "Every actual has an amount and a line",
      note: "Actuals: a quantity alone says nothing",
      formula: none(
        `((${lines}<>"")+ISNUMBER(${quantities})+ISNUMBER(${amounts})>0)*((${lines}="")+(1-ISNUMBER(${amounts}))>0)`,
      ),
    },
    {
      label: "Every actual is of a closed month",
      note: "Actuals: others do not count; last month closed: Assumptions",
      formula: none(`(${lines}<>"")*(COUNTIFS(${axis(ROW.month)},${months},${axis(ROW.actual)},1)=0)`),
    },
    {
      label: "Every actual reaches its line and part",
      note: "Actuals: a contract has Access and Metered, others no part",
      formula: `ABS(${unreached})<=${tolerance}`,
    },
    {
      label: "An actual below zero says why, and included credits are below zero",
      note: "Actuals: Note",
      formula: none(
        `(${amounts}<0)*(${notes}="")*(${parts}<>"${PART.includedCredits}")+ISNUMBER(${amounts})*(${amounts}>0)*(${parts}="${PART.includedCredits}")`,
      ),
    },
    ...all.map(({ sheet, idleAmounts }) => ({
      label: `${sheet.name}: actuals stand in months in which their line runs`,
      note: "Register: Start and End",
      formula: none(idleAmounts),
    })),
    {
      label: "No actual quantity is below the seats bought for the year",
      note: "Subscriptions, Seats: give the quantity of the months before too",
      formula: `SUMPRODUCT(${subscriptions.fewerThanBought})+SUMPRODUCT(${seats.fewerThanBought})=0`,
    },
    {
      label: "No closed month used credits that nobody paid for",
      note: "Credits: the amount pays for fewer packs than the quantity took",
      formula: `SUMPRODUCT(${credits.unpaidCredits})<=${tolerance}`,
    },
  ];
}
