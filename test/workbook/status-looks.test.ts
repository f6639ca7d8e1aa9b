/** How bad a status is shows in its colour on every route sheet, not in its word alone. */
import sample from "../../assets/sample-budget.json";
import { parseBudget, STATUSES } from "../../src/budget";
import { lookRules } from "../../src/sheet/looks";
import { describeWorkbook } from "../../src/workbook";
import { SHEET } from "../../src/workbook/names";

const { sheets } = describeWorkbook(parseBudget(sample));

test.each([SHEET.subscriptions, SHEET.seats, SHEET.api, SHEET.credits, SHEET.enterprise])(
  "%s: lines and the band above them, each status in one colour",
  (name) => {
    const sheet = sheets.find((each) => each.name === name);
    if (!sheet) throw new Error(`No sheet ${name}.`);
    const words = lookRules(sheet).filter(({ formula }) => /\$J\d+="/.test(formula));
    const areas = [...new Set(words.map(({ area }) => `${area.row}+${area.rows}`))];
    const lines = sheet.cells.filter(({ column, style }) => column === 10 && style === "resultText");
    expect(areas).toContain(`5+${lines.length}`);
    expect(areas.length).toBeGreaterThan(1);
    for (const { label } of STATUSES)
      expect([label, words.filter(({ formula }) => formula.includes(`="${label}"`)).length]).toEqual([
        label,
        areas.length,
      ]);
  },
);
