/**
 * The fault of every check by arithmetic, planted in the workbook as it would get there, and what the check then says.
 * @full
 */
import sample from "../../assets/sample-budget.json";
import { parseBudget } from "../../src/budget";
import { addMonths, parseIso } from "../../src/dates";
import { address, columnName } from "../../src/sheet/a1";
import { COLUMN, TOTAL } from "../../src/sheet/layout";
import { describeWorkbook } from "../../src/workbook";
import { writeWorkbook } from "../../src/xlsx/write";
import { type Edit, editAndRecalculate } from "../libreoffice/edit";
import type { Recalculated } from "../libreoffice/recalculate";
import { everyNth } from "../thinned";
import { controlOf, inputOf, rowOf, sheetOf } from "./find-cells";
import { CHECKS_FAIL, checksOf } from "./ten-budgets";

const budget = parseBudget({ ...sample, months: 3 });
const described = describeWorkbook(budget);
const month = columnName(COLUMN.firstMonth);

const overwrite = (sheet: string, cell: string, value = 12345): Edit[] => [["number", sheet, cell, value]];
const totalOf = (sheet: string, label: string) => `${TOTAL}${rowOf(described, sheet, label)}`;
const input = (sheet: string, line: string, heading: string) => inputOf(described, sheet, line, heading);

/** The first cell under a heading of a block, rows below it counted from 0. */
const inBlock = (sheet: string, title: string, column: string, k = 0) =>
  `${column}${rowOf(described, sheet, title) + 1 + k}`;

/** The cell of a price under one of the headings of the list. */
function onRates(item: string, component: string, heading: string): string {
  const { cells } = sheetOf(described, "Rates");
  const textsIn = (row: number) =>
    new Map(
      cells
        .filter((cell) => cell.row === row)
        .map(({ column, content }) => [column, content.kind === "text" ? content.text : ""]),
    );
  const first = rowOf(described, "Rates", "List prices");
  const column = [...textsIn(first)].find(([, text]) => text === heading)?.[0] ?? NaN;
  const rows = [...new Set(cells.map(({ row }) => row))].filter((row) => row > first);
  const row = rows.find((one) => {
    const texts = textsIn(one);
    return texts.get(COLUMN.firstAttribute) === item && texts.get(COLUMN.firstAttribute + 1) === component;
  });
  return address(row ?? NaN, column);
}

const firstLines: readonly (readonly [sheet: string, line: string, second: string])[] = [
  ["Subscriptions", "Freelance writers", "Sales prospecting"],
  ["Seats", "Office staff", "Power users"],
  ["API usage", "Support assistant", "Ticket labelling, nightly"],
  ["Credits", "Campaign video", "Brand film"],
  ["Enterprise", "Claude Enterprise for legal", "Firefly Services"],
];

/** Seat rates of more plans than there are rows for, written over the rates that there are and into the blank rows. */
function moreRatesThanRows(): Edit[] {
  const first = rowOf(described, "Rates", "List prices") + 2;
  const { cells } = sheetOf(described, "Rates");
  const text = (row: number, column: number) => {
    const content = cells.find((cell) => cell.row === row && cell.column === column)?.content;
    return content?.kind === "text" ? content.text : "";
  };
  const plain = Array.from({ length: 90 }, (_, k) => first + k).filter(
    (row) => text(row, COLUMN.firstAttribute) !== "",
  );
  // enough of them follow the rates of others
  const into = rowOf(described, "Rates", "Negotiated rates") + 1;
  const rated = plain.filter((row) => text(row, COLUMN.firstAttribute + 1) === "input");
  return rated.slice(0, 6).flatMap((row, k): Edit[] => [
    ["text", "Rates", address(into + k, COLUMN.firstAttribute), text(row, COLUMN.firstAttribute)],
    ["text", "Rates", address(into + k, COLUMN.firstAttribute + 1), "input"],
    ["number", "Rates", address(into + k, COLUMN.firstAttribute + 2), 1],
  ]);
}

const scenarioSelected = (name: string): Edit[] => [["text", "Assumptions", controlOf(described, "Scenario"), name]];

/** A line typed into a row that was inserted between the heading of a register and its first line. */
function lineAboveTheFirst(sheet: string, first: string): Edit[] {
  const row = rowOf(described, sheet, first);
  return [
    ["insert rows", sheet, row, 1],
    ["text", sheet, `B${row}`, "Typed above all others"],
  ];
}

/** Lines typed into every spare row of a register and into one row more. */
function moreLinesThanRoom(sheet: string, line: string): Edit[] {
  const start = input(sheet, line, "Start").replace(/\d+$/, "");
  const last = sheetOf(described, sheet).cells.find(
    ({ row, content }) =>
      row > rowOf(described, sheet, line) && content.kind === "text" && content.text.startsWith("Insert new lines"),
  );
  const insertAt = last?.row ?? 0;
  const blank = sheetOf(described, sheet).cells.filter(
    ({ row, column, content, style }) =>
      column === COLUMN.label &&
      row < insertAt &&
      row > rowOf(described, sheet, line) &&
      style === "inputText" &&
      content.kind === "empty",
  );
  const rows = [...blank.map(({ row }) => row), insertAt];
  return [
    ["insert rows", sheet, insertAt, 1],
    ...rows.flatMap((row): Edit[] => [
      ["text", sheet, `B${row}`, `Line typed into row ${row}`],
      ["number", sheet, `${start}${row}`, 46388],
    ]),
  ];
}

const changeOfNobody = (sheet: string): [string, Edit[]] => [
  `${sheet}: every change names a line`,
  [["text", sheet, `B${rowOf(described, sheet, "Joiners, leavers and other changes") + 2}`, "Nobody we know"]],
];

/** First day of a month of the budget, 1 being its first. */
const monthAt = (month: number) => addMonths(parseIso(budget.startMonth), month - 1);
const closed = (month: number): Edit[] => [
  ["number", "Assumptions", controlOf(described, "Last actual month"), monthAt(month)],
];

/** A row of Actuals as it is typed. */
function typed(
  row: number,
  line: string,
  month: number,
  { amount, quantity, part = "" }: { amount?: number; quantity?: number; part?: string } = {},
): Edit[] {
  return [
    ["text", "Actuals", `B${row}`, line],
    ["text", "Actuals", `E${row}`, part],
    ["number", "Actuals", `F${row}`, monthAt(month)],
    ...(amount === undefined ? [] : [["number", "Actuals", `G${row}`, amount] as Edit]),
    ...(quantity === undefined ? [] : [["number", "Actuals", `H${row}`, quantity] as Edit]),
  ];
}

const FAULTS: readonly (readonly [check: string, plant: Edit[]])[] = [
  ["Routes add up to access and metered", overwrite("Summary", totalOf("Summary", "Seats"))],
  ["The five route sheets add up to Summary", overwrite("Summary", `${month}${rowOf(described, "Summary", "Seats")}`)],
  [
    "Cash on the route sheets adds up to Summary",
    overwrite("Summary", `${month}${rowOf(described, "Summary", "Memo: cash")}`),
  ],
  ["By owner: adds up to the total", overwrite("Summary", totalOf("Summary", "Total by owner"))],
  ["By owner: nothing unassigned", [["text", "Seats", input("Seats", "Engineers", "Owner"), "Nobody we know"]]],
  ["By vendor: adds up to the total", overwrite("Summary", totalOf("Summary", "Total by vendor"))],
  ["By vendor: nothing unassigned", [["text", "Enterprise", input("Enterprise", "Firefly Services", "Vendor"), ""]]],
  ["By cost centre: adds up to the total", overwrite("Summary", totalOf("Summary", "Total by cost centre"))],
  ["By cost centre: nothing unassigned", [["text", "Credits", input("Credits", "Brand film", "Cost centre"), ""]]],
  ["Fiscal years add up to the horizon", overwrite("Summary", `E${rowOf(described, "Summary", "Memo: all AI spend")}`)],
  [
    "No error value in the totals",
    [["formula", "API usage", inBlock("API usage", "Token cost of a request", month), "=NA()"]],
  ],
  ...firstLines.flatMap(([sheet, line, second]): [string, Edit[]][] => [
    [`${sheet}: line names differ`, [["text", sheet, `B${rowOf(described, sheet, second)}`, line]]],
    [`${sheet}: every line reaches the cost block`, moreLinesThanRoom(sheet, line)],
    [`${sheet}: every line reaches the cost block`, lineAboveTheFirst(sheet, line)],
    [`${sheet}: every line has a start month`, [["text", sheet, input(sheet, line, "Start"), ""]]],
    [`${sheet}: every number is a number`, [["text", sheet, input(sheet, line, "Limit a month"), "none"]]],
    [`${sheet}: no number is below zero`, [["number", sheet, input(sheet, line, "Limit a month"), -1]]],
    ...(["Subscriptions", "Seats"].includes(sheet) ? [changeOfNobody(sheet)] : []),
  ]),
  ["Every actual names a line", [["text", "Actuals", "B5", "Nobody we know"]]],
  ["Every actual has an amount and a line", [...typed(5, "Office staff", 1, { quantity: 3 })]],
  ["Every actual is of a closed month", typed(5, "Office staff", 1, { amount: 100 })],
  ["Every actual reaches its line and part", [...closed(1), ...typed(5, "Firefly Services", 1, { amount: 100 })]],
  [
    "An actual below zero says why, and included credits are below zero",
    [...closed(1), ...typed(5, "Office staff", 1, { amount: -5 })],
  ],
  ...firstLines.map(([sheet, line]): [string, Edit[]] => [
    `${sheet}: actuals stand in months in which their line runs`,
    [
      ["number", sheet, input(sheet, line, "Start"), monthAt(2)],
      ...closed(1),
      ...typed(5, line, 1, { amount: 100, part: sheet === "Enterprise" ? "Access" : "" }),
    ],
  ]),
  [
    "No actual quantity is below the seats bought for the year",
    [
      ...closed(2),
      ...typed(5, "Office staff", 1, { amount: 1200, quantity: 60 }),
      ...typed(6, "Office staff", 2, { amount: 1000, quantity: 50 }),
    ],
  ],
  [
    "No closed month used credits that nobody paid for",
    [...closed(1), ...typed(5, "Campaign video", 1, { amount: 0, quantity: 1_000_000 })],
  ],
  [
    "Credit balances never fall below zero",
    overwrite("Credits", inBlock("Credits", "Bought credits: closing", month), -1),
  ],
  ["The scenario chosen exists", scenarioSelected("Worst")],
  [
    "Every scenario has all its factors",
    [["text", "Assumptions", address(rowOf(described, "Assumptions", "Seats factor"), COLUMN.firstAttribute + 2), ""]],
  ],
  ...[0, 1, 2, 3, 4].map((k): [string, Edit[]] => [
    `Scenario sheet ${k + 1} equals Summary while it is selected`,
    [
      ...scenarioSelected(budget.scenarios[k]?.name ?? "Base"),
      ["text", "Comparison", inBlock("Comparison", "Access (people)", "B", k), budget.scenarios[k]?.name ?? "Base"],
      ...overwrite("Comparison", inBlock("Comparison", "Access (people)", month, k)),
    ],
  ]),
  ["No price is older than allowed", overwrite("Assumptions", controlOf(described, "Oldest price allowed"), 1)],
  ["Negotiated rates reach every price that they touch", moreRatesThanRows()],
  ["Prices were read for these months", overwrite("Assumptions", controlOf(described, "First month"), 46419)],
  [
    "Driver names differ",
    [["text", "Assumptions", `B${rowOf(described, "Assumptions", "Marketing headcount")}`, "engineering headcount"]],
  ],
  ["Every currency has one rate", [["text", "Assumptions", `B${rowOf(described, "Assumptions", "EUR")}`, "USD"]]],
  [
    "Scenario names differ",
    [
      [
        "text",
        "Assumptions",
        address(rowOf(described, "Assumptions", "Seats factor") - 1, COLUMN.firstAttribute + 3),
        "Low",
      ],
    ],
  ],
  ["Workspace names differ", [["text", "Seats", `B${rowOf(described, "Seats", "Claude Team Paris")}`, "claude team"]]],
  ["No workspace is above its maximum", overwrite("Seats", input("Seats", "Claude Team", "Maximum seats"), 1)],
  [
    "Subscriptions: no line has more seats than its plan is sold with",
    [
      ["text", "Subscriptions", input("Subscriptions", "Analysts", "Plan"), "runway-pro"],
      ...overwrite("Subscriptions", input("Subscriptions", "Analysts", "Users"), 16),
    ],
  ],
  [
    "Subscriptions: no line has fewer seats than its plan is sold with",
    [["text", "Subscriptions", input("Subscriptions", "Analysts", "Plan"), "claude-team-standard"]],
  ],
  [
    "Credits: no line has more seats than its plan is sold with",
    overwrite("Credits", input("Credits", "Campaign video", "Seats"), 16),
  ],
  [
    "Credits: no line has fewer seats than its plan is sold with",
    [["text", "Credits", input("Credits", "Campaign video", "Plan"), "claude-team-standard"]],
  ],
  [
    "Every line's plan is sold in its workspace",
    [["text", "Seats", input("Seats", "Research desk", "Workspace"), "Claude Team"]],
  ],
  [
    "No line counts tokens of a model that also charges sound, pictures or fees",
    [["text", "Rates", onRates("gpt-6-sol", "output", "Also charges"), "audio: use input audio"]],
  ],
  [
    "API lines pay from workspaces of their own vendor",
    [["text", "API usage", input("API usage", "Support assistant", "Pays from"), "Claude Team"]],
  ],
  [
    "Every price tier can be read",
    [["text", "Enterprise", `B${rowOf(described, "Enterprise", "Contract") + 1}`, "Firefly Services"]],
  ],
];

const faults = everyNth(4, FAULTS);
let planted: Recalculated[] = [];
let whole: Recalculated | undefined;
let sound: Recalculated | undefined;

beforeAll(async () => {
  const file = await writeWorkbook(described);
  const workbooks = faults.map(([, edits]) => ({ file, edits, read: ["Checks"] }));
  [whole, sound, ...planted] = await editAndRecalculate([
    { file, edits: FAULTS[0]?.[1] ?? [] },
    { file, edits: [], read: ["Checks"] },
    ...workbooks,
  ]);
}, 600_000);

/** Its fault needs a line whose model ends: planted in ends.libreoffice. */
const ENDS = "No line is left without a price by the end of its plan or model";

const checksIn = (workbook: Recalculated | undefined) => checksOf(workbook?.rows("Checks") ?? []);

test("every check by arithmetic has a fault here, and is true without one", () => {
  const { arithmetic, master } = checksIn(sound);
  expect([...new Set(FAULTS.map(([check]) => check))]).toEqual(
    arithmetic.map(({ label }) => label).filter((label) => label !== ENDS),
  );
  expect(arithmetic.filter(({ result }) => result !== true)).toEqual([]);
  expect(master).toBe("All checks hold, add-in not run");
});

test.each(faults.map(([check], index) => ({ check, index })))(
  "$check: turns false, and the others can still be read",
  ({ check, index }) => {
    const { arithmetic, engine, master } = checksIn(planted[index]);
    expect(arithmetic.find(({ label }) => label === check)).toEqual({ label: check, result: false });
    expect(arithmetic.filter(({ result }) => typeof result !== "boolean")).toEqual([]);
    expect(engine.filter(({ label, result }) => label !== "" && result !== "not run")).toEqual([]);
    expect(master).toMatch(CHECKS_FAIL);
  },
);

test("every sheet says that a check failed", () => {
  const shown = described.sheets.flatMap(({ name, cells }) =>
    cells
      .filter(
        ({ content }) => content.kind === "formula" && /^=(HYPERLINK.*)?Checks!\$[EF]\$4\)?$/.test(content.formula),
      )
      .map(({ row, column }) => [name, whole?.value(name, address(row, column))]),
  );
  // About has no figures
  expect(new Set(shown.map(([name]) => name)).size).toBe(described.sheets.length - 1);
  expect(shown.filter(([, says]) => !CHECKS_FAIL.test(String(says)))).toEqual([]);
});
