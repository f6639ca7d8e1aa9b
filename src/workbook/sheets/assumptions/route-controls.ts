import { type Budget, CONTROLLED, type Controlled } from "../../../budget";
import { absoluteAddress, COLUMN, onSheet, type SheetBuilder } from "../../../sheet";
import { validateRows, writeCell, writeHeadings } from "../../blocks/input-table";
import { SHEET } from "../../names";
import { LAST_ROW_OF_ROUTES, ROUTE_CONTROLS } from "../../tables/routes";
import { placeOf } from "../../tables/table";

export type RouteControlKey = Exclude<(typeof ROUTE_CONTROLS)["columns"][number]["key"], "route">;

/** Where an owner, a limit … of a route stands, as "Assumptions!$E$60". */
export type RouteControls = (route: Controlled, key: RouteControlKey) => string;

/** A row for each route, and for access and metered as a whole: their owners, limits and approvals. */
export function routeControlsSection(sheet: SheetBuilder, budget: Budget): RouteControls {
  sheet.heading(
    ROUTE_CONTROLS.title,
    "Money in the report currency; a blank limit is none, a blank alert comes at the limit",
  );
  writeHeadings(sheet, ROUTE_CONTROLS, sheet.row);
  const [route, ...controls] = ROUTE_CONTROLS.columns;
  const first = sheet.row + 1;
  CONTROLLED.forEach(({ label }, k) => {
    const own = budget.routes.find((each) => each.route === label);
    sheet.text(first + k, route?.at ?? COLUMN.label, label);
    for (const column of controls) writeCell(sheet, column, first + k, own?.[column.key] ?? null);
  });
  validateRows(sheet, ROUTE_CONTROLS, first, CONTROLLED.length);
  sheet.row = first + CONTROLLED.length;
  sheet.text(sheet.row++, COLUMN.note, LAST_ROW_OF_ROUTES, "note");
  return (key, column) => {
    const row = first + CONTROLLED.findIndex((each) => each.key === key);
    return onSheet(SHEET.assumptions, absoluteAddress(row, placeOf(ROUTE_CONTROLS.columns, column)));
  };
}
