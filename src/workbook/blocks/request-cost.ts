import { type Block, picked, type SheetBuilder } from "../../sheet";
import type { ScenarioFactors } from "../sheets/assumptions";
import type { Rates } from "../sheets/rates";
import { hasCaps, isFree } from "./caps";
import { freeUnits, freeUnitsLeft } from "./free-units";
import { orKnown } from "./known-actuals";
import { asFormula, inMonth, type MonthReference, nameOf } from "./references";
import { attribute, type Lines } from "./register";

/** What is known of API lines before any scenario. Row k of each block is line k. */
export interface RequestFacts {
  line: Lines;
  found: Lines;
  /** requests, before scenario */
  base: Block;
  /** token cost of a request */
  tokens: Block;
  /** what closed months are known to have cost, and the requests they had */
  amounts: Block;
  quantities: Block;
  /** included API credits that closed months are known to have used, by workspace */
  creditAmounts: Block;
}

/** What one scenario asks for and what it costs, in the currency of the price, before included API credits. */
export interface RequestBlocks {
  wanted: Block;
  /** those that caps pay for; the same where there are none */
  requests: Block;
  /** meter units, those that are free included */
  units: Block;
  /** of the month's free units of a line's meter, what the lines above it have left */
  freeLeft: Block;
  cost: Block;
}

/** Requests, meter units and their cost in one scenario: free units first, then the rate of the month. */
export function requestCosts(
  sheet: SheetBuilder,
  facts: RequestFacts,
  { factor }: ScenarioFactors,
  rates: Rates,
): RequestBlocks {
  const { line, found, tokens, amounts, quantities } = facts;
  const label = (k: number) => `=${nameOf(line)(k)}`;
  const quantity = { style: "quantity", label } as const;
  const capped = hasCaps(line);
  const wanted = requestsWanted(sheet, facts, factor.usage);
  const requests = capped ? sheet.reserve(line.count) : wanted;
  const units = sheet.block(line.count, {
    ...quantity,
    title: "Meter units",
    note: "Requests × meter units a request",
    unit: "meter units",
    series: (k, m) => `=${inMonth(requests)(k, m)}*${attribute(line, "unitsPerRequest")(k)}`,
  });
  const freeLeft = freeUnitsLeft(sheet, line, found, units);
  if (capped) {
    const unit = sheet.block(line.count, {
      title: "Price of a meter unit",
      unit: "price currency",
      style: "rate",
      label,
      series: (k, m) => `=${unitPrice(found, rates)(k, m)}*${factor.price}`,
    });
    const within = sheet.block(line.count, {
      ...quantity,
      title: "Requests that the cap pays for",
      note: "Tokens, and meter units beyond the free ones left; blank where nothing stops the line, or nobody knows a price",
      unit: "requests",
      series: (k, m) => {
        const [asked, cap] = [inMonth(wanted)(k, m), attribute(found, "cap")(k)];
        const each = `${inMonth(tokens)(k, m)}*${factor.price}`;
        const beyondFree = `(${each}+${attribute(line, "unitsPerRequest")(k)}*${inMonth(unit)(k, m)})`;
        const paid =
          `CHOOSE(1+(${each}>0),${asked},${cap}/(${each})),` +
          `CHOOSE(1+(${beyondFree}>0),${asked},(${cap}+${inMonth(freeLeft)(k, m)}*${inMonth(unit)(k, m)})/${beyondFree})`;
        return `=IF(${isFree(found, { amounts, quantities })(k, m)},"",IFERROR(MIN(${paid}),""))`;
      },
    });
    sheet.fill(requests, {
      ...quantity,
      title: "Requests",
      note: "Those that the cap pays for",
      unit: "requests",
      // without a price nobody knows where the cap stops it, and its cost says so
      series: (k, m) => `=MIN(${inMonth(wanted)(k, m)},${inMonth(within)(k, m)})`,
    });
  }
  const cost = costOfRequests(sheet, facts, inMonth(requests), inMonth(units), inMonth(freeLeft), factor.price, rates);
  return { wanted, requests, units, freeLeft, cost };
}

/**
 * What they cost on a scenario sheet: meter units, and the free ones left, stand inside the cost. Not where lines have caps, for
 * what a cap pays for is found from both.
 */
export function requestsOfScenario(
  sheet: SheetBuilder,
  facts: RequestFacts,
  scenario: ScenarioFactors,
  rates: Rates,
): Block {
  const { line, found } = facts;
  if (hasCaps(line)) return requestCosts(sheet, facts, scenario, rates).cost;
  const requests = requestsWanted(sheet, facts, scenario.factor.usage);
  const perRequest = attribute(line, "unitsPerRequest");
  const units: MonthReference = (k, m) => `${inMonth(requests)(k, m)}*${perRequest(k)}`;
  const unitsAbove: MonthReference = (k, m) => {
    const [letter, { first }] = [line.column("unitsPerRequest"), requests];
    const each = `${line.prefix ?? ""}$${letter}$${line.first}:$${letter}${line.first + k - 1}`;
    return `${m}$${first}:${m}${first + k - 1}*${each}`;
  };
  const free = freeUnits(found, unitsAbove);
  return costOfRequests(sheet, facts, inMonth(requests), units, free, scenario.factor.price, rates);
}

const requestsWanted = (sheet: SheetBuilder, { line, base, quantities }: RequestFacts, factor: string): Block =>
  sheet.block(line.count, {
    title: hasCaps(line) ? "Requests wanted" : "Requests",
    note: "× the scenario's usage factor, or as known",
    unit: "requests",
    style: "quantity",
    label: (k) => `=${nameOf(line)(k)}`,
    series: asFormula(orKnown(quantities, (k, m) => `${inMonth(base)(k, m)}*${factor}`)),
  });

const unitPrice =
  (found: Lines, rates: Rates): MonthReference =>
  (k, m) =>
    `${picked(rates.used(m), attribute(found, "meterRow")(k))}/${attribute(found, "per")(k)}`;

const costOfRequests = (
  sheet: SheetBuilder,
  { line, found, tokens }: RequestFacts,
  requests: MonthReference,
  units: MonthReference,
  freeLeft: MonthReference,
  price: string,
  rates: Rates,
): Block =>
  sheet.block(line.count, {
    title: "Cost",
    note: "Tokens, and meter units beyond the free ones left",
    unit: "price currency",
    style: "money",
    label: (k) => `=${nameOf(line)(k)}`,
    series: (k, m) => {
      const asked = requests(k, m);
      const paid = `MAX(0,${units(k, m)}-${freeLeft(k, m)})`;
      return `=IF(${asked}=0,0,(${asked}*${inMonth(tokens)(k, m)}+${paid}*${unitPrice(found, rates)(k, m)})*${price})`;
    },
  });
