/** @deep */
import sample from "../../assets/sample-budget.json";
import { type Budget, emptyBudget, parseBudget } from "../../src/budget";
import { parseIso } from "../../src/dates";
import type { SheetDescription, WorkbookDescription } from "../../src/sheet/description";
import { COLUMN } from "../../src/sheet/layout";
import { literal } from "../../src/sheet/literal";
import { describeWorkbook } from "../../src/workbook";
import { fieldBudgetsOnDisk } from "../field/stored-budgets";
import { everyNth, inFull } from "../thinned";
import { adopted } from "./adopted-budget";
import { capped } from "./capped-budget";
import { limitedContracts } from "./contract-limits-budget";
import { granted } from "./granted-budget";
import { EXCEPTIONS, lintWorkbook, type RuleName } from "./lint";
import { ownItems, threeOwnItems } from "./own-item-budgets";
import { profileBudget } from "./profile-budget";
import { sharedPool } from "./shared-pool-budget";
import { storedBudgets } from "./ten-budgets";
import { tieredContracts } from "./tiered-budget";

const budgets = storedBudgets();

test.each([
  ["the sample", parseBudget(sample)],
  ["an empty budget", emptyBudget(parseIso("2027-01-01"), parseIso("2026-11-23"))],
  ...everyNth<[string, Budget]>(10, [
    ["of caps", capped],
    ["of contracts with limits", limitedContracts],
    ["of price tiers", tieredContracts],
    ["of shared pools", sharedPool],
    ["of granted credits", granted],
    ["of adoption", adopted],
    ...budgets.map(({ name, budget }): [string, Budget] => [name, budget]),
    ["of own items", ownItems],
    ["of three own items", threeOwnItems],
    ["of usage profiles", profileBudget],
    ...fieldBudgetsOnDisk().map(({ name, budget }): [string, Budget] => [`of the field: ${name}`, budget]),
  ]),
])("%s holds the modelling standards", (_name, budget) => {
  expect(lintWorkbook(describeWorkbook(budget))).toEqual([]);
});

test("every exception is still needed, and says why", () => {
  const sheets = [parseBudget(sample), profileBudget].flatMap((budget) => describeWorkbook(budget).sheets);
  const formulas = sheets.flatMap(({ name, cells, series }) => [
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
  const row = 800;

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
    ["functions", "=OFFSET($E$5,1,1)"],
    ["functions", "=XLOOKUP(1,$E$5,$E$5)"],
    ["add-in on Checks only", '=AIB.PRICE("chatgpt-plus")'],
    ["nested IF", "=IF($E$5=0,0,SUM(IF($E$5=1,1,0)))"],
    ["constants", "=$E$5*1.19"],
    ["constants", "=SUM($E$5,20)"],
    ["constants", '=COUNTIF($B$4:$B$5,">19")'],
    ["rounding", "=ROUND($E$5,0)"],
    ["rounding", "=ROUNDUP($E$5,0)"],
    ["rounding", "=ROUNDDOWN($E$5,0)"],
    ["rounding", "=ROUNDDOWN(ROUND($E$5,9),1)"],
    ["links", "=[Prices.xlsx]Seats!$E$5"],
    ["links", "=SUM($B:$B)"],
    ["links", "=Nowhere!$A$1"],
    ["names", "=AIB_Curency"],
    ["length", `=SUM(${Array.from({ length: 80 }, () => "$E$5").join(",")})`],
    ["references exist", "=$E$899"],
    ["references exist", "=SUM($E$5:$E$900)"],
    ["references exist", "=SUM(#REF!)"],
    ["ranges over time", "=SUM(AQ$4:AR$4)"],
    ["ranges in order", "=SUM($E$7:$E$5)"],
    ["ranges in order", "=SUM($L$5:$K$5)"],
    // what Excel calculates otherwise in a file: one value instead of all
    ["array evaluation", "=$E$5:$E$7"],
    ["array evaluation", "=$E$5:$E$7*12"],
    ["array evaluation", "=SUM(($B$5:$B$7=$B$5)*$K$5:$K$7)"],
    ["array evaluation", "=MAX(ABS($K$5:$K$7))"],
    ["array evaluation", "=SUMPRODUCT(IF($K$5:$K$7>0,1,0))"],
    ["array evaluation", "=SUMPRODUCT(IFERROR($K$5:$K$7,0))"],
    ["array evaluation", "=SUMPRODUCT(CHOOSE(1+($K$5:$K$7>0),0,1))"],
    ["array evaluation", "=SUMPRODUCT(INDEX($K$5:$K$7,$A$5:$A$7))"],
    ["array evaluation", "=SUM(INDEX($K$5:$L$7,$A$5))*1+INDEX($K$5:$L$7,1)"],
    ["array evaluation", "=MATCH(1,($B$5:$B$7=$B$5)*1,0)"],
    ["array evaluation", `=MATCH(${literal("$B$5:$B$7")},$B$5:$B$7,0)`],
    ["exact text", "=MATCH($B$5,$B$5:$B$7,0)"],
    ["exact text", '=MATCH($B$5&"|"&$K$5*1,$B$5:$B$7,0)'],
    ["exact text", "=SUMIFS($K$5:$K$7,$B$5:$B$7,$B$5)"],
    ["exact text", "=COUNTIF($B$5:$B$7,$B$5)"],
    ["array evaluation", "=LOOKUP($K$5:$K$7,$K$5:$K$7)"],
    ["array evaluation", "=SUMIFS($K$5:$K$7,$K$5:$K$7,$N$6:$N$7)"],
    ["array evaluation", "=COUNTIF($K$5:$K$7*1,1)"],
    ["array evaluation", "=SUMPRODUCT(EDATE($J$5:$J$7,1))"],
    ["array evaluation", "=SUM(EXP(-$K$5:$K$7))"],
    ["array evaluation", "=MIN(ROUNDDOWN(ROUND($K$5:$K$7,9),0))"],
    ["array evaluation", "=IF($K$5:$K$7>0,1,0)"],
    ["array evaluation", "={1;0}"],
    ["array evaluation", "=INDEX($K$5:$K$7,0)"],
    ["array evaluation", "=INDEX($K$5:$L$5,1,0)"],
    ["array evaluation", "=INDEX($K$5:$L$7,0,1)*12"],
    // where Excel shows an error, LibreOffice takes the shorter list
    ["equal sizes", "=SUMIFS($K$5:$K$7,$A$5:$A$6,1)"],
    ["equal sizes", "=COUNTIFS($A$5:$A$7,1,$K$5:$K$6,1)"],
    ["equal sizes", "=SUMPRODUCT($K$5:$K$7,$L$5:$L$6)"],
    ["equal sizes", "=SUMPRODUCT($K$5:$K$7,$K$5:$L$5)"],
    ["equal sizes", "=SUMPRODUCT(($A$5:$A$7=1)*$K$5:$K$6)"],
    ["equal sizes", "=SUMPRODUCT(MOD($K$5:$K$7,$L$5:$L$6))"],
    ["equal sizes", "=LOOKUP(2,1/($A$5:$A$7=1),$K$5:$K$6)"],
    ["equal sizes", "=INDEX($K$5:$K$6,MATCH($A$5*1,$A$5:$A$7,0))"],
    // TRUE is 1 in LibreOffice, and passed over in Excel
    ["no conditions as numbers", "=SUMPRODUCT($A$5:$A$7=1,$K$5:$K$7)"],
    ["no conditions as numbers", "=SUM($A$5=1)"],
    ["no conditions as numbers", "=ISNUMBER($A$5=1)*1"],
    ["no conditions as numbers", "=COUNT(Checks!$E$20:$E$21)"],
    ["no conditions as numbers", "=COUNTIF(Checks!$E$20:$E$21,1)"],
    ["no conditions as numbers", "=($A$5=1)=1"],
    ["no conditions as numbers", "=MAX(IF($A$5=1,TRUE,0))"],
    ["found exactly", "=MATCH($A$5*1,$A$5:$A$7)"],
    ["found exactly", "=MATCH($A$5*1,$A$5:$A$7,1)"],
    ["found exactly", "=MATCH($A$5*1,$A$5:$A$7,-1)"],
    ["one notation", "=@INDEX($K$5:$K$7,1)"],
    ["one notation", "=SUM($K$5#)"],
    ["one notation", "=SUM(($K$5:$K$7,$L$5:$L$7))"],
    ["one notation", "=SUM($K$5:$L$6 $L$5:$L$7)"],
    ["one notation", `="${"x".repeat(256)}"`],
    ["links", "=SUM(5:7)"],
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

  test.each(["=$E$5:$E$7", "=SUMPRODUCT(INDEX($K$5:$K$7,$A$5:$A$7))", "=SUMPRODUCT(EDATE($J$5:$J$7,1))"])(
    "array evaluation: %s is wrong as an array formula too",
    (formula) => {
      const faults = planted("Seats", ({ cells }) => {
        cells.push({ row, column: 5, content: { kind: "formula", formula, array: true }, style: "money" });
      });
      expect(faults).toEqual([`array evaluation: Seats!E${row}`]);
    },
  );

  test.each([
    "=SUMPRODUCT(($B$5:$B$7=$B$5)*$K$5:$K$7)",
    "=SUMPRODUCT(ABS($K$5:$K$7)*(MOD($K$5:$K$7,12)=0))",
    '=SUMPRODUCT(COUNTIF($B$5:$B$7,$B$5:$B$7&""))',
    "=LOOKUP(2,1/($B$5:$B$7=$B$5),$K$5:$K$7)",
    "=SUM($K$5:$K$7)*MAX($K$5:$K$7,0)",
    "=INDEX($K$5:$K$7,MATCH($B$5,$B$5:$B$7,0))",
    "=-$K$5%+SUMPRODUCT({1;0}*$K$5:$K$11)",
    "=IF($K$5>0,SUM($K$5:$K$7),0)",
    "=SUMPRODUCT(($A$5:$A$7=1)*($K$4:$L$4=1)*$K$5:$L$7)",
    "=SUMPRODUCT(($A$5:$A$7=1)*1,$K$5:$K$7)",
    "=SUMIFS($K$5:$K$7,$A$5:$A$7,1,$L$5:$L$7,1)",
    "=IF(($A$5=1)=($A$6=1),1,0)",
    "=COUNTIF(Checks!$E$20:$E$21,FALSE)",
    "=SUMPRODUCT(1/(1+EXP(-$K$5:$K$7)))",
    "=SUMPRODUCT(ROUNDDOWN(ROUND($K$5:$K$7,9),0))",
  ])("%s means the same in a file, through Office.js and in LibreOffice", (formula) => {
    const others: RuleName[] = ["array evaluation", "equal sizes", "no conditions as numbers", "one notation"];
    expect(withFormula(formula).filter((fault) => others.some((rule) => fault.startsWith(rule)))).toEqual([]);
  });

  test("ranges in order: one that turns round while it is copied over the months", () => {
    const faults = planted("Credits", ({ series }) =>
      series.push({ row, formula: "=SUM(AQ$4:$AR$4)", style: "money" }),
    );
    expect(faults).toContain(`ranges in order: Credits!AQ${row}`);
  });

  test("one formula per row: a month overwritten, a second series, an opening of its own", () => {
    const first = COLUMN.firstMonth;
    const overwritten = planted("Seats", ({ cells }) => {
      cells.push({ row: 4, column: first + 1, content: { kind: "number", value: 7 }, style: "inputRate" });
    });
    expect(overwritten).toContain("one formula per row: Seats!AR4");
    const twice = planted("Seats", ({ series }) => {
      const [some] = series;
      if (some) series.push({ ...some, formula: "=1" });
    });
    expect(twice).toEqual(["one formula per row: Seats!1:1"]);
    const ownOpening = planted("Seats", (sheet) => {
      const claimed = sheet.series.find(({ sameInOpening }) => sameInOpening);
      const opening = sheet.cells.find((cell) => cell.row === claimed?.row && cell.column === COLUMN.opening);
      if (opening) opening.content = { kind: "formula", formula: "=0" };
    });
    expect(ownOpening).toEqual([expect.stringMatching(/^one formula per row: Seats!AP\d+$/)]);
  });

  test("units and labels: a row of months without them", () => {
    const faults = planted("Credits", ({ series }) => series.push({ row, formula: "=AP5", style: "money" }));
    expect(faults).toEqual([
      `units and labels: Credits!B${row}`,
      `units and labels: Credits!D${row}`,
      `references exist: Credits!AQ${row}`,
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
    expect(planted("Seats", (sheet) => void (sheet.validations = []))).toContain("validations: Seats!E5");
  });

  test("nothing hidden: a column of no width", () => {
    const faults = planted("Rates", ({ columnWidths }) => columnWidths.push({ from: 5, to: 5, width: 0 }));
    expect(faults).toEqual(["nothing hidden: Rates"]);
  });

  test("frozen panes: one sheet scrolls otherwise than the others", () => {
    const faults = planted("Credits", (sheet) => void (sheet.freezeAt = { row: 6, column: 3 }));
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
