import { ROUTES, type Side, SIDES } from "../../../budget";
import { COLUMN, onSheet, type SheetBuilder } from "../../../sheet";
import { attributes } from "../../blocks/register";
import type { Routes, RouteSheet } from "../route";
import type { SummaryLine } from "./summary-lines";

/** Whose limits are looked at together; a contract's limit holds for both of its sides. */
const GROUPS: readonly { label: string; routes: readonly (keyof Routes)[] }[] = [
  ...SIDES.map(({ key, label }) => ({ label, routes: routesOf([key]) })),
  { label: "Contracts", routes: routesOf(SIDES.map(({ key }) => key)) },
];

/** Routes on exactly these sides. */
function routesOf(sides: readonly Side[]): (keyof Routes)[] {
  return ROUTES.filter((route) => route.sides.join() === sides.join()).map(({ lines }) => lines);
}

/**
 * What lines may spend against what they do, month by month: the limits of lines that cost something, the cost of lines that
 * have a limit, and how many lines are past their alert or over their limit in some month.
 */
export function limitsSection(sheet: SheetBuilder, line: SummaryLine, routes: Routes): void {
  sheet.heading("Limits and alerts", "Of lines that have a limit; which lines these are stands on their own sheets");
  for (const { label, routes: keys } of GROUPS) {
    const each = (formula: (route: RouteSheet, m: string) => string) => (m: string) =>
      `=${keys.map((key) => formula(routes[key], m)).join("+")}`;
    const costs = ({ sheet: { name }, control: { costs } }: RouteSheet, m: string) =>
      onSheet(name, `${m}$${costs.first}:${m}$${costs.last}`);
    const limits = ({ sheet: { name }, control }: RouteSheet) => onSheet(name, control.limits);
    const limit = line(
      `${label}: limits`,
      "Of lines that cost something in the month",
      each((route, m) => `SUMPRODUCT((${costs(route, m)}>0)*${limits(route)})`),
    );
    const cost = line(
      `${label}: cost of lines with a limit`,
      "",
      each((route, m) => `SUMPRODUCT((${limits(route)}>0)*${costs(route, m)})`),
    );
    line(`${label}: left of the limits`, "Negative: over them together", (m) => `=${m}${limit}-${m}${cost}`);
    const count = (key: "monthsAlert" | "monthsOver") =>
      keys
        .map((route) => onSheet(routes[route].sheet.name, attributes(routes[route].control.block, key)))
        .map((months) => `COUNTIF(${months},">0")`)
        .join("+");
    countRow(sheet, `${label}: lines past their alert`, count("monthsAlert"));
    countRow(sheet, `${label}: lines over their limit`, count("monthsOver"));
  }
}

/** How many lines are so in some month. */
function countRow(sheet: SheetBuilder, label: string, count: string): void {
  const row = sheet.row++;
  sheet.text(row, COLUMN.label, label);
  sheet.text(row, COLUMN.note, "In some month", "note");
  sheet.text(row, COLUMN.unit, "lines", "note");
  sheet.formula(row, COLUMN.total, `=${count}`, "integer");
}
