import { type Budget, pinnedOn } from "../../budget";
import { calendarDay, parseIso } from "../../dates";
import { messages } from "../../messages";
import {
  endsReadOf,
  findItem,
  findPrice,
  type FoundPrice,
  inclusionOf,
  type Item,
  itemOn,
  type PriceBook,
} from "../../pricebook";
import { isProblem } from "../../problems";
import { freeUnits } from "./price-note";

/** What the price book can say of one budget line before anybody pays, in words with their source. */
export interface LineFacts {
  line: string;
  route: string;
  item: string;
  vendor: string;
  pricedPer: string;
  annual: string;
  allowance: string;
  overage: string;
  gates: string;
  includesApi: string;
  renews: string;
  ends: string;
  source: string;
  verified: string;
}

const NOT_ON_RECORD = "Not on record; ask the vendor";

export function lineFacts(budget: Budget, book: PriceBook): LineFacts[] {
  const asked = pinnedOn(budget);
  const facts = (route: string, line: string, name: string, components: string[], renews: string): LineFacts => {
    const item = itemOn(book, findItem(book, name), asked);
    const price = (component: string) => quietly(() => findPrice(book, { item, component, ...asked }));
    const main = components.map(price).find((found) => found !== undefined);
    if (item.own) return ownFacts(route, line, item, renews);
    return {
      line,
      route,
      item: item.name,
      vendor: item.vendorName,
      pricedPer: main ? `${main.per === 1 ? "" : `${main.per.toLocaleString("en-US")} `}${main.unit}` : "Quote only",
      annual:
        item.kind === "plan"
          ? annualText(price("seat monthly")?.amount, price("seat annual")?.amount)
          : "Not applicable",
      allowance: item.kind === "plan" ? allowanceText(item) : freeText(main),
      overage: overageText(item, price("credit pack")),
      gates: item.kind === "plan" ? (item.gates?.join("; ") ?? NOT_ON_RECORD) : "Not applicable",
      includesApi: item.kind === "plan" ? includesText(book, item, asked) : "Is the API",
      renews,
      ends: endText(book, item, main, asked),
      source: main?.source ?? item.source,
      verified: main?.verifiedOn ?? "",
    };
  };
  const seatComponents = ["seat monthly", "seat annual"];
  const workspaces = new Map(budget.workspaces.map((workspace) => [workspace.name, workspace]));
  const ofWorkspace = (name: string) => {
    const workspace = workspaces.get(name);
    return workspace ? renewalText(workspace.billing, workspace.renewal ?? budget.startMonth) : "";
  };
  return [
    ...budget.subscriptions.map((l) =>
      facts("Subscriptions", l.name, l.plan, seatComponents, renewalText(l.billing, l.renewal ?? l.start)),
    ),
    ...budget.seats.map((l) => facts("Seats", l.name, l.plan, seatComponents, ofWorkspace(l.workspace))),
    ...budget.api.map((l) =>
      facts("API usage", l.name, l.item, l.meter ? [l.meter] : ["input"], "No term: pay as you go"),
    ),
    ...budget.credits.map((l) =>
      facts("Credits", l.name, l.plan, ["seat monthly", "credit pack"], renewalText(l.billing, l.renewal ?? l.start)),
    ),
    ...budget.enterprise.map((l) =>
      facts("Enterprise", l.name, l.plan, seatComponents, `Contract year starts each ${monthName(l.start)}`),
    ),
  ];
}

/** When the item ends and what replaces it; else when its vendor's announcements were last read. */
function endText(book: PriceBook, item: Item, price: FoundPrice | undefined, { knownOn }: { knownOn: number }): string {
  const { name, vendor, endsOn, replacedBy } = item;
  const end = endsOn === undefined ? undefined : { on: endsOn, ...(replacedBy !== undefined && { replacedBy }) };
  const life = end ? messages.ends(name, end) : messages.noEnd(endsReadOf(book, vendor, knownOn)?.readOn);
  return price?.guaranteedUntil === undefined ? life : `${life}. ${messages.promiseOver(price.guaranteedUntil)}`;
}

/** The price book knows nothing of an item of the budget's own. */
const ownFacts = (route: string, line: string, { name, vendorName, source }: Item, renews: string): LineFacts => ({
  line,
  route,
  item: name,
  vendor: vendorName,
  pricedPer: "Not in the price book: see Rates",
  annual: NOT_ON_RECORD,
  allowance: NOT_ON_RECORD,
  overage: NOT_ON_RECORD,
  gates: NOT_ON_RECORD,
  includesApi: NOT_ON_RECORD,
  renews,
  source,
  verified: "",
  ends: NOT_ON_RECORD,
});

const MONTHS = "January February March April May June July August September October November December".split(" ");

const monthName = (date: string): string => MONTHS[calendarDay(parseIso(date)).month - 1] ?? "";

const renewalText = (billing: "monthly" | "annual", renewal: string): string =>
  billing === "annual" ? `Yearly, each ${monthName(renewal)}` : "Monthly";

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
