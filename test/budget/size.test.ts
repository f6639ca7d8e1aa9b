import { type Budget, checkSize } from "../../src/budget";
import { storedBudget } from "../workbook/ten-budgets";

const { budget } = storedBudget("one-line");
const [line] = budget.subscriptions;

/** As many lines, months and actuals; what they say does not count. */
const sized = (lines: number, months: number, actuals: number): Budget => ({
  ...budget,
  months,
  subscriptions: Array.from({ length: lines }, (_, k) => ({ ...line!, name: `App ${k}` })),
  actuals: Array.from({ length: actuals }, () => ({
    line: "App 0",
    part: "",
    month: budget.startMonth,
    amount: 1,
    quantity: null,
    note: "",
  })),
});

test("lines by months are limited", () => {
  expect(() => checkSize(sized(500, 60, 0), 30_000)).not.toThrow();
  expect(() => checkSize(sized(501, 60, 0), 30_000)).toThrow(
    "The budget has 501 lines, and of 60 months at most 500 fit here",
  );
});

test("and so are actuals, through all of which every month of every line looks", () => {
  expect(() => checkSize(sized(50, 20, 100_000), 30_000)).not.toThrow();
  expect(() => checkSize(sized(50, 20, 100_001), 30_000)).toThrow(
    "The budget has 100,001 actuals, and with 50 lines by 20 months at most 100,000 fit here; add up those of one line and month, or divide it into several budgets.",
  );
});

test("a budget without lines has room for any", () => {
  expect(() => checkSize(sized(0, 20, 10), 30_000)).not.toThrow();
});
