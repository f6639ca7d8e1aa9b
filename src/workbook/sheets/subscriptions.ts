import type { Budget, SubscriptionLine } from "../../budget";
import { onSheet } from "../a1";
import { billed, lockedRate, seatCash, seatCost } from "../blocks/annual-term";
import { control } from "../blocks/control";
import { controls, demand, fields, life, ownership } from "../blocks/fields";
import { attribute, callUp, register } from "../blocks/register";
import { reported } from "../blocks/reported";
import { changesTable, insideHorizon, monthDates, overTime, seatLookUps, seatsNeeded } from "../blocks/seat-lines";
import { NAME, OPENING, SHEET } from "../layout";
import { SheetBuilder } from "../sheet-builder";
import type { Feeds, RouteSheet } from "./route";

/** App subscriptions: named users of a plan; each line is its own contract, with its own billing and renewal. */
export function subscriptionsSheet(budget: Budget, feeds: Feeds): RouteSheet {
  const { assumptions, rates } = feeds;
  const sheet = new SheetBuilder(
    SHEET.subscriptions,
    "App subscriptions",
    "Buys people the vendor's app. It pays for no API call.",
    "#2E75B6",
    feeds.months,
  );
  const lines = register<SubscriptionLine>(
    sheet,
    "Lines",
    "users",
    [
      fields.from("plan", "Plan", rates.items, (line) => line.plan),
      fields.choice("billing", "Billing", ["monthly", "annual"], (line) => line.billing),
      ...ownership<SubscriptionLine>(),
      ...life<SubscriptionLine>(),
      ...demand<SubscriptionLine>("Users", assumptions.driverNames),
      fields.signed("addedPerMonth", "Added a month", (line) => line.addedPerMonth),
      fields.quantity("seatsHeld", "Held at opening", (line) => line.seatsHeld),
      fields.month("renewal", "Renewal month", (line) => line.renewal),
      ...controls<SubscriptionLine>(),
    ],
    budget.subscriptions,
    feeds.spareLines,
  );
  const names = new Set(budget.subscriptions.map((line) => line.name));
  const changes = changesTable(
    sheet,
    budget.changes.filter(({ line }) => names.has(line)),
  );
  const line = callUp(sheet, lines);
  const renewal = attribute(line, "renewal");
  const terms = seatLookUps(
    sheet,
    feeds,
    line,
    (k) => `=IF(${attribute(line, "billing")(k)}="annual","annual","monthly")`,
    (k) => `=IF(${renewal(k)}=0,${attribute(line, "start")(k)},${renewal(k)})`,
  );
  const label = (k: number) => `=$B${line.first + k}`;
  const needed = seatsNeeded(sheet, feeds, line, terms, changes);
  const seats = sheet.reserve(line.count);
  sheet.fill(seats, {
    title: "Users billed",
    note: "Whole users; inside a yearly term never fewer than the month before",
    unit: "users",
    style: "quantity",
    totals: "sum",
    label,
    opening: (k) => `=${attribute(line, "seatsHeld")(k)}`,
    series: billed(terms, (k, m) => `${m}${needed.first + k}`, seats.first),
  });
  const rate = sheet.reserve(line.count);
  sheet.fill(rate, {
    title: "Rate, locked at renewal",
    unit: "per user and month",
    style: "rate",
    totals: "none",
    label,
    opening: (k) => `=INDEX(${rates.used(OPENING)},${attribute(terms, "rateRow")(k)})`,
    series: lockedRate(terms, rates.used, rate.first),
  });
  const cost = sheet.block(line.count, {
    title: "Cost",
    unit: "price currency",
    style: "money",
    totals: "rows",
    label,
    series: seatCost(seats.first, rate.first, assumptions.factor.price),
  });
  const cash = sheet.block(line.count, {
    title: "Cash",
    note: "Paid at purchase and renewal for the term",
    unit: "price currency",
    style: "money",
    totals: "rows",
    label,
    series: seatCash(terms, seats.first, rate.first, assumptions.factor.price),
  });
  const part = {
    title: "",
    labels: line,
    people: line,
    currencyRow: attribute(terms, "currencyRow"),
    vendor: attribute(terms, "vendor"),
  };
  const inReportCurrency = reported(sheet, "Cost in report currency", [{ ...part, costs: cost }], {
    exchangeRates: assumptions.exchangeRates,
    actuals: feeds.actuals,
  });
  const cashReported = reported(sheet, "Cash in report currency", [{ ...part, costs: cash }], {
    exchangeRates: assumptions.exchangeRates,
  });
  const limits = control(sheet, line, inReportCurrency);
  return {
    sheet: sheet.build(),
    register: lines,
    reported: inReportCurrency,
    cash: cashReported,
    control: limits,
    crossChecks: Array.from({ length: line.count }, (_, k) => {
      const here = (cell: string) => onSheet(sheet.name, cell);
      const call =
        `AIB.SEATCOST(${here(attribute(line, "plan")(k))},${overTime(sheet, needed.first + k)},,` +
        `${here(attribute(terms, "billing")(k))},${monthDates(sheet)},${rates.negotiated},${NAME.pricesKnownOn},` +
        `${here(attribute(terms, "renewalDate")(k))})`;
      return {
        label: here(`$B$${line.first + k}`),
        formula: `SUMPRODUCT(ABS((${call}*${assumptions.factor.price}-${overTime(sheet, cost.first + k)})*${insideHorizon(sheet)}))`,
      };
    }),
  };
}
