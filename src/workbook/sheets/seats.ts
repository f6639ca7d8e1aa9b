import type { Budget, Workspace } from "../../budget";
import type { PriceBook } from "../../pricebook";
import { type Block, FIRST_MONTH, onSheet, OPENING, picked, rowOfText } from "../../sheet";
import { adoptionTerms, brokenCurves, hasCurves, unusedSeats } from "../blocks/adoption";
import { seatCash } from "../blocks/annual-term";
import { creditsByLine, creditTerms, pooledCredits } from "../blocks/api-credits";
import { apart, inOpenMonths, monthDates, overTime } from "../blocks/asked-again";
import { band } from "../blocks/band";
import { doubtfulSeats } from "../blocks/doubtful-actuals";
import { endOfItem } from "../blocks/due";
import { validateRows } from "../blocks/input-table";
import { judgedRoute } from "../blocks/judged-route";
import { asTyped, knownActuals, unlessPaidAhead } from "../blocks/known-actuals";
import { elsewhere, inMonth, namesOf } from "../blocks/references";
import { attribute, attributes, callUp, lookUps, type Placed, register } from "../blocks/register";
import { CASH, converted, partOf, reported } from "../blocks/reported";
import { fillPart, reservePart, TECHNICAL } from "../blocks/results";
import { inWorkspace, linesApart, lockedRates, seatCosts, shortfallCosts, unlessApart } from "../blocks/seat-costs";
import { workspaceLimits } from "../blocks/seat-limits";
import { changesTable, seatDemand, seatLookUps, seatTerms } from "../blocks/seat-lines";
import { budgetSheet } from "../budget-sheet";
import { seatLimits } from "../facts/book-facts";
import { NAME } from "../names";
import { PART } from "../tables/actuals";
import { ANSWER } from "../tables/checks";
import type { ColumnKey } from "../tables/column-keys";
import { faceOf } from "../tables/faces";
import { SEATS, SHORT_SEATS, UNUSED, WORKSPACES } from "../tables/registers";
import { asUsed } from "../tables/table";
import { type Feeds, type SeatsSheet } from "./route";

/** Team seats: lines belong to a workspace, which has the billing, the renewal, the minimum and the owner of a shortfall. */
export function seatsSheet(budget: Budget, book: PriceBook, feeds: Feeds): SeatsSheet {
  const { assumptions, rates } = feeds;
  const sheet = budgetSheet({
    ...faceOf("seats"),
    months: feeds.months,
    isRegister: true,
  });
  const lists = { items: rates.items, drivers: assumptions.driverNames };
  const workspaces = budget.workspaces.map((own) => ({ ...own, plan: own.fillerPlan, ...limitsOf(own, budget, book) }));
  const table = asUsed(SEATS, budget.seats);
  const lines = register(sheet, table, budget.seats, feeds.spareLines("seats", budget.seats.length));
  const workspaceRegister = register(sheet, WORKSPACES, workspaces, 1, true);
  const workspaceNames = `$B$${workspaceRegister.first}:$B$${workspaceRegister.last}`;
  validateRows(sheet, table, lines.first, lines.count, { ...lists, workspaces: workspaceNames });
  validateRows(sheet, WORKSPACES, workspaceRegister.first, workspaceRegister.count, lists);
  const names = new Set(budget.seats.map((line) => line.name));
  const changes = changesTable(
    sheet,
    budget.changes.filter(({ line }) => names.has(line)),
  );
  const shortTable = reservePart(sheet, SHORT_SEATS, workspaceRegister.count);
  const unusedTable = hasCurves(lines) ? reservePart(sheet, UNUSED, lines.count) : undefined;
  sheet.startWorkings();
  const workspace = callUp(sheet, workspaceRegister);
  const workspaceTerms = lookUps(sheet, "Terms and rates, by workspace", workspace, [
    ...seatTerms(
      feeds,
      workspace,
      (k) => `=IF(${attribute(workspace, "billing")(k)}="annual","annual","monthly")`,
      (k) => `=IF(${attribute(workspace, "renewal")(k)}=0,${NAME.startMonth},${attribute(workspace, "renewal")(k)})`,
    ),
    creditTerms(rates, workspace),
  ]);
  const line = callUp(sheet, lines);
  const ofWorkspace = (key: "billing" | "renewalDate", k: number, self: Placed) =>
    picked(attributes(workspaceTerms, key), attribute(self, "workspaceRow")(k));
  const named = (k: number) => `$B${line.first + k}`;
  const terms = seatLookUps(
    sheet,
    feeds,
    line,
    (k, self) => `=IF(${named(k)}="","monthly",${ofWorkspace("billing", k, self)})`,
    (k, self) => `=IF(${named(k)}="",0,${ofWorkspace("renewalDate", k, self)})`,
    {
      first: [
        {
          key: "workspaceRow",
          heading: "Workspace row",
          style: "integer",
          formula: (k) => `=IF(${named(k)}="",0,${rowOfText(attribute(line, "workspace")(k), namesOf(workspace))})`,
        },
      ],
      last: [
        {
          key: "soldApart",
          heading: "Not sold in its workspace",
          style: "flag",
          formula: (k, self) =>
            `=IF(${named(k)}="",0,(${picked(attributes(workspaceTerms, "soldWith"), attribute(self, "workspaceRow")(k))}<>${attribute(self, "soldWith")(k)})*1)`,
        },
        {
          key: "soldElsewhere",
          heading: "Sold in another workspace",
          style: "flag",
          // a plan that is on no row of Rates is a slip of its own line, which leaves the workspace and what it pays as they are
          formula: (k, self) => `=${attribute(self, "soldApart")(k)}*(${attribute(self, "soldWith")(k)}<>"")`,
        },
        {
          key: "creditsOf",
          heading: "API credits go to",
          style: "text",
          // the row of none: a plan that the price book does not have includes no credits, and the engine is not asked for it
          formula: (k, self) => `=IF(${attribute(self, "creditRow")(k)}=1,"",${attribute(line, "workspace")(k)})`,
        },
        ...adoptionTerms(lines, line),
      ],
    },
  );

  const parts = [
    { title: "", labels: line },
    { title: PART.shortfall, labels: workspace },
  ];
  const known = knownActuals(sheet, feeds.actuals, parts, "seats", parts.slice(0, 1));
  const [amounts, shortAmounts] = known.amounts as [Block, Block];
  const [quantities] = known.quantities as [Block];
  const base = seatDemand(sheet, feeds, line, terms, changes);
  const perSeat = "per seat and month";
  const rate = lockedRates(sheet, "Rate, locked at renewal", perSeat, line, terms, rates);
  const shortTitle = "Rate of the cheapest seat, locked at renewal";
  const shortRate = lockedRates(sheet, shortTitle, perSeat, workspace, workspaceTerms, rates);
  const ofLines = { line, terms, base, rate, amounts, quantities };
  const { minimum, maximum } = workspaceLimits(sheet, workspace, workspaceTerms, rates);
  const facts = { ...ofLines, workspace, workspaceTerms, minimum, shortRate, shortAmounts };
  const { needed, seats, cost } = seatCosts(sheet, facts, assumptions, "seats");
  const { short, cost: shortCost } = shortfallCosts(sheet, facts, seats, assumptions);

  const workspaceLabel = (k: number) => `=$B${workspace.first + k}`;
  const price = assumptions.factor.price;
  const together = sheet.block(workspace.count, {
    title: "Seats billed by workspace",
    note: "Lines and seats short of the minimum",
    unit: "seats",
    style: "quantity",
    label: workspaceLabel,
    series: (k, m) => `=${inWorkspace(facts, seats)(k, m)}+${inMonth(short)(k, m)}`,
  });
  const money = { unit: "price currency", style: "money" } as const;
  const workspaceCost = sheet.block(workspace.count, {
    ...money,
    title: "Cost by workspace",
    note: "Lines and shortfall: what the vendor bills",
    label: workspaceLabel,
    series: (k, m) => `=${inWorkspace(facts, cost)(k, m)}+${inMonth(shortCost)(k, m)}`,
  });
  const byLine = creditsByLine(sheet, facts, seats, rates, "Seats billed × credits of a seat, see Rates");
  const apiCredits = pooledCredits(sheet, facts, byLine, rates);
  const costs = [
    partOf("", line, terms, inMonth(cost), asTyped(amounts)),
    partOf(PART.shortfall, workspace, workspaceTerms, inMonth(shortCost), asTyped(shortAmounts)),
  ];
  const inReportCurrency = reported(sheet, costs, assumptions.exchangeRates);
  const cash = seatCash(terms, inMonth(seats), inMonth(rate), price);
  const shortCash = unlessApart(
    facts,
    inWorkspace(facts, seats),
    seatCash(workspaceTerms, inMonth(short), inMonth(shortRate), price),
  );
  const paid = [
    partOf("", line, terms, cash, unlessPaidAhead(amounts, terms)),
    partOf(PART.shortfall, workspace, workspaceTerms, shortCash, unlessPaidAhead(shortAmounts, workspaceTerms)),
  ];
  const note = "Paid at purchase and renewal for the term; negative when a joiner takes a seat already paid for";
  const cashReported = converted(sheet, CASH, paid, assumptions.exchangeRates, note);
  const {
    limits,
    state,
    states,
    falls: ofLine,
  } = judgedRoute(
    sheet,
    {
      ...{ route: "seats", register: lines },
      ...{ labels: line, cost: inReportCurrency, cash: cashReported, price: rate },
      terms: { lines: terms, start: "renewalPeriod" },
      lastMonth: attribute(line, "end"),
      itemEnds: endOfItem(rates, attribute(terms, "pricedRow")),
    },
    assumptions,
  );
  if (unusedTable) unusedSeats(sheet, { line, terms, table: unusedTable }, seats, inReportCurrency, assumptions);
  fillPart(sheet, shortTable, inReportCurrency.first + line.count);
  band(sheet, { route: "seats", state: states[0], costs: inReportCurrency, status: state }, assumptions);
  sheet.closeWorkings([TECHNICAL]);
  const here = (cell: string) => onSheet(sheet.name, cell);
  const plans = here(attributes(line, "plan"));
  const inOwn = (k: number, block: Block, workspaces = here(attributes(line, "workspace"))) =>
    `(${workspaces}=${here(`$B$${workspace.first + k}`)})*` +
    here(`$${OPENING}$${block.first}:$${sheet.end}$${block.last}`);
  const team = elsewhere({ terms, workspace }, sheet.name);
  const inAllMonths = ({ first, last }: Block) => here(`$${FIRST_MONTH}$${first}:$${sheet.end}$${last}`);
  const each = Array.from({ length: workspace.count }, (_, k) => k);
  const difference = (byEngine: string, own: Block, k: number) =>
    apart(byEngine, overTime(sheet, own.first + k), inOpenMonths(sheet));
  // the engine knows the vendor's limits only; a workspace with others cannot be asked of it
  const hasOwnLimits = (k: number) => {
    const own = (key: ColumnKey) => here(attribute(workspace, key)(k));
    // what the price book does not have, it cannot say: the limits of such a plan stand on Rates
    const listed = (field: string, onRates: (month: string) => string) =>
      `IFERROR(AIB.PRICEINFO(${own("plan")},"${field}",,${NAME.startMonth},${NAME.pricesKnownOn}),` +
      `${picked(onRates(`$${FIRST_MONTH}`), here(attribute(workspaceTerms, "limitRow")(k)))})`;
    const isOther = (key: ColumnKey, limit: string) => `(${own(key)}<>${limit})`;
    return (
      isOther("minimumSeats", listed("minimum seats", rates.fewestSeats)) +
      `+${isOther("maximumSeats", listed("maximum seats", rates.mostSeats))}>0`
    );
  };
  const { first } = inReportCurrency;
  return {
    groups: [
      {
        ...{ route: "seats", first, count: line.count, line, due: ofLine, decides: true },
        typedFrom: here(`$B$${lines.first}`),
      },
      {
        ...{ route: "seats", first: first + line.count, count: workspace.count, decides: false },
        called: SHORT_SEATS,
        typedFrom: here(workspaceNames.replace(/:.*/, "")),
      },
    ],
    states,
    sheet: sheet.build(),
    facts,
    apiCredits,
    workspaceNames: onSheet(sheet.name, workspaceNames),
    register: lines,
    changedLines: onSheet(sheet.name, changes.lines),
    reported: inReportCurrency,
    cash: cashReported,
    control: limits,
    status: state,
    ...doubtfulSeats(sheet, line, amounts, quantities, seats, shortAmounts),
    brokenCurves: brokenCurves(sheet, lines),
    soldApart: here(attributes(terms, "soldApart")),
    aboveMaximum: `(${inAllMonths(together)}>${inAllMonths(maximum)})*(${inAllMonths(maximum)}>0)`,
    crossChecks: [
      ...each.map((k) => {
        const call =
          `AIB.SEATCOST(${plans},${inOwn(k, needed)},,${here(attribute(workspaceTerms, "billing")(k))},${monthDates(sheet)},` +
          `${rates.negotiated},${NAME.pricesKnownOn},${here(attribute(workspaceTerms, "renewalDate")(k))})*${price}`;
        const isNotAsked = `(${hasOwnLimits(k)})+(${linesApart(team)(k)}>0)>0`;
        const formula = `CHOOSE(1+(${isNotAsked}),${difference(call, workspaceCost, k)},"${ANSWER.ownTerms}")`;
        return { label: here(`$B$${workspace.first + k}`), formula };
      }),
      ...each.map((k) => {
        const call = `AIB.APICREDIT(${plans},${inOwn(k, seats, here(attributes(terms, "creditsOf")))},${monthDates(sheet)},${NAME.pricesKnownOn})`;
        const label = here(`$B$${workspace.first + k}`);
        const formula = `CHOOSE(1+(${linesApart(team)(k)}>0),${difference(call, apiCredits, k)},"${ANSWER.ownTerms}")`;
        return { label, note: "API credits included", formula };
      }),
    ],
  };
}

/** A workspace's own limits, else what the price book says of its plan. */
function limitsOf({ fillerPlan, minimumSeats, maximumSeats }: Workspace, budget: Budget, book: PriceBook) {
  const listed = seatLimits(book, fillerPlan, budget);
  return {
    minimumSeats: minimumSeats ?? listed.minimumSeats,
    maximumSeats: maximumSeats ?? listed.maximumSeats,
  };
}
