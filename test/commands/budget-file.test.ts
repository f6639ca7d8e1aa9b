/** @deep */
import sample from "../../assets/sample-budget.json";
import { type Budget, emptyBudget, parseBudget } from "../../src/budget";
import { importBudget, jsonFile, workbookFile } from "../../src/commands/budget-file";
import { parseIso } from "../../src/dates";
import { priceBook } from "../../src/pricebook";
import { BadArgument } from "../../src/problems";
import { withItemIds } from "../../src/workbook/facts/rates-needed";
import { writeWorkbook } from "../../src/xlsx/write";
import { hostileTexts, smallBudget } from "../xlsx/descriptions";

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

describe("a JSON file is read as programs save it", () => {
  const text = jsonFile({ ...empty, company: "Büro 東京 🚀" }).content as string;
  const utf16 = (mark: "le" | "be") => {
    const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
    return new Uint8Array(mark === "le" ? bytes : bytes.swap16());
  };

  test.each([
    ["UTF-8", new TextEncoder().encode(text)],
    ["UTF-8 with a mark", new TextEncoder().encode(`\ufeff${text}`)],
    ["UTF-16, low byte first", utf16("le")],
    ["UTF-16, high byte first", utf16("be")],
  ])("%s", async (_encoding, content) => {
    expect((await importBudget("budget.json", content)).company).toBe("Büro 東京 🚀");
  });
});

describe("a file without a budget is refused in words", () => {
  test.each([
    ["latin.json", new Uint8Array(Buffer.from('{"title": "Büro"}', "latin1")), "latin.json is not encoded in UTF-8"],
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
