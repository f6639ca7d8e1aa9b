/**
 * The custom functions, namespace AIB: each reads its arguments, asks the engine or the price book, and answers in
 * Excel's terms. Their order, names and parameters are fixed, because workbooks depend on them: new arguments only at the end.
 *
 * functions.json is generated from this file: functions must be declared at the top level, enums must stand here with their
 * values in double quotes. Parameters are `unknown` because Excel hands over whatever stands in the cells.
 */
import { answer } from "./answer";
import { contractCostAnswer } from "./contract-function";
import { creditCostAnswer, creditUseAnswer } from "./credit-functions";
import { catalogAnswer, includesAnswer, priceAnswer, priceInfoAnswer } from "./price-functions";
import { profileAnswer } from "./profile-function";
import { apiCreditAnswer, seatCostAnswer } from "./seat-functions";
import { apiCostAnswer, breakEvenAnswer, usageCostAnswer, usageRangeAnswer } from "./usage-functions";

/**
 * How a plan is billed.
 * @customenum {string}
 */
enum BILLING {
  /** Billed every month; the default */
  Monthly = "monthly",
  /** A twelfth of the annual price each month, seats and price fixed from renewal to renewal */
  Annual = "annual",
}

/**
 * How requests are processed; combine with a plus sign, such as "batch+us".
 * @customenum {string}
 */
enum MODE {
  /** The list price; the default */
  Standard = "standard",
  /** Answers within a day, at a lower price */
  Batch = "batch",
  /** Slower answers, at a lower price */
  Flex = "flex",
  /** Faster answers, at a higher price */
  Priority = "priority",
  /** Faster answers, at a higher price */
  Fast = "fast",
  /** Fastest answers, at the highest price */
  Ultrafast = "ultrafast",
  /** Processed in the United States only */
  Us = "us",
  /** Processed in Europe only */
  Eu = "eu",
  /** Processed in one region, wherever that is; a cloud's regional endpoint */
  Regional = "regional",
}

/**
 * What of the seats is shown.
 * @customenum {string}
 */
enum SEATSHOW {
  /** What the period costs; the default */
  Cost = "cost",
  /** What falls due in the period */
  Cash = "cash",
  /** How many seats are billed */
  Seats = "seats",
}

/**
 * What of the credits is shown.
 * @customenum {string}
 */
enum CREDITSHOW {
  /** What the period costs; the default */
  Cost = "cost",
  /** What falls due in the period */
  Cash = "cash",
  /** The balance: opening, allowance, bought, used, expired, closing */
  Ledger = "ledger",
}

/**
 * What of the contract is shown.
 * @customenum {string}
 */
enum CONTRACTSHOW {
  /** What the period costs; the default */
  Cost = "cost",
  /** What falls due in the period */
  Cash = "cash",
}

/**
 * How large the work is that a profile describes.
 * @customenum {string}
 */
enum SIZE {
  /** What is usual; the default */
  Typical = "typical",
  /** The least of each figure together */
  Small = "small",
  /** The most of each figure together */
  Large = "large",
}

/**
 * How uncertain use is spread.
 * @customenum {string}
 */
enum SHAPE {
  /** From low to high, mostly near likely; the default */
  Pert = "pert",
  /** From low to high, straight up to likely and down again */
  Triangular = "triangular",
  /** Above 0, with a long tail; one in ten below low, one in ten above high */
  Lognormal = "lognormal",
}

/**
 * What the seats of one workspace cost: rows are added up, and a row of months gives a row of costs.
 * @customfunction SEATCOST
 * @helpurl https://localhost:3000/functions.html#seatcost
 * @param plan A plan, such as "ChatGPT Business"; a column of plans is one workspace.
 * @param seats People with a seat; parts of a person are rounded up.
 * @param [months] How many months each column lasts: 1 unless said.
 * @param [billing] "monthly", the default, or "annual".
 * @param [date] The first day of each column; blank: one price for all of them.
 * @param [rates] A range of negotiated rates: item, component, rate, from, to.
 * @param [knownOn] Prices recorded up to this day count; blank: all.
 * @param [renewal] The day a running annual contract renews; blank: the term starts with the first seats.
 * @param [show] "cost", the default, "cash" or "seats".
 * @returns One value for each column.
 */
export function seatcost(
  plan: unknown[][],
  seats: unknown[][],
  months: unknown[][],
  billing: BILLING,
  date: unknown[][],
  rates: unknown[][],
  knownOn: unknown,
  renewal: unknown,
  show: SEATSHOW,
): unknown[][] {
  return answer(() => seatCostAnswer({ plan, seats, months, billing, date, rates, knownOn, renewal, show }));
}

/**
 * What direct use of models costs: with requests, tokens are per request and are multiplied; without, they are totals.
 * @customfunction APICOST
 * @helpurl https://localhost:3000/functions.html#apicost
 * @param model A model, such as "gpt-6-sol".
 * @param inputTokens Input tokens, including those read from and written to the cache.
 * @param outputTokens Output tokens, including reasoning.
 * @param [requests] Number of requests; a long request then pays the long-context price.
 * @param [cachedShare] Share of the input read from the cache, 0 to 100%.
 * @param [cacheWriteShare] Share of the input written to the short cache (5 minutes), 0 to 100%.
 * @param [mode] "standard", the default, "batch", "flex", "priority", "fast", "us", or several: "batch+us".
 * @param [date] The day each column is priced on; blank: one price for all of them.
 * @param [rates] A range of negotiated rates: item, component, rate, from, to.
 * @param [knownOn] Prices recorded up to this day count; blank: all.
 * @param [cacheWrite1hShare] Share of the input written to the cache for an hour, 0 to 100%.
 * @returns One cost for each column.
 */
export function apicost(
  model: unknown[][],
  inputTokens: unknown[][],
  outputTokens: unknown[][],
  requests: unknown[][],
  cachedShare: unknown[][],
  cacheWriteShare: unknown[][],
  mode: MODE[][],
  date: unknown[][],
  rates: unknown[][],
  knownOn: unknown,
  cacheWrite1hShare: unknown[][],
): unknown[][] {
  return answer(() =>
    apiCostAnswer({
      model,
      inputTokens,
      outputTokens,
      requests,
      cachedShare,
      cacheWriteShare,
      mode,
      date,
      rates,
      knownOn,
      cacheWrite1hShare,
    }),
  );
}

/**
 * What any meter costs, in single units: images, seconds, searches, characters, tokens.
 * @customfunction USAGECOST
 * @helpurl https://localhost:3000/functions.html#usagecost
 * @param item A model, or a vendor's API such as "OpenAI API".
 * @param meter What is counted, such as "web search" or "image medium 1024".
 * @param quantity Units used; per request when requests is given.
 * @param [requests] Number of requests.
 * @param [mode] "standard", the default, "batch", "flex", "priority", "fast", "us", or several: "batch+us".
 * @param [date] The day each column is priced on; blank: one price for all of them.
 * @param [rates] A range of negotiated rates: item, component, rate, from, to.
 * @param [knownOn] Prices recorded up to this day count; blank: all.
 * @returns One cost for each column.
 */
export function usagecost(
  item: unknown[][],
  meter: unknown[][],
  quantity: unknown[][],
  requests: unknown[][],
  mode: MODE[][],
  date: unknown[][],
  rates: unknown[][],
  knownOn: unknown,
): unknown[][] {
  return answer(() => usageCostAnswer({ item, meter, quantity, requests, mode, date, rates, knownOn }));
}

/**
 * What a plan with credits costs: its fee, and whole packs for what the allowance does not cover.
 * @customfunction CREDITCOST
 * @helpurl https://localhost:3000/functions.html#creditcost
 * @param plan A plan with credits, such as "Runway Pro".
 * @param credits Credits needed per month by all people of the row.
 * @param [seats] People with a seat: 1 unless said. Rows are groups that do not share their allowance unless the plan pools it.
 * @param [months] How many months each column lasts: 1 unless said.
 * @param [billing] "monthly", the default, or "annual".
 * @param [date] The first day of each column; blank: one price for all of them.
 * @param [rates] A range of negotiated rates: item, component, rate, from, to.
 * @param [knownOn] Prices recorded up to this day count; blank: all.
 * @param [opening] Bought credits held at the start, one balance for each row.
 * @param [show] "cost", the default, "cash", or "ledger" for a table of the months.
 * @returns One value for each column; the ledger is a table.
 */
export function creditcost(
  plan: unknown[][],
  credits: unknown[][],
  seats: unknown[][],
  months: unknown[][],
  billing: BILLING,
  date: unknown[][],
  rates: unknown[][],
  knownOn: unknown,
  opening: unknown[][],
  show: CREDITSHOW,
): unknown[][] {
  return answer(() => creditCostAnswer({ plan, credits, seats, months, billing, date, rates, knownOn, opening, show }));
}

/**
 * How many credits a job burns; it depends on the plan.
 * @customfunction CREDITUSE
 * @helpurl https://localhost:3000/functions.html#credituse
 * @param plan A plan with credits, such as "Runway Pro".
 * @param activity What is made, such as "gen4.5".
 * @param quantity How much of it, in single units: seconds, images, tokens.
 * @param [date] The day each column is priced on; blank: one price for all of them.
 * @param [rates] A range of negotiated rates: item, component, rate, from, to.
 * @param [knownOn] Prices recorded up to this day count; blank: all.
 * @returns Credits, one figure for each column.
 */
export function credituse(
  plan: unknown[][],
  activity: unknown[][],
  quantity: unknown[][],
  date: unknown[][],
  rates: unknown[][],
  knownOn: unknown,
): unknown[][] {
  return answer(() => creditUseAnswer({ plan, activity, quantity, date, rates, knownOn }));
}

/**
 * What a negotiated contract costs: seats, commitment drawn down and its shortfall, overage, fees.
 * @customfunction CONTRACTCOST
 * @helpurl https://localhost:3000/functions.html#contractcost
 * @param terms A range of labels and values, such as "Seat price" and 48; one value column, or one for each contract year. A tier begins with its bound: use of 100000 has reached "Tier from 100000".
 * @param seats People with a seat.
 * @param usage Use at list prices, per month.
 * @param [months] How many months each column lasts: 1 unless said.
 * @param [date] The first day of each column; contract years are counted from the first one.
 * @param [show] "cost", the default, or "cash".
 * @returns One value for each column.
 */
export function contractcost(
  terms: unknown[][],
  seats: unknown[][],
  usage: unknown[][],
  months: unknown[][],
  date: unknown[][],
  show: CONTRACTSHOW,
): unknown[][] {
  return answer(() => contractCostAnswer({ terms, seats, usage, months, date, show }));
}

/**
 * API credits that seats include per month, in money, pooled and capped.
 * @customfunction APICREDIT
 * @helpurl https://localhost:3000/functions.html#apicredit
 * @param plan A plan; a column of plans is one organisation.
 * @param seats People with a seat.
 * @param [date] The day each column is priced on; blank: one price for all of them.
 * @param [knownOn] Prices recorded up to this day count; blank: all.
 * @returns One amount for each column.
 */
export function apicredit(plan: unknown[][], seats: unknown[][], date: unknown[][], knownOn: unknown): unknown[][] {
  return answer(() => apiCreditAnswer({ plan, seats, date, knownOn }));
}

/**
 * Whether a plan pays for another product: "Billed separately", or what it includes.
 * @customfunction INCLUDES
 * @helpurl https://localhost:3000/functions.html#includes
 * @param plan A plan, such as "ChatGPT Business".
 * @param product Another product of its vendor, such as "OpenAI API" or "Codex".
 * @param [date] The day asked about; blank: the price book's own date.
 * @param [knownOn] Prices recorded up to this day count; blank: all.
 * @returns A sentence for each cell.
 */
export function includes(plan: unknown[][], product: unknown[][], date: unknown[][], knownOn: unknown): unknown[][] {
  return answer(() => includesAnswer({ plan, product, date, knownOn }));
}

/**
 * The unit price of one component of an item, element by element; nothing is added up.
 * @customfunction PRICE
 * @helpurl https://localhost:3000/functions.html#price
 * @param item A plan, a model or a vendor's API.
 * @param [component] Such as "input", "output batch" or "image medium 1024"; blank: a plan's "seat monthly".
 * @param [date] The day each price is asked for; blank: the price book's own date.
 * @param [rates] A range of negotiated rates: item, component, rate, from, to.
 * @param [knownOn] Prices recorded up to this day count; blank: all.
 * @returns Money per unit; PRICEINFO tells the unit.
 */
export function price(
  item: unknown[][],
  component: unknown[][],
  date: unknown[][],
  rates: unknown[][],
  knownOn: unknown,
): unknown[][] {
  return answer(() => priceAnswer({ item, component, date, rates, knownOn }));
}

/**
 * What the price book knows about a price and its item: unit, source, allowance, minimum seats and more.
 * @customfunction PRICEINFO
 * @helpurl https://localhost:3000/functions.html#priceinfo
 * @param item A plan, a model or a vendor's API.
 * @param [field] Such as "unit", "source", "verified", "minimum seats", "components"; blank: all of them as a table.
 * @param [component] The component whose price is meant; blank: the one people ask for first.
 * @param [date] The day each price is asked for; blank: the price book's own date.
 * @param [knownOn] Prices recorded up to this day count; blank: all.
 * @returns A value for each cell.
 */
export function priceinfo(
  item: unknown[][],
  field: unknown[][],
  component: unknown[][],
  date: unknown[][],
  knownOn: unknown,
): unknown[][] {
  return answer(() => priceInfoAnswer({ item, field, component, date, knownOn }));
}

/**
 * The plans and models of the price book as a table with a header row.
 * @customfunction CATALOG
 * @helpurl https://localhost:3000/functions.html#catalog
 * @param [vendor] One vendor, such as "Runway"; blank: all.
 * @param [route] "subscription", "seats", "api", "credits" or "enterprise"; blank: all.
 * @param [date] What can be bought on this day; blank: the price book's own date.
 * @param [knownOn] Prices recorded up to this day count; blank: all.
 * @returns A table.
 */
export function catalog(vendor: unknown, route: unknown, date: unknown, knownOn: unknown): unknown[][] {
  return answer(() => catalogAnswer({ vendor, route, date, knownOn }));
}

/**
 * Requests per seat and month at which API use costs what the seat costs.
 * @customfunction BREAKEVEN
 * @helpurl https://localhost:3000/functions.html#breakeven
 * @param plan A plan with seats.
 * @param model The model that would do the same work.
 * @param inputTokens Input tokens per request.
 * @param outputTokens Output tokens per request.
 * @param [cachedShare] Share of the input read from the cache, 0 to 100%.
 * @param [billing] "monthly", the default, or "annual".
 * @param [mode] "standard", the default, "batch", "flex", "priority", "fast", "us", or several: "batch+us".
 * @param [date] The day each column is priced on; blank: one price for all of them.
 * @param [rates] A range of negotiated rates: item, component, rate, from, to.
 * @param [knownOn] Prices recorded up to this day count; blank: all.
 * @returns Requests, one figure for each column.
 */
export function breakeven(
  plan: unknown[][],
  model: unknown[][],
  inputTokens: unknown[][],
  outputTokens: unknown[][],
  cachedShare: unknown[][],
  billing: BILLING,
  mode: MODE[][],
  date: unknown[][],
  rates: unknown[][],
  knownOn: unknown,
): unknown[][] {
  return answer(() =>
    breakEvenAnswer({ plan, model, inputTokens, outputTokens, cachedShare, billing, mode, date, rates, knownOn }),
  );
}

/**
 * What one unit of work takes, such as a ticket or a clip: requests, tokens, shares, credits, each with its basis and source.
 * @customfunction PROFILE
 * @helpurl https://localhost:3000/functions.html#profile
 * @param profile A usage profile, such as "support-ticket-rag", or one of its meters: "call-summarised/transcribe"; blank: the list of all.
 * @param [field] Such as "requests", "input tokens", "cached share", "credits", "requests source"; blank: all of them as a table.
 * @param [size] "typical", the default, "small" or "large".
 * @returns A value for each cell; nothing is priced.
 */
export function profile(profile: unknown[][], field: unknown[][], size: SIZE[][]): unknown[][] {
  return answer(() => profileAnswer({ profile, field, size }));
}

/**
 * What uncertain use of one meter costs at each percentile, exactly: 10% of all cases cost no more than P10.
 * @customfunction USAGERANGE
 * @helpurl https://localhost:3000/functions.html#usagerange
 * @param item A model, or a vendor's API such as "OpenAI API".
 * @param meter What is counted, such as "input" or "web search".
 * @param low The least that may be used, in single units; per request when requests is given.
 * @param likely What is most likely used; a lognormal shape does not read it.
 * @param high The most that may be used.
 * @param [percentiles] Shares of all cases, such as {0.1,0.5,0.9}, which is the default.
 * @param [shape] "pert", the default, "triangular", or "lognormal" with low and high as P10 and P90.
 * @param [requests] Number of requests.
 * @param [mode] "standard", the default, "batch", "flex", "priority", "fast", "us", or several: "batch+us".
 * @param [date] The day it is priced on; blank: the price book's own.
 * @param [rates] A range of negotiated rates: item, component, rate, from, to.
 * @param [knownOn] Prices recorded up to this day count; blank: all.
 * @returns A row, one cost for each percentile.
 */
export function usagerange(
  item: unknown,
  meter: unknown,
  low: unknown,
  likely: unknown,
  high: unknown,
  percentiles: unknown[][],
  shape: SHAPE,
  requests: unknown,
  mode: MODE,
  date: unknown,
  rates: unknown[][],
  knownOn: unknown,
): unknown[][] {
  return answer(() =>
    usageRangeAnswer({ item, meter, low, likely, high, percentiles, shape, requests, mode, date, rates, knownOn }),
  );
}
