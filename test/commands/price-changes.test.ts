import { parseBudget } from "../../src/budget";
import { priceChanges } from "../../src/commands/price-changes";
import { priceBook } from "../../src/pricebook";
import { ownItems } from "../workbook/own-item-budgets";

test("a line without a price is named, also where nothing changes: its prices are not up to date", () => {
  expect(priceChanges(ownItems, ownItems, priceBook)).toMatchObject({ lines: [], prices: [], withoutPrice: [] });
  const rates = ownItems.rates.filter(({ component }) => component !== "output");
  const budget = parseBudget({ ...ownItems, rates });
  const { lines, withoutPrice } = priceChanges(budget, budget, priceBook);
  expect(lines).toEqual([]);
  expect(withoutPrice).toContain("Search");
});
