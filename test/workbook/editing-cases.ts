/** What people do with a budget's workbook, each with the budget that it then is. */
import sample from "../../assets/sample-budget.json";
import { type Budget, parseBudget } from "../../src/budget";
import { address, columnName } from "../../src/sheet/a1";
import { COLUMN, endColumn, ROW } from "../../src/sheet/layout";
import { describeWorkbook } from "../../src/workbook";
import type { Edit } from "../libreoffice/edit";
import { controlOf, inputOf, rowOf, typeRow } from "./find-cells";
import { storedBudget } from "./ten-budgets";

export interface Editing {
  name: string;
  from: Budget;
  edits: Edit[];
  then: Budget;
  /** the checks that must then ask for something, where the pane is not there to do it */
  asks?: readonly string[];
  /** what Summary and Seats are called afterwards */
  summary?: string;
  seats?: string;
}

const budget = parseBudget({ ...sample, months: 12 });
const described = describeWorkbook(budget);
const moved = storedBudget("mid-year-start").budget;

const CHANGES = "Joiners, leavers and other changes";
const REGISTERS = [
  ["subscriptions", "Subscriptions"],
  ["seats", "Seats"],
  ["api", "API usage"],
  ["credits", "Credits"],
  ["enterprise", "Enterprise"],
] as const;
type Route = (typeof REGISTERS)[number][0];

/** The same budget with the lines of each route changed; a change of a line that is gone finds nothing any more. */
function withLines(change: (lines: Budget[Route]) => unknown[]): Budget {
  const lines = Object.fromEntries(REGISTERS.map(([route]) => [route, change(budget[route])])) as Pick<Budget, Route>;
  const names = new Set([...lines.subscriptions, ...lines.seats].map(({ name }) => name));
  return parseBudget({ ...budget, ...lines, changes: budget.changes.filter(({ line }) => names.has(line)) });
}

const nameOf = (route: Route, index: number): string => budget[route][index]?.name ?? "";

const withNewLines = withLines(([first, ...others]) => [
  first,
  { ...first, name: `New ${first?.name}`, base: 7 },
  ...others,
]);

function insertLines(): Edit[] {
  const after = describeWorkbook(withNewLines);
  return REGISTERS.flatMap(([route, sheet]): Edit[] => {
    const row = rowOf(described, sheet, nameOf(route, 0)) + 1;
    const newLine = rowOf(after, sheet, `New ${nameOf(route, 0)}`);
    return [["insert rows", sheet, row, 1], ...typeRow(after, sheet, newLine, row)];
  });
}

const insertBlankRows = (): Edit[] =>
  REGISTERS.map(([route, sheet]) => ["insert rows", sheet, rowOf(described, sheet, nameOf(route, 1)), 2]);

const insertBelowHeadings = (): Edit[] =>
  REGISTERS.map(([route, sheet]) => ["insert rows", sheet, rowOf(described, sheet, nameOf(route, 0)), 2]);

/** The second line has a change, which goes with it: a check fails on a change that names no line. */
function deleteLines(count: (route: Route) => number): Edit[] {
  const change = rowOf(described, "Seats", nameOf("seats", 1), rowOf(described, "Seats", CHANGES));
  return [
    ["delete rows", "Seats", change, 1],
    ...REGISTERS.map(([route, sheet]): Edit => {
      return ["delete rows", sheet, rowOf(described, sheet, nameOf(route, 1)), count(route)];
    }),
  ];
}

const sortRegisters = (): Edit[] =>
  REGISTERS.map(([route, sheet]) => {
    const rows = budget[route].map(({ name }) => rowOf(described, sheet, name));
    return ["sort", sheet, `B${Math.min(...rows)}:${columnName(COLUMN.lastAttribute)}${Math.max(...rows)}`, 1];
  });

/** All but the first row of the list, which stands for a meter that a line does not use. */
function sortPrices(): Edit[] {
  const [title, next] = [rowOf(described, "Rates", "List prices"), rowOf(described, "Rates", "Negotiated rates")];
  const last = columnName(endColumn(budget.months) - 1);
  return [["sort", "Rates", `B${title + 2}:${last}${next - 2}`, COLUMN.firstAttribute - 1]];
}

const insertRowsAbove = (): Edit[] =>
  described.sheets
    .filter(({ months }) => months !== undefined)
    .map(({ name }) => ["insert rows", name, ROW.firstFree, 2]);

const hasDriver = REGISTERS.flatMap(([route, sheet]) =>
  [...budget[route]].flatMap((line) => ("driver" in line && line.driver !== "" ? [{ sheet, name: line.name }] : [])),
);

function settingsBlank(): Edit[] {
  const driverless = hasDriver.map(({ sheet, name }): Edit => [
    "text",
    sheet,
    inputOf(described, sheet, name, "Driver"),
    "",
  ]);
  const workspace = (heading: string): Edit => [
    "text",
    "Seats",
    inputOf(described, "Seats", "ChatGPT Business", heading),
    "",
  ];
  return [...driverless, workspace("Billing"), workspace("Renewal month")];
}

const withoutSettings = parseBudget({
  ...withLines((lines) => lines.map((line) => ({ ...line, driver: "" }))),
  workspaces: budget.workspaces.map((workspace) =>
    workspace.name === "ChatGPT Business" ? { ...workspace, billing: "monthly", renewal: null } : workspace,
  ),
});

/** 100 × 1.1 is 110.00000000000001 to a computer, and 110 seats. */
function anotherScenario(): Edit[] {
  const row = rowOf(described, "Assumptions", "Seats factor");
  return [
    ["text", "Assumptions", controlOf(described, "Scenario"), "High"],
    ["number", "Assumptions", address(row, COLUMN.firstAttribute + 3), 1.1],
    ["number", "Seats", inputOf(described, "Seats", "Research desk", "Seats"), 100],
  ];
}

const inAnotherScenario = parseBudget({
  ...budget,
  scenario: "High",
  scenarios: budget.scenarios.map((each) => (each.name === "High" ? { ...each, seats: 1.1 } : each)),
  seats: budget.seats.map((line) => (line.name === "Research desk" ? { ...line, base: 100 } : line)),
});

const workspaceRenewed = parseBudget({
  ...budget,
  workspaces: budget.workspaces.map((workspace) =>
    workspace.name === "Claude Team" ? { ...workspace, billing: "annual", renewal: "2027-11-01" } : workspace,
  ),
});

const inWorkspace = (heading: string) => inputOf(described, "Seats", "Claude Team", heading);

export const EDITINGS: readonly Editing[] = [
  { name: "a line inserted in the middle of each register", from: budget, edits: insertLines(), then: withNewLines },
  { name: "blank rows inserted in each register", from: budget, edits: insertBlankRows(), then: budget },
  {
    name: "blank rows inserted above the first line of each register",
    from: budget,
    edits: insertBelowHeadings(),
    then: budget,
  },
  { name: "rows inserted above everything on each sheet", from: budget, edits: insertRowsAbove(), then: budget },
  {
    name: "a line deleted from each register",
    from: budget,
    edits: deleteLines(() => 1),
    then: withLines((lines) => lines.filter((_, index) => index !== 1)),
  },
  {
    name: "all lines but the first deleted, so that registers are shorter than the blocks that read them",
    from: budget,
    edits: deleteLines((route) => budget[route].length - 1),
    then: withLines(([first]) => [first]),
  },
  { name: "each register sorted", from: budget, edits: sortRegisters(), then: budget },
  { name: "the list prices sorted", from: budget, edits: sortPrices(), then: budget },
  {
    name: "sheets renamed",
    from: budget,
    edits: [
      ["rename sheet", "Seats", "Workspaces 2027"],
      ["rename sheet", "Rates", "Price list"],
      ["rename sheet", "Summary", "Board's view"],
    ],
    then: budget,
    summary: "Board's view",
    seats: "Workspaces 2027",
  },
  { name: "drivers, a billing and a renewal left blank", from: budget, edits: settingsBlank(), then: withoutSettings },
  { name: "another scenario, with another factor", from: budget, edits: anotherScenario(), then: inAnotherScenario },
  {
    name: "a workspace billed by the year from November, its lines as they were",
    from: budget,
    edits: [
      ["text", "Seats", inWorkspace("Billing"), "annual"],
      ["number", "Seats", inWorkspace("Renewal month"), 46692],
    ],
    then: workspaceRenewed,
  },
  {
    name: "another report currency",
    from: budget,
    edits: [["text", "Assumptions", controlOf(described, "Report currency"), "EUR"]],
    then: { ...budget, currency: "EUR" },
  },
  {
    name: "a start in another month",
    from: moved,
    edits: [["number", "Assumptions", controlOf(describeWorkbook(moved), "First month"), 46508]],
    then: { ...moved, startMonth: "2027-05-01" },
    asks: ["Prices were read for these months"],
  },
  {
    name: "a fiscal year from July",
    from: budget,
    edits: [["number", "Assumptions", controlOf(described, "Fiscal year starts in month"), 7]],
    then: { ...budget, fiscalYearStart: 7 },
  },
];
