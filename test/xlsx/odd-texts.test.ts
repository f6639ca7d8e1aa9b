/** @deep */
import fc from "fast-check";
import { parseBudget } from "../../src/budget";
import { describeWorkbook, readBudget } from "../../src/workbook";
import { readWorkbookFile, writeWorkbook } from "../../src/xlsx";
import { isoComplaints } from "./iso-schemas";

/** What XML, Excel's escapes, formulas, addresses and sheets' names give a meaning to, and scripts that run from right to left. */
const PIECES = [
  ...["Team", " ", "'", '"', "[", "]", "(", ")", "{", "}", "|", "*", "?", "~", "\\", "/", ":", "%", "!"],
  ...["&", "<", ">", "]]>", "_x0041_", "_x000D_", "=1+1", "=", "+", "-", "@SUM(A1)", "#REF!", "TRUE", "1E5", "$A$1"],
  ...["שלום", "مرحبا", "👩", "é", "e\u0301", "2027-01-01"],
];
const text = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 4 })
  .map((pieces) => pieces.join("").trim())
  .filter((joined) => joined !== "");

const oddTexts = fc.record({ title: text, name: text, owner: text, costCentre: text });

test("whatever its texts look like, a budget's file is valid by the ISO schemas and gives them back letter by letter", async () => {
  await fc.assert(
    fc.asyncProperty(oddTexts, async ({ title, ...texts }) => {
      const budget = parseBudget({
        format: "ai-budget/1",
        title,
        startMonth: "2027-01-01",
        months: 2,
        pricesKnownOn: "2026-11-23",
        scenario: "Base",
        scenarios: [{ name: "Base" }],
        subscriptions: [{ ...texts, plan: "chatgpt-plus", start: "2027-01-01", base: 3 }],
      });
      const file = await writeWorkbook(describeWorkbook(budget));
      expect(await isoComplaints(file)).toEqual([]);
      const [sheets] = await readWorkbookFile(file);
      const read = sheets && readBudget(sheets);
      expect(read).toMatchObject({ budget: { title: budget.title, subscriptions: budget.subscriptions } });
    }),
    { numRuns: 5, seed: 20_261_127 },
  );
});
