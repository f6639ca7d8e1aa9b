/** @deep */
import fc from "fast-check";
import sample from "../../assets/sample-budget.json";
import { type Budget, emptyBudget, parseBudget } from "../../src/budget";
import { parseIso } from "../../src/dates";
import { priceBook } from "../../src/pricebook";
import type { CellValue } from "../../src/sheet";
import { COLUMN } from "../../src/sheet/layout";
import { describeWorkbook } from "../../src/workbook";
import { withItemIds } from "../../src/workbook/facts/rates-needed";
import type { BudgetSheets } from "../../src/workbook/reading/budget-sheets";
import { readBudget } from "../../src/workbook/reading/read-budget";
import { sheetsOf } from "../../src/workbook/reading/typed-values";
import { runs } from "../thinned";
import { anyBudget } from "./any-budget";

const SECOND_MONTH = COLUMN.firstMonth;

const readAgain = (budget: Budget) => {
  const read = readBudget(sheetsOf(describeWorkbook(budget)));
  if ("faults" in read) throw new Error(read.faults.join("\n"));
  return read;
};

describe("what stands on the sheets is the budget", () => {
  test("the sample, with its changes sheet by sheet", () => {
    const budget = withItemIds(parseBudget(sample), priceBook);
    const subscribed = new Set(budget.subscriptions.map(({ name }) => name));
    const changes = [...budget.changes].sort((a, b) => Number(subscribed.has(b.line)) - Number(subscribed.has(a.line)));
    expect(readAgain(budget)).toMatchObject({ budget: { ...budget, changes }, notes: [] });
  });

  test("the empty one", () => {
    const budget = emptyBudget(parseIso("2027-01-01"), parseIso("2026-11-23"));
    expect(readAgain(budget)).toMatchObject({ budget, notes: [] });
  });

  test("any other, whatever has been typed where", () => {
    fc.assert(
      fc.property(anyBudget, (budget) => {
        expect(parseBudget(readAgain(budget).budget)).toEqual(budget);
      }),
      { numRuns: runs(60, 15), seed: 20261123 },
    );
  });
});

const sampleSheets = sheetsOf(describeWorkbook(parseBudget({ ...sample, months: 2 })));

/** The sample's sheets, to be edited as people do, and read again. */
function edited(edit: (cells: Editing) => void) {
  const sheets = structuredClone(sampleSheets);
  edit(new Editing(sheets));
  const read = readBudget(sheets);
  return { read, faults: "faults" in read ? read.faults : [], budget: "budget" in read ? read.budget : undefined };
}

class Editing {
  constructor(private readonly sheets: BudgetSheets) {}

  rows(sheet: keyof BudgetSheets): CellValue[][] {
    return this.sheets[sheet]!.values as CellValue[][];
  }
  /** Row of the first cell in column B that holds this text, from 0. */
  row(sheet: keyof BudgetSheets, text: string): number {
    return this.rows(sheet).findIndex((row) => row[1] === text);
  }
  column(sheet: keyof BudgetSheets, heading: string): number {
    const row = this.rows(sheet).find((cells) => cells.includes(heading)) ?? [];
    return row.indexOf(heading);
  }
  type(sheet: keyof BudgetSheets, line: string, heading: string, value: CellValue): void {
    const row = this.rows(sheet)[this.row(sheet, line)]!;
    const column = this.column(sheet, heading);
    while (row.length <= column) row.push(null);
    row[column] = value;
  }
  insertRow(sheet: keyof BudgetSheets, before: string): void {
    this.rows(sheet).splice(this.row(sheet, before), 0, []);
  }
}

describe("rows may be moved", () => {
  const api = "api" as const;

  test("a line typed into an inserted row is one of the lines", () => {
    const { budget } = edited((cells) => {
      cells.insertRow(api, "Code review bot");
      const row = cells.row(api, "Code review bot") - 1;
      const line = cells.rows(api)[row]!;
      line[1] = "Typed";
      line[cells.column(api, "Model or item")] = "gpt-6-sol";
      line[cells.column(api, "Start")] = parseIso("2027-02-01");
      line[cells.column(api, "Requests a month")] = 500;
    });
    expect(budget?.api[3]).toMatchObject({
      name: "Typed",
      item: "gpt-6-sol",
      start: "2027-02-01",
      base: 500,
      owner: "",
    });
    expect(budget?.api).toHaveLength(sample.api.length + 1);
  });

  test("a workbook of before the owners and limits of routes has none of them", () => {
    const { budget, faults } = edited((cells) => {
      cells.rows("assumptions").splice(cells.row("assumptions", "Owners and limits of routes"), 11);
    });
    expect(faults).toEqual([]);
    expect(budget?.routes).toEqual([]);
  });

  test("a deleted line is gone, the others stay", () => {
    const { budget } = edited((cells) => {
      cells.rows(api).splice(cells.row(api, "Contract analysis"), 1);
      const verify = cells.rows("verify");
      verify.splice(cells.row("verify", "Contract analysis"), 1);
    });
    expect(budget?.api.map(({ name }) => name)).toEqual(
      sample.api.map(({ name }) => name).filter((name) => name !== "Contract analysis"),
    );
  });

  test("a signature is for the plan that stands beside it, whatever plan the line has by then", () => {
    const { budget } = edited((cells) => {
      cells.type("verify", "Analysts", "Answer", "asked");
      cells.type("subscriptions", "Analysts", "Plan", "claude-max");
    });
    expect(budget?.signOffs).toEqual([
      { line: "Analysts", answer: "asked", signedBy: "", signedOn: null, signedFor: "claude-pro" },
    ]);
  });

  test("sorted lines keep their values", () => {
    const { budget } = edited((cells) => {
      const first = cells.row(api, sample.api[0]!.name);
      const lines = cells.rows(api).splice(first, sample.api.length);
      lines.sort((a, b) => String(a[1]).localeCompare(String(b[1])));
      cells.rows(api).splice(first, 0, ...lines);
    });
    const byName = (lines: readonly { name: string }[] = []) => [...lines].sort((a, b) => a.name.localeCompare(b.name));
    const expected = byName(withItemIds(parseBudget(sample), priceBook).api);
    expect(budget?.api.map(({ name }) => name)).toEqual(expected.map(({ name }) => name));
    expect(budget?.api).toEqual(expected);
  });

  test("a column in another place is found by its heading", () => {
    const { budget } = edited((cells) => {
      const headings = cells.rows("subscriptions").findIndex((row) => row[1] === "Line");
      for (const row of cells.rows("subscriptions").slice(headings, headings + 12)) row.splice(4, 0, null);
    });
    expect(budget?.subscriptions[0]).toMatchObject({ plan: "chatgpt-plus", base: 6, limit: 150 });
  });

  test("months added at the end are months of the budget", () => {
    const { budget } = edited((cells) => {
      for (const row of cells.rows("assumptions"))
        if (typeof row[SECOND_MONTH] === "number") row.push(row[SECOND_MONTH]);
      for (const row of cells.rows("rates")) if (typeof row[SECOND_MONTH] === "number") row.push(row[SECOND_MONTH]);
    });
    expect(budget?.months).toBe(3);
  });
});

describe("what cannot be read is named by its cell, and nothing is guessed", () => {
  test.each<[string, (cells: Editing) => void, string | RegExp]>([
    [
      "text where a number belongs",
      (cells) => cells.type("seats", "Engineers", "Per driver unit", "12"),
      'Seats!G7: "12" is no number here; type a number.',
    ],
    [
      "a date in the middle of a month",
      (cells) => cells.type("seats", "Engineers", "Start", parseIso("2027-01-15")),
      /^Seats!N\d+: Type the first day of a month, 1900-03-01 or later\.$/,
    ],
    [
      "a day that Excel and the engine count otherwise",
      (cells) => cells.type("seats", "Engineers", "Start", 32),
      /^Seats!N\d+: "32" is no date from 1900-03-01 to 9999-12-31; type a date\.$/,
    ],
    [
      "a day before every calendar",
      (cells) => {
        cells.rows("assumptions")[cells.row("assumptions", "First month")]![4] = 60;
      },
      /^Assumptions!\w+: "60" is no date from 1900-03-01 to 9999-12-31; type a date\.$/,
    ],
    [
      "a date as text",
      (cells) => cells.type("seats", "Engineers", "Last month", "2027-06-01"),
      /^Seats!O\d+: "2027-06-01" is no date here/,
    ],
    [
      "an error value",
      (cells) => cells.type("api", "Code review bot", "Input tokens a request", "#REF!"),
      /^'API usage'!\w+: "#REF!" is no number here/,
    ],
    ["no start", (cells) => cells.type("api", "Code review bot", "Start", null), /has no start month/],
    [
      "values in a row without a name",
      (cells) => {
        cells.insertRow("credits", "Brand film");
        cells.rows("credits")[cells.row("credits", "Brand film") - 1]![4] = 5;
      },
      /^Credits!E\d+: This row has values but no "Line"; fill it in or clear the row\.$/,
    ],
    [
      "a share above 100%",
      (cells) => cells.type("api", "Code review bot", "Read from cache", 60),
      /^'API usage'!S\d+: it must be at most 1 \(70% is 0.7\), not 60/,
    ],
    [
      "a billing nobody knows",
      (cells) => cells.type("subscriptions", "Analysts", "Billing", "yearly"),
      /^Subscriptions!K/,
    ],
    [
      "a scenario without a factor",
      (cells) => cells.type("assumptions", "Credits factor", "High", null),
      /^Assumptions!H\d+: Scenario "High" has no "Credits factor"/,
    ],
    [
      "a month without an exchange rate",
      (cells) => {
        const row = cells.rows("assumptions").find((cell) => cell[1] === "EUR")!;
        row[SECOND_MONTH] = null;
      },
      /^Assumptions!AR\d+: EUR has no exchange rate here/,
    ],
    [
      "a blank control",
      (cells) => (cells.rows("assumptions")[cells.row("assumptions", "First month")]![4] = ""),
      /"First month" is blank/,
    ],
    [
      "a list price wiped out",
      (cells) => (cells.rows("rates").find((row) => row[4] === "chatgpt-plus")![SECOND_MONTH] = null),
      /^Rates!AR\d+: A list price is blank here/,
    ],
    [
      "a list price that is no number",
      (cells) => (cells.rows("rates").find((row) => row[4] === "chatgpt-plus")![SECOND_MONTH] = "25 $"),
      /^Rates!AR\d+: "25 \$" is no number here/,
    ],
    [
      "a list price below nothing",
      (cells) => (cells.rows("rates").find((row) => row[4] === "chatgpt-plus")![SECOND_MONTH] = -1),
      /^Rates!AR\d+: Type a number of 0 or more/,
    ],
    [
      "a factor without a scenario",
      (cells) => {
        const row = cells.rows("assumptions")[cells.row("assumptions", "Seats factor")]!;
        row[9] = 2;
      },
      /^Assumptions!J\d+: This factor has no scenario above it/,
    ],
    [
      "a mode that there is not",
      (cells) => cells.type("api", "Code review bot", "Mode", "btach"),
      /^'API usage'!K\d+: "btach" is no mode/,
    ],
    [
      "a negotiated rate for nothing known",
      (cells) => {
        const first = cells.rows("rates").findIndex((row) => row[1] === "Negotiated rates") + 1;
        cells.rows("rates")[first]!.splice(4, 3, "gpt-9", "input", 1);
      },
      /^Rates!E\d+: Row 1 of the rates: "gpt-9" is not in the price book/,
    ],
    [
      "a heading that is gone",
      (cells) => {
        const header = cells.rows("credits").find((row) => row.includes("Credits a pack"))!;
        header[header.indexOf("Credits a pack")] = null;
      },
      'Sheet "Credits" has no "Pools" with all of its headings; undo what changed or removed them.',
    ],
    [
      "a workspace that is not there",
      (cells) => cells.type("seats", "Engineers", "Workspace", "Nowhere"),
      /"Nowhere" is not among/,
    ],
  ])("%s", (_, edit, sentence) => {
    expect(edited(edit).faults).toEqual([typeof sentence === "string" ? sentence : expect.stringMatching(sentence)]);
  });

  test("a sheet that is gone", () => {
    const { seats, ...others } = sheetsOf(describeWorkbook(parseBudget(sample)));
    expect(seats).toBeDefined();
    expect(readBudget(others)).toEqual({ faults: [expect.stringContaining('The sheet "Seats" is not there')] });
  });
});

test("a plan that the price book does not have is read, and told of with the names it is close to", () => {
  const { budget, read } = edited((cells) => cells.type("subscriptions", "Analysts", "Plan", "claude-prö"));
  expect(budget?.subscriptions.map(({ plan }) => plan)).toContain("claude-prö");
  expect(read).toMatchObject({
    notes: [expect.stringMatching(/^Subscriptions!C\d+: "claude-prö" is not in the price book; did you mean/)],
  });
});

test("every value is found again by its path", () => {
  const { read } = edited(() => {});
  if ("faults" in read) throw new Error(read.faults.join());
  expect(read.places.get("seats.2.perDriver")).toEqual({ sheet: "Seats", row: 7, column: 7 });
  expect(read.places.get("workspaces.0.fillerPlan")).toMatchObject({ column: 3 });
});

describe("list prices", () => {
  test("a price typed over is kept, with the item's other prices of that month", () => {
    const { budget } = edited(
      (cells) => (cells.rows("rates").find((row) => row[4] === "chatgpt-plus")![SECOND_MONTH] = 25),
    );
    expect(budget?.keptPrices).toEqual([
      { item: "chatgpt-plus", component: "seat monthly", month: "2027-02-01", price: 25 },
    ]);
  });

  test("a row for what the price book does not have is reported", () => {
    const { read } = edited((cells) => {
      const rows = cells.rows("rates");
      const at = rows.findIndex((row) => row[4] === "chatgpt-plus");
      rows.splice(at, 0, [...rows[at]!]);
      rows[at]![4] = "our-model";
    });
    expect(read).toMatchObject({ notes: [expect.stringMatching(/^Rates!E\d+: "our-model" with "seat monthly"/)] });
  });
});
