import { COLUMN, columnName, FIRST_MONTH, onSheet, ROW } from "../../../sheet";
import { PART } from "../../tables/actuals";
import type { RouteSheet } from "../route";
import { type Checked, count, forEach, once, type RuleGroup } from "./rule";

/** A row of the time axis, as a route sheet has it. */
const axis = ({ routes }: Checked, row: number): string => {
  const { name, months } = routes.subscriptions.sheet;
  const end = columnName(COLUMN.firstMonth + (months?.count ?? 0));
  return onSheet(name, `$${FIRST_MONTH}$${row}:$${end}$${row}`);
};
const routesOf = ({ routes }: Checked): RouteSheet[] => Object.values(routes) as RouteSheet[];

/** What fails where an actual cannot be what it says. */
export const ACTUAL_RULES: readonly RuleGroup[] = [
  once([
    {
      title: "Every actual has an amount and a line",
      look: "Actuals: a quantity alone says nothing",
      within: "exact",
      amiss: ({ actuals: { lines, quantities, amounts } }) =>
        count(
          `((${lines}<>"")+ISNUMBER(${quantities})+ISNUMBER(${amounts})>0)*((${lines}="")+(1-ISNUMBER(${amounts}))>0)`,
        ),
    },
    {
      title: "Every actual is of a closed month",
      look: "Actuals: others do not count; last month closed: Assumptions",
      within: "exact",
      amiss: (all) => {
        const { lines, months } = all.actuals;
        const isClosed = `ISNUMBER(MATCH(${months}*1,${axis(all, ROW.month)},0))*(${months}<=${all.assumptions.lastActualMonth})`;
        return count(`(${lines}<>"")*(1-${isClosed})`);
      },
    },
    {
      title: "Every actual reaches its line and part",
      look: "Actuals: a contract has Access and Metered, others no part",
      within: "tolerance",
      amiss: (all) => {
        const reached = routesOf(all).map(({ reachedAmounts }) => reachedAmounts);
        return `SUM(${all.actuals.amounts})-${reached.join("-")}`;
      },
    },
    {
      title: "An actual below zero says why, and included credits are below zero",
      look: "Actuals: Note",
      within: "exact",
      amiss: ({ actuals: { amounts, notes, parts } }) => {
        const isIncluded = (sign: "=" | "<>") => `(${parts}${sign}"${PART.includedCredits}")`;
        const unexplained = `(${amounts}<0)*(${notes}="")*${isIncluded("<>")}`;
        return count(`${unexplained}+ISNUMBER(${amounts})*(${amounts}>0)*${isIncluded("=")}`);
      },
    },
  ]),
  forEach<RouteSheet>(routesOf, ({ sheet }, title) => `${sheet.name}: ${title}`, [
    {
      title: "actuals stand in months in which their line runs",
      look: "Register: Start and End",
      within: "exact",
      amiss: (_, { idleAmounts }) => count(idleAmounts),
    },
  ]),
  once([
    {
      title: "No actual quantity is below the seats bought for the year",
      look: "Subscriptions, Seats: give the quantity of the months before too",
      within: "exact",
      amiss: ({ routes: { subscriptions, seats } }) => count(subscriptions.fewerThanBought, seats.fewerThanBought),
    },
    {
      title: "No closed month used credits that nobody paid for",
      look: "Credits: the amount pays for fewer packs than the quantity took",
      within: "tolerance",
      amiss: ({ routes }) => `MAX(0,${count(routes.credits.unpaidCredits)})`,
    },
  ]),
];
