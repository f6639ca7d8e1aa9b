/**
 * What is not on record is not answered (design §4). Every price of the book is asked in the month before its first evidence, and
 * every model in every mode; what may answer is listed in cases/, and nothing else does.
 */
import { firstOfMonth, parseIso, toIso } from "../../src/dates";
import { findPrice, openPriceBook, type Price, priceBook } from "../../src/pricebook";
import { isProblem } from "../../src/problems";
import { amountOf, bookOf, end, item, lookUp, price, problemOf, vendorFile } from "./book";
import before from "./cases/before-evidence.json";
import modes from "./cases/modes.json";

const itemOf = new Map(priceBook.items.map((each) => [each.id, each]));
const dayBefore = (iso: string): string => toIso(parseIso(iso) - 1);
const earliest = (days: string[]): string => days.sort()[0]!;

/** The first day any row of a component says something of, read from the data without the look-up. */
function firstDay(rows: readonly Price[]): string {
  const { kind, startsOn, id } = itemOf.get(rows[0]!.item)!;
  const days = rows.flatMap((row) => {
    if (row.effectiveFrom) return [row.effectiveFrom];
    if (kind === "model" && startsOn) return [startsOn];
    const seen = row.verifiedOn.length === 4 ? row.recordedOn : row.verifiedOn.padEnd(10, "-01");
    const next = rows.flatMap(({ effectiveFrom }) => (effectiveFrom ? [dayBefore(effectiveFrom)] : []));
    const ends = priceBook.index.terms.end.get(id)?.flatMap(({ value }) => (value ? [dayBefore(value.on)] : [])) ?? [];
    return [
      row.firstSeen?.on ?? seen,
      ...(row.effectiveTo ? [dayBefore(row.effectiveTo)] : []),
      ...next,
      ...ends,
      row.recordedOn,
    ];
  });
  return [earliest(days), startsOn ?? ""].sort()[1]!;
}

const components = new Map<string, Price[]>();
for (const row of priceBook.prices) {
  const key = `${row.item}, ${row.component}`;
  components.set(key, [...(components.get(key) ?? []), row]);
}

function answers(id: string, component: string, date: number): number | undefined {
  try {
    return findPrice(priceBook, { item: itemOf.get(id)!, component, date }).amount;
  } catch (thrown) {
    if (isProblem(thrown)) return undefined;
    throw thrown;
  }
}

test("no price answers before its first evidence but those listed, by a price that holds for it", () => {
  const answered = [...components].flatMap(([key, rows]) => {
    const lastSilent = firstOfMonth(parseIso(firstDay(rows))) - 1;
    return answers(rows[0]!.item, rows[0]!.component, lastSilent) === undefined
      ? []
      : [`${key} on ${toIso(lastSilent)}`];
  });
  expect(answered).toEqual(before);
  expect(components.size).toBeGreaterThan(800);
});

test("every price answers in the month of its first evidence, unless it was over or quote only", () => {
  const silent = [...components].filter(([, rows]) => {
    const { item: id, component } = rows[0]!;
    const month = firstOfMonth(parseIso(firstDay(rows)));
    return rows.every(({ amount }) => amount !== null) && answers(id, component, month) === undefined;
  });
  expect(silent.map(([key]) => key)).toEqual([]);
});

describe("a mode answers for the models that are known to have it, and for no other", () => {
  test.each(Object.entries(modes))("%s", (mode, ids) => {
    const found = priceBook.items.filter(
      ({ id, kind }) => kind === "model" && answers(id, `input ${mode}`, priceBook.date) !== undefined,
    );
    expect(found.map(({ id }) => id)).toEqual(ids);
  });
});

describe("a row without a start", () => {
  const ask = (date: string, ...rows: Price[]) =>
    problemOf(() => lookUp("model-a", "input", { date, book: bookOf(...rows) }));

  test("holds from the month it was first seen in; before it the sentence says what to do", () => {
    const seen = price({ verifiedOn: "2026-09-14" });
    expect(amountOf("model-a", "input", { date: "2026-09-01", book: bookOf(seen) })).toBe(1);
    expect(ask("2026-08-31", seen)).toBe(
      'NoPrice: No price for "input" of Model A is on record before 2026-09-14; use that date or a later one, or give your own rate in the rates argument.',
    );
  });

  test("holds from an earlier sight of it, with that source", () => {
    const seen = price({
      verifiedOn: "2026-09-14",
      firstSeen: { on: "2026-03-02", source: "https://example.com/old" },
    });
    expect(amountOf("model-a", "input", { date: "2026-03-01", book: bookOf(seen) })).toBe(1);
    expect(ask("2026-02-28", seen)).toMatch(/before 2026-03-02/);
  });

  test("was in force on the day before another price took its place", () => {
    const rows = [price({ amount: 5 }), price({ amount: 4, effectiveFrom: "2026-04-02" })];
    expect(amountOf("model-a", "input", { date: "2026-04-01", book: bookOf(...rows) })).toBe(5);
    expect(ask("2026-03-31", ...rows)).toMatch(/^NoPrice: .*before 2026-04-01/);
  });

  test("of a model holds from its release", () => {
    const file = vendorFile({ items: [item({ startsOn: "2025-08-07" })], prices: [price({})] });
    const book = openPriceBook([file]);
    expect(amountOf("model-a", "input", { date: "2025-08-01", book })).toBe(1);
    expect(problemOf(() => lookUp("model-a", "input", { date: "2025-07-31", book }))).toMatch(/before 2025-08-07/);
  });

  test("of a model that has ended answers for its last month at least", () => {
    const file = vendorFile({ prices: [price({})], terms: [end("model-a", { on: "2026-08-17" })] });
    const book = openPriceBook([file]);
    expect(amountOf("model-a", "input", { date: "2026-08-01", book })).toBe(1);
    expect(problemOf(() => lookUp("model-a", "input", { date: "2026-07-31", book }))).toMatch(/before 2026-08-16/);
  });

  test("is not lifted into the past of a pinned budget by what is found later", () => {
    const rows = [price({ amount: 5 }), price({ amount: 4, effectiveFrom: "2026-04-02", recordedOn: "2026-12-01" })];
    const book = bookOf(...rows);
    expect(amountOf("model-a", "input", { date: "2026-04-01", book })).toBe(5);
    expect(problemOf(() => lookUp("model-a", "input", { date: "2026-04-01", knownOn: "2026-11-30", book }))).toMatch(
      /before 2026-11-20/,
    );
  });

  test("does not stand in the way of a rate of one's own", () => {
    const book = bookOf(price({ verifiedOn: "2026-09-14" }));
    const rates = [{ itemId: "model-a", component: "input", rate: 3, from: null, to: null }];
    expect(amountOf("model-a", "input", { date: "2026-01-01", book, rates })).toBe(3);
  });
});

describe("cases of people who asked", () => {
  test.each([
    ["Claude Team Premium", "seat monthly", "2025-10-01", "is on record before"],
    ["gpt-6-sol", "input", "2024-01-01", "is on record before"],
    ["text-embedding-3-small", "input fast", "2026-11-27", 'no "fast" price'],
    ["gpt-4o-transcribe", "input batch", "2026-11-27", 'no "batch" price'],
    ["gemini-3.8-flash", "cache read batch", "2026-11-27", 'no "batch" price'],
    ["gpt-6-sol", "input fast long", "2026-11-27", 'no "fast" price'],
    ["gpt-4", "cache read", "2026-10-01", "is on record"],
    ["gemini-3.8-flash", "grounding maps", "2026-11-27", "give your own rate"],
  ])("%s, %s on %s is not answered", (name, component, date, says) => {
    expect(problemOf(() => lookUp(name, component, { date }))).toContain(says);
    expect(problemOf(() => lookUp(name, component, { date }))).toMatch(/^NoPrice: /);
  });
});
