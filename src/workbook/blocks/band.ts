import type { Controlled } from "../../budget";
import { type Block, COLUMN, FIRST_MONTH, ROW, type SheetBuilder } from "../../sheet";
import { NAME } from "../names";
import type { Assumptions } from "../sheets/assumptions";
import { attributes, type Placed } from "./register";
import { yearColumn } from "./reported";
import { emphasiseStatus, YEARS } from "./results";
import type { RouteState } from "./route-control";

/** Rows of a block. */
type Rows = Pick<Block, "first" | "last">;

/** A route, what is said of it against its limits, and the rows of its costs. */
interface Banded {
  route: Controlled;
  state: RouteState | undefined;
  costs: Rows;
}

/** Above a register: who answers for the route and what it may spend; what it costs, and how many of its lines wait for somebody. */
export function band(sheet: SheetBuilder, banded: Banded & { status: Placed }, assumptions: Assumptions): void {
  const { route, costs, status } = banded;
  sheet.formula(ROW.subtitle, COLUMN.label, `="Owner: "&${ownerOf(route, assumptions)}`, "bandText");
  limits(sheet, ROW.subtitle, banded, assumptions);
  since(sheet, ROW.subtitle, banded.state);
  sheet.formula(ROW.totals, COLUMN.label, `="Total, "&${NAME.currency}`, "moneyTotal");
  totals(sheet, ROW.totals, costs);
  const column = (key: "noPrice" | "within") => `COLUMN($${status.column(key)}$${status.first - 1})`;
  const waiting = `${column("within")}-${column("noPrice")}`;
  const count = `COUNTIF(${attributes(status, "rank")},"<="&(${waiting}))`;
  sheet.formula(ROW.totals, COLUMN.status, `="To decide: "&${count}`, "moneyTotal");
  sheet.series(ROW.totals, sumOver(FIRST_MONTH, costs), "moneyTotal");
}

/** Of a route that reaches both budgets: a row for each. The months are those of its metered use; access by month stands below. */
export function bandOfBoth(
  sheet: SheetBuilder,
  sides: readonly (Banded & { label: string })[],
  assumptions: Assumptions,
): void {
  sides.forEach(({ label, ...banded }, k) => {
    const row = ROW.subtitle + k;
    sheet.formula(row, COLUMN.label, `="${label}: "&${ownerOf(banded.route, assumptions)}`, "bandText");
    limits(sheet, row, banded, assumptions);
    totals(sheet, row, banded.costs);
    if (row === ROW.totals) sheet.series(row, sumOver(FIRST_MONTH, banded.costs), "moneyTotal");
  });
}

const sumOver = (column: string, { first, last }: Rows): string => `=SUM(${column}$${first}:${column}$${last})`;

function totals(sheet: SheetBuilder, row: number, costs: Rows): void {
  for (const { key, at } of YEARS) sheet.formula(row, at, sumOver(`$${yearColumn(key)}`, costs), "moneyTotal");
}

const ownerOf = (route: Controlled, { routes }: Assumptions): string => {
  const owner = routes(route, "owner");
  return `IF(${owner}="","nobody yet",${owner})`;
};

/** Which month or fiscal year the status is about, where it is about one: over its limit may be a month of a year that is not. */
function since(sheet: SheetBuilder, row: number, state: RouteState | undefined): void {
  if (!state) return;
  const from = state.from.replace(/^.*!/, "");
  sheet.formula(row, COLUMN.status - 2, `=IF(${from}="","","In")`, "bandLabel");
  sheet.formula(row, COLUMN.status - 1, `=${from}`, "monthValue");
}

/** The limit a fiscal year, or else a month, and from which share of it on there is an alert, and who approves what is above. */
function limits(sheet: SheetBuilder, row: number, { route, state }: Banded, assumptions: Assumptions): void {
  const of = (key: Parameters<Assumptions["routes"]>[1]) => assumptions.routes(route, key);
  const [label, limit, alert, approver, above] = [
    COLUMN.note,
    COLUMN.note + 1,
    COLUMN.note + 2,
    COLUMN.note + 3,
    COLUMN.note + 4,
  ];
  const ofYear = (year: string, month: string) => `=IF(${of("limitYear")}>0,${year},${month})`;
  sheet.formula(row, label, ofYear('"Limit a year"', '"Limit a month"'), "bandLabel");
  // of a blank cell one program makes 0 and another nothing
  sheet.formula(row, limit, ofYear(of("limitYear"), `MAX(${of("limitMonth")})`), "bandLimit");
  sheet.formula(row, alert, `=${of("alertAt")}`, "bandAlert");
  sheet.formula(row, approver, `=IF(${of("approver")}="","Approval",${of("approver")})&" above"`, "bandLabel");
  sheet.formula(row, above, `=${of("approvalAbove")}`, "bandLimit");
  if (!state) return;
  sheet.formula(row, COLUMN.status, `=${state.status.replace(/^.*!/, "")}`, "bandText");
  emphasiseStatus(sheet, { row, column: COLUMN.status, rows: 1, columns: 1 });
}
