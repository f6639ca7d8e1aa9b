import type { Budget } from "../../budget";
import { type Block, onSheet, OPENING, picked, type SheetBuilder } from "../../sheet";
import { creditsUsed } from "../blocks/api-credits";
import { apart, inOpenMonths, monthDates, overTime } from "../blocks/asked-again";
import { band } from "../blocks/band";
import { capTerms, hasCaps, type NotMet, notMet } from "../blocks/caps";
import { growingDemand } from "../blocks/demand";
import { doubtfulUse } from "../blocks/doubtful-actuals";
import { endOfItem } from "../blocks/due";
import { validateRows } from "../blocks/input-table";
import { judgedRoute } from "../blocks/judged-route";
import { asTyped, knownActuals } from "../blocks/known-actuals";
import { elsewhere, inMonth, type MonthReference } from "../blocks/references";
import { attribute, attributes, callUp, register } from "../blocks/register";
import { partOf, reported, yearTotals } from "../blocks/reported";
import { requestCosts, type RequestFacts } from "../blocks/request-cost";
import { requestLookUps, tokenCost } from "../blocks/request-rates";
import { fillPart, reservePart, TECHNICAL } from "../blocks/results";
import { budgetSheet } from "../budget-sheet";
import { NAME, SHEET } from "../names";
import { PART } from "../tables/actuals";
import type { ColumnKey } from "../tables/column-keys";
import { faceOf } from "../tables/faces";
import { API, INCLUDED_CREDITS, NOT_MET } from "../tables/registers";
import { asUsed } from "../tables/table";
import type { ApiSheet, CrossCheck, Feeds, SeatsSheet } from "./route";

/** Direct API usage: systems that call a model, by request, token, image, second or search. */
export function apiUsageSheet(budget: Budget, feeds: Feeds, seats: SeatsSheet): ApiSheet {
  const { assumptions, rates } = feeds;
  const sheet = budgetSheet({
    ...faceOf("api"),
    months: feeds.months,
    isRegister: true,
  });
  const lists = { items: rates.items, drivers: assumptions.driverNames, workspaces: seats.workspaceNames };
  const table = asUsed(API, budget.api);
  const lines = register(sheet, table, budget.api, feeds.spareLines("api", budget.api.length));
  validateRows(sheet, table, lines.first, lines.count, lists);
  const creditsTable = reservePart(sheet, INCLUDED_CREDITS, seats.facts.workspace.count);
  const stopped = hasCaps(lines) ? reservePart(sheet, NOT_MET, lines.count) : undefined;
  sheet.startWorkings();
  const line = callUp(sheet, lines);
  const { terms, workspace, workspaceTerms } = elsewhere(seats.facts, SHEET.seats);
  const { apiCredits } = elsewhere({ apiCredits: seats.apiCredits }, SHEET.seats);
  const found = requestLookUps(sheet, feeds, line, { terms, workspace, workspaceTerms }, capTerms(lines, line));
  const label = (k: number) => `=$B${line.first + k}`;
  const lineParts = [
    { title: "", labels: line },
    { title: PART.includedCredits, labels: workspace },
  ];
  const known = knownActuals(sheet, feeds.actuals, lineParts, "requests", lineParts.slice(0, 1));
  const [amounts, creditAmounts] = known.amounts as [Block, Block];
  const [quantities] = known.quantities as [Block];
  const base = sheet.block(line.count, {
    title: "Requests, before scenario",
    unit: "requests",
    style: "quantity",
    label,
    series: growingDemand(line, found, assumptions.drivers),
  });
  const tokens = sheet.block(line.count, {
    title: "Token cost of a request",
    note: "The long-context price holds for requests above the model's threshold",
    unit: "price currency",
    style: "rate",
    label,
    series: (k, m) => tokenCost(line, found, feeds, k, m),
  });
  const facts = { line, found, base, tokens, amounts, quantities, creditAmounts };
  const costs = requestCosts(sheet, facts, assumptions, rates);
  const { requests, units, freeLeft, cost } = costs;
  const payers = { apiTerms: found, apiAmounts: amounts, workspace };
  const used = creditsUsed(sheet, payers, apiCredits, cost);
  const parts = [
    partOf("", line, found, inMonth(cost), asTyped(amounts)),
    partOf(PART.includedCredits, workspace, workspaceTerms, inMonth(used), asTyped(creditAmounts)),
  ];
  const inReportCurrency = reported(sheet, parts, assumptions.exchangeRates);
  const unmet = stopped && notMetRequests(sheet, facts, costs, feeds);
  const { limits, state, states, falls } = judgedRoute(
    sheet,
    {
      ...{ route: "api", register: lines, stopped: unmet },
      ...{ labels: line, cost: inReportCurrency, cash: inReportCurrency, price: tokens },
      lastMonth: attribute(line, "end"),
      itemEnds: endOfItem(rates, attribute(found, "pricedRow")),
    },
    assumptions,
  );
  if (stopped && unmet) {
    yearTotals(sheet, unmet.cost, assumptions);
    fillPart(sheet, stopped, unmet.cost.first);
  }
  fillPart(sheet, creditsTable, inReportCurrency.first + line.count);
  band(sheet, { route: "api", state: states[0], costs: inReportCurrency, status: state }, assumptions);
  sheet.closeWorkings([TECHNICAL]);
  const here = (reference: string) => onSheet(sheet.name, reference);
  const paidBy = here(attributes(found, "paidByVendor"));
  const at = (key: ColumnKey, k: number) => onSheet(sheet.name, attribute(line, key)(k));
  /**
   * All lines whose meter has free units in one call of the engine, which gives the units once for the meter: at list prices,
   * for these are the same for all lines of a meter.
   */
  const pooledFreeUnits = (): CrossCheck => {
    const over = (block: Block) => here(`$${OPENING}$${block.first}:$${sheet.end}$${block.last}`);
    const hasFree = `(${here(attributes(found, "free"))}>0)`;
    const [items, meters, modes] = (["item", "meter", "mode"] as const).map((key) => here(attributes(line, key))) as [
      string,
      string,
      string,
    ];
    const list = `,${monthDates(sheet)},,${NAME.pricesKnownOn})`;
    const byEngine = `SUMPRODUCT(IF(${inOpenMonths(sheet)},AIB.USAGECOST(${items},${meters},${over(units)}*${hasFree},,${modes}${list},0))`;
    const paid = `(${over(units)}>${over(freeLeft)})*(${over(units)}-${over(freeLeft)})*${hasFree}*${inOpenMonths(sheet)}`;
    const price = `IFERROR(AIB.PRICE(${items},${meters}${list},0)/${here(attributes(found, "per"))}`;
    return {
      label: `"Free monthly units"`,
      note: "given once for the vendor's meter, at list prices",
      formula: `ABS(${byEngine}-SUMPRODUCT(${paid}*${price}))`,
    };
  };
  const priced = `${monthDates(sheet)},${rates.negotiated},${NAME.pricesKnownOn}`;
  const tail = `${priced})`;
  const { first } = inReportCurrency;
  return {
    groups: [
      {
        ...{ route: "api", first, count: line.count, line, due: falls, decides: true },
        typedFrom: here(`$B$${lines.first}`),
      },
      {
        ...{ route: "api", first: first + line.count, count: workspace.count, decides: false },
        called: INCLUDED_CREDITS,
        typedFrom: seats.workspaceNames.replace(/:.*/, ""),
      },
    ],
    states,
    sheet: sheet.build(),
    facts,
    wronglyPaid: `(${paidBy}<>"")*(${paidBy}<>${here(attributes(found, "vendor"))})`,
    chargesMore: `(${here(attributes(found, "alsoCharges"))}<>"")*1`,
    register: lines,
    reported: inReportCurrency,
    cash: inReportCurrency,
    control: limits,
    status: state,
    ...doubtfulUse(sheet, line, [amounts, creditAmounts]),
    crossChecks: [
      ...Array.from({ length: line.count }, (_, k) => {
        const asked = overTime(sheet, requests.first + k);
        const tokensByEngine =
          `AIB.APICOST(${at("item", k)},${at("inputTokens", k)},${at("outputTokens", k)},${asked},` +
          `${at("cachedShare", k)},${at("cacheWriteShare", k)},${at("mode", k)},${priced},${at("cacheWrite1hShare", k)})`;
        // what comes on top of the free units that lines above have taken
        const free = here(attribute(found, "free")(k));
        const onTop = `${overTime(sheet, units.first + k)}+(${free}-${overTime(sheet, freeLeft.first + k)})*(${asked}>0)`;
        const meterByEngine = `AIB.USAGECOST(${at("item", k)},${at("meter", k)},${onTop},,${at("mode", k)},${tail}`;
        const hasTokens = `(${at("inputTokens", k)}+${at("outputTokens", k)}>0)`;
        const hasMeter = `(${at("meter", k)}<>"")`;
        const byEngine = `(CHOOSE(1+${hasTokens},0,${tokensByEngine})+CHOOSE(1+${hasMeter},0,${meterByEngine}))`;
        return {
          label: onSheet(sheet.name, `$B$${line.first + k}`),
          formula: apart(
            `${byEngine}*${assumptions.factor.price}`,
            overTime(sheet, cost.first + k),
            inOpenMonths(sheet),
          ),
        };
      }),
      pooledFreeUnits(),
    ],
  };
}

/** Requests that caps stop, and what their tokens and paid units would cost. */
function notMetRequests(
  sheet: SheetBuilder,
  { line, found, tokens }: RequestFacts,
  { wanted, requests, units, freeLeft }: ReturnType<typeof requestCosts>,
  { assumptions, rates }: Feeds,
): NotMet {
  const priced =
    (use: MonthReference): MonthReference =>
    (k, m) => {
      const all = `${inMonth(wanted)(k, m)}*${attribute(line, "unitsPerRequest")(k)}`;
      const paid = (of: string) => `MAX(0,${of}-${inMonth(freeLeft)(k, m)})`;
      const rate = `${picked(rates.used(m), attribute(found, "meterRow")(k))}/${attribute(found, "per")(k)}`;
      return `(${use(k, m)}*${inMonth(tokens)(k, m)}+(${paid(all)}-${paid(inMonth(units)(k, m))})*${rate})*${assumptions.factor.price}`;
    };
  const left: MonthReference = (k, m) => `${inMonth(wanted)(k, m)}-${inMonth(requests)(k, m)}`;
  return notMet(sheet, line, found, "requests", left, priced, assumptions.exchangeRates);
}
