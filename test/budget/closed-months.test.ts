/** @deep */
import fc from "fast-check";
import { type Budget, checkBudget, emptyBudget, parseBudget, runBudget } from "../../src/budget";
import { parseIso } from "../../src/dates";
import { priceBook } from "../../src/pricebook";
import { storedBudget } from "../workbook/ten-budgets";

/** What a closed month says of the months after it; docs/closed-months.md has the rules. */

const start = "2027-01-01";
const monthAt = (month: number) => `2027-${String(month).padStart(2, "0")}-01`;
const base = emptyBudget(parseIso(start), parseIso("2026-11-23"));
const rowOf = (budget: Budget, name: string, part = "") => {
  const found = runBudget(budget, priceBook).lines.find((line) => line.name === name && line.part === part);
  if (!found) throw new Error(`No line ${name}.`);
  return found;
};
const rounded = (amounts: readonly (number | null)[]) =>
  amounts.map((amount) => amount && Math.round(amount * 100) / 100);
const actual = (line: string, month: number, amount: number, more: object = {}) => ({
  ...{ line, month: monthAt(month), amount },
  ...more,
});

/** One line and its closed months. */
const budgetOf = (lines: object, lastClosed: number, actuals: object[], months = 4) =>
  parseBudget({ ...base, months, ...lines, lastActualMonth: monthAt(lastClosed), actuals });

test("included API credits are not taken from what was paid after them", () => {
  const { budget } = storedBudget("closed-month-api-credits");
  expect(rounded(rowOf(budget, "Coding agent").cost)).toEqual([12.5, 80, 80]);
  expect(rounded(rowOf(budget, "CT", "Included API credits").cost)).toEqual([0, -80, -80]);
});

test("a commitment is drawn by what was paid: 42,000 of use and 18,000 short at the end of its year", () => {
  const { budget } = storedBudget("closed-months-commitment");
  const { cost } = rowOf(budget, "API commit", "Metered");
  expect(rounded(cost)).toEqual([...Array(6).fill(2000), ...Array(5).fill(5000), 5000 + 18000]);
});

describe("a pool of 2 seats at 12 a month, 4,500 credits included, in need of 5,000", () => {
  const { expected, pool } = (() => {
    const line = { name: "Clips", plan: "runway-pro", start, seats: 2, base: 5000 };
    const open = rowOf(parseBudget({ ...base, months: 4, credits: [line] }), "Clips").cost;
    return { expected: open, pool: { credits: [line] } };
  })();
  const [first = 0, second = 0] = expected as number[];
  const fee = second;
  const pack = first - fee;
  const costs = (actuals: object[]) => rowOf(budgetOf(pool, 1, actuals), "Clips").cost;

  test("the forecast buys a pack in the first month and lives on it in the second", () => {
    expect(pack).toBeGreaterThan(0);
    expect(second).toBe(fee);
  });
  test("a month closed at the fee bought no pack: the next one needs one", () => {
    expect(costs([actual("Clips", 1, fee)])[1]).toBeCloseTo(fee + pack, 9);
  });
  test("nothing is left of a pack that was bought when its use is not known", () => {
    expect(costs([actual("Clips", 1, fee + 3 * pack)])[1]).toBeCloseTo(fee + pack, 9);
  });
  test("with the credits used the balance is known: two packs last for two months more", () => {
    const known = costs([actual("Clips", 1, fee + 2 * pack, { quantity: 4000 })]);
    expect(rounded(known.slice(1))).toEqual([fee, fee, fee]);
  });
});

test("seats held in a closed month are kept until renewal, and joiners pay the rest of the year", () => {
  const seats = { subscriptions: [{ name: "Plus", plan: "runway-pro", billing: "annual", start, base: 3 }] };
  const [forecast] = rowOf(budgetOf(seats, 1, []), "Plus").cost as [number];
  const { cost, cash } = rowOf(budgetOf(seats, 2, [actual("Plus", 2, 99, { quantity: 5 })]), "Plus");
  expect(rounded(cost)).toEqual(rounded([forecast, 99, (forecast / 3) * 5, (forecast / 3) * 5]));
  expect(rounded(cash)).toEqual(rounded([forecast * 12, (forecast / 3) * 2 * 11, 0, 0]));
});

test("the last closed month is closed, the one after it is not", () => {
  const plus = { subscriptions: [{ name: "Plus", plan: "ChatGPT Plus", start, base: 2 }] };
  const actuals = [1, 2, 3].map((month) => actual("Plus", month, month));
  expect(rowOf(budgetOf(plus, 2, actuals), "Plus").cost).toEqual([1, 2, 40, 40]);
});

test("cash of what is paid as it goes is the actual amount", () => {
  const api = { api: [{ name: "Bot", item: "claude-sonnet-5", start, base: 1000, outputTokens: 1000 }] };
  const { cost, cash } = rowOf(budgetOf(api, 2, [actual("Bot", 2, 7.5)]), "Bot");
  expect(cash).toEqual(cost);
  expect(cash[1]).toBe(7.5);
});

test("where a fee falls due by the year the amount is paid, and the eleven months that it does not cover", () => {
  const film = { credits: [{ name: "Film", plan: "runway-pro", billing: "annual", start, seats: 3 }] };
  const paid = (...amounts: number[]) =>
    rowOf(
      budgetOf(
        film,
        2,
        amounts.map((amount, k) => actual("Film", k + 1, amount)),
      ),
      "Film",
    ).cash;
  const month = 84;
  expect(rounded(paid())).toEqual([12 * month, 0, 0, 0]);
  expect(rounded(paid(80, 90))).toEqual([80 + 11 * month, 90 - month, 0, 0]);
  // a month of a fee that was paid before costs no cash, and an amount below it gives none back; a credit note does
  expect(rounded(paid(84, 80)).slice(1)).toEqual([0, 0, 0]);
  expect(rounded(paid(84, -30)).slice(1)).toEqual([-30, 0, 0]);
});

test("seats that are covered draw what they cost beyond the fees", () => {
  const line = { name: "All in", plan: "claude-enterprise", start, base: 10, seatPrice: 50, commitment: 9000 };
  const terms = { commitmentCovers: "usage and seats", platformFee: 1200 };
  const budget = budgetOf(
    { enterprise: [{ ...line, ...terms }] },
    1,
    [actual("All in", 1, 420, { part: "Access" })],
    12,
  );
  expect(rowOf(budget, "All in", "Metered").cost[11]).toBeCloseTo(9000 - 320 - 11 * 500, 9);
});

test("a part that the line does not have is refused, for it would count nowhere", () => {
  const { budget } = storedBudget("closed-months-commitment");
  const wrong = { ...budget, actuals: [{ ...budget.actuals[0], part: "" }] };
  expect(checkBudget(wrong)).toEqual({
    faults: [
      {
        where: "actuals.0.part",
        what: `"API commit" has the parts Access and Metered; choose the one that the amount is for.`,
      },
    ],
  });
});

const { budget: stored } = storedBudget("closed-months");
const keys = [...new Set(stored.actuals.map(({ line, part }) => `${line}|${part}`))];
/** more than ten are sold by another plan */
const seatLines = new Set([...stored.subscriptions, ...stored.seats].map(({ name }) => name));
const anyActuals = fc.array(
  fc.record({
    key: fc.constantFrom(...keys),
    month: fc.integer({ min: 1, max: 6 }).map(monthAt),
    amount: fc.double({ min: -500, max: 20000, noNaN: true }),
    quantity: fc.option(fc.double({ min: 0, max: 50000, noNaN: true })),
  }),
  { maxLength: 25 },
);

test("whatever is closed, no month of a line is below zero unless its amount is, and there is no month without a figure", () => {
  fc.assert(
    fc.property(anyActuals, fc.integer({ min: 1, max: 6 }), (rows, lastClosed) => {
      const actuals = rows.map(({ key, quantity, ...row }) => {
        const [line = "", part = ""] = key.split("|");
        const counted = part !== "Shortfall" && part !== "Included API credits";
        const heads = seatLines.has(line) && quantity !== null ? quantity % 9 : quantity;
        return { ...row, line, part, quantity: counted ? heads : null };
      });
      const budget = parseBudget({ ...stored, lastActualMonth: monthAt(lastClosed), actuals });
      const run = runBudget(budget, priceBook);
      for (const { name, part, cost } of run.lines) {
        cost.forEach((amount, k) => {
          expect(Number.isFinite(amount)).toBe(true);
          const typed = actuals.filter((row) => row.line === name && row.part === part && row.month === monthAt(k + 1));
          if (typed.length > 0 && k < lastClosed)
            expect(amount).toBeCloseTo(
              typed.reduce((sum, row) => sum + row.amount, 0),
              6,
            );
          else if (part !== "Included API credits") expect(amount).toBeGreaterThanOrEqual(0);
        });
      }
    }),
    { seed: 8, numRuns: 60 },
  );
});
