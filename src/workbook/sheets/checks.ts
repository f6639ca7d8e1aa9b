import { COLUMN, onSheet, rowOfText, type SheetDescription, TOTAL } from "../../sheet";
import { budgetSheet } from "../budget-sheet";
import { MASTER_CHECK, NAME, SHEET } from "../names";
import { ANSWER, CHECKS } from "../tables/checks";
import { faceOf } from "../tables/faces";
import { actualsChecks } from "./actuals-checks";
import type { Comparison } from "./comparison";
import type { Data } from "./data";
import { type Feeds, type Routes, type RouteSheet } from "./route";
import type { Summary } from "./summary";

/** Text where the engine could not answer; such a check is false. */
const FAILED = "error";
const E = COLUMN.firstAttribute;

/**
 * Every check guarded, so that one error cannot hide the others, and one master check that all sheets show. The second
 * part asks the pricing engine for every line or workspace again, with the same dates, pins and negotiated rates.
 */
export function checksSheet(
  routes: Routes,
  summary: Summary,
  comparison: Comparison,
  data: Data,
  { assumptions, rates, actuals, months }: Feeds,
): SheetDescription {
  const sheet = budgetSheet({
    ...faceOf("checks"),
    months,
    timeAxis: false,
  });
  sheet.width(1, 1, 5);
  sheet.width(2, 2, 62);
  sheet.width(3, 3, 44);
  sheet.width(4, 4, 16);
  sheet.width(5, 6, 20);
  const tolerance = assumptions.tolerance;
  const probeRow = MASTER_CHECK.row + 1;
  const probe = `$E$${probeRow}`;
  const all = Object.values(routes) as RouteSheet[];
  const on = (reference: string) => onSheet(SHEET.summary, reference);
  const totalOf = (row: number) => on(`$${TOTAL}$${row}`);
  const checks: [string, string, string][] = [];
  const check = (label: string, note: string, formula: string) => checks.push([label, note, formula]);
  const allAmong = (names: string, known: string) =>
    `SUMPRODUCT((${names}<>"")*(1-ISNUMBER(${rowOfText(names, known)})))=0`;
  // 1/0 where a name is first found in its own row, #N/A where there is none
  const allDiffer = (names: string) =>
    `SUMPRODUCT(ISNUMBER(1/(${rowOfText(names, names)}-1-ROW(${names})+ROW(INDEX(${names},1))))*1)=0`;
  const near = (left: string, right: string) => `ABS((${left})-(${right}))<=${tolerance}`;

  check(
    "Routes add up to access and metered",
    "Summary",
    near(`SUM(${summary.routeRows.map(totalOf).join(",")})`, totalOf(summary.memo)),
  );
  check(
    "The five route sheets add up to Summary",
    "Cost in report currency",
    near(
      all.map(({ sheet: { name }, reported }) => onSheet(name, `$${TOTAL}$${reported.total}`)).join("+"),
      totalOf(summary.memo),
    ),
  );
  check(
    "Cash on the route sheets adds up to Summary",
    "Cash in report currency",
    near(
      all.map(({ sheet: { name }, cash }) => onSheet(name, `$${TOTAL}$${cash.total}`)).join("+"),
      totalOf(summary.cashTotal),
    ),
  );
  for (const { title, total, unassigned } of summary.splits) {
    check(`${title}: adds up to the total`, "Summary", near(totalOf(total), totalOf(summary.memo)));
    check(`${title}: nothing unassigned`, "Summary", near(totalOf(unassigned), "0"));
  }
  check(
    "Data holds the same money",
    "Data; after more months: Rebuild in the pane",
    near(`SUM(${data.amounts})`, totalOf(summary.memo)),
  );
  const { first, last } = summary.fiscalYears;
  check(
    "Fiscal years add up to the horizon",
    "Summary",
    near(`SUM(${on(`$${first}$${summary.memo}:$${last}$${summary.memo}`)})`, totalOf(summary.memo)),
  );
  const wholeMemo = on(`$${TOTAL}$${summary.memo}:$${sheet.end}$${summary.memo}`);
  check("No error value in the totals", "Summary", `NOT(ISERROR(SUM(${wholeMemo})))`);
  for (const {
    sheet: { name },
    register,
    reported,
    changedLines,
  } of all) {
    const named = onSheet(name, `$B$${register.first}:$B$${register.last}`);
    const reached = onSheet(name, `$B$${reported.first}:$B$${reported.first + register.count - 1}`);
    check(`${name}: line names differ`, "Changes are keyed by name", allDiffer(named));
    check(
      `${name}: every line reaches the cost block`,
      "Add capacity when false",
      `SUMPRODUCT((${named}<>"")*1)=SUMPRODUCT((${reached}<>"")*1)`,
    );
    const starts = onSheet(
      name,
      `$${register.column("start")}$${register.first}:$${register.column("start")}$${register.last}`,
    );
    check(`${name}: every line has a start month`, "Register", `SUMPRODUCT((${named}<>"")*(${starts}=0))=0`);
    if (changedLines) check(`${name}: every change names a line`, "Joiners, leavers", allAmong(changedLines, named));
  }
  check("Every actual names a line", "Actuals: others count nowhere", allAmong(actuals.lines, data.lines));
  for (const { label, note, formula } of actualsChecks(routes, actuals, tolerance)) check(label, note, formula);
  check("Credit balances never fall below zero", "Credits", `MIN(${routes.credits.neverNegative})>=-${tolerance}`);
  check("The scenario chosen exists", "Assumptions", `SUMPRODUCT((${assumptions.scenarioNames}=${NAME.scenario})*1)=1`);
  const typed = Object.values(assumptions.scenarioFactors).map((range) => `ISNUMBER(${range})`);
  check(
    "Every scenario has all its factors",
    "Assumptions: a blank factor would count as 0",
    `SUMPRODUCT((${assumptions.scenarioNames}<>"")*(1-${typed.join("*")}))=0`,
  );
  comparison.checks.forEach((formula, k) => {
    check(
      `Scenario sheet ${k + 1} equals Summary while it is selected`,
      "Comparison: access and metered by month",
      formula,
    );
  });
  check(
    "No price is older than allowed",
    "Rates: days since verified",
    `MAX(${rates.ages})<=${assumptions.oldestPriceDays}`,
  );
  // an item that ends within the horizon is no fault while no line needs its price later
  const ending = `SUMPRODUCT((${rates.ends}>0)*(${rates.ends}<=MAX(${rates.listMonths})))`;
  check(
    "No line is left without a price by the end of its plan or model",
    rates.endings || "Rates: Ends on, Replaced by",
    `(${ending}=0)+NOT(ISERROR(SUM(${wholeMemo})))>0`,
  );
  // the add-in, where it is there, compares the prices themselves
  const readFor = `SUMPRODUCT((${rates.listReadFor}<>${rates.listMonths})*(${rates.listPeriods}>0))=0`;
  check(
    "Prices were read for these months",
    "Rates; after other months: Refresh in the pane",
    `IF(${probe},TRUE,${readFor})`,
  );
  check("No workspace is above its maximum", "Seats", `SUMPRODUCT(${routes.seats.aboveMaximum})=0`);
  check(
    "API lines pay from workspaces of their own vendor",
    "API usage: Pays from",
    `SUMPRODUCT(${routes.api.wronglyPaid})=0`,
  );

  sheet.text(probeRow, COLUMN.label, CHECKS.probe);
  sheet.text(probeRow, COLUMN.note, "False without the AI Budget add-in", "note");
  sheet.formula(probeRow, E, `=IFERROR(AIB.PRICE("chatgpt-plus")>=0,FALSE)`, "text");
  const heading = probeRow + 2;
  const firstCheck = heading + 1;
  sheet.text(heading, COLUMN.label, CHECKS.arithmetic, "heading");
  sheet.columnHeadings(heading, E, ["Result", "Difference"]);
  checks.forEach(([label, note, formula], k) => {
    sheet.text(firstCheck + k, COLUMN.label, label);
    sheet.text(firstCheck + k, COLUMN.note, note, "note");
    sheet.formula(firstCheck + k, E, `=IFERROR(${formula},FALSE)`, "check");
  });
  const lastCheck = firstCheck + checks.length - 1;

  const engineHeading = lastCheck + 2;
  sheet.text(engineHeading, COLUMN.label, CHECKS.engine, "heading");
  sheet.text(engineHeading, COLUMN.note, "Sum of absolute differences over all months, price currency", "note");
  sheet.columnHeadings(engineHeading, E, ["Result", "Difference"]);
  const firstCross = engineHeading + 1;
  let row = firstCross;
  const cross = (label: string, note: string, difference: string) => {
    sheet.formula(row, COLUMN.label, label, "crossSheetText");
    sheet.text(row, COLUMN.note, note, "note");
    const asked = `IFERROR(CHOOSE(1+${probe},"${ANSWER.notRun}",${difference}),"${FAILED}")`;
    // the engine is asked about whole rows of months, with errors caught and workspaces picked month by month
    sheet.arrayFormula(row, E + 1, `=CHOOSE(1+($B${row}=""),${asked},"")`, "aib");
    // a formula's "" is text in Excel and blank elsewhere: compare, do not ask for the type
    const silent = `($F${row}="")+($F${row}="${ANSWER.notRun}")+($F${row}="${ANSWER.ownTerms}")+($F${row}="${ANSWER.closedMonths}")>0`;
    const unequal = `N($F${row})+($F${row}="${FAILED}")`;
    sheet.formula(row, E, `=IF(${silent},$F${row}&"",${unequal}<=${tolerance})`, "check");
    row += 1;
  };
  if (!rates.isEmpty) {
    const listed = `AIB.PRICE(${rates.listItems},${rates.listComponents},${rates.listMonths},,${NAME.pricesKnownOn})`;
    // a month without a price counts as -1 on both sides, so that a 0 typed in its place is a difference
    const differences = `(IFERROR(${listed},-1)-IFERROR(${rates.list},-1))*(${rates.listPeriods}>0)*(${rates.listActual}=0)`;
    cross(`="List prices"`, SHEET.rates, `SUMPRODUCT(ABS(${differences}))`);
  }
  for (const route of all) {
    for (const { label, note, formula } of route.crossChecks) {
      cross(`=${label}&""`, note ? `${route.sheet.name}: ${note}` : route.sheet.name, formula);
    }
  }
  const lastCross = row - 1;

  const arithmetic = `$E$${firstCheck}:$E$${lastCheck}`;
  const engine = `$E$${firstCross}:$E$${lastCross}`;
  sheet.text(MASTER_CHECK.row, COLUMN.label, CHECKS.master, "heading");
  sheet.formula(
    MASTER_CHECK.row,
    MASTER_CHECK.column,
    `=IF((COUNTIF(${arithmetic},TRUE)<ROWS(${arithmetic}))+(COUNTIF(${engine},FALSE)>0)>0,"CHECK FAILED",` +
      `"Checks true"&CHOOSE(1+${probe},", add-in not run",""))`,
    "check",
  );
  return sheet.build();
}
