import { type IsoDate, parseIso } from "../../src/dates";
import {
  type Dated,
  type End,
  endOf,
  findItem,
  findPrice,
  openPriceBook,
  type Price,
  type PriceBook,
  priceBook,
  type Rate,
  type Term,
  type VendorFile,
} from "../../src/pricebook";
import { isProblem } from "../../src/problems";

interface On {
  date?: IsoDate;
  knownOn?: IsoDate;
  rates?: readonly Rate[];
  book?: PriceBook;
}

/** A look-up as a function does it: names and ISO dates in. */
export function lookUp(name: string, component: string, { date, knownOn, rates, book = priceBook }: On = {}) {
  return findPrice(book, {
    item: findItem(book, name),
    component,
    ...(date && { date: parseIso(date) }),
    ...(knownOn && { knownOn: parseIso(knownOn) }),
    ...(rates && { rates }),
  });
}

export const amountOf = (name: string, component: string, on: On = {}): number => lookUp(name, component, on).amount;

/** What the user reads when it cannot be answered, as "NoPrice: …" or "BadArgument: …". */
export function problemOf(ask: () => unknown): string {
  try {
    return `answered: ${JSON.stringify(ask())}`;
  } catch (thrown) {
    if (isProblem(thrown)) return `${thrown.name}: ${thrown.message}`;
    throw thrown;
  }
}

/** Whether an item is no longer to be had on a day, as the ledger knows today. */
export const hasEnded = (name: string, date: IsoDate): boolean =>
  (endOf(priceBook, findItem(priceBook, name))?.on ?? "9999") <= date;

/** What every synthetic row says unless a test says otherwise. */
export const DATED = {
  effectiveFrom: null,
  recordedOn: "2026-11-23",
  source: "https://example.com/pricing",
  verifiedOn: "2026-11-20",
} satisfies Dated;

export const price = (fields: Partial<Price>): Price => ({
  item: "model-a",
  component: "input",
  amount: 1,
  currency: "USD",
  unit: "token",
  per: 1_000_000,
  confidence: "high",
  ...DATED,
  ...fields,
});

export const end = (of: string, value: End | null, dates: Partial<Dated> = {}): Term => ({
  of,
  fact: "end",
  value,
  ...DATED,
  ...dates,
});

export const item = (fields: Partial<VendorFile["items"][number]> = {}): VendorFile["items"][number] => ({
  id: "model-a",
  name: "Model A",
  kind: "model",
  product: "API",
  route: "api",
  aliases: [],
  source: "https://example.com",
  ...fields,
});

export const vendorFile = (fields: Partial<VendorFile>): VendorFile => ({
  vendor: "openai",
  vendorName: "OpenAI",
  items: [item()],
  seatGroups: [],
  terms: [],
  inclusions: [],
  ambiguous: {},
  prices: [],
  ...fields,
});

/** A book of one model with the given rows. */
export const bookOf = (...prices: Price[]): PriceBook => openPriceBook([vendorFile({ prices })]);
