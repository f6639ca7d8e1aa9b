import type { Budget, ContractLine } from "../../budget";
import { findItem, type PriceBook } from "../../pricebook";
import { onSheet } from "../a1";
import { contractDrawdown, monthOfContractYear } from "../blocks/contract-drawdown";
import { contractTerms } from "../blocks/contract-terms";
import { control } from "../blocks/control";
import { active, driven, driverRow, periodOf } from "../blocks/demand";
import { controls, demand, fields, life, ownership } from "../blocks/fields";
import { attribute, callUp, lookUps, register } from "../blocks/register";
import { reported } from "../blocks/reported";
import { FIRST_MONTH, NAME, ROW, SHEET } from "../layout";
import { SheetBuilder } from "../sheet-builder";
import type { Feeds, RouteSheet } from "./route";

/** Enterprise contracts: terms are typed from the signed order form; the price book only says "quote only". */
export function enterpriseSheet(budget: Budget, book: PriceBook, feeds: Feeds): RouteSheet {
  const { assumptions } = feeds;
  const sheet = new SheetBuilder(
    SHEET.enterprise,
    "Enterprise contracts",
    "Negotiated seats, committed use and support; not a cheaper self-serve plan.",
    "#7030A0",
    feeds.months,
  );
  const lines = register<ContractLine>(
    sheet,
    "Contracts",
    "contract",
    [
      fields.text("vendor", "Vendor", (line) => line.vendor || findItem(book, line.plan).vendorName),
      fields.text("plan", "Plan", (line) => line.plan),
      fields.text("currency", "Currency", (line) => line.currency),
      ...ownership<ContractLine>(),
      ...life<ContractLine>(),
      ...demand<ContractLine>("Seats", assumptions.driverNames),
      fields.money("usage", "List usage a month", (line) => line.usage),
      { ...fields.growth<ContractLine>(), heading: "Usage growth a month" },
      fields.money("seatPrice", "Seat price a month", (line) => line.seatPrice),
      fields.quantity("minimumSeats", "Minimum seats", (line) => line.minimumSeats),
      fields.money("commitment", "Commitment a contract year", (line) => line.commitment),
      fields.choice(
        "commitmentCovers",
        "Commitment covers",
        ["usage", "usage and seats"],
        (line) => line.commitmentCovers,
      ),
      fields.share("usageDiscount", "Usage discount", (line) => line.usageDiscount),
      fields.share("overageDiscount", "Overage discount", (line) => line.overageDiscount ?? line.usageDiscount),
      fields.money("platformFee", "Platform fee a contract year", (line) => line.platformFee),
      fields.money("support", "Support a contract year", (line) => line.support),
      fields.money("drawnBefore", "Drawn before opening", (line) => line.drawnBefore),
      ...controls<ContractLine>(),
    ],
    budget.enterprise,
    Math.min(feeds.spareLines, 2),
  );
  const line = callUp(sheet, lines);
  const at = (key: string) => attribute(line, key);
  const found = lookUps(sheet, "Contract year and currency, by contract", line, [
    {
      key: "startPeriod",
      heading: "Start period",
      style: "integer",
      formula: (k) => periodOf(at("start")(k), NAME.startMonth),
    },
    { key: "driverRow", heading: "Driver row", style: "integer", formula: driverRow(line, assumptions.driverNames) },
    {
      key: "currencyRow",
      heading: "Currency row",
      style: "integer",
      formula: (k) => `=IF(${at("currency")(k)}="",1,MATCH(${at("currency")(k)},${assumptions.currencies},0))`,
    },
  ]);
  const label = (k: number) => `=$B${line.first + k}`;
  const money = { unit: "contract currency", style: "money", label } as const;
  const base = sheet.block(line.count, {
    title: "Seats needed, before scenario",
    unit: "seats",
    style: "quantity",
    totals: "none",
    label,
    series: (k, m) => `=${active(line, k, m)}*(${driven(line, found, assumptions.drivers, k, m)})`,
  });
  const needed = sheet.block(line.count, {
    title: "Seats needed",
    note: "× the scenario's seats factor",
    unit: "seats",
    style: "quantity",
    totals: "none",
    label,
    series: (k, m) => `=${m}${base.first + k}*${assumptions.factor.seats}`,
  });
  const seats = sheet.block(line.count, {
    title: "Seats billed",
    note: "Whole seats, at least the contract's minimum",
    unit: "seats",
    style: "quantity",
    totals: "sum",
    label,
    series: (k, m) =>
      `=MAX(ROUNDUP(ROUND(${m}${needed.first + k},9),0),${at("minimumSeats")(k)}*${active(line, k, m)})`,
  });
  const seatCharge = sheet.block(line.count, {
    ...money,
    title: "Seat charge",
    totals: "rows",
    series: (k, m) => `=${m}${seats.first + k}*${at("seatPrice")(k)}`,
  });
  const usage = sheet.block(line.count, {
    ...money,
    title: "Usage at list price",
    note: "× the scenario's usage factor",
    totals: "rows",
    series: (k, m) =>
      `=${active(line, k, m)}*${at("usage")(k)}*(1+${at("growth")(k)})` +
      `^MAX(0,${m}$${ROW.period}-${attribute(found, "startPeriod")(k)})*${assumptions.factor.usage}`,
  });
  const { within, overage, shortfall } = contractDrawdown(sheet, line, found, usage, seatCharge);
  const fees = sheet.block(line.count, {
    ...money,
    title: "Platform fee and support",
    note: "A twelfth a month of what is due a contract year",
    totals: "rows",
    series: (k, m) => `=${active(line, k, m)}*(${at("platformFee")(k)}+${at("support")(k)})/12`,
  });
  const access = sheet.block(line.count, {
    ...money,
    title: "Cost: access",
    note: "Seats, platform fee and support",
    totals: "rows",
    series: (k, m) => `=${m}${seatCharge.first + k}+${m}${fees.first + k}`,
  });
  const metered = sheet.block(line.count, {
    ...money,
    title: "Cost: metered",
    note: "Usage, overage and commitment shortfall",
    totals: "rows",
    series: (k, m) => `=${m}${within.first + k}+${m}${overage.first + k}+${m}${shortfall.first + k}`,
  });
  const cash = sheet.block(line.count, {
    ...money,
    title: "Cash",
    note: "As cost, but fees fall due when the contract year starts",
    totals: "rows",
    series: (k, m) =>
      `=${m}${access.first + k}+${m}${metered.first + k}-${m}${fees.first + k}` +
      `+${m}${fees.first + k}*12*(${monthOfContractYear(found, k, m)}=0)`,
  });
  const part = { labels: line, people: line, currencyRow: attribute(found, "currencyRow"), vendor: at("vendor") };
  const accessPart = { ...part, title: "Access", costs: access };
  const meteredPart = { ...part, title: "Metered", costs: metered };
  const rates = assumptions.exchangeRates;
  const inReportCurrency = reported(sheet, "Cost in report currency", [accessPart, meteredPart], {
    exchangeRates: rates,
    actuals: feeds.actuals,
  });
  const cashReported = reported(sheet, "Cash in report currency", [{ ...part, title: "", costs: cash }], {
    exchangeRates: rates,
  });
  const byContract = sheet.block(line.count, {
    title: "Cost in report currency, by contract",
    unit: "report currency",
    style: "money",
    totals: "rows",
    label,
    series: (k, m) => `=${m}${inReportCurrency.first + k}+${m}${inReportCurrency.first + line.count + k}`,
  });
  const limits = control(sheet, line, byContract);
  const terms = contractTerms(sheet, line);
  const here = (cell: string) => onSheet(sheet.name, cell);
  const months = (row: number) => here(`$${FIRST_MONTH}$${row}:$${sheet.end}$${row}`);
  return {
    sheet: sheet.build(),
    register: lines,
    reported: inReportCurrency,
    cash: cashReported,
    control: limits,
    crossChecks: Array.from({ length: line.count }, (_, k) => ({
      label: here(`$B$${line.first + k}`),
      formula:
        `SUMPRODUCT(ABS(AIB.CONTRACTCOST(${here(terms(k))},${months(needed.first + k)},${months(usage.first + k)},,${months(ROW.month)})` +
        `-${months(access.first + k)}-${months(metered.first + k)}))`,
    })),
  };
}
