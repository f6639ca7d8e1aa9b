import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { addMonths, serialOf } from "../../src/dates";
import { openBrowser } from "./open-browser";

/** The sample's 23,000 formulas are calculated on one of two cores, beside the dev server. */
const START_TIMEOUT = 240_000;
const CALCULATION_TIMEOUT = 90_000;

const address = process.env["WORKBENCH_URL"] ?? "";
const problems: string[] = [];
let browser: Browser;
let page: Page;

type Values = (string | number | boolean)[][];

const read = (sheet: string, cells: string): Promise<Values> =>
  page.evaluate(([name, area]) => window.workbench?.read(name, area) ?? [], [sheet, cells] as const);

const write = (sheet: string, cells: string, formulas: Values): Promise<void> =>
  page.evaluate(([name, area, entries]) => window.workbench?.write(name, area, entries), [
    sheet,
    cells,
    formulas,
  ] as const);

/** Waits for a value to become what is expected, then says so. */
function poll<T>(get: () => Promise<T>): {
  toBe: (expected: T) => Promise<void>;
  toMatch: (expected: RegExp) => Promise<void>;
  not: { toBe: (other: T) => Promise<void> };
} {
  const until = async (isGood: (value: T) => boolean): Promise<T> => {
    let value = await get();
    for (let tries = 0; tries < 300 && !isGood(value); tries += 1) {
      await page.waitForTimeout(100);
      value = await get();
    }
    return value;
  };
  return {
    toBe: async (expected) => {
      expect(await until((value) => value === expected)).toBe(expected);
    },
    toMatch: async (expected) => {
      expect(await until((value) => expected.test(String(value)))).toMatch(expected);
    },
    not: {
      toBe: async (other) => {
        expect(await until((value) => value !== other)).not.toBe(other);
      },
    },
  };
}

/** The address of the input under a heading of the register, in the row of a line. */
function inputOf(rows: Values, line: string, heading: string): string {
  const row = rows.findIndex((cells) => cells.includes(line));
  const headings =
    rows
      .slice(0, row)
      .reverse()
      .find((cells) => cells.includes(heading)) ?? [];
  if (row < 0 || headings.length === 0) throw new Error(`There is no "${line}" with "${heading}".`);
  return `${String.fromCharCode("A".charCodeAt(0) + headings.indexOf(heading))}${row + 1}`;
}

beforeAll(async () => {
  browser = await openBrowser();
  page = await (await browser.newContext({ viewport: { width: 1440, height: 860 } })).newPage();
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) problems.push(message.text());
  });
  page.on("request", (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(address)) problems.push(request.url());
  });
  await page.goto(address);
  await page.waitForFunction(() => window.workbench, null, { timeout: START_TIMEOUT });
}, START_TIMEOUT + 30_000);

afterAll(async () => {
  await browser.close();
});

test("the sample budget stands in the grid, inserted by the add-in's own pane", async () => {
  const sheets = await page.evaluate(() => window.workbench?.sheets());
  expect(sheets).toEqual(
    expect.arrayContaining(["Subscriptions", "Seats", "API usage", "Credits", "Enterprise", "Summary", "Checks"]),
  );
});

test.each(["Subscriptions", "Seats", "API usage", "Credits", "Enterprise", "Summary"])(
  "%s shows figures and no error",
  async (sheet) => {
    const cells = (await read(sheet, "A1:BM150")).flat();
    expect(cells.filter((cell) => typeof cell === "number" && cell > 100).length).toBeGreaterThan(24);
    expect(cells.filter((cell) => typeof cell === "string" && /^#[A-Z]/.test(cell))).toEqual([]);
  },
);

test("first screens answer what they made people ask: what a workspace's row is, of which month a status is, why lines cross", async () => {
  const lines = await read("Lines", "A5:C60");
  expect(lines.find(([name]) => name === "Claude Team Paris")).toEqual([
    ...["Claude Team Paris", "Seats", "Seats short of a minimum"],
  ]);
  const [[word, month, status] = []] = await read("API usage", "H2:J2");
  expect([word, month, status]).toEqual(["In", serialOf(2028, 12, 1), "Over its limit"]);
  // Low, which uses less, has more left of its commitments in both Decembers
  expect(await read("Comparison", "B6:C8")).toEqual([
    ["Base", ""],
    ["Low", "*"],
    ["High", ""],
  ]);
  expect((await read("Comparison", "B3")).flat().join()).toMatch(
    /^\* In a month of metered a cheaper scenario costs more: /,
  );
});

describe("formulas typed into a cell", () => {
  const months = Array.from({ length: 12 }, (_, month) => addMonths(serialOf(2027, 1, 1), month));
  const seats = "60,60,60,60,60,60,20,20,20,20,20,20";

  test.each([
    ['=AIB.SEATCOST("ChatGPT Business",25,12,"annual")', 6000],
    ['=AIB.APICOST("gpt-5",1000000,100000)', 2.25],
    ['=AIB.APICOST("gpt-6-sol",2100,350,240000,70%)', 1212.96],
    [`=SUM(AIB.SEATCOST("ChatGPT Business",{${seats}},,"annual",{${months.join(",")}}))`, 14400],
  ])(
    "%s",
    async (formula, expected) => {
      await write("Sheet1", "A1", [[formula]]);
      const [[value] = []] = await read("Sheet1", "A1");
      expect(value).toBeCloseTo(expected, 9);
    },
    CALCULATION_TIMEOUT,
  );

  test(
    "what has no public price is #N/A, and the page says that it is quote only",
    async () => {
      await write("Sheet1", "A1", [['=AIB.SEATCOST("ChatGPT Enterprise",10)']]);
      expect(await read("Sheet1", "A1")).toEqual([["#N/A"]]);
      expect(await page.evaluate(() => window.workbench?.explain("Sheet1", "A1"))).toMatch(/quote only/);
    },
    CALCULATION_TIMEOUT,
  );

  test(
    "a table of prices spills",
    async () => {
      await write("Sheet1", "A3", [['=AIB.CATALOG("Anthropic","seats")']]);
      const [header = [], first = []] = await read("Sheet1", "A3:C4");
      expect(header.every((cell) => typeof cell === "string" && cell !== "")).toBe(true);
      expect(first).toContain("Anthropic");
    },
    CALCULATION_TIMEOUT,
  );
});

test(
  "changing a seat count moves Summary, and every check stays true",
  async () => {
    const input = inputOf(await read("Seats", "A1:Z60"), "Office staff", "Seats");
    const [[seats] = []] = await read("Seats", input);
    const before = await read("Summary", "A1:BM60");
    await write("Seats", input, [[Number(seats) + 40]]);
    expect(await read("Summary", "A1:BM60")).not.toEqual(before);
    const checks = (await read("Checks", "A1:J120")).flat();
    expect(checks.filter((value) => value === false)).toEqual([]);
    expect(checks.filter((value) => value === true).length).toBeGreaterThan(10);
  },
  CALCULATION_TIMEOUT,
);

test(
  "an edit in the grid changes the pane without a look at it; the figure from before is not said meanwhile",
  async () => {
    const pane = page.frameLocator("#pane");
    const checks = () => pane.locator(".status").innerText();
    const access = () => pane.getByRole("region", { name: "Access", exact: true }).locator(".figure").innerText();
    const plan = inputOf(await read("Seats", "A1:Z60"), "Power users", "Plan");
    const [[name] = []] = await read("Seats", plan);
    await poll(checks).toMatch(/All \d+ checks hold/);
    await poll(access).toMatch(/^\$/);
    const written = write("Seats", plan, [["chatgpt-busines"]]);
    await poll(checks).toMatch(/Reading what has changed/);
    await written;
    await poll(checks).toMatch(/\d of \d+ checks fail|1 of \d+ checks fails/);
    await poll(access).toMatch(/^incomplete$/);
    await write("Seats", plan, [[name ?? ""]]);
    await poll(checks).toMatch(/All \d+ checks hold/);
    await poll(access).toMatch(/^\$/);
    expect(await page.evaluate(() => document.activeElement?.id)).not.toBe("pane");
  },
  CALCULATION_TIMEOUT,
);

test(
  "as in Excel no cell is marked for what its validation would not take: the plan of an own item is none of the list",
  async () => {
    const plan = inputOf(await read("Seats", "A1:Z60"), "Power users", "Plan");
    const [[name] = []] = await read("Seats", plan);
    await open("Seats");
    await write("Seats", plan, [["An own item"]]);
    // Univer asks its validations after a while, and only of the sheet that is shown
    await page.waitForTimeout(2000);
    expect(await page.evaluate((cell) => window.workbench?.corner("Seats", cell), plan)).toBeUndefined();
    await write("Seats", plan, [[name ?? ""]]);
  },
  CALCULATION_TIMEOUT,
);

test("typing =AIB. offers the add-in's functions", async () => {
  await open("Sheet1");
  await page
    .locator("[id^=univer-sheet-main-canvas]")
    .first()
    .click({ position: { x: 600, y: 300 } });
  await page.keyboard.type("=AIB.");
  await page.getByText("AIB.SEATCOST").first().waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
});

/** Opens a sheet by its tab. */
async function open(sheet: string): Promise<void> {
  await page.evaluate((name) => window.workbench?.open(name), sheet);
}

test.each(["Overview", "Lines", "Subscriptions", "Seats", "API usage", "Credits", "Enterprise"])(
  "the rows of %s are as high as their text, whatever stands in closed columns",
  async (sheet) => {
    await open(sheet);
    // a sheet that is drawn for the first time measures its rows
    await page.waitForTimeout(1000);
    const heights = () => page.evaluate((name) => window.workbench?.rowHeights(name, "A1:A30") ?? [], sheet);
    await poll(async () => (await heights()).filter((height) => height >= 20).length > 10).toBe(true);
    expect((await heights()).filter((height) => height > 64)).toEqual([]);
  },
);

/** Opens the charts below the grid, or folds them. */
const turnCharts = () => page.getByRole("button", { name: /\d charts?$/ }).click();

test("in a low window Overview's charts are folded, so that cards, routes and owners are in sight; once opened they stay open", async () => {
  await open("Overview");
  const heightOfGrid = () => page.evaluate(() => document.getElementById("grid")!.clientHeight);
  const charts = page.getByRole("region", { name: "Charts of this sheet" });
  await page.setViewportSize({ width: 1366, height: 768 });
  expect(await charts.isVisible()).toBe(false);
  // bars of tools and tabs, and the rows down to the third owner
  await poll(async () => (await heightOfGrid()) >= 110 + 23 * 24 + 38).toBe(true);
  await turnCharts();
  await charts.waitFor();
  await open("Summary");
  await charts.waitFor();
  await turnCharts();
  await charts.waitFor({ state: "hidden" });
  await open("Overview");
  await charts.waitFor();
  await open("Summary");
  await charts.waitFor({ state: "hidden" });
  await turnCharts();
  await page.setViewportSize({ width: 1440, height: 860 });
});

test(
  "charts of a sheet are drawn from its cells, with words for those who do not see them, and follow an edit",
  async () => {
    await open("Summary");
    const chart = page.getByRole("region", { name: "Charts of this sheet" }).getByRole("img").first();
    const words = await chart.getAttribute("aria-label", { timeout: CALCULATION_TIMEOUT });
    expect(words).toMatch(/^[^,]+, [A-Z][a-z]{2}-\d\d to [A-Z][a-z]{2}-\d\d\. .+: [\d,]+ in all/);
    await poll(async () => (await chart.locator("rect").count()) > 24).toBe(true);
    const input = inputOf(await read("Seats", "A1:Z60"), "Office staff", "Seats");
    const [[seats] = []] = await read("Seats", input);
    await write("Seats", input, [[Number(seats) + 50]]);
    await poll(() => chart.getAttribute("aria-label")).not.toBe(words);
  },
  CALCULATION_TIMEOUT,
);

test(
  "a check that fails is red",
  async () => {
    await open("Checks");
    const checks = await read("Checks", "A1:J120");
    const row = checks.map((cells) => cells.includes(true)).lastIndexOf(true);
    const cell = `${"ABCDEFGHIJ".charAt(checks[row]?.indexOf(true) ?? 0)}${row + 1}`;
    const fill = () => page.evaluate((at) => window.workbench?.fill("Checks", at), cell);
    expect(await fill()).not.toBe("#FFC7CE");
    await write("Checks", cell, [[false]]);
    await poll(fill).toBe("#FFC7CE");
  },
  CALCULATION_TIMEOUT,
);

describe("cells of a sheet of one's own", () => {
  /** Where A1 and B1 stand on the page, whatever is beside them. */
  const places = { A1: { x: 85, y: 132 }, B1: { x: 160, y: 132 } };

  test(
    "why a cell is #N/A is read when the pointer rests on it",
    async () => {
      await write("Sheet1", "A1:B1", [
        ['=AIB.SEATCOST("ChatGPT Enterprise",10)', '=HYPERLINK("#\'Seats\'!B"&3+2,"Seats")'],
      ]);
      await open("Sheet1");
      await page.mouse.move(400, 400);
      await page.mouse.move(places.A1.x, places.A1.y, { steps: 5 });
      await page
        .getByRole("tooltip")
        .getByText(/quote only/)
        .waitFor();
    },
    CALCULATION_TIMEOUT,
  );

  test(
    "a link says its name and leads to its cell with one click",
    async () => {
      expect(await read("Sheet1", "B1")).toEqual([["Seats"]]);
      // the sentence of A1's error stands over B1 until the pointer has left
      await page.mouse.move(400, 400, { steps: 5 });
      await poll(() => page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.tagName, places.B1)).toBe("CANVAS");
      await page.mouse.click(places.B1.x, places.B1.y);
      await poll(() => page.evaluate(() => window.workbench?.selected())).toBe("Seats!B5");
    },
    CALCULATION_TIMEOUT,
  );
});

test("the grid follows dark mode", async () => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.locator("html.univer-dark").waitFor();
  await page.emulateMedia({ colorScheme: "light" });
  await page.locator("html:not(.univer-dark)").waitFor();
});

test.each([320, 600, 900, 1366])("at %d pixels nothing is cut: the page does not scroll sideways", async (width) => {
  await page.setViewportSize({ width, height: 700 });
  const fits = () => page.evaluate((most) => document.documentElement.scrollWidth <= most, width);
  // the grid follows the window a moment later
  await poll(fits).toBe(true);
  await poll(async () => ((await page.locator("#grid").boundingBox())?.height ?? 0) > 250).toBe(true);
  await poll(async () => ((await page.locator("#pane").boundingBox())?.width ?? 0) >= Math.min(width, 320)).toBe(true);
});

test("no key of a text is shown in the place of the text", async () => {
  const texts = await page.evaluate(() =>
    [...document.querySelectorAll("*")].flatMap((each) => [
      ...[...each.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map((node) => node.textContent),
      ...["aria-label", "title", "placeholder"].map((name) => each.getAttribute(name)),
    ]),
  );
  expect(texts.filter((text) => /^[a-z][\w-]+(\.[\w-]+)+$/.test(text?.trim() ?? ""))).toEqual([]);
});

test("the pane takes sheets that are being made for no remains of others", async () => {
  const pane = page.frameLocator("#pane");
  await pane.getByRole("heading", { level: 1 }).waitFor();
  expect(await pane.getByText("Sheets are not finished.").count()).toBe(0);
});

test("the pane has no accessibility violation", async () => {
  const { violations } = await new AxeBuilder({ page })
    .include("#pane")
    // Fluent UI's focus keepers are hidden and focusable on purpose.
    .exclude(["#pane", "[data-tabster-dummy]"])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes.map((node) => node.html).join(" | ")}`)).toEqual([]);
});

test("nothing failed on the page, and no request left this machine", () => {
  expect(problems).toEqual([]);
});
