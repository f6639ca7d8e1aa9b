import { type Budget, pinnedOn } from "../../budget";
import * as messages from "../../messages";
import {
  countedAs,
  endsReadOf,
  findItem,
  findPrice,
  type FoundPrice,
  inclusionOf,
  type Item,
  itemOn,
  type Price,
  type PriceBook,
  seatGroupOf,
} from "../../pricebook";
import { isProblem } from "../../problems";
import { freeUnits } from "./price-note";

/** What the price book can say of one plan or model before anybody pays, in words with their source. */
export interface ItemFacts {
  /** the plan, or the model with its meter, as registers name them */
  key: string;
  item: string;
  vendor: string;
  pricedPer: string;
  annual: string;
  allowance: string;
  overage: string;
  gates: string;
  includesApi: string;
  ends: string;
  source: string;
  verified: string;
}

/** Between a model and its meter. */
export const METER_OF = "|";
export const keyOfModel = (item: string, meter: string): string => (meter === "" ? item : `${item}${METER_OF}${meter}`);

const NOT_ON_RECORD = "Not on record; ask the vendor";

/** Of every plan and model that the budget names, those of its cheapest seats included. */
export function itemFacts(budget: Budget, book: PriceBook): ItemFacts[] {
  const asked = pinnedOn(budget);
  const facts = (name: string, meter = ""): ItemFacts => {
    const item = itemOn(book, findItem(book, name), asked);
    const price = (component: string) => quietly(() => findPrice(book, { item, component, ...asked }));
    const isPlan = item.kind === "plan";
    const components = isPlan ? ["seat monthly", "seat annual", "credit pack"] : [meter === "" ? "input" : meter];
    const main = components.map(price).find((found) => found !== undefined);
    const key = keyOfModel(name, meter);
    if (item.own) {
      const counted = components.map((component) => countedAs(book, item, component)).find((price) => price);
      return ownFacts(key, item, counted, book);
    }
    return {
      key,
      item: item.name,
      vendor: item.vendorName,
      pricedPer: main ? countText(main) : "Quote only",
      annual: isPlan ? annualText(price("seat monthly")?.amount, price("seat annual")?.amount) : "Not applicable",
      allowance: isPlan ? allowanceText(item) : freeText(main),
      overage: overageText(item, price("credit pack")),
      gates: isPlan ? (item.gates?.join("; ") ?? NOT_ON_RECORD) : "Not applicable",
      includesApi: isPlan ? includesText(book, item, asked) : "Is the API",
      ends: endText(book, item, main, asked),
      source: main?.source ?? item.source,
      verified: main?.verifiedOn ?? "",
    };
  };
  const plans = [
    ...[...budget.subscriptions, ...budget.seats, ...budget.credits, ...budget.enterprise].map(({ plan }) => plan),
    ...budget.workspaces.map(({ fillerPlan }) => fillerPlan),
  ];
  const all = [...plans.map((plan) => facts(plan)), ...budget.api.map(({ item, meter }) => facts(item, meter))];
  return [...new Map(all.map((of) => [of.key.toLowerCase(), of])).values()];
}

/** When the item ends and what replaces it; else when its vendor's announcements were last read. */
function endText(book: PriceBook, item: Item, price: FoundPrice | undefined, { knownOn }: { knownOn: number }): string {
  const { name, vendor, endsOn, replacedBy } = item;
  const end = endsOn === undefined ? undefined : { on: endsOn, ...(replacedBy !== undefined && { replacedBy }) };
  const life = end ? messages.ends(name, end) : messages.noEnd(endsReadOf(book, vendor, knownOn)?.readOn);
  return price?.guaranteedUntil === undefined ? life : `${life}. ${messages.promiseOver(price.guaranteedUntil)}`;
}

/** Of an item of the budget's own the price book knows what the budget's rates say of it; the rest is to be asked. */
function ownFacts(key: string, item: Item, counted: Price | undefined, book: PriceBook): ItemFacts {
  const { minimumSeats, maximumSeats } = seatGroupOf(book, item) ?? {};
  const limits = [
    minimumSeats ? `at least ${minimumSeats} seats` : "",
    maximumSeats ? `at most ${maximumSeats} seats` : "",
  ].filter((text) => text !== "");
  return {
    key,
    item: item.name,
    vendor: item.vendorName,
    pricedPer: counted ? `${countText(counted)}; own item, see Rates` : "Not in the price book: see Rates",
    annual: NOT_ON_RECORD,
    allowance: item.allowance ? allowanceText(item) : NOT_ON_RECORD,
    overage: NOT_ON_RECORD,
    gates: limits.length > 0 ? `Own item: ${limits.join(", ")}` : NOT_ON_RECORD,
    includesApi: NOT_ON_RECORD,
    source: item.source,
    verified: "",
    ends: NOT_ON_RECORD,
  };
}

const countText = ({ per, unit }: Pick<Price, "per" | "unit">): string =>
  `${per === 1 ? "" : `${per.toLocaleString("en-US")} `}${unit}`;

function quietly<T>(find: () => T): T | undefined {
  try {
    return find();
  } catch (thrown) {
    if (isProblem(thrown)) return undefined;
    throw thrown;
  }
}

function annualText(monthly: number | undefined, annual: number | undefined): string {
  if (annual === undefined) return monthly === undefined ? "Quote only" : "No annual price on record";
  const yearly = `${money(annual)} a month when paid yearly (${money(annual * 12)})`;
  return monthly === undefined ? `Annual only: ${yearly}` : `${money(monthly)} monthly, ${yearly}`;
}

const money = (amount: number): string =>
  amount.toLocaleString("en-US", { style: "currency", currency: "USD", maximumFractionDigits: 2 });

const freeText = (price: FoundPrice | undefined): string =>
  (price && freeUnits(price)) ?? "None: every unit is metered";

function allowanceText({ allowance }: Item): string {
  if (!allowance) return NOT_ON_RECORD;
  const amount = allowance.amount === null ? "Amount not published" : allowance.amount.toLocaleString("en-US");
  const rollover =
    allowance.rollover === "one month"
      ? "up to one month is kept"
      : allowance.rollover === "none"
        ? "nothing is kept"
        : "";
  return [`${amount} ${allowance.unit}`, `resets: ${allowance.period}`, rollover]
    .filter((part) => part !== "")
    .join("; ");
}

/** What becomes of bought credits; the last two have no place on Credits, where one line is one pool. */
const boughtText = (item: Item): string[] => [
  ...(item.boughtCreditsExpireAfterMonths ? [`bought credits live ${item.boughtCreditsExpireAfterMonths} months`] : []),
  ...(item.boughtCreditsExpireAfterIdleMonths
    ? [`they end ${item.boughtCreditsExpireAfterIdleMonths} months after the last use, which Credits does not count`]
    : []),
  ...(item.boughtCreditsPooled ? ["the workspace shares them: use one line for it"] : []),
];

function overageText(item: Item, pack: { amount: number; per: number } | undefined): string {
  const { kind, quoteOnly, allowance } = item;
  if (kind !== "plan") return "No limit but the one you set with the vendor";
  const unpriced = quoteOnly || allowance ? NOT_ON_RECORD : "None on record";
  const price = pack ? `${money(pack.amount)} for ${pack.per.toLocaleString("en-US")} credits` : unpriced;
  return [price, ...boughtText(item)].join("; ");
}

function includesText(book: PriceBook, item: Item, asked: { date: number; knownOn: number }): string {
  const apis = book.items.filter(
    ({ vendor, kind, route }) => vendor === item.vendor && kind === "api" && route === "api",
  );
  const answers = apis.flatMap((api) => {
    const answer = quietly(() => inclusionOf(book, item, api.name, asked));
    return answer ? [`${api.name}: ${answer.answer}`] : [];
  });
  return answers.length > 0 ? answers.join("; ") : NOT_ON_RECORD;
}
