import type { Budget } from "../../budget";
import { type Block, onSheet } from "../../sheet";
import { adoptionTerms, brokenCurves, hasCurves, unusedSeats } from "../blocks/adoption";
import { seatCash } from "../blocks/annual-term";
import { creditsByLine } from "../blocks/api-credits";
import { apart, inOpenMonths, monthDates, overTime } from "../blocks/asked-again";
import { band } from "../blocks/band";
import { doubtfulSeats } from "../blocks/doubtful-actuals";
import { endOfItem } from "../blocks/due";
import { validateRows } from "../blocks/input-table";
import { judgedRoute } from "../blocks/judged-route";
import { asTyped, knownActuals, unlessPaidAhead } from "../blocks/known-actuals";
import { inMonth } from "../blocks/references";
import { attribute, callUp, register } from "../blocks/register";
import { CASH, converted, partOf, reported } from "../blocks/reported";
import { reservePart, TECHNICAL } from "../blocks/results";
import { lockedRates, seatCosts } from "../blocks/seat-costs";
import { seatLimitsLeft } from "../blocks/seat-limits";
import { changesTable, seatDemand, seatLookUps } from "../blocks/seat-lines";
import { budgetSheet } from "../budget-sheet";
import { NAME } from "../names";
import { faceOf } from "../tables/faces";
import { SUBSCRIPTIONS, UNUSED } from "../tables/registers";
import { asUsed } from "../tables/table";
import type { Feeds, SubscriptionsSheet } from "./route";

/** App subscriptions: named users of a plan; each line is its own contract, with its own billing and renewal. */
export function subscriptionsSheet(budget: Budget, feeds: Feeds): SubscriptionsSheet {
  const { assumptions, rates } = feeds;
  const sheet = budgetSheet({
    ...faceOf("subscriptions"),
    months: feeds.months,
    isRegister: true,
  });
  const lists = { items: rates.items, drivers: assumptions.driverNames };
  const table = asUsed(SUBSCRIPTIONS, budget.subscriptions);
  const spare = feeds.spareLines("subscriptions", budget.subscriptions.length);
  const lines = register(sheet, table, budget.subscriptions, spare);
  validateRows(sheet, table, lines.first, lines.count, lists);
  const names = new Set(budget.subscriptions.map((line) => line.name));
  const changes = changesTable(
    sheet,
    budget.changes.filter(({ line }) => names.has(line)),
  );
  const unusedTable = hasCurves(lines) ? reservePart(sheet, UNUSED, lines.count) : undefined;
  sheet.startWorkings();
  const line = callUp(sheet, lines);
  const renewal = attribute(line, "renewal");
  const terms = seatLookUps(
    sheet,
    feeds,
    line,
    (k) => `=IF(${attribute(line, "billing")(k)}="annual","annual","monthly")`,
    (k) => `=IF(${renewal(k)}=0,${attribute(line, "start")(k)},${renewal(k)})`,
    { last: adoptionTerms(lines, line) },
  );
  const known = knownActuals(sheet, feeds.actuals, [{ title: "", labels: line }], "users");
  const [amounts, quantities] = [known.amounts[0], known.quantities[0]] as [Block, Block];
  const base = seatDemand(sheet, feeds, line, terms, changes);
  const rate = lockedRates(sheet, "Rate, locked at renewal", "per user and month", line, terms, rates);
  const facts = { line, terms, base, rate, amounts, quantities };
  const { needed, seats, cost } = seatCosts(sheet, facts, assumptions, "users");
  creditsByLine(sheet, facts, seats, rates, "Each person's own, not pooled: they pay for no company line on API usage");
  const { exchangeRates } = assumptions;
  const costs = partOf("", line, terms, inMonth(cost), asTyped(amounts));
  const inReportCurrency = reported(sheet, [costs], exchangeRates);
  const cash = seatCash(terms, inMonth(seats), inMonth(rate), assumptions.factor.price);
  const paid = partOf("", line, terms, cash, unlessPaidAhead(amounts, terms));
  const cashReported = converted(sheet, CASH, [paid], exchangeRates, "Paid at purchase and renewal for the term");
  const { limits, state, states, falls } = judgedRoute(
    sheet,
    {
      ...{ route: "subscriptions", register: lines },
      ...{ labels: line, cost: inReportCurrency, cash: cashReported, price: rate },
      terms: { lines: terms, start: "renewalPeriod" },
      lastMonth: attribute(line, "end"),
      itemEnds: endOfItem(rates, attribute(terms, "pricedRow")),
    },
    assumptions,
  );
  if (unusedTable) unusedSeats(sheet, { line, terms, table: unusedTable }, seats, inReportCurrency, assumptions);
  const outside = seatLimitsLeft(sheet, line, terms, seats, rates);
  band(sheet, { route: "subscriptions", state: states[0], costs: inReportCurrency, status: state }, assumptions);
  sheet.closeWorkings([TECHNICAL]);
  return {
    groups: [
      {
        ...{
          route: "subscriptions",
          first: inReportCurrency.first,
          count: line.count,
          line,
          due: falls,
          decides: true,
        },
        typedFrom: onSheet(sheet.name, `$B$${lines.first}`),
      },
    ],
    states,
    sheet: sheet.build(),
    facts,
    limits: outside,
    register: lines,
    changedLines: onSheet(sheet.name, changes.lines),
    reported: inReportCurrency,
    cash: cashReported,
    control: limits,
    status: state,
    ...doubtfulSeats(sheet, line, amounts, quantities, seats),
    brokenCurves: brokenCurves(sheet, lines),
    crossChecks: Array.from({ length: line.count }, (_, k) => {
      const here = (cell: string) => onSheet(sheet.name, cell);
      const call =
        `AIB.SEATCOST(${here(attribute(line, "plan")(k))},${overTime(sheet, needed.first + k)},,` +
        `${here(attribute(terms, "billing")(k))},${monthDates(sheet)},${rates.negotiated},${NAME.pricesKnownOn},` +
        `${here(attribute(terms, "renewalDate")(k))})`;
      return {
        label: here(`$B$${line.first + k}`),
        formula: apart(`${call}*${assumptions.factor.price}`, overTime(sheet, cost.first + k), inOpenMonths(sheet)),
      };
    }),
  };
}
