/** @full */
import sample from "../../assets/sample-budget.json";
import { parseBudget } from "../../src/budget";
import type { WorkbookDescription } from "../../src/sheet/description";
import { describeWorkbook } from "../../src/workbook";
import { SHEET } from "../../src/workbook/names";
import { writeWorkbook } from "../../src/xlsx";
import { pagesOf } from "../libreoffice/recalculate";

/** A sheet of its own takes as many pages as among the others. */
const alone = (description: WorkbookDescription, name: string): WorkbookDescription => ({
  sheets: description.sheets.filter((sheet) => sheet.name === name),
  names: [],
  activeSheet: name,
});

test("the sample prints on 32 pages, on either paper: Overview on one, each route on one and one a year", async () => {
  const on = (paper: string) => describeWorkbook(parseBudget({ ...sample, paper }));
  const [a4, letter] = [on("A4"), on("Letter")];
  const routes = [SHEET.subscriptions, SHEET.seats, SHEET.api, SHEET.credits, SHEET.enterprise];
  const single = [SHEET.overview, SHEET.assumptions, SHEET.summary];
  const files = await Promise.all(
    [a4, letter, ...[...routes, ...single].map((name) => alone(a4, name))].map((description) =>
      writeWorkbook(description),
    ),
  );
  const [whole = 0, onLetter = 0, ...sheets] = await pagesOf(files);
  expect(whole).toBeLessThanOrEqual(32);
  expect(onLetter).toBeLessThanOrEqual(whole);
  expect(sheets).toEqual([...routes.map(() => 3), ...single.map(() => 1)]);
});
