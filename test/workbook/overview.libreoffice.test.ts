/**
 * Overview and Lines as LibreOffice calculates them, held against the engine's own run.
 * @full
 */
import sample from "../../assets/sample-budget.json";
import {
  type Budget,
  emptyBudget,
  fiscalYears,
  parseBudget,
  routeStatuses,
  runBudget,
  STATUSES,
} from "../../src/budget";
import { parseIso } from "../../src/dates";
import { priceBook } from "../../src/pricebook";
import { describeWorkbook } from "../../src/workbook";
import { writeWorkbook } from "../../src/xlsx/write";
import { editAndRecalculate } from "../libreoffice/edit";
import { recalculateAll, type Recalculated } from "../libreoffice/recalculate";
import { everyNth } from "../thinned";
import { inputOf, rowOf } from "./find-cells";
import { HALF_A_CENT, storedBudgets } from "./ten-budgets";

const whole = parseBudget(sample);
const described = describeWorkbook(whole);
const budgets: { name: string; budget: Budget }[] = [
  { name: "sample", budget: whole },
  { name: "empty", budget: emptyBudget(parseIso("2027-01-01"), parseIso("2026-11-23")) },
  ...everyNth(4, storedBudgets()),
];
const SHORTER = "without the first line";
const MISSPELLED = "a misspelled model";
const workbooks = new Map<string, Recalculated>();

beforeAll(async () => {
  const files: Uint8Array[] = [];
  for (const { budget } of budgets) files.push(await writeWorkbook(describeWorkbook(budget)));
  const recalculated = await recalculateAll(files);
  budgets.forEach(({ name }, index) => workbooks.set(name, recalculated[index] as Recalculated));
  const cell = inputOf(described, "API usage", "Support assistant", "Model or item");
  const file = await writeWorkbook(described);
  const [misspelled, shorter] = await editAndRecalculate([
    { file, edits: [["text", "API usage", cell, "gpt-6-soll"]] },
    { file, edits: [["delete rows", "Subscriptions", rowOf(described, "Subscriptions", "Freelance writers"), 1]] },
  ]);
  workbooks.set(MISSPELLED, misspelled as Recalculated);
  workbooks.set(SHORTER, shorter as Recalculated);
}, 600_000);

const rowsOf = (name: string, sheet: string) => workbooks.get(name)?.rows(sheet) ?? [];
/** What a page shows in a cell such as "A7". */
const shownIn = (name: string, sheet: string, cell: string): unknown => {
  const [, letter = "A", row = "1"] = /^([A-Z])(\d+)$/.exec(cell) ?? [];
  return rowsOf(name, sheet)[Number(row) - 1]?.[letter.charCodeAt(0) - 65] ?? "";
};

/** This fiscal year is the one of the first month that is not closed. */
function years(budget: Budget): [number, number] {
  const all = fiscalYears(budget);
  const closed = budget.lastActualMonth;
  const open = closed === null ? 0 : (parseIso(closed) - parseIso(budget.startMonth)) / 30;
  const first = all[Math.min(all.length - 1, closed === null ? 0 : Math.round(open) + 1)] ?? 0;
  return [first, first + 1];
}

const CARDS = { access: ["A7", "B7"], metered: ["F7", "H7"] } as const;
const close = (shown: unknown, expected: number | null): boolean =>
  expected === null ? shown === "incomplete" : typeof shown === "number" && Math.abs(shown - expected) < HALF_A_CENT;

describe.each(budgets)("$name", ({ name, budget }) => {
  const run = runBudget(budget, priceBook);
  const statuses = routeStatuses(budget, run);
  const ofYear = (route: string, year: number): number | null => {
    const found = statuses.find((status) => status.route === route)?.years.find((each) => each.year === year);
    return found === undefined ? 0 : found.cost;
  };

  test("the headline is what the engine says of access and metered, to the cent", () => {
    for (const side of ["access", "metered"] as const)
      years(budget).forEach((year, k) => {
        const shown = shownIn(name, "Overview", CARDS[side][k] ?? "");
        const isRight = fiscalYears(budget).includes(year) ? close(shown, ofYear(side, year)) : shown === "–";
        expect([side, year, shown, isRight]).toEqual([side, year, shown, true]);
      });
  });

  test("each route has its cost and the status that the engine gives it", () => {
    const routes = statuses.filter(({ route }) => route !== "access" && route !== "metered");
    const order = ["subscriptions", "seats", "enterpriseAccess", "api", "credits", "enterpriseMetered"];
    order.forEach((key, k) => {
      const status = routes.find(({ route }) => route === key)?.status;
      const label = STATUSES.find((each) => each.key === status)?.label;
      const [year, next] = years(budget);
      const shown = (column: string) => shownIn(name, "Overview", `${column}${13 + k}`);
      expect([key, close(shown("C"), ofYear(key, year)), close(shown("D"), ofYear(key, next)), shown("H")]).toEqual([
        ...[key, true, true, label],
      ]);
    });
  });

  test("Lines holds every line once, and its money adds up to the engine's", () => {
    const [year, next] = years(budget);
    const rows = rowsOf(name, "Lines").slice(4);
    const end = rows.findIndex(([label]) => String(label).startsWith("Routes, and access"));
    const lines = rows.slice(0, end).filter(([label]) => label !== "" && label != null);
    expect(rowsOf(name, "Lines")[2]?.[1]).toBe(`${lines.length} lines`);
    const sum = (column: number) => lines.reduce((total, row) => total + Number(row[column] ?? 0), 0);
    const known = (at: number) => lines.every((row) => typeof row[at] === "number");
    for (const [column, of] of [
      [4, year],
      [5, next],
    ] as const) {
      const [access, metered] = [ofYear("access", of), ofYear("metered", of)];
      if (access === null || metered === null) expect(known(column)).toBe(false);
      else expect(Math.abs(sum(column) - access - metered)).toBeLessThan(HALF_A_CENT);
    }
  });

  test("the largest month of a contract is that of its access, or of its metered use, never of both", () => {
    for (const contract of budget.enterprise)
      for (const [side, route] of [
        ["access", "Enterprise: access"],
        ["metered", "Enterprise: metered"],
      ] as const) {
        const own = run.lines.filter((line) => line.name === contract.name && line.side === side);
        const months = Array.from({ length: budget.months }, (_, k) => own.map(({ cost }) => cost[k] ?? null));
        const row = rowsOf(name, "Lines").find(([line, of]) => line === contract.name && of === route);
        if (!row || months.flat().includes(null)) continue;
        const largest = Math.max(...months.map((costs) => costs.reduce<number>((sum, cost) => sum + (cost ?? 0), 0)));
        expect([contract.name, side, Math.abs(Number(row[6]) - largest) < HALF_A_CENT]).toEqual([
          contract.name,
          side,
          true,
        ]);
      }
  });

  test("owners are the largest first, and what they answer for adds up where all are shown", () => {
    const rows = rowsOf(name, "Overview").slice(20, 32);
    const shown = rows.filter((row) => row[5] !== "" && row[5] != null);
    const both = shown.map((row) => Number(row[7]) + Number(row[8])).filter((amount) => !Number.isNaN(amount));
    expect([...both].sort((a, b) => b - a).map(Math.round)).toEqual(both.map(Math.round));
    const [year] = years(budget);
    const [access, metered] = [ofYear("access", year), ofYear("metered", year)];
    if (shown.length < 12 && access !== null && metered !== null)
      expect(Math.abs(both.reduce((a, b) => a + b, 0) - access - metered)).toBeLessThan(HALF_A_CENT);
  });
});

test("an empty budget has nothing to decide and nothing that falls due", () => {
  expect(shownIn("empty", "Overview", "A34")).toBe("Nothing needs a decision");
  expect(shownIn("empty", "Overview", "H34")).toBe("Nothing falls due in three months");
  expect([shownIn("empty", "Overview", "A7"), shownIn("empty", "Overview", "F7")]).toEqual([0, 0]);
});

test("the first line of a route is deleted: nothing is an error, all others are listed", () => {
  const errors = ["Overview", "Lines"].flatMap((sheet) =>
    rowsOf(SHORTER, sheet)
      .flat()
      .filter((value) => typeof value === "string" && /^#[A-Z]/.test(value)),
  );
  expect(errors).toEqual([]);
  const named = (name: string) =>
    rowsOf(name, "Lines")
      .slice(4)
      .map(([line]) => line)
      .filter((line) => line !== "" && line !== null);
  expect(named(SHORTER)).toEqual(named("sample").filter((line) => line !== "Freelance writers"));
});

describe("one misspelled model", () => {
  const sound = (cell: string) => shownIn("sample", "Overview", cell);
  const faulty = (cell: string) => shownIn(MISSPELLED, "Overview", cell);

  test("its side and its route are incomplete in words, all others keep their figures", () => {
    expect(["F7", "H7", "C16", "D16"].map(faulty)).toEqual(["incomplete", "incomplete", "incomplete", "incomplete"]);
    for (const cell of ["A7", "B7", "C13", "C14", "C15", "C17", "C18", "D13", "D14", "D15", "D17", "D18"])
      expect([cell, faulty(cell)]).toEqual([cell, sound(cell)]);
  });

  test("its line heads the list of decisions, and the headline counts it", () => {
    expect([faulty("A36"), faulty("B36")]).toEqual(["Support assistant", "No price"]);
    expect(faulty("F10")).toBe(
      "Without a price: 1 of the lines, first in the list below. Choose the plan or model again, or Refresh prices.",
    );
  });

  test("the charts say what they do not draw", () => {
    expect(sound("A20")).toBe("");
    expect(faulty("A20")).toMatch(/^Not drawn where a price is unknown: API usage\.\s?$/);
  });

  test("its owner comes first and is incomplete, the others keep theirs", () => {
    const owners = (name: string) =>
      rowsOf(name, "Overview")
        .slice(20, 32)
        .map((row) => [row[5], row[7], row[8]]);
    expect(owners(MISSPELLED)[0]).toEqual(["Product", 3600, "incomplete"]);
    const others = (name: string) => owners(name).filter(([owner]) => owner !== "Product" && owner !== "");
    expect(others(MISSPELLED)).toEqual(others("sample"));
  });
});

test("what falls due in the sample: yearly terms that renew in January, and a price step in March", () => {
  const due = rowsOf("sample", "Overview")
    .slice(35, 43)
    .map((row) => [row[7], row[8]]);
  expect(due.slice(0, 6)).toEqual([
    ...["Analysts", "Office staff", "Power users", "Research desk", "Firefly Services"].map((line) => [
      line,
      "renews, paid",
    ]),
    ["Live pricing desk", "price, a month"],
  ]);
});
