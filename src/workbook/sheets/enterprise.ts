import type { Budget } from "../../budget";
import { findItem, type PriceBook } from "../../pricebook";
import { type Block, FIRST_MONTH, onSheet, ROW, rowOfText, type SheetBuilder } from "../../sheet";
import { apart } from "../blocks/asked-again";
import { bandOfBoth } from "../blocks/band";
import { type NotMet, notMet } from "../blocks/caps";
import { type ContractCosts, contractCosts, CURRENCY_OR_UNITS, knownContractUse } from "../blocks/contract-costs";
import { monthOfContractYear } from "../blocks/contract-drawdown";
import { agreedTerms, contractTerms, hasMaximum, hasMinimum } from "../blocks/contract-terms";
import { tiersInForce, tiersTypedLater, tierTerms } from "../blocks/contract-tiers";
import { control } from "../blocks/control";
import { active, driven, driverRow, periodOf } from "../blocks/demand";
import { doubtfulUse } from "../blocks/doubtful-actuals";
import { due } from "../blocks/due";
import { validateRows } from "../blocks/input-table";
import { asTyped, knownActuals, withFeesDue } from "../blocks/known-actuals";
import { brokenTiers, tiersTable, tierSteps } from "../blocks/price-tiers";
import { elsewhere, inMonth, type MonthReference } from "../blocks/references";
import { attribute, callUp, type Lines, lookUps, type Placed, register } from "../blocks/register";
import { CASH, inReport, partOf, reported, yearTotals } from "../blocks/reported";
import { fillPart, reservePart, results, TECHNICAL } from "../blocks/results";
import { routeControl, sumOfRows } from "../blocks/route-control";
import { status } from "../blocks/status";
import { budgetSheet } from "../budget-sheet";
import { NAME, SHEET } from "../names";
import { PART } from "../tables/actuals";
import { ANSWER } from "../tables/checks";
import type { ColumnKey } from "../tables/column-keys";
import { faceOf } from "../tables/faces";
import { ENTERPRISE, NOT_MET } from "../tables/registers";
import { asUsed } from "../tables/table";
import { type EnterpriseSheet, type Feeds } from "./route";

/** Enterprise contracts: terms are typed from the signed order form; the price book only says "quote only". */
export function enterpriseSheet(budget: Budget, book: PriceBook, feeds: Feeds): EnterpriseSheet {
  const { assumptions } = feeds;
  const sheet = budgetSheet({
    ...faceOf("enterprise"),
    months: feeds.months,
    isRegister: true,
  });
  const contracts = budget.enterprise.map((own) => ({
    ...own,
    vendor: own.vendor || findItem(book, own.plan).vendorName,
  }));
  const table = asUsed(ENTERPRISE, contracts);
  const lines = register(sheet, table, contracts, feeds.spareLines("enterprise", contracts.length));
  validateRows(sheet, table, lines.first, lines.count, { drivers: assumptions.driverNames });
  const tierTable = tiersTable(sheet, budget.priceTiers);
  const sideTables = [PART.access, PART.metered].map((side) =>
    reservePart(sheet, `Of it: ${side.toLowerCase()}`, lines.count),
  );
  const stopped = hasMaximum(lines) ? reservePart(sheet, NOT_MET, lines.count) : undefined;
  sheet.startWorkings();
  const line = callUp(sheet, lines);
  const tiers = budget.priceTiers.length > 0 ? tierSteps(sheet, tierTable, line) : undefined;
  const at = (key: ColumnKey) => attribute(line, key);
  const found = lookUps(sheet, "Contract year and currency, by contract", line, [
    {
      key: "startPeriod",
      heading: "Start period",
      style: "integer",
      formula: (k) => periodOf(at("start")(k), NAME.startMonth),
    },
    { key: "driverRow", heading: "Driver row", style: "integer", formula: driverRow(line, assumptions.driverNames) },
    {
      key: "endPeriod",
      heading: "End period",
      style: "integer",
      formula: (k) => periodOf(at("end")(k), NAME.startMonth),
    },
    {
      key: "currencyRow",
      heading: "Currency row",
      style: "integer",
      formula: (k) => `=IF(${at("currency")(k)}="",1,${rowOfText(at("currency")(k), assumptions.currencies)})`,
    },
    ...agreedTerms(lines, line, tiers ? tiersInForce(tiers, line) : tiersTypedLater(tierTable, line)),
    ...(tiers ? tierTerms(lines, line, tiers) : []),
    { key: "vendor", heading: "Vendor", style: "text", formula: (k) => `=${at("vendor")(k)}&""` },
  ]);
  const label = (k: number) => `=$B${line.first + k}`;
  const money = { unit: "contract currency", style: "money", label } as const;
  const base = sheet.block(line.count, {
    title: "Seats needed, before scenario",
    unit: "seats",
    style: "quantity",
    label,
    series: (k, m) => `=${active(line, k, m)}*(${driven(line, found, assumptions.drivers, k, m)})`,
  });
  const listUsage = sheet.block(line.count, {
    ...money,
    ...(tiers && { unit: CURRENCY_OR_UNITS }),
    title: "Usage at list price, before scenario",
    series: (k, m) =>
      `=${active(line, k, m)}*${at("usage")(k)}*(1+${at("growth")(k)})` +
      `^MAX(0,${m}$${ROW.period}-${attribute(found, "startPeriod")(k)})`,
  });
  const yearsFees = (k: number): string => `(${at("platformFee")(k)}+${at("support")(k)})`;
  const fees = sheet.block(line.count, {
    ...money,
    title: "Platform fee and support",
    note: "What is due a contract year, shared alike by its months; a year that the contract's end cuts short has fewer",
    series: (k, m) => {
      const sinceYear = `${monthOfContractYear(found, k, m)}+1`;
      const left = `${attribute(found, "endPeriod")(k)}-${m}$${ROW.period}`;
      const months = `IF(${at("end")(k)}=0,12,MAX(1,MIN(12,${sinceYear}+${left})))`;
      return `=${active(line, k, m)}*${yearsFees(k)}/${months}`;
    },
  });
  const sides = [
    { title: PART.access, labels: line },
    { title: PART.metered, labels: line },
  ];
  const known = knownActuals(sheet, feeds.actuals, sides, "seats, or usage at list price");
  const [accessAmounts, meteredAmounts] = known.amounts as [Block, Block];
  const [knownSeats, quantities] = known.quantities as [Block, Block];
  const plainRates = elsewhere({ rates: assumptions.plainExchangeRates }, SHEET.assumptions).rates;
  const typed = { line, found, fees, accessAmounts, meteredAmounts, knownSeats, quantities };
  const facts = {
    ...{ line, found, base, listUsage, fees, ...knownContractUse(sheet, typed, plainRates) },
    ...(tiers && { tiers }),
  };
  const { needed, usage, bySeats, access, metered, charged } = contractCosts(sheet, facts, assumptions);
  const accessCash = sheet.block(line.count, {
    ...money,
    title: "Cash: access",
    note: "As cost, but fees fall due when the contract year starts; metered is paid as it costs",
    series: (k, m) => {
      const falls = `${active(line, k, m)}*(${monthOfContractYear(found, k, m)}=0)*${yearsFees(k)}`;
      return `=${m}${access.first + k}-${m}${fees.first + k}+${falls}`;
    },
  });
  const { exchangeRates } = assumptions;
  const costs = [
    partOf(PART.access, line, found, inMonth(access), asTyped(accessAmounts)),
    partOf(PART.metered, line, found, inMonth(metered), asTyped(meteredAmounts)),
  ];
  const inReportCurrency = reported(sheet, costs, exchangeRates);
  const feesDue = withFeesDue(accessAmounts, accessCash, access);
  const accessPaid = inReport(partOf(PART.access, line, found, inMonth(accessCash), feesDue), exchangeRates);
  const cashReported = sheet.block(line.count, {
    title: CASH,
    note: "Of access, and of metered what it costs",
    unit: "report currency",
    style: "money",
    label,
    series: (k, m, p) => `=${accessPaid(k, m, p)}+${m}${inReportCurrency.first + line.count + k}`,
  });
  const byContract = sheet.block(line.count, {
    title: "Cost in report currency, by contract",
    unit: "report currency",
    style: "money",
    label,
    series: (k, m) => `=${m}${inReportCurrency.first + k}+${m}${inReportCurrency.first + line.count + k}`,
  });
  yearTotals(sheet, inReportCurrency, assumptions);
  yearTotals(sheet, byContract, assumptions);
  const limits = control(sheet, line, byContract, assumptions);
  const unmet = stopped && notMetUsage(sheet, line, found, charged, exchangeRates);
  if (stopped && unmet) {
    yearTotals(sheet, unmet.cost, assumptions);
    fillPart(sheet, stopped, unmet.cost.first);
  }
  const state = status(sheet, line, byContract, limits, assumptions, unmet);
  results(sheet, lines, byContract, state, assumptions);
  const [accessRows, meteredRows] = [0, line.count].map((before) => {
    const first = inReportCurrency.first + before;
    return { ...inReportCurrency, first, last: first + line.count - 1, count: line.count };
  }) as [Block, Block];
  const states = routeControl(
    sheet,
    [
      { route: "enterpriseAccess", cost: sumOfRows(accessRows) },
      { route: "enterpriseMetered", cost: sumOfRows(meteredRows) },
    ],
    assumptions,
  );
  const falls = due(
    sheet,
    {
      ...{ labels: line, cost: byContract, cash: cashReported },
      terms: { lines: found, start: "startPeriod" },
      lastMonth: attribute(line, "end"),
    },
    assumptions,
  );
  sideTables.forEach((table, k) => {
    fillPart(sheet, table, inReportCurrency.first + k * line.count);
  });
  bandOfBoth(
    sheet,
    [
      { route: "enterpriseAccess", label: PART.access, costs: accessRows, state: states[0] },
      { route: "enterpriseMetered", label: PART.metered, costs: meteredRows, state: states[1] },
    ],
    assumptions,
  );
  const terms = contractTerms(sheet, line, found, tiers);
  sheet.closeWorkings([TECHNICAL]);
  const here = (cell: string) => onSheet(sheet.name, cell);
  const months = (row: number) => here(`$${FIRST_MONTH}$${row}:$${sheet.end}$${row}`);
  const typedFrom = here(`$B$${lines.first}`);
  const { count } = line;
  // seats without a price were not paid for
  const paidOtherwise = (k: number): string =>
    `ISNUMBER(${months(facts.seatsPaid.first + k)})*(${months(bySeats.first + k)}<>0)`;
  // a month that was paid below its minimum
  const paidBelow = (k: number): string => {
    const isPaid = `ISNUMBER(${months(meteredAmounts.first + k)})*(1-ISNUMBER(${months(quantities.first + k)}))`;
    const use = `${months(usage.first + k)}*(1-${here(at("usageDiscount")(k))})`;
    return `${isPaid}*(${use}<${here(attribute(found, "minimumMonth")(k))})`;
  };
  // or whose use is known to be above its maximum
  const paidAbove = (k: number): string => {
    const most = here(attribute(found, "maximumMonth")(k));
    const isKnown = `ISNUMBER(${months(meteredAmounts.first + k)})+ISNUMBER(${months(quantities.first + k)})>0`;
    const { within, overage } = charged;
    return `(${isKnown})*ISNUMBER(${most})*(${months(within.first + k)}+${months(overage.first + k)}>${most})`;
  };
  // or was paid for by tiers, which make no number of it
  const paidByTiers = (k: number): string =>
    facts.usagePaid ? `ISNUMBER(${months(facts.usagePaid.first + k)})*1` : "0";
  const isUnasked = (k: number): string =>
    [
      paidOtherwise,
      ...(tiers ? [paidByTiers] : []),
      ...(hasMinimum(line) ? [paidBelow] : []),
      ...(hasMaximum(line) ? [paidAbove] : []),
    ]
      .map((is) => `IFERROR(${is(k)},0)`)
      .join("+");
  return {
    groups: [
      { route: "enterpriseAccess", first: accessRows.first, count, line, due: falls, decides: true, typedFrom },
      { route: "enterpriseMetered", first: meteredRows.first, count, line, decides: false, typedFrom },
    ],
    states,
    sheet: sheet.build(),
    facts,
    register: lines,
    brokenTiers: brokenTiers(sheet, tierTable, tiers, found),
    reported: inReportCurrency,
    cash: cashReported,
    control: limits,
    status: state,
    ...doubtfulUse(sheet, line, [accessAmounts, meteredAmounts]),
    crossChecks: Array.from({ length: line.count }, (_, k) => ({
      label: here(`$B$${line.first + k}`),
      formula:
        `CHOOSE(1+(SUMPRODUCT(${isUnasked(k)})>0),` +
        apart(
          `AIB.CONTRACTCOST(${here(terms(k))},${months(needed.first + k)},${months(usage.first + k)},,${months(ROW.month)})`,
          `(${months(access.first + k)}+${months(metered.first + k)})`,
        ) +
        `,"${ANSWER.closedMonths}")`,
    })),
  };
}

/** Usage at list price that the maximum a month stops, and what it would be charged. */
function notMetUsage(
  sheet: SheetBuilder,
  line: Lines,
  found: Placed,
  { within, overage, wanted }: ContractCosts["charged"],
  exchangeRates: Feeds["assumptions"]["exchangeRates"],
): NotMet {
  const lost: MonthReference = (k, m) => `(${inMonth(wanted.within)(k, m)}-${inMonth(within)(k, m)})`;
  const lostOverage: MonthReference = (k, m) => `(${inMonth(wanted.overage)(k, m)}-${inMonth(overage)(k, m)})`;
  const atList = (key: "usageDiscount" | "overageDiscount", k: number): string =>
    `/(1-${attribute(key === "usageDiscount" ? line : found, key)(k)})`;
  const left: MonthReference = (k, m) =>
    `IF(ROUNDUP(ROUND(${lost(k, m)}+${lostOverage(k, m)},9),0)>0,` +
    `${lost(k, m)}${atList("usageDiscount", k)}+${lostOverage(k, m)}${atList("overageDiscount", k)},0)`;
  const priced = (): MonthReference => (k, m) => `(${lost(k, m)}+${lostOverage(k, m)})`;
  return notMet(sheet, line, found, "at list price", left, priced, exchangeRates);
}
