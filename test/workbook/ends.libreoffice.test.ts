/** @full */
import { emptyBudget, parseBudget } from "../../src/budget";
import { parseIso } from "../../src/dates";
import { describeWorkbook } from "../../src/workbook";
import { writeWorkbook } from "../../src/xlsx/write";
import { recalculate } from "../libreoffice/recalculate";

const start = "2026-11-01";
const calculated = async (item: string, end?: string) =>
  recalculate(
    await writeWorkbook(
      describeWorkbook(
        parseBudget({
          ...emptyBudget(parseIso(start), parseIso("2026-11-27")),
          months: 4,
          api: [
            { name: "Answers", item, inputTokens: 1000, outputTokens: 100, start, base: 9000, ...(end && { end }) },
          ],
        }),
      ),
    ),
  );
const CHECK = "No line is left without a price by the end of its plan or model";

/** gpt-5 ends on 2026-12-11: December, priced on its first day, is the last month with a price. */
test.each([
  ["that goes on fails the check, which names what replaces it", undefined, false],
  ["that stops in time is no fault", "2026-12-01", true],
] as const)("a line of a model that ends, %s", async (_name, end, result) => {
  // the last of its name: a check that fails also stands among the first rows, in words
  const row = (await calculated("gpt-5", end))
    .rows("Checks")
    .filter((cells) => cells[1] === CHECK)
    .at(-1);
  expect([row?.[2], row?.[4]]).toEqual(["gpt-5 ends on 2026-12-11, gpt-6.1-sol replaces it", result]);
});

test.each([
  ["gpt-5.6-sol", 1],
  ["gpt-6.2-sol", 0],
])("a price that is promised no longer is stale however lately it was verified: %s", async (item, flag) => {
  const rows = (await calculated(item)).rows("Rates");
  const header = rows.find((cells) => cells.includes("Promised until")) ?? [];
  const input = rows.find((cells) => cells.includes("input") && cells.includes(item));
  expect(input?.[header.indexOf("Stale")]).toBe(flag);
});
