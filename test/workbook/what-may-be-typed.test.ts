import { parseBudget } from "../../src/budget";
import * as messages from "../../src/messages";
import { describeWorkbook } from "../../src/workbook";
import { threeOwnItems } from "./own-item-budgets";

const described = describeWorkbook(parseBudget(threeOwnItems));
const validations = described.sheets.flatMap(({ name, validations: own }) =>
  own.map((validation) => ({ sheet: name, ...validation })),
);

test("an own item may be typed as plan or model: Excel asks about what the price book lacks, and refuses nothing of it", () => {
  const items = validations.filter(({ message }) => message === messages.chooseItem);
  expect([...new Set(items.map(({ sheet }) => sheet))]).toEqual(["Subscriptions", "Seats", "API usage", "Credits"]);
  for (const { rule, isAdvice } of items) expect([rule.kind, isAdvice]).toEqual(["listFrom", true]);
});

test("whatever else is typed wrongly is refused", () => {
  const others = validations.filter(({ message }) => message !== messages.chooseItem);
  expect(others.length).toBeGreaterThan(20);
  expect(others.filter(({ isAdvice }) => isAdvice)).toEqual([]);
});
