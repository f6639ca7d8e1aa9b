/** @deep */
import sample from "../../assets/sample-budget.json";
import { emptyBudget, parseBudget } from "../../src/budget";
import { parseIso } from "../../src/dates";
import type { SheetDescription, WorkbookDescription } from "../../src/sheet/description";
import { COLUMN } from "../../src/sheet/layout";
import { literal } from "../../src/sheet/literal";
import { describeWorkbook } from "../../src/workbook";
import { everyNth, inFull } from "../thinned";
import { EXCEPTIONS, lintWorkbook, type RuleName } from "./lint";
import { storedBudgets } from "./ten-budgets";

const budgets = storedBudgets();

test.each([
  ["the sample", parseBudget(sample)],
  ["an empty budget", emptyBudget(parseIso("2027-01-01"), parseIso("2026-11-23"))],
  ...everyNth(3, budgets).map(({ name, budget }): [string, typeof budget] => [name, budget]),
])("%s holds the modelling standards", (_name, budget) => {
  expect(lintWorkbook(describeWorkbook(budget))).toEqual([]);
});

test("every exception is still needed, and says why", () => {
  const formulas = describeWorkbook(parseBudget(sample)).sheets.flatMap(({ name, cells, series }) => [
    ...cells.flatMap(({ content }) => (content.kind === "formula" ? [{ name, formula: content.formula }] : [])),
    ...series.map(({ formula }) => ({ name, formula })),
  ]);
  for (const { sheet, matches, reason } of EXCEPTIONS) {
    expect(formulas.some(({ name, formula }) => name === sheet && matches.test(formula))).toBe(true);
    expect(reason).not.toBe("");
  }
});

describe("a planted fault is found", () => {
  const onePerRoute = budgets.find(({ name }) => name === "one-per-route")?.budget ?? parseBudget(sample);
  const good = describeWorkbook({ ...onePerRoute, months: 3, scenarios: onePerRoute.scenarios.slice(0, 1) });
  const row = 200;

  test("and none where nothing is planted", () => {
    expect(lintWorkbook(good)).toEqual([]);
  });

  /**
   * The sheet that gets the fault; its cells and series may be changed without touching the good description. At the desk
   * the other sheets, which are as good as they were, are not looked at again.
   */
  function planted(sheetName: string, plant: (sheet: SheetDescription, workbook: WorkbookDescription) => void) {
    const sheet = structuredClone(good.sheets.find(({ name }) => name === sheetName));
    if (!sheet) throw new Error(`No sheet ${sheetName}.`);
    const sheets = good.sheets.map((own) => (own.name === sheetName ? sheet : own));
    const workbook = { ...good, sheets, names: [...good.names] };
    plant(sheet, workbook);
    return lintWorkbook(workbook, inFull ? undefined : sheetName).map(({ rule, place }) => `${rule}: ${place}`);
  }
  const withFormula = (formula: string, sheetName = "Seats") =>
    planted(sheetName, ({ cells }) => {
      cells.push({ row, column: 5, content: { kind: "formula", formula }, style: "money" });
    });

  test.each<[RuleName, string]>([
    ["functions", "=SUM(TODAY())"],
    ["functions", "=OFFSET($E$10,1,1)"],
    ["functions", "=XLOOKUP(1,$E$10,$E$10)"],
    ["add-in on Checks only", '=AIB.PRICE("chatgpt-plus")'],
    ["nested IF", "=IF($E$10=0,0,SUM(IF($E$10=1,1,0)))"],
    ["constants", "=$E$10*1.19"],
    ["constants", "=SUM($E$10,20)"],
    ["constants", '=COUNTIF($B$9:$B$10,">19")'],
    ["rounding", "=ROUND($E$10,0)"],
    ["rounding", "=ROUNDUP($E$10,0)"],
    ["links", "=[Prices.xlsx]Seats!$E$10"],
    ["links", "=SUM($B:$B)"],
    ["links", "=Nowhere!$A$1"],
    ["names", "=AIB_Curency"],
    ["length", `=SUM(${Array.from({ length: 80 }, () => "$E$10").join(",")})`],
    ["references exist", "=$E$899"],
    ["references exist", "=SUM($E$10:$E$900)"],
    ["references exist", "=SUM(#REF!)"],
    ["ranges over time", "=SUM(AI$4:AJ$4)"],
    ["ranges in order", "=SUM($E$12:$E$10)"],
    ["ranges in order", "=SUM($L$10:$K$10)"],
    // what Excel calculates otherwise in a file: one value instead of all
    ["array evaluation", "=$E$10:$E$12"],
    ["array evaluation", "=$E$10:$E$12*12"],
    ["array evaluation", "=SUM(($B$10:$B$12=$B$10)*$K$10:$K$12)"],
    ["array evaluation", "=MAX(ABS($K$10:$K$12))"],
    ["array evaluation", "=SUMPRODUCT(IF($K$10:$K$12>0,1,0))"],
    ["array evaluation", "=SUMPRODUCT(IFERROR($K$10:$K$12,0))"],
    ["array evaluation", "=SUMPRODUCT(CHOOSE(1+($K$10:$K$12>0),0,1))"],
    ["array evaluation", "=SUMPRODUCT(INDEX($K$10:$K$12,$A$10:$A$12))"],
    ["array evaluation", "=SUM(INDEX($K$10:$L$12,$A$10))*1+INDEX($K$10:$L$12,1)"],
    ["array evaluation", "=MATCH(1,($B$10:$B$12=$B$10)*1,0)"],
    ["array evaluation", `=MATCH(${literal("$B$10:$B$12")},$B$10:$B$12,0)`],
    ["exact text", "=MATCH($B$10,$B$10:$B$12,0)"],
    ["exact text", '=MATCH($B$10&"|"&$K$10*1,$B$10:$B$12,0)'],
    ["exact text", "=SUMIFS($K$10:$K$12,$B$10:$B$12,$B$10)"],
    ["exact text", "=COUNTIF($B$10:$B$12,$B$10)"],
    ["array evaluation", "=LOOKUP($K$10:$K$12,$K$10:$K$12)"],
    ["array evaluation", "=SUMIFS($K$10:$K$12,$K$10:$K$12,$K$11:$K$12)"],
    ["array evaluation", "=COUNTIF($K$10:$K$12*1,1)"],
    ["array evaluation", "=SUMPRODUCT(EDATE($J$10:$J$12,1))"],
    ["array evaluation", "=IF($K$10:$K$12>0,1,0)"],
    ["array evaluation", "={1;0}"],
  ])("%s: %s", (rule, formula) => {
    expect(withFormula(formula)).toEqual([`${rule}: Seats!E${row}`]);
  });

  test.each([
    ["an expression", "=SUMPRODUCT(AIB.SEATCOST(Seats!$E$57,(Seats!$B$57=Seats!$B$57:$B$58)*1))"],
    ["caught errors", "=SUM(AIB.PRICE(Seats!$E$57,IFERROR(Seats!$B$57:$B$58,0)))"],
    ["a choice", "=SUM(AIB.PRICE(Seats!$E$57,IF(Seats!$B$57:$B$58=1,1,0)))"],
    ["many results caught", "=SUMPRODUCT(IFERROR(AIB.PRICE(Seats!$B$57:$B$58),0))"],
  ])("array evaluation: %s as an argument of the add-in, unless the cell is an array formula", (_what, formula) => {
    const place = { row, column: 5, style: "aib" } as const;
    const faultsOf = (array?: true) =>
      planted("Checks", ({ cells }) => {
        cells.push({ ...place, content: { kind: "formula", formula, ...(array && { array }) } });
      }).filter((fault) => fault.startsWith("array evaluation"));
    expect(faultsOf()).toEqual([`array evaluation: Checks!E${row}`]);
    expect(faultsOf(true)).toEqual([]);
  });

  test.each(["=$E$10:$E$12", "=SUMPRODUCT(INDEX($K$10:$K$12,$A$10:$A$12))", "=SUMPRODUCT(EDATE($J$10:$J$12,1))"])(
    "array evaluation: %s is wrong as an array formula too",
    (formula) => {
      const faults = planted("Seats", ({ cells }) => {
        cells.push({ row, column: 5, content: { kind: "formula", formula, array: true }, style: "money" });
      });
      expect(faults).toEqual([`array evaluation: Seats!E${row}`]);
    },
  );

  test.each([
    "=SUMPRODUCT(($B$10:$B$12=$B$10)*$K$10:$K$12)",
    "=SUMPRODUCT(ABS($K$10:$K$12)*(MOD($K$10:$K$12,12)=0))",
    '=SUMPRODUCT(COUNTIF($B$10:$B$12,$B$10:$B$12&""))',
    "=LOOKUP(2,1/($B$10:$B$12=$B$10),$K$10:$K$12)",
    "=SUM($K$10:$K$12)*MAX($K$10:$K$12,0)",
    "=INDEX($K$10:$K$12,MATCH($B$10,$B$10:$B$12,0))",
    "=-$K$10%+SUMPRODUCT({1;0}*$K$10:$K$11)",
    "=IF($K$10>0,SUM($K$10:$K$12),0)",
  ])("%s means the same in a file and through Office.js", (formula) => {
    expect(withFormula(formula).filter((fault) => fault.startsWith("array evaluation"))).toEqual([]);
  });

  test("ranges in order: one that turns round while it is copied over the months", () => {
    const faults = planted("Credits", ({ series }) =>
      series.push({ row, formula: "=SUM(AI$4:$AJ$4)", style: "money" }),
    );
    expect(faults).toContain(`ranges in order: Credits!AI${row}`);
  });

  test("one formula per row: a month overwritten, a second series, an opening of its own", () => {
    const first = COLUMN.firstMonth;
    const overwritten = planted("Seats", ({ cells }) => {
      cells.push({ row: 4, column: first + 1, content: { kind: "number", value: 7 }, style: "inputRate" });
    });
    expect(overwritten).toContain("one formula per row: Seats!AJ4");
    const twice = planted("Seats", ({ series }) => {
      const [some] = series;
      if (some) series.push({ ...some, formula: "=1" });
    });
    expect(twice).toEqual(["one formula per row: Seats!3:3"]);
    const ownOpening = planted("Seats", (sheet) => {
      const claimed = sheet.series.find(({ sameInOpening }) => sameInOpening);
      const opening = sheet.cells.find((cell) => cell.row === claimed?.row && cell.column === COLUMN.opening);
      if (opening) opening.content = { kind: "formula", formula: "=0" };
    });
    expect(ownOpening).toEqual([expect.stringMatching(/^one formula per row: Seats!AH\d+$/)]);
  });

  test("units and labels: a row of months without them", () => {
    const faults = planted("Credits", ({ series }) => series.push({ row, formula: "=AH5", style: "money" }));
    expect(faults).toEqual([
      `units and labels: Credits!B${row}`,
      `units and labels: Credits!D${row}`,
      `references exist: Credits!AI${row}`,
    ]);
  });

  test("inputs: a formula in an input, a typed number in a calculation", () => {
    const formulaInInput = planted("Seats", ({ cells }) => {
      cells.push({ row, column: 5, content: { kind: "formula", formula: "=1" }, style: "input" });
    });
    expect(formulaInInput).toEqual([`inputs: Seats!E${row}`]);
    const typed = planted("Seats", ({ cells }) => {
      cells.push({ row, column: 5, content: { kind: "number", value: 20 }, style: "money" });
    });
    expect(typed).toEqual([`inputs: Seats!E${row}`]);
  });

  test("validations: an input in which anything may be typed", () => {
    expect(planted("Seats", (sheet) => void (sheet.validations = []))).toContain("validations: Seats!K11");
  });

  test("nothing hidden: a column of no width", () => {
    const faults = planted("Rates", ({ columnWidths }) => columnWidths.push({ from: 5, to: 5, width: 0 }));
    expect(faults).toEqual(["nothing hidden: Rates"]);
  });

  test("frozen panes: one sheet scrolls otherwise than the others", () => {
    const faults = planted("Credits", (sheet) => void (sheet.freezeAt = { row: 5, column: 3 }));
    expect(faults).toEqual(["frozen panes: Credits"]);
  });

  test("master check: a sheet that does not show it", () => {
    const faults = planted("Summary", (sheet) => {
      sheet.cells = sheet.cells.filter(({ style }) => style !== "check");
    });
    expect(faults).toEqual(["master check: Summary"]);
  });

  test("guarded checks: one that would spread its error", () => {
    const faults = planted("Checks", ({ cells }) => {
      cells.push({ row, column: 5, content: { kind: "formula", formula: "=Summary!$E$8=0" }, style: "check" });
    });
    expect(faults).toEqual([`guarded checks: Checks!E${row}`]);
  });

  test("names: one that names no control", () => {
    const faults = planted("Seats", (_sheet, { names }) =>
      names.push({ name: "Staff", sheet: "Seats", row: 10, column: 2 }),
    );
    expect(faults).toEqual(["names: Seats"]);
  });
});
