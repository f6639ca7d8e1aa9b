import { addMonths, parseIso } from "../../src/dates";
import { type Dated, openPriceBook, type Term } from "../../src/pricebook";
import { apiCredit, creditCost, type Outcome, seatCost, total } from "../../src/pricing";
import { DATED, item, price, vendorFile } from "../pricebook/book";

/** What a plan grants and a workspace asks is dated like a price, and each month is priced by what holds on its first day. */
const seat = { component: "seat monthly", unit: "seat month", per: 1 };
const from = (effectiveFrom: string): Partial<Dated> => ({ effectiveFrom });
const limits = (minimumSeats: number, maximumSeats: number | null, dates: Partial<Dated> = {}): Term => ({
  of: "team",
  fact: "seatLimits",
  value: { minimumSeats, maximumSeats, nextPlan: "Enterprise" },
  ...DATED,
  ...dates,
});
const includes = (amount: number, dates: Partial<Dated> = {}): Term => ({
  of: "plan",
  fact: "allowance",
  value: { unit: "credits", amount, period: "month", pooled: false, rollover: "none" },
  ...DATED,
  ...dates,
});
const cap = (value: number, dates: Partial<Dated> = {}): Term => ({
  of: "team",
  fact: "apiCreditCap",
  value,
  ...DATED,
  ...dates,
});

const bookOf = (...terms: Term[]) =>
  openPriceBook([
    vendorFile({
      items: [
        item({ id: "plan", name: "Plan", kind: "plan", product: "App", seatGroup: "team" }),
        item({ id: "api", name: "The API", kind: "api" }),
      ],
      seatGroups: [{ id: "team", name: "Team" }],
      terms,
      inclusions: [{ plan: "plan", product: "API", answer: "$30 of API credits", apiCreditPerSeat: 30, ...DATED }],
      prices: [
        price({ item: "plan", ...seat, amount: 10 }),
        price({ item: "plan", component: "credit pack", unit: "credit", per: 100, amount: 5 }),
      ],
    }),
  ]);

const FIRST = parseIso("2027-01-01");
const dates = [0, 1, 2].map((month) => addMonths(FIRST, month));
const months = dates.map(() => 1);
const costs = (outcomes: readonly Outcome[]) =>
  outcomes.map((outcome) => ("problem" in outcome ? outcome.problem.message : total(outcome.lines)));

test("a minimum that rises in February is filled up from February on", () => {
  const book = bookOf(limits(2, null), limits(5, null, from("2027-02-01")));
  const call = { plans: ["Plan"], seats: [[3, 3, 3]], dates, months };
  expect(costs(seatCost(book, call))).toEqual([30, 50, 50]);
});

test("a maximum that falls in March refuses March alone", () => {
  const book = bookOf(limits(1, 10), limits(1, 4, from("2027-03-01")));
  const call = { plans: ["Plan"], seats: [[8, 8, 8]], dates, months };
  expect(costs(seatCost(book, call))).toEqual([80, 80, "Team has at most 4 seats and 8 are needed; use Enterprise."]);
});

test("an allowance that is halved in February has its packs bought from February on", () => {
  const book = bookOf(limits(1, null), includes(200), includes(100, from("2027-02-01")));
  const call = { plans: ["Plan"], credits: [[200, 200, 200]], seats: [[1, 1, 1]], dates, months };
  expect(costs(creditCost(book, call))).toEqual([10, 15, 15]);
});

test("a cap on API credits cuts them from its day on", () => {
  const book = bookOf(limits(1, null), cap(100, from("2027-02-01")));
  expect(costs(apiCredit(book, { plans: ["Plan"], seats: [[4, 4, 2]], dates }))).toEqual([120, 100, 60]);
});

test("without dates the terms of the book's own date hold", () => {
  const book = bookOf(limits(2, null), limits(5, null, from("2027-02-01")));
  expect(costs(seatCost(book, { plans: ["Plan"], seats: [[1]], dates: [null], months: [1] }))).toEqual([20]);
});
