import { emptyBudget, parseBudget } from "../../src/budget";
import { parseIso } from "../../src/dates";
import { openPriceBook } from "../../src/pricebook";
import { vendorFiles } from "../../src/pricebook/vendor-files";
import { BadArgument } from "../../src/problems";
import { describeWorkbook } from "../../src/workbook";
import { disturbed } from "../pricebook/synthetic-update";

/** From March 2027 every price buys three times as many units. */
const book = openPriceBook(disturbed(vendorFiles, "2027-01-20"));

const described = (months: number) => () =>
  describeWorkbook(
    parseBudget({
      ...emptyBudget(parseIso("2027-01-01"), parseIso("2027-01-20")),
      months,
      api: [{ name: "Desk", item: "claude-sonnet-5-5", start: "2027-01-01", base: 10, outputTokens: 1000 }],
    }),
    book,
  );

test("a price whose unit changes within the budget is refused by name, for a row of Rates has one unit", () => {
  expect(described(2)).not.toThrow();
  expect(described(3)).toThrow(BadArgument);
  expect(described(3)).toThrow(/^The "input" of Claude Sonnet 5.5 is sold in another unit from 2027-03-01 on/);
});
