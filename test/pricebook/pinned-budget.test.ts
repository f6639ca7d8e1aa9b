/** @deep */
import sample from "../../assets/sample-budget.json";
import { parseBudget, runBudget } from "../../src/budget";
import { addMonths, parseIso } from "../../src/dates";
import {
  activitiesOf,
  allowanceOf,
  catalogue,
  componentsOf,
  endOf,
  findActivity,
  findItem,
  findPrice,
  inclusionOf,
  itemOn,
  openPriceBook,
  type PriceBook,
  priceBook,
  productsOf,
  seatGroupOf,
} from "../../src/pricebook";
import { withoutLateNotes } from "../../src/pricebook/late-notes";
import { schemaFaults } from "../../src/pricebook/schema";
import { vendorFiles } from "../../src/pricebook/vendor-files";
import { apiCost, apiCredit, breakEven, creditCost, creditUse, seatCost, usageCost } from "../../src/pricing";
import { isProblem } from "../../src/problems";
import { disturbed } from "./synthetic-update";

const RECORDED_ON = "2027-01-20";
const files = disturbed(vendorFiles, RECORDED_ON);
const after = openPriceBook(withoutLateNotes(files));
const before = priceBook;
/** Every pin a budget can have that was made before the update. */
const PINS = ["2026-11-23", "2027-01-19"].map(parseIso);

test("the synthetic update only appends, and satisfies the schema", () => {
  files.forEach((file, i) => {
    const old = vendorFiles[i]!;
    for (const list of ["items", "terms", "inclusions", "prices"] as const)
      expect(file[list].slice(0, old[list].length)).toEqual(old[list]);
    expect(schemaFaults(file)).toEqual([]);
  });
});

/** What is answered, if anything is: the sentence that says why not may know of the update. */
function answer(ask: () => unknown): unknown {
  try {
    return ask();
  } catch (thrown) {
    if (isProblem(thrown)) return "no answer";
    throw thrown;
  }
}

describe("a whole budget", () => {
  const run = (book: PriceBook, pricesKnownOn: string) => runBudget(parseBudget({ ...sample, pricesKnownOn }), book);

  test.each(["2026-11-23", "2027-01-19"])("pinned to %s gives the same numbers after the update", (pin) => {
    expect(run(after, pin)).toEqual(run(before, pin));
  });

  test("that is not pinned before the update moves in every line that has a price", () => {
    const [old, moved] = [run(before, RECORDED_ON), run(after, RECORDED_ON)];
    const priced = old.lines.filter(({ cost, route }) => route !== "enterprise" && cost.some((month) => month !== 0));
    const same = priced.filter((line) => {
      const now = moved.lines.find(
        ({ name, part, side }) => [name, part, side].join() === [line.name, line.part, line.side].join(),
      );
      return JSON.stringify(now?.cost) === JSON.stringify(line.cost);
    });
    expect(priced.length).toBeGreaterThan(20);
    expect(same).toEqual([]);
  });
});

describe("each priced function", () => {
  const start = parseIso("2026-10-01");
  const dates = Array.from({ length: 18 }, (_, month) => addMonths(start, month));
  const months = dates.map(() => 1);
  const row = (value: number) => dates.map((_, month) => value + (month % 4));
  const model = (name: string, mode = "") =>
    dates.map(() => ({
      model: name,
      inputTokens: 300_000,
      outputTokens: 2_000,
      requests: 1000,
      cachedShare: 0.5,
      cacheWriteShare: 0.1,
      mode,
    }));
  const meter = (item: string, name: string) => dates.map(() => ({ item, meter: name, quantity: 9_000 }));

  const calls: [string, (book: PriceBook, knownOn: number | undefined) => unknown][] = [
    [
      "SEATCOST, a team below its minimum",
      (book, knownOn) =>
        seatCost(book, {
          plans: ["Claude Team", "Claude Team Premium"],
          seats: [row(1), row(1)],
          dates,
          months,
          knownOn,
        }),
    ],
    [
      "SEATCOST, a team near its maximum",
      (book, knownOn) => seatCost(book, { plans: ["Claude Team"], seats: [row(146)], dates, months, knownOn }),
    ],
    [
      "SEATCOST, annual",
      (book, knownOn) =>
        seatCost(book, { plans: ["ChatGPT Business"], seats: [row(5)], dates, months, billing: "annual", knownOn }),
    ],
    [
      "SEATCOST of a plan that ends",
      (book, knownOn) => seatCost(book, { plans: ["Runway Unlimited"], seats: [row(2)], dates, months, knownOn }),
    ],
    [
      "APICOST with long context and cache",
      (book, knownOn) =>
        apiCost(book, {
          uses: [model("gpt-6-sol"), model("gemini-3.8-flash"), model("claude-sonnet-5-5")],
          dates,
          knownOn,
        }),
    ],
    [
      "APICOST in modes",
      (book, knownOn) =>
        apiCost(book, {
          uses: [model("gpt-6-sol", "ultrafast+us"), model("claude-opus-5-5", "batch+us")],
          dates,
          knownOn,
        }),
    ],
    ["APICOST of a model that ends", (book, knownOn) => apiCost(book, { uses: [model("gpt-4.1")], dates, knownOn })],
    [
      "USAGECOST",
      (book, knownOn) =>
        usageCost(book, {
          uses: [
            meter("OpenAI API", "web search"),
            meter("gpt-6-sol", "web search"),
            meter("gemini-3.8-flash", "grounding"),
          ],
          dates,
          knownOn,
        }),
    ],
    [
      "CREDITCOST with rollover",
      (book, knownOn) =>
        creditCost(book, {
          plans: ["Runway Max"],
          credits: [row(9_000).map((n, i) => n + (i % 3) * 4_000)],
          seats: [row(1)],
          dates,
          months,
          knownOn,
        }),
    ],
    [
      "CREDITCOST with credits that expire",
      (book, knownOn) =>
        creditCost(book, {
          plans: ["ChatGPT Workspace Credits"],
          credits: [dates.map((_, i) => (i % 6 === 0 ? 700 : 30))],
          seats: null,
          dates,
          months,
          knownOn,
        }),
    ],
    [
      "CREDITCOST of two groups of people",
      (book, knownOn) =>
        creditCost(book, {
          plans: ["Firefly Pro", "Firefly Pro"],
          credits: [row(3_000), row(5_000)],
          seats: [row(1), row(1)],
          dates,
          months,
          knownOn,
        }),
    ],
    [
      "CREDITUSE",
      (book, knownOn) =>
        creditUse(book, {
          jobs: [dates.map(() => ({ plan: "Runway Pro", activity: "gen4.5", quantity: 60 }))],
          dates,
          knownOn,
        }),
    ],
    [
      "APICREDIT up to its cap",
      (book, knownOn) =>
        apiCredit(book, { plans: ["Claude Team", "Claude Team Premium"], seats: [row(3), row(4)], dates, knownOn }),
    ],
    [
      "BREAKEVEN",
      (book, knownOn) =>
        breakEven(book, { plans: dates.map(() => "ChatGPT Business"), uses: [model("gpt-6-sol")], dates, knownOn }),
    ],
  ];

  test.each(calls)("%s: pinned it stays, otherwise it moves", (_name, call) => {
    for (const pin of PINS) expect(call(after, pin)).toEqual(call(before, pin));
    expect(call(after, undefined)).not.toEqual(call(before, undefined));
  });
});

describe("every look-up there is", () => {
  const days = [undefined, ...["2026-04-01", "2026-12-01", "2027-06-01"].map(parseIso)];
  const ons = days.map((date, i) => ({ date, knownOn: PINS[i % 2] }));
  /** Where the two books differ, by what was asked. */
  const differences = (asks: [string, (book: PriceBook) => unknown][]): string[] =>
    asks.flatMap(([name, ask]) => {
      const [a, b] = [answer(() => ask(before)), answer(() => ask(after))];
      return JSON.stringify(a) === JSON.stringify(b) ? [] : [name];
    });

  test("of every price, in every mode, on days of every year", () => {
    const asks = before.items.flatMap((item) =>
      [...new Set([...componentsOf(before, item), "cache read", "web search", "seat monthly"])].flatMap((component) =>
        ["", " batch", " us long"].flatMap((mode) =>
          ons.map((on, i): [string, (book: PriceBook) => unknown] => [
            `${item.id} ${component}${mode} ${i}`,
            (book) =>
              findPrice(book, {
                item: findItem(book, item.id),
                component: component + mode,
                ...on,
              }),
          ]),
        ),
      ),
    );
    expect(asks.length).toBeGreaterThan(15_000);
    expect(differences(asks)).toEqual([]);
  });

  test("of every term, boundary, activity and the catalogue", () => {
    const asks = ons.flatMap((on, i): [string, (book: PriceBook) => unknown][] => [
      ...before.items.flatMap((item): [string, (book: PriceBook) => unknown][] => [
        [`${item.id} terms ${i}`, (book) => itemOn(book, findItem(book, item.id), on)],
        [`${item.id} allowance ${i}`, (book) => allowanceOf(book, item, on)],
        [`${item.id} group ${i}`, (book) => seatGroupOf(book, item, on)],
        [`${item.id} end ${i}`, (book) => endOf(book, item, on.knownOn)],
        [`${item.id} components ${i}`, (book) => componentsOf(book, item, on.knownOn)],
        [`${item.id} activities ${i}`, (book) => activitiesOf(book, item, on.knownOn)],
        [`${item.id} activity ${i}`, (book) => findActivity(book, { item, component: "veo 3.1 fast", ...on })],
        ...productsOf(before, item).map((product): [string, (book: PriceBook) => unknown] => [
          `${item.id} includes ${product} ${i}`,
          (book) => inclusionOf(book, item, product, on),
        ]),
      ]),
      [
        `catalogue ${i}`,
        (book) => catalogue(book, on).map(({ item, component, price }) => [item.id, component, price]),
      ],
    ]);
    expect(differences(asks)).toEqual([]);
  });
});
