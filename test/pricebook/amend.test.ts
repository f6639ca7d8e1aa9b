import { parseIso } from "../../src/dates";
import { allowanceOf, amendBook, boughtCreditsOf, findItem, priceBook, seatGroupOf } from "../../src/pricebook";
import { amountOf, price } from "./book";

const ultra = findItem(priceBook, "Google AI Ultra 20x");
const team = findItem(priceBook, "Claude Team");
const before = { date: parseIso("2026-05-01") };
const after = { date: parseIso("2026-06-01") };

describe("an amended book", () => {
  test("has the prices somebody gives, and the ledger's for the rest", () => {
    const prices = new Map([["seat monthly", [price({ item: ultra.id, amount: 150, unit: "seat month", per: 1 })]]]);
    const book = amendBook(priceBook, { items: [{ item: ultra, prices }] });
    expect(amountOf(ultra.id, "seat monthly", { book })).toBe(150);
    expect(amountOf("Google AI Pro", "seat monthly", { book })).toBe(19.99);
    expect(amountOf(ultra.id, "seat monthly")).toBe(199.99);
  });

  test("keeps the dates of terms that nobody gave", () => {
    const book = amendBook(priceBook, { items: [{ item: ultra, prices: new Map() }] });
    expect([before, after].map((on) => allowanceOf(book, ultra, on)?.amount)).toEqual([12_500, 25_000]);
  });

  test("has terms that somebody gives on every day", () => {
    const allowance = { ...ultra.allowance!, amount: 40_000 };
    const book = amendBook(priceBook, {
      items: [{ item: { ...ultra, allowance, boughtCreditsExpireAfterMonths: 6 } }],
    });
    expect([before, after].map((on) => allowanceOf(book, ultra, on)?.amount)).toEqual([40_000, 40_000]);
    expect(boughtCreditsOf(book, ultra, before)).toEqual({ expireAfterMonths: 6 });
    expect(allowanceOf(priceBook, ultra, before)?.amount).toBe(12_500);
  });

  test("has a workspace's limits that somebody gives on every day, pinned or not", () => {
    const group = { ...seatGroupOf(priceBook, team)!, minimumSeats: 30, maximumSeats: 40 };
    const book = amendBook(priceBook, { seatGroups: [group] });
    for (const on of [{}, before, { knownOn: priceBook.startsOn }])
      expect(seatGroupOf(book, team, on)).toMatchObject({ name: "Claude Team", minimumSeats: 30, maximumSeats: 40 });
  });

  test("without amendments is the book itself", () => {
    expect(amendBook(priceBook, {})).toBe(priceBook);
  });
});
