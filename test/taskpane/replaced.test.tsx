/**
 * @deep
 * @jest-environment jsdom
 */
import { render, screen } from "@testing-library/react";
import { emptyBudget, parseBudget } from "../../src/budget";
import { parseIso } from "../../src/dates";
import { Replaced } from "../../src/taskpane/actuals/Replaced";

const actual = (line: string, month: string, amount: number) => ({ line, month: `2027-${month}-01`, amount });
const budget = parseBudget({
  ...emptyBudget(parseIso("2027-01-01"), parseIso("2026-11-27")),
  months: 4,
  api: [{ name: "Support", item: "gpt-6-sol", start: "2027-01-01", base: 1 }],
  actuals: [actual("Support", "01", 700), actual("Support", "02", 300)],
});
const rows = (...amounts: number[]) =>
  parseBudget({ ...budget, actuals: amounts.map((amount, k) => actual("Support", `0${k + 1}`, amount)) }).actuals;

test("an amount that stands on Actuals is told with what becomes of it; what is the same or new is not", () => {
  render(<Replaced rows={rows(200, 300.004, 50)} budget={budget} />);
  expect(screen.getByText("Other amounts stand on Actuals and will be replaced")).toBeTruthy();
  expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
    "Support, Jan 2027: $700.00 becomes $200.00",
  ]);
});

test("nothing is said where nothing is replaced", () => {
  const { container } = render(<Replaced rows={rows(700)} budget={budget} />);
  expect(container.textContent).toBe("");
});
