/**
 * A slip in one line, typed into the sample as LibreOffice calculates it: what it may change, and what keeps its figure.
 * @full
 */
import sample from "../../assets/sample-budget.json";
import { parseBudget } from "../../src/budget";
import { address } from "../../src/sheet/a1";
import { COLUMN } from "../../src/sheet/layout";
import { describeWorkbook } from "../../src/workbook";
import { writeWorkbook } from "../../src/xlsx/write";
import { type Edit, editAndRecalculate } from "../libreoffice/edit";
import type { Recalculated } from "../libreoffice/recalculate";
import { inputOf, sheetOf } from "./find-cells";
import { checksOf } from "./ten-budgets";

const described = describeWorkbook(parseBudget(sample));
const typed = (sheet: string, line: string, heading: string, text: string): Edit[] => [
  ["text", sheet, inputOf(described, sheet, line, heading), text],
];
/** All prices of a model, as if the book had none. */
const unpriced = (item: string): Edit[] =>
  sheetOf(described, "Rates")
    .cells.filter(
      ({ column, content }) => column === COLUMN.firstAttribute && content.kind === "text" && content.text === item,
    )
    .flatMap(({ row }) =>
      Array.from({ length: 24 }, (_, k): Edit => ["formula", "Rates", address(row, COLUMN.firstMonth + k), "=NA()"]),
    );

const NO_ERROR = "No error value in the totals";
/** The slip, the checks that it makes false, and the side and the row of "By route" that have no figure any more. */
const SLIPS = [
  {
    ...{ slip: "a misspelled plan of a seat", line: "Engineers", owner: "Engineering", side: "access", route: 14 },
    edits: typed("Seats", "Engineers", "Plan", "claude-team-standrad"),
    fails: [NO_ERROR, "Every line's plan is sold in its workspace"],
  },
  {
    ...{ slip: "a misspelled plan of a subscription", line: "Analysts", owner: "Finance", side: "access", route: 13 },
    edits: typed("Subscriptions", "Analysts", "Plan", "claude-proo"),
    fails: [NO_ERROR],
  },
  {
    ...{ slip: "a misspelled model", line: "Support assistant", owner: "Product", side: "metered", route: 16 },
    edits: typed("API usage", "Support assistant", "Model or item", "gpt-6-soll"),
    fails: [NO_ERROR],
  },
  {
    ...{ slip: "a model without a price", line: "Support assistant", owner: "Product", side: "metered", route: 16 },
    edits: unpriced("gpt-6-sol"),
    fails: [NO_ERROR],
  },
  {
    ...{ slip: "an owner that nobody knows", line: "", owner: "Engineering", side: "", route: 0 },
    edits: typed("Seats", "Engineers", "Owner", "Nobody we know"),
    fails: ["By owner: nothing unassigned"],
  },
  {
    ...{ slip: "no owner", line: "", owner: "Engineering", side: "", route: 0 },
    edits: typed("Seats", "Engineers", "Owner", ""),
    fails: ["By owner: nothing unassigned"],
  },
  {
    ...{ slip: "a word for a number", line: "", owner: "", side: "", route: 0 },
    edits: typed("Seats", "Office staff", "Limit a month", "fifty"),
    fails: ["Seats: every number is a number"],
  },
  {
    ...{ slip: "seats below zero", line: "", owner: "Engineering", side: "", route: 0 },
    edits: [["number", "Seats", inputOf(described, "Seats", "Engineers", "Seats"), -5] as Edit],
    fails: ["Seats: no number is below zero"],
  },
];

let sound: Recalculated;
let slipped: Recalculated[] = [];
beforeAll(async () => {
  const file = await writeWorkbook(described);
  const read = ["Overview", "Summary", "Lines", "Checks"];
  const [first, ...others] = await editAndRecalculate([
    { file, edits: [], read },
    ...SLIPS.map(({ edits }) => ({ file, edits, read })),
  ]);
  sound = first as Recalculated;
  slipped = others;
}, 600_000);

const HEADLINES = { access: ["A7", "B7"], metered: ["F7", "H7"] } as const;
const ROUTES = { access: [13, 14, 15], metered: [16, 17, 18] } as const;
const SIDES = ["access", "metered"] as const;

/** What owners answer for: name → access and metered of this year. */
const ownersOn = (workbook: Recalculated): Map<unknown, unknown[]> =>
  new Map(
    workbook
      .rows("Overview")
      .slice(20, 32)
      .filter((row) => row[5] !== "" && row[5] !== null)
      .map((row) => [row[5], [row[7], row[8]]]),
  );

describe.each(SLIPS.map((slip, k) => ({ ...slip, k })))("$slip", ({ k, line, owner, side, route, fails }) => {
  const now = () => slipped[k] as Recalculated;
  const shown = (cell: string) => now().value("Overview", cell);
  const before = (cell: string) => sound.value("Overview", cell);

  test("at most two checks fail, each stands above the rest with what to do and where", () => {
    const { arithmetic, master } = checksOf(now().rows("Checks"));
    expect(arithmetic.filter(({ result }) => result === false).map(({ label }) => label)).toEqual(fails);
    expect(String(master)).toMatch(new RegExp(`^${fails.length} of `));
    const top = now()
      .rows("Checks")
      .slice(9, 9 + 5)
      .filter((row) => row[1] !== "" && row[1] !== null);
    expect(top.map((row) => row[1])).toEqual(fails);
    expect(top.filter((row) => row[2] !== "Go there" || String(row[4]).length < 20)).toEqual([]);
    expect(shown("I1")).toMatch(/^[12] of \d+ checks fails?$/);
  });

  test("a line without a price is counted, stands first and leaves its route, its side and its owner incomplete", () => {
    if (line === "") return void expect(shown("F10")).toBe("");
    expect(shown("F10")).toMatch(/^Without a price: 1 of the lines, first in the list below/);
    expect([shown("A36"), shown("B36")]).toEqual([line, "No price"]);
    for (const cell of HEADLINES[side as "access"]) expect([cell, shown(cell)]).toEqual([cell, "incomplete"]);
    for (const letter of ["C", "D"]) expect(shown(`${letter}${route}`)).toBe("incomplete");
    expect([...ownersOn(now())][0]?.[0]).toBe(owner);
  });

  test("the other routes, the other side and the other owners keep their figures", () => {
    const isFigureOfFault = fails[0]?.includes("below zero") ?? false;
    if (isFigureOfFault) return void expect(shown("F7")).toBe(before("F7"));
    for (const other of SIDES.filter((each) => each !== side)) {
      for (const cell of HEADLINES[other]) expect([cell, shown(cell)]).toEqual([cell, before(cell)]);
    }
    for (const row of SIDES.flatMap((each) => ROUTES[each]).filter((each) => each !== route))
      expect(["C", "D"].map((letter) => shown(`${letter}${row}`))).toEqual(
        ["C", "D"].map((letter) => before(`${letter}${row}`)),
      );
    const [then, after] = [ownersOn(sound), ownersOn(now())];
    for (const [name, amounts] of then) if (name !== owner) expect([name, after.get(name)]).toEqual([name, amounts]);
  });

  test("Summary has #N/A only where the line counts", () => {
    const rows = (workbook: Recalculated) => workbook.rows("Summary").map((row) => [row[1], row[COLUMN.total - 1]]);
    const lost = rows(now())
      .filter(([, total]) => total === "#N/A")
      .map(([label]) => String(label));
    if (line === "") return void expect(lost).toEqual([]);
    const owners = [...ownersOn(sound).keys()].filter((name) => name !== owner);
    expect(lost.filter((label) => owners.includes(label))).toEqual([]);
    expect(lost).toContain(owner);
    const label = side === "access" ? "Metered (systems)" : "Access (people)";
    expect(rows(now()).find(([text]) => text === label)).toEqual(rows(sound).find(([text]) => text === label));
  });
});
