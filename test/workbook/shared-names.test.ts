import { emptyBudget, parseBudget } from "../../src/budget";
import { parseIso } from "../../src/dates";
import { describeWorkbook } from "../../src/workbook";
import { readBudget } from "../../src/workbook/reading/read-budget";
import { sheetsOf } from "../../src/workbook/reading/typed-values";

const start = "2027-01-01";
const item = "google/veo-3.1";
const film = { name: "Film", item, meter: "video 1080p", unitsPerRequest: 8, base: 10, start };
const budget = parseBudget({
  ...emptyBudget(parseIso(start), parseIso("2026-11-23")),
  months: 2,
  api: [film],
  rates: [{ item, component: "video 1080p", rate: 0.3 }],
});

test("a model whose id can mean another vendor's too stands on every sheet with its vendor, and is read again", () => {
  const description = describeWorkbook(budget);
  for (const name of ["API usage", "Rates"]) {
    const texts = description.sheets
      .find((sheet) => sheet.name === name)
      ?.cells.flatMap(({ content }) => (content.kind === "text" ? [content.text] : []));
    expect(texts).toContain(item);
    expect(texts).not.toContain("veo-3.1");
  }
  const read = readBudget(sheetsOf(description));
  if ("faults" in read) throw new Error(read.faults.join("\n"));
  expect(read.budget.api).toMatchObject([{ item, meter: "video 1080p" }]);
  expect(read.budget.rates).toMatchObject([{ item }]);
  expect(read.notes).toEqual([]);
});
