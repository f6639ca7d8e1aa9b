import { type IsoDate, parseIso } from "../../src/dates";
import {
  type Allowance,
  allowanceOf,
  boughtCreditsOf,
  type Dated,
  endOf,
  findItem,
  openPriceBook,
  type PriceBook,
  priceBook,
  seatGroupOf,
  type Term,
} from "../../src/pricebook";
import { DATED, end, item, price, vendorFile } from "./book";

interface On {
  date?: IsoDate;
  knownOn?: IsoDate;
}
const serials = ({ date, knownOn }: On = {}) => ({
  ...(date && { date: parseIso(date) }),
  ...(knownOn && { knownOn: parseIso(knownOn) }),
});
const allowance = (name: string, on?: On, book: PriceBook = priceBook) =>
  allowanceOf(book, findItem(book, name), serials(on));
const group = (name: string, on?: On, book: PriceBook = priceBook) =>
  seatGroupOf(book, findItem(book, name), serials(on));

describe("what is known of the past", () => {
  test.each([
    ["Google AI Ultra 20x", "2026-05-18", 12_500, "Flow credits"],
    ["Google AI Ultra 20x", "2026-05-19", 25_000, "Flow credits"],
    ["ChatGPT Business Premium", "2026-08-10", 5, "Standard allowances"],
    ["ChatGPT Business Premium", "2026-10-28", 5, "Standard allowances"],
    ["ChatGPT Business Premium", "2026-10-29", 10, "Plus allowances"],
    ["ChatGPT Pro 200", "2026-10-28", null, "Plus allowances"],
    ["ChatGPT Pro 200", "2026-10-29", 20, "Plus allowances"],
    ["Claude Team", "2026-10-07", 20, "USD API credits"],
    ["Runway Max", "2026-06-01", 9_500, "credits"],
  ])("%s on %s included %s %s", (name, date, amount, unit) => {
    expect(allowance(name, { date })).toMatchObject({ amount, unit });
  });

  test("Claude seats included no API credits before 2026-10-07, and had no cap on them", () => {
    expect(allowance("Claude Max", { date: "2026-10-06" })).toBeUndefined();
    expect(group("Claude Team", { date: "2026-10-06" })?.apiCreditCap).toBeUndefined();
    expect(group("Claude Team", { date: "2026-10-07" })?.apiCreditCap).toBe(500);
  });

  test("a month is priced on its first day, and a launch holds for its whole month", () => {
    expect(allowance("Google AI Ultra 20x", { date: "2026-05-01" })?.amount).toBe(12_500);
    expect(allowance("ChatGPT Business Premium", { date: "2026-08-01" })?.amount).toBe(5);
    expect(allowance("ChatGPT Business Premium", { date: "2026-07-31" })).toBeUndefined();
  });

  test("of bought credits: how long they live, whether idleness ends them, whose they are", () => {
    const bought = (name: string) => boughtCreditsOf(priceBook, findItem(priceBook, name));
    expect(bought("ChatGPT Business")).toEqual({ expireAfterMonths: 12, pooled: true });
    expect(bought("Perplexity Enterprise Pro")).toEqual({ expireAfterIdleMonths: 12, pooled: true });
    expect(bought("Runway Pro")).toBeUndefined();
  });
});

test("without a date an item shows the terms of the book's own date", () => {
  for (const each of priceBook.items) {
    expect(each.allowance).toEqual(allowanceOf(priceBook, each));
    expect(each.endsOn).toBe(endOf(priceBook, each)?.on);
    expect(each.boughtCreditsExpireAfterMonths).toBe(boughtCreditsOf(priceBook, each)?.expireAfterMonths);
  }
  for (const each of priceBook.seatGroups) {
    const plan = priceBook.items.find(({ seatGroup }) => seatGroup === each.id);
    expect(plan && seatGroupOf(priceBook, plan)).toEqual(each);
  }
});

describe("a term recorded later does not reach a pinned budget", () => {
  const later = { recordedOn: "2027-01-10" };
  const credits = (amount: number): Allowance => ({
    unit: "credits",
    amount,
    period: "month",
    pooled: false,
    rollover: "none",
  });
  const terms = (...more: Term[]) => [includes(100), limits(5, 150), ...more];
  const includes = (amount: number | null, dates: Partial<Dated> = {}): Term => ({
    of: "plan",
    fact: "allowance",
    value: amount === null ? null : credits(amount),
    ...DATED,
    ...dates,
  });
  const limits = (minimumSeats: number, maximumSeats: number, dates: Partial<Dated> = {}): Term => ({
    of: "team",
    fact: "seatLimits",
    value: { minimumSeats, maximumSeats },
    ...DATED,
    ...dates,
  });
  const bookOf = (...more: Term[]) =>
    openPriceBook([
      vendorFile({
        items: [item({ id: "plan", name: "Plan", kind: "plan", seatGroup: "team" })],
        seatGroups: [{ id: "team", name: "Team" }],
        terms: terms(...more),
        prices: [price({ item: "plan" })],
      }),
    ]);
  const pinned = { date: "2027-03-01", knownOn: "2027-01-09" };
  const free = { date: "2027-03-01" };

  test("neither a correction", () => {
    const book = bookOf(includes(200, later), limits(2, 10, later));
    expect([allowance("Plan", pinned, book)?.amount, allowance("Plan", free, book)?.amount]).toEqual([100, 200]);
    expect(group("Plan", pinned, book)).toMatchObject({ minimumSeats: 5, maximumSeats: 150 });
    expect(group("Plan", free, book)).toMatchObject({ minimumSeats: 2, maximumSeats: 10 });
  });

  test("nor a step", () => {
    const book = bookOf(includes(200, { ...later, effectiveFrom: "2027-02-01" }));
    expect(allowance("Plan", { ...free, date: "2027-01-01" }, book)?.amount).toBe(100);
    expect(allowance("Plan", free, book)?.amount).toBe(200);
    expect(allowance("Plan", pinned, book)?.amount).toBe(100);
  });

  test("nor that it was taken back", () => {
    const book = bookOf(includes(null, { ...later, effectiveFrom: "2027-02-01" }));
    expect(allowance("Plan", free, book)).toBeUndefined();
    expect(allowance("Plan", pinned, book)?.amount).toBe(100);
  });

  test("nor an end, nor that an end is put off or taken back", () => {
    const announced = end("plan", { on: "2027-02-01" });
    const putOff = end("plan", { on: "2027-06-01", replacedBy: "plan" }, later);
    const knownOn = parseIso("2027-01-09");
    const plan = (book: PriceBook) => findItem(book, "Plan");
    const ended = bookOf(end("plan", { on: "2027-02-01" }, later));
    expect(endOf(ended, plan(ended), knownOn)).toBeUndefined();
    const later2 = bookOf(announced, putOff);
    expect(endOf(later2, plan(later2), knownOn)).toEqual({ on: "2027-02-01" });
    expect(endOf(later2, plan(later2))).toEqual({ on: "2027-06-01", replacedBy: "plan" });
    const takenBack = bookOf(announced, end("plan", null, later));
    expect(endOf(takenBack, plan(takenBack))).toBeUndefined();
    expect(endOf(takenBack, plan(takenBack), knownOn)).toEqual({ on: "2027-02-01" });
  });

  test("without a date the pin is asked on the book's date as it was then", () => {
    const book = bookOf(includes(200, { effectiveFrom: "2026-12-15" }), includes(300, later));
    expect(allowance("Plan", { knownOn: "2027-01-09" }, book)?.amount).toBe(100);
    expect(allowance("Plan", {}, book)?.amount).toBe(200);
  });
});
