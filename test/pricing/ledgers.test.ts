/** @deep */
import fc from "fast-check";
import { findItem, findPrice, priceBook as book } from "../../src/pricebook";
import { contractCost, type CostLine, type CreditColumn, creditCost, parseTerms, total } from "../../src/pricing";
import type { Problem } from "../../src/problems";
import { from2027, repeat, undated } from "./outcomes";

const close = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const row = <T>(cell: fc.Arbitrary<T>, length: number) => fc.array(cell, { minLength: length, maxLength: length });
const answered = <Outcome extends object>(outcomes: readonly Outcome[]) =>
  outcomes.map((outcome) => {
    if ("problem" in outcome) throw outcome.problem as Problem;
    return outcome as Exclude<Outcome, { problem: Problem }>;
  });
const costsOf = (columns: readonly { lines: CostLine[] }[]): number[] => columns.map(({ lines }) => total(lines));

describe("credits", () => {
  const MONTHS = 30;
  const need = fc.oneof(
    fc.constant(0),
    fc.integer({ min: 0, max: 2_000_000 }).map((hundredths) => hundredths / 100),
  );
  /** Rolled over, expiring after 12 months, never expiring, shared by a workspace, a pack of one cent. */
  const plan = fc.constantFrom("Runway Max", "ChatGPT Pro 200", "Runway Pro", "ChatGPT Business Codex", "Claude Team");
  const question = fc.record({
    plan,
    rows: fc.array(row(need, MONTHS), { minLength: 1, maxLength: 3 }),
    heads: fc.integer({ min: 2, max: 3 }),
    held: need,
  });
  type Question = typeof question extends fc.Arbitrary<infer T> ? T : never;
  const pool = ({ plan, rows, heads, held }: Question): CreditColumn[] =>
    answered(
      creditCost(book, {
        plans: rows.map(() => plan),
        credits: rows,
        seats: rows.map(() => repeat(MONTHS, heads)),
        opening: rows.map((_, at) => (at === 0 ? held : 0)),
        ...from2027(MONTHS),
      }),
    );

  test("every ledger closes: each month begins with what the last one left, and nothing falls below zero", () => {
    fc.assert(
      fc.property(question, (asked) => {
        let before = asked.held;
        pool(asked).forEach(({ ledger: [month] }, at) => {
          const { opening, allowance, bought, used, expired, allowanceLost, closing } = month!;
          expect([at, close(opening, before)]).toEqual([at, true]);
          expect([at, close(opening + allowance + bought - used - expired, closing)]).toEqual([at, true]);
          expect(Math.min(allowance, bought, used, closing, allowanceLost, expired + 1e-9)).toBeGreaterThanOrEqual(0);
          expect(allowanceLost).toBeLessThanOrEqual(expired + 1e-6);
          expect(close(used, sum(asked.rows.map((cells) => cells[at]!)))).toBe(true);
          before = closing;
        });
      }),
    );
  });

  test("the cost is the fee and the bought credits at the price of their pack, in whole packs", () => {
    fc.assert(
      fc.property(question, (asked) => {
        const pack = findPrice(book, { item: findItem(book, asked.plan), component: "credit pack" });
        const fee = costsOf(pool({ ...asked, rows: asked.rows.map(() => repeat(MONTHS, 0)) }));
        pool(asked).forEach(({ lines, cash, ledger: [month] }, at) => {
          expect(close(total(lines), fee[at]! + (month!.bought / pack.per) * pack.amount)).toBe(true);
          expect(close(cash, total(lines))).toBe(true);
          expect(close(month!.bought / pack.per, Math.round(month!.bought / pack.per))).toBe(true);
        });
      }),
    );
  });

  test("nobody buys while there is enough: what is left after a purchase is less than a pack", () => {
    fc.assert(
      fc.property(question, (asked) => {
        const { per } = findPrice(book, { item: findItem(book, asked.plan), component: "credit pack" });
        const bought = pool({ ...asked, rows: asked.rows.slice(0, 1) })
          .flatMap(({ ledger }) => ledger)
          .filter((month) => month.bought > 0);
        expect(bought.filter(({ closing }) => closing >= per + 1e-6)).toEqual([]);
      }),
    );
  });

  test("more need never costs less in all, though a pack bought earlier may make a later month cheaper", () => {
    fc.assert(
      fc.property(question, row(need, MONTHS), (asked, extra) => {
        const larger = asked.rows.map((cells, at) => (at === 0 ? cells.map((cell, i) => cell + extra[i]!) : cells));
        expect(sum(costsOf(pool({ ...asked, rows: larger })))).toBeGreaterThanOrEqual(sum(costsOf(pool(asked))) - 1e-6);
      }),
    );
    const packs = (credits: number[]): number[] =>
      costsOf(
        answered(creditCost(book, { plans: ["Runway Pro"], credits: [credits], seats: [[1, 1]], ...undated(2) })),
      );
    expect(packs([2250, 3000])).toEqual([35, 45]);
    expect(packs([2300, 3000])).toEqual([45, 35]);
  });

  test("a quarter is three months, in cost and in the ledger", () => {
    fc.assert(
      fc.property(question, ({ plan, rows, heads, held }) => {
        const call = { plans: rows.map(() => plan), opening: rows.map((_, at) => (at === 0 ? held : 0)) };
        const ask = (length: number, count: number) =>
          answered(
            creditCost(book, {
              ...call,
              credits: rows.map((cells) => repeat(count, cells[0]!)),
              seats: rows.map(() => repeat(count, heads)),
              dates: repeat(count, null),
              months: repeat(count, length),
            }),
          );
        const [quarters, months] = [ask(3, 4), ask(1, 12)];
        expect(close(sum(costsOf(quarters)), sum(costsOf(months)))).toBe(true);
        const closings = (columns: CreditColumn[]) =>
          columns.flatMap(({ ledger }) => ledger.map(({ closing }) => closing));
        expect(closings(quarters)).toEqual(closings(months));
      }),
    );
  });
});

describe("contracts", () => {
  const MONTHS = 24;
  const money = fc.integer({ min: 0, max: 4_000_000 }).map((cents) => cents / 100);
  const discount = fc.integer({ min: 0, max: 60 }).map((percent) => percent / 100);
  const tiers = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 30 }), discount), {
    minLength: 1,
    maxLength: 3,
    selector: ([from]) => from,
  });
  const question = fc.record({
    usage: row(money, MONTHS),
    seats: row(fc.nat(40), MONTHS),
    commitments: row(fc.integer({ min: 1, max: 300_000 }), 2),
    covers: fc.constantFrom("usage", "usage and seats"),
    kind: fc.constantFrom("flat", "graduated", "volume"),
    period: fc.constantFrom("month", "contract year"),
    overage: fc.option(discount),
    discount,
    tiers,
    fee: money,
  });
  type Question = typeof question extends fc.Arbitrary<infer T> ? T : never;

  const termsOf = ({ commitments, covers, kind, period, overage, discount, tiers, fee }: Question) =>
    parseTerms([
      ["Seat price", 48],
      ["Commitment", ...commitments],
      ["Commitment covers", covers],
      ["Platform fee", fee],
      ...(kind === "volume" || overage === null ? [] : [["Overage discount", overage]]),
      ...(kind === "flat"
        ? [["Usage discount", discount]]
        : [
            ["Usage tiers", kind],
            ["Tier period", period],
            ...tiers.map(([from, share]) => [`Tier from ${from * 10_000}`, share]),
          ]),
    ]);
  const contract = (asked: Question, length = 1) =>
    answered(
      contractCost({
        terms: termsOf(asked),
        seats: [asked.seats],
        usage: [asked.usage],
        dates: repeat(asked.usage.length, null),
        months: repeat(asked.usage.length, length),
      }),
    );
  const part = (lines: readonly CostLine[], names: RegExp) => lines.filter(({ component }) => names.test(component));
  const amount = (lines: readonly CostLine[], names: RegExp): number => total(part(lines, names));

  test("each contract year's commitment is what was drawn and what fell short, or is used up", () => {
    fc.assert(
      fc.property(question, (asked) => {
        const columns = contract(asked);
        asked.commitments.forEach((commitment, year) => {
          const lines = columns.slice(year * 12, year * 12 + 12).flatMap((column) => column.lines);
          const drawn = amount(
            lines,
            asked.covers === "usage" ? /^commitment drawdown|^earlier use/ : /^commitment drawdown|^earlier use|^seats/,
          );
          const shortfall = amount(lines, /^commitment shortfall/);
          const overage = amount(lines, /^overage/);
          expect(drawn + overage + shortfall).toBeGreaterThanOrEqual(commitment - 1e-6);
          if (shortfall > 0) expect(close(drawn + overage + shortfall, commitment)).toBe(true);
        });
      }),
    );
  });

  test("all use is charged once: at list, what was drawn and what is overage are the usage of the month", () => {
    fc.assert(
      fc.property(question, (asked) => {
        contract(asked).forEach(({ lines }, month) => {
          const list = sum(part(lines, /^commitment drawdown|^overage/).map(({ quantity }) => quantity));
          expect([month, close(list, asked.usage[month]!)]).toEqual([month, true]);
        });
      }),
    );
  });

  test("a quarter is three months", () => {
    fc.assert(
      fc.property(question, (asked) => {
        const quarters = { ...asked, usage: asked.usage.slice(0, 8), seats: asked.seats.slice(0, 8) };
        const months = {
          ...asked,
          usage: quarters.usage.flatMap((cell) => repeat(3, cell)),
          seats: quarters.seats.flatMap((cell) => repeat(3, cell)),
        };
        expect(close(sum(costsOf(contract(quarters, 3))), sum(costsOf(contract(months))))).toBe(true);
      }),
    );
  });

  test("over whole contract years cash and cost are the same money; fees are paid when a year begins", () => {
    fc.assert(
      fc.property(question, (asked) => {
        const columns = contract(asked);
        expect(close(sum(columns.map(({ cash }) => cash)), sum(costsOf(columns)))).toBe(true);
        columns.forEach(({ cash, lines }, month) => {
          const fees = amount(lines, /^platform fee/);
          expect([month, close(cash - (total(lines) - fees), month % 12 === 0 ? asked.fee : 0)]).toEqual([month, true]);
        });
      }),
    );
  });

  test("usage in two rows costs what it costs in one", () => {
    fc.assert(
      fc.property(question, (asked) => {
        const halves = asked.usage.map((cell) => cell / 2);
        const call = { terms: termsOf(asked), seats: [asked.seats], ...undated(MONTHS) };
        const apart = costsOf(answered(contractCost({ ...call, usage: [halves, halves] })));
        const whole = costsOf(contract(asked));
        apart.forEach((cost, month) => expect([month, close(cost, whole[month]!)]).toEqual([month, true]));
      }),
    );
  });

  test("more seats and more use never cost less over whole years, under one discount or graduated tiers", () => {
    fc.assert(
      fc.property(question, row(money, MONTHS), row(fc.nat(5), MONTHS), (asked, extra, joiners) => {
        fc.pre(asked.kind !== "volume");
        const larger = {
          ...asked,
          usage: asked.usage.map((cell, month) => cell + extra[month]!),
          seats: asked.seats.map((cell, month) => cell + joiners[month]!),
        };
        expect(sum(costsOf(contract(larger)))).toBeGreaterThanOrEqual(sum(costsOf(contract(asked))) - 1e-6);
      }),
    );
  });

  test("under volume tiers more use can cost less: the next tier takes back part of all that was used", () => {
    const terms = parseTerms([
      ["Usage tiers", "volume"],
      ["Tier period", "month"],
      ["Tier from 100000", 0.1],
    ]);
    const costs = costsOf(
      answered(contractCost({ terms, seats: [[0, 0]], usage: [[99_999, 100_000]], ...undated(2) })),
    );
    expect(costs).toEqual([99_999, 90_000]);
  });
});
