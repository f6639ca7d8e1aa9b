import { parseIso, type Serial } from "../dates";
import * as messages from "../messages";
import {
  type Allowance,
  allowanceOf,
  boughtCreditsOf,
  checkFactOnRecord,
  checkItemOnRecord,
  componentsOf,
  endOf,
  type Fact,
  findPrice,
  type FoundPrice,
  type Item,
  itemNote,
  mainComponent,
  type PriceBook,
  seatGroupOf,
  statusOf,
} from "../pricebook";
import { creditsIncluded } from "../pricing";
import { BadArgument, isProblem, NoPrice, type Problem } from "../problems";

export interface InfoQuestion {
  item: Item;
  /** "" : the price people ask for first */
  component: string;
  date: Serial | undefined;
  knownOn: Serial | undefined;
}

type Info = string | number | null | undefined;

/** Fields of a price; the others are fields of its item. */
const ofPrice: Record<string, (price: FoundPrice, book: PriceBook, question: InfoQuestion) => Info> = {
  unit: ({ unit }) => unit,
  per: ({ per }) => per,
  currency: ({ currency }) => currency,
  source: ({ source }) => source,
  verified: ({ verifiedOn }) => dayOrMonth(verifiedOn),
  effective: ({ effectiveFrom }) => effectiveFrom && parseIso(effectiveFrom),
  recorded: (price, book, { knownOn }) => recordedOn(book, price, knownOn),
  confidence: ({ confidence }) => confidence,
  note: ({ note }) => note,
  "guaranteed until": ({ guaranteedUntil }) => guaranteedUntil && parseIso(guaranteedUntil),
};

const ofItem: Record<string, (item: Item, book: PriceBook, question: InfoQuestion) => Info> = {
  "minimum seats": (item, book, on) => (item.individual ? 1 : seatGroupOf(book, item, on)?.minimumSeats),
  "maximum seats": (item, book, on) => (item.individual ? 1 : seatGroupOf(book, item, on)?.maximumSeats),
  allowance: (item, book, on) => allowanceText(allowanceOf(book, item, on)),
  gates: (item) => item.gates?.join("; "),
  billing: (item, book, { knownOn }) =>
    componentsOf(book, item, knownOn)
      .flatMap((component) => /^seat (monthly|annual)$/.exec(component)?.[1] ?? [])
      .join(", "),
  ends: (item, book, { knownOn }) => {
    const end = endOf(book, item, knownOn);
    return end && parseIso(end.on);
  },
  "replaced by": (item, book, { knownOn }) => endOf(book, item, knownOn)?.replacedBy,
  note: (item) => itemNote(item),
  "long context above": (item, book, question) => longContextAbove(book, item, question),
  components: (item, book, { knownOn }) => componentsOf(book, item, knownOn).join("; "),
  status: (item, book, on) => statusOf(book, item, on),
  "monthly allowance": (item, book, on) => monthly(allowanceOf(book, item, on))?.amount,
  "credits included": (item, book, on) =>
    monthly(allowanceOf(book, item, on)) && creditsIncluded(allowanceOf(book, item, on)),
  "allowance rolls over": (item, book, on) =>
    monthly(allowanceOf(book, item, on)) && rollsOver(allowanceOf(book, item, on)),
  "bought credits live": (item, book, on) => boughtCreditsOf(book, item, on)?.expireAfterMonths,
};

/** Which term a field is of: it is not answered before the first evidence of that. */
const TERM_OF: Partial<Record<string, Fact>> = {
  "minimum seats": "seatLimits",
  "maximum seats": "seatLimits",
  allowance: "allowance",
  "monthly allowance": "allowance",
  "credits included": "allowance",
  "allowance rolls over": "allowance",
  "bought credits live": "boughtCredits",
};

const monthly = (allowance: Allowance | undefined) => (allowance?.period === "month" ? allowance : undefined);
/** in months */
const rollsOver = (allowance: Allowance | undefined) => (allowance?.rollover === "one month" ? 1 : 0);

/** The fields of PRICEINFO, in the order in which all of them are listed. */
export const infoFields: readonly string[] = [
  ...["unit", "per", "currency", "source", "verified", "effective", "recorded", "confidence"],
  ...["minimum seats", "maximum seats", "allowance", "gates", "billing", "ends", "replaced by", "note"],
  ...["long context above", "components", "status", "guaranteed until"],
  ...["monthly allowance", "allowance rolls over", "bought credits live", "credits included"],
];

/**
 * One field of what the price book says of an item and its price. Days are serials.
 * @throws BadArgument for an unknown field, listing them; NoPrice where the book has nothing to say
 */
export function priceInfo(book: PriceBook, field: string, question: InfoQuestion): string | number {
  const name = field.trim().toLowerCase();
  if (!infoFields.includes(name)) throw new BadArgument(messages.unknownChoice("field", field, infoFields));
  const value = valueOf(book, name, question);
  if (value === null || value === undefined || value === "") {
    throw new NoPrice(messages.noInfo(question.item.name, name));
  }
  return value;
}

/**
 * All fields that have something to say, one a row: its name and its value. An item without a price says why in a last row.
 * @throws why there is no price, where that leaves nothing to say or one component was asked for
 */
export function allPriceInfo(book: PriceBook, question: InfoQuestion): (string | number)[][] {
  const rows = infoFields.flatMap((field) => {
    const value = orProblem(() => priceInfo(book, field, question));
    return isProblem(value) ? [] : [[field, value]];
  });
  const unit = orProblem(() => valueOf(book, "unit", question));
  if (!isProblem(unit)) return rows;
  if (rows.length === 0 || question.component !== "") throw unit;
  return [...rows, ["no price", unit.message]];
}

function orProblem<Value>(work: () => Value): Value | Problem {
  try {
    return work();
  } catch (thrown) {
    if (isProblem(thrown)) return thrown;
    throw thrown;
  }
}

function valueOf(book: PriceBook, field: string, question: InfoQuestion): Info {
  const { item, component, date, knownOn } = question;
  const asked = component || mainComponent(book, item, knownOn);
  const price = ofPrice[field];
  const term = TERM_OF[field];
  if (!price || asked === null) checkItemOnRecord(book, item, question);
  if (term) checkFactOnRecord(book, item, term, question);
  // what is sold without a price still has a note
  const fromItem = ofItem[field]?.(item, book, question);
  if (!price || (field === "note" && asked === null)) return fromItem;
  if (asked === null) throw new NoPrice(whyNoPrice(book, question));
  return price(findPrice(book, { item, component: asked, date, knownOn }), book, question) ?? fromItem;
}

/** What to say of an item of which no one price stands for all. */
function whyNoPrice(book: PriceBook, { item, knownOn }: InfoQuestion): string {
  const components = componentsOf(book, item, knownOn);
  return components.length > 0
    ? messages.componentNeeded(item.name, components)
    : messages.noPriceOfItsOwn(item.name, itemNote(item) ?? item.source);
}

/** Some prices were verified "in November": that is no day, and it stays a month. */
const dayOrMonth = (iso: string): Info => (iso.length === 10 ? parseIso(iso) : iso);

/** A price with modes is named by its ledger row and the modes: "gpt-5/input/2025-08-07+batch". */
function recordedOn(book: PriceBook, { priceId }: FoundPrice, knownOn: Serial = Infinity): Info {
  const rows = book.prices.filter(({ item, component, effectiveFrom }) => {
    const id = [item, component, effectiveFrom ?? "start"].join("/");
    return priceId === id || priceId.startsWith(`${id}+`);
  });
  const days = rows.map((row) => parseIso(row.recordedOn)).filter((day) => day <= knownOn);
  return days.length > 0 ? Math.max(...days) : null;
}

function allowanceText(allowance: Allowance | undefined): Info {
  if (!allowance) return null;
  const { amount, unit, period, pooled, rollover } = allowance;
  return [
    amount === null ? `${unit} per ${period}, amount not published` : `${amount} ${unit} per ${period}`,
    pooled ? "pooled" : "",
    rollover === "one month" ? "rolls over for one month" : "",
  ]
    .filter(Boolean)
    .join(", ");
}

function longContextAbove(book: PriceBook, item: Item, { date, knownOn }: InfoQuestion): Info {
  if (!componentsOf(book, item, knownOn).includes("input long")) return null;
  return findPrice(book, { item, component: "input long", date, knownOn }).requestInputAbove;
}
