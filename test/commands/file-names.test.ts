import { emptyBudget } from "../../src/budget";
import { jsonFile, workbookFile } from "../../src/commands/budget-file";
import { parseIso } from "../../src/dates";

const empty = emptyBudget(parseIso("2027-01-01"), parseIso("2026-11-23"));

test("files are named by the title and the date of the prices, without what a file system refuses", async () => {
  expect((await workbookFile(empty)).name).toBe("AI budget 2026-11-23.xlsx");
  expect(jsonFile({ ...empty, title: 'Q1/Q2: "draft"' }).name).toBe("Q1 Q2 draft 2026-11-23.json");
  expect(jsonFile({ ...empty, title: "///" }).name).toBe("AI budget 2026-11-23.json");
});

test("of a long title the file's name has the first 80 characters", () => {
  expect(jsonFile({ ...empty, title: "x".repeat(80) }).name).toBe(`${"x".repeat(80)} 2026-11-23.json`);
  expect(jsonFile({ ...empty, title: "x".repeat(81) }).name).toBe(`${"x".repeat(80)} 2026-11-23.json`);
});
