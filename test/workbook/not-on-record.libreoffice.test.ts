/** @full */
import { emptyBudget, parseBudget, runBudget } from "../../src/budget";
import { parseIso } from "../../src/dates";
import { priceBook } from "../../src/pricebook";
import { COLUMN } from "../../src/sheet/layout";
import { describeWorkbook } from "../../src/workbook";
import { writeWorkbook } from "../../src/xlsx/write";
import { recalculate } from "../libreoffice/recalculate";

test("a price that the book does not have and the budget gives itself counts in the sheets as in the engine", async () => {
  const budget = parseBudget({
    ...emptyBudget(parseIso("2027-01-01"), priceBook.date),
    api: [
      {
        name: "Desk",
        item: "gemini-3.8-flash",
        mode: "batch",
        start: "2027-01-01",
        base: 1_000_000,
        inputTokens: 1000,
        outputTokens: 100,
        cachedShare: 0.5,
      },
    ],
    rates: [{ item: "gemini-3.8-flash", component: "cache read batch", rate: 0.1, reason: "Agreed" }],
  });
  const [desk] = runBudget(budget, priceBook).lines.map(({ cost }) => cost.slice(0, 5));
  expect(desk).toEqual([800, 800, 800, 800, 800]);
  const workbook = await recalculate(await writeWorkbook(describeWorkbook(budget)));
  const api = workbook.rows("Summary").find(([, label]) => label === "API usage");
  expect(api?.slice(COLUMN.firstMonth - 1, COLUMN.firstMonth + 4)).toEqual(desk);
});
