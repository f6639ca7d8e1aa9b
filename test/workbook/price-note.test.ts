import { emptyBudget, parseBudget } from "../../src/budget";
import { parseIso } from "../../src/dates";
import { describeWorkbook } from "../../src/workbook";
import { typedValues } from "../../src/workbook/reading/typed-values";

const start = "2027-01-01";
const sheets = (item: string, meter: string) => {
  const api = [{ name: "Search", item, meter, unitsPerRequest: 1, start, base: 9000 }];
  const { sheets: all } = describeWorkbook(
    parseBudget({ ...emptyBudget(parseIso(start), parseIso("2026-11-23")), months: 2, api }),
  );
  return (name: string) => typedValues(all.find((sheet) => sheet.name === name)!).flat();
};

test("prompts that are free by the day are told of on Rates and Verify, for they are not deducted", () => {
  const on = sheets("Gemini API", "grounding search 2.5");
  const said = "Not deducted, so the cost may be lower: after 1,500 free a day";
  expect(on("Rates")).toContain(said);
  expect(on("Verify")).toContain(said);
});

test("credits that a workspace shares, and that end when nobody uses any, are told of on Verify", () => {
  const credits = [{ name: "Research", plan: "perplexity-enterprise-pro", seats: 2, start, base: 900 }];
  const { sheets: all } = describeWorkbook(
    parseBudget({ ...emptyBudget(parseIso(start), parseIso("2026-11-23")), months: 2, credits }),
  );
  expect(typedValues(all.find(({ name }) => name === "Verify")!).flat()).toContainEqual(
    expect.stringMatching(/they end 12 months after the last use.*; the workspace shares them: use one line for it$/),
  );
});

test("units that are free by the month are said to be deducted", () => {
  const on = sheets("gemini-3.8-flash", "grounding search 3.x");
  const said = "5,000 free a month (unit: query), deducted once for all lines of the meter";
  expect(on("Rates")).toContain(said);
  expect(on("Verify")).toContain(said);
});

test("other remarks of a price stand on Rates, not as the answer to what is included", () => {
  const on = sheets("gpt-6.2-sol", "input");
  const remark = expect.stringContaining("cache write 2.50");
  expect(on("Rates")).toContainEqual(remark);
  expect(on("Verify")).not.toContainEqual(remark);
  expect(on("Verify")).toContain("None: every unit is metered");
});
