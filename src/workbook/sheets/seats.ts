import type { Budget, SeatsLine, Workspace } from "../../budget";
import { findItem, seatGroupOf, type PriceBook } from "../../pricebook";
import { onSheet } from "../a1";
import { billed, lockedRate, seatCash, seatCost } from "../blocks/annual-term";
import { control } from "../blocks/control";
import { controls, demand, fields, life, ownership } from "../blocks/fields";
import { attribute, attributes, callUp, lookUps, register } from "../blocks/register";
import { reported } from "../blocks/reported";
import {
  changesTable,
  insideHorizon,
  monthDates,
  overTime,
  seatLookUps,
  seatsNeeded,
  seatTerms,
} from "../blocks/seat-lines";
import { FIRST_MONTH, NAME, OPENING, SHEET } from "../layout";
import { SheetBuilder, type Block } from "../sheet-builder";
import type { Feeds, SeatsSheet } from "./route";

/** Team seats: lines belong to a workspace, which has the billing, the renewal, the minimum and the owner of a shortfall. */
export function seatsSheet(budget: Budget, book: PriceBook, feeds: Feeds): SeatsSheet {
  const { assumptions, rates } = feeds;
  const sheet = new SheetBuilder(
    SHEET.seats,
    "Team and workspace seats",
    "Buys people a managed workspace. It pays for no production call.",
    "#2E75B6",
    feeds.months,
  );
  const workspaceRegister = register<Workspace>(
    sheet,
    "Workspaces",
    "workspace",
    [
      fields.from("plan", "Cheapest seat", rates.items, (w) => w.fillerPlan),
      fields.choice("billing", "Billing", ["monthly", "annual"], (w) => w.billing),
      ...ownership<Workspace>(),
      fields.month("renewal", "Renewal month", (w) => w.renewal),
      fields.quantity("minimumSeats", "Minimum seats", (w) => w.minimumSeats ?? groupOf(book, w)?.minimumSeats ?? 0),
      fields.quantity("maximumSeats", "Maximum seats", (w) => w.maximumSeats ?? groupOf(book, w)?.maximumSeats ?? 0),
    ],
    budget.workspaces,
    1,
  );
  const workspaceNames = `$B$${workspaceRegister.first}:$B$${workspaceRegister.last}`;
  const lines = register<SeatsLine>(
    sheet,
    "Lines",
    "seats",
    [
      fields.from("plan", "Plan", rates.items, (line) => line.plan),
      fields.from("workspace", "Workspace", workspaceNames, (line) => line.workspace),
      ...ownership<SeatsLine>(),
      ...life<SeatsLine>(),
      ...demand<SeatsLine>("Seats", assumptions.driverNames),
      fields.signed("addedPerMonth", "Added a month", (line) => line.addedPerMonth),
      fields.quantity("seatsHeld", "Held at opening", (line) => line.seatsHeld),
      ...controls<SeatsLine>(),
    ],
    budget.seats,
    feeds.spareLines,
  );
  const names = new Set(budget.seats.map((line) => line.name));
  const changes = changesTable(
    sheet,
    budget.changes.filter(({ line }) => names.has(line)),
  );
  const workspace = callUp(sheet, workspaceRegister);
  const workspaceTerms = lookUps(
    sheet,
    "Terms and rates, by workspace",
    workspace,
    seatTerms(
      feeds,
      workspace,
      (k) => `=IF(${attribute(workspace, "billing")(k)}="annual","annual","monthly")`,
      (k) => `=IF(${attribute(workspace, "renewal")(k)}=0,${NAME.startMonth},${attribute(workspace, "renewal")(k)})`,
    ),
  );
  const line = callUp(sheet, lines);
  const ofWorkspace = (key: "billing" | "renewalDate", k: number) =>
    `INDEX(${attributes(workspaceTerms, key)},MATCH(${attribute(line, "workspace")(k)},$B$${workspace.first}:$B$${workspace.last},0))`;
  const named = (k: number) => `$B${line.first + k}`;
  const terms = seatLookUps(
    sheet,
    feeds,
    line,
    (k) => `=IF(${named(k)}="","monthly",${ofWorkspace("billing", k)})`,
    (k) => `=IF(${named(k)}="",0,${ofWorkspace("renewalDate", k)})`,
  );

  const label = (k: number) => `=${named(k)}`;
  const needed = seatsNeeded(sheet, feeds, line, terms, changes);
  const seats = sheet.reserve(line.count);
  sheet.fill(seats, {
    title: "Seats billed",
    note: "Whole seats; inside a yearly term never fewer than the month before",
    unit: "seats",
    style: "quantity",
    totals: "sum",
    label,
    opening: (k) => `=${attribute(line, "seatsHeld")(k)}`,
    series: billed(terms, (k, m) => `${m}${needed.first + k}`, seats.first),
  });
  const workspaceOfLine = attributes(line, "workspace");
  const inWorkspace = (block: Block, k: number, m: string) =>
    `SUMIFS(${m}$${block.first}:${m}$${block.last},${workspaceOfLine},$B${workspace.first + k})`;
  const workspaceLabel = (k: number) => `=$B${workspace.first + k}`;
  const short = sheet.block(workspace.count, {
    title: "Seats short of the minimum",
    note: "Paid for all the same; they belong to the workspace's owner",
    unit: "seats",
    style: "quantity",
    totals: "sum",
    label: workspaceLabel,
    opening: "series",
    series: (k, m) =>
      `=MAX(0,${attribute(workspace, "minimumSeats")(k)}-${inWorkspace(seats, k, m)})*(${inWorkspace(seats, k, m)}>0)`,
  });

  const together = sheet.block(workspace.count, {
    title: "Seats billed by workspace",
    note: "Lines and seats short of the minimum",
    unit: "seats",
    style: "quantity",
    totals: "none",
    label: workspaceLabel,
    series: (k, m) => `=${inWorkspace(seats, k, m)}+${m}${short.first + k}`,
  });

  const rateBlock = (of: typeof line, found: typeof terms, title: string, rowLabel: (k: number) => string): Block => {
    const rate = sheet.reserve(of.count);
    return sheet.fill(rate, {
      title,
      unit: "per seat and month",
      style: "rate",
      totals: "none",
      label: rowLabel,
      opening: (k) => `=INDEX(${rates.used(OPENING)},${attribute(found, "rateRow")(k)})`,
      series: lockedRate(found, rates.used, rate.first),
    });
  };
  const rate = rateBlock(line, terms, "Rate, locked at renewal", label);
  const shortRate = rateBlock(
    workspace,
    workspaceTerms,
    "Rate of the cheapest seat, locked at renewal",
    workspaceLabel,
  );
  const money = { unit: "price currency", style: "money", totals: "rows" } as const;
  const price = assumptions.factor.price;
  const cost = sheet.block(line.count, {
    ...money,
    title: "Cost",
    label,
    series: seatCost(seats.first, rate.first, price),
  });
  const shortCost = sheet.block(workspace.count, {
    ...money,
    title: "Cost of seats short of the minimum",
    label: workspaceLabel,
    series: seatCost(short.first, shortRate.first, price),
  });
  const workspaceCost = sheet.block(workspace.count, {
    ...money,
    title: "Cost by workspace",
    note: "Lines and shortfall: what the vendor bills",
    totals: "sum",
    label: workspaceLabel,
    series: (k, m) => `=${inWorkspace(cost, k, m)}+${m}${shortCost.first + k}`,
  });
  const cash = sheet.block(line.count, {
    ...money,
    title: "Cash",
    note: "Paid at purchase and renewal for the term",
    label,
    series: seatCash(terms, seats.first, rate.first, price),
  });
  const shortCash = sheet.block(workspace.count, {
    ...money,
    title: "Cash of seats short of the minimum",
    note: "Negative when a joiner takes a seat already paid for",
    label: workspaceLabel,
    series: seatCash(workspaceTerms, short.first, shortRate.first, price),
  });

  const lineParts = { title: "", labels: line, people: line, ...moneyFacts(terms) };
  const shortParts = { title: "Shortfall", labels: workspace, people: workspace, ...moneyFacts(workspaceTerms) };
  const inReportCurrency = reported(
    sheet,
    "Cost in report currency",
    [
      { ...lineParts, costs: cost },
      { ...shortParts, costs: shortCost },
    ],
    { exchangeRates: assumptions.exchangeRates, actuals: feeds.actuals },
  );
  const cashReported = reported(
    sheet,
    "Cash in report currency",
    [
      { ...lineParts, costs: cash },
      { ...shortParts, costs: shortCash },
    ],
    { exchangeRates: assumptions.exchangeRates },
  );
  const limits = control(sheet, line, inReportCurrency);
  const here = (cell: string) => onSheet(sheet.name, cell);
  const plans = here(attributes(line, "plan"));
  const neededArea = here(`$${OPENING}$${needed.first}:$${sheet.end}$${needed.last}`);
  return {
    sheet: sheet.build(),
    register: lines,
    reported: inReportCurrency,
    cash: cashReported,
    control: limits,
    aboveMaximum:
      `(${here(`$${FIRST_MONTH}$${together.first}:$${sheet.end}$${together.last}`)}>${here(attributes(workspace, "maximumSeats"))})` +
      `*(${here(attributes(workspace, "maximumSeats"))}>0)`,
    crossChecks: Array.from({ length: workspace.count }, (_, k) => {
      const own = `(${here(workspaceOfLine)}=${here(`$B$${workspace.first + k}`)})*${neededArea}`;
      const call =
        `AIB.SEATCOST(${plans},${own},,${here(attribute(workspaceTerms, "billing")(k))},${monthDates(sheet)},` +
        `${rates.negotiated},${NAME.pricesKnownOn},${here(attribute(workspaceTerms, "renewalDate")(k))})`;
      return {
        label: here(`$B$${workspace.first + k}`),
        formula: `SUMPRODUCT(ABS((${call}*${price}-${overTime(sheet, workspaceCost.first + k)})*${insideHorizon(sheet)}))`,
      };
    }),
  };
}

const moneyFacts = (found: Parameters<typeof attribute>[0]) => ({
  currencyRow: attribute(found, "currencyRow"),
  vendor: attribute(found, "vendor"),
});

const groupOf = (book: PriceBook, { fillerPlan }: Workspace) => seatGroupOf(book, findItem(book, fillerPlan));
