import sample from "../../assets/sample-budget.json";
import { emptyBudget, parseBudget, type Budget } from "../../src/budget";
import { importBudget, jsonFile, workbookFile } from "../../src/commands/budget-file";
import { parseIso } from "../../src/dates";
import { priceBook } from "../../src/pricebook";
import { BadArgument } from "../../src/problems";
import { withItemIds } from "../../src/workbook/facts/rates-needed";
import { hostileTexts, smallBudget } from "../xlsx/descriptions";
import { writeWorkbook } from "../../src/xlsx/write";

const bytes = (content: Uint8Array | string) =>
  typeof content === "string" ? new TextEncoder().encode(content) : content;
const empty = emptyBudget(parseIso("2027-01-01"), parseIso("2026-11-23"));
const hostile: Budget = {
  ...empty,
  company: hostileTexts.join(" "),
  drivers: hostileTexts.map((name, k) => ({ name: name.trim(), unit: name, opening: k + 0.1, growth: -0.01 })),
};
const ordered = (budget: Budget) => ({
  ...budget,
  changes: [...budget.changes].sort((a, b) => (a.line < b.line ? -1 : 1)),
});

describe("a budget comes back from its file", () => {
  test.each([
    ["the sample", withItemIds(parseBudget(sample), priceBook)],
    ["an empty one", empty],
    ["hostile texts", hostile],
  ])("%s, as a workbook and as JSON", async (_, budget) => {
    for (const file of [await workbookFile(budget), jsonFile(budget)])
      expect(ordered(await importBudget(file.name, bytes(file.content)))).toEqual(ordered(budget));
  });
});

describe("a file without a budget is refused in words", () => {
  test.each([
    ["notes.json", new TextEncoder().encode("{"), "notes.json is not JSON"],
    ["list.json", new TextEncoder().encode("[]"), "The budget cannot be used"],
    ["picture.xlsx", new TextEncoder().encode("PNG"), "picture.xlsx is no Excel workbook"],
  ])("%s", async (name, content, sentence) => {
    await expect(importBudget(name, content)).rejects.toThrow(BadArgument);
    await expect(importBudget(name, content)).rejects.toThrow(sentence);
  });

  test("a workbook of somebody else's", async () => {
    const file = await writeWorkbook(smallBudget());
    await expect(importBudget("other.xlsx", file)).rejects.toThrow("holds no budget of this add-in");
  });
});
