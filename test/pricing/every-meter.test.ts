/** Every meter of the research (cases/api-meters.json), asked of the functions as people ask them. */
import { parseIso } from "../../src/dates";
import { alsoCharges, findItem, priceBook } from "../../src/pricebook";
import { apiCost } from "../../src/pricing";
import { excel, spill } from "../functions/custom-functions-runtime";
import { hasEnded } from "../pricebook/book";
import names from "../pricebook/cases/meters.json";
import rows from "./cases/api-meters.json";

type Row = (typeof rows)[number];
interface Meter {
  row: Row;
  item: string;
  component: string;
  /** a day on which the row holds */
  date: string;
}

/** What the research calls each meter is not what people type: the two lists stand side by side. */
const meters = rows.map((row, i): Meter => {
  const [item, component, date] = names[i] ?? [];
  return { row, item: String(item), component: String(component), date: String(date ?? "2026-11-23") };
});

/** "ended": the research's step comes after the end that the vendor has announced since. */
const kindOf = ({ row, item, date }: Meter): string => {
  if (hasEnded(item, date)) return "ended";
  if (row.meter === "multiplier") return "multiplier";
  if (row.credits !== undefined) return "credits";
  return row.rateUSD === null ? "unknown" : "money";
};
const ofKind = (kind: string): [string, Meter][] =>
  meters
    .filter((meter) => kindOf(meter) === kind)
    .map((meter, i) => [`${i}: ${meter.item}, ${meter.component}`, meter]);

const ask = (name: string, ...args: unknown[]): unknown => {
  const got = spill(() => excel[name]!(...args));
  return Array.isArray(got) ? got[0]![0] : got;
};
const number = (name: string, ...args: unknown[]): number => {
  const got = ask(name, ...args);
  expect([name, ...args, typeof got === "number" ? "" : got]).toEqual([name, ...args, ""]);
  return got as number;
};
const expectClose = (got: number, expected: number): void =>
  expect(Math.abs(got - expected)).toBeLessThanOrEqual(1e-12 * Math.abs(expected));

/** "1M tokens" is a million, "50 characters" fifty, "image" one. */
function unitsIn(unit: string): number {
  const [, count = "1", million] = /^(\d+)?(M)? ?/.exec(unit) ?? [];
  return Number(count) * (million ? 1_000_000 : 1);
}

test("all 349 meters are asked for, each in one way", () => {
  expect(names).toHaveLength(349);
  const counts = ["money", "multiplier", "credits", "unknown", "ended"].map((kind) => [kind, ofKind(kind).length]);
  expect(Object.fromEntries(counts)).toEqual({ money: 292, multiplier: 15, credits: 38, unknown: 1, ended: 3 });
  expect(meters).toHaveLength(292 + 15 + 38 + 1 + 3);
});

test("each is asked for on a day on which the research says it holds", () => {
  const outside = meters.filter(
    ({ row, date }) => date < (row.effectiveFrom ?? "") || date >= (row.effectiveTo ?? "9999"),
  );
  expect(outside).toEqual([]);
});

describe("a meter paid in money", () => {
  const free = ({ row }: Meter): number => (row.condition === "after 5,000 free a month" ? 5000 : 0);

  test.each(ofKind("money"))("%s", (_name, meter) => {
    const { row, item, component, date } = meter;
    const [rate, per] = [row.rateUSD!, unitsIn(row.unit)];
    expect(number("PRICE", item, component, date)).toBe(rate);
    const costs = (...use: [quantity: number, requests?: number]): number =>
      number("USAGECOST", item, component, use[0], use[1], null, date);
    expectClose(costs(per + free(meter)), rate);
    expectClose(costs(7 * per + free(meter)), 7 * rate);
    expectClose(costs(2 * per + free(meter) / 5, 5), 10 * rate);
    expect(costs(free(meter))).toBe(0);
  });

  test.each(ofKind("money").filter(([, { row }]) => row.effectiveTo !== null))("%s, ends", (_name, meter) => {
    const { row, item, component } = meter;
    expect(ask("PRICE", item, component, row.effectiveTo)).not.toBe(row.rateUSD);
  });
});

describe("tokens of a request", () => {
  const PARTS = /^(input|cache read|cache write|output)( (batch|flex|fast))?( long)?$/;
  const isToken = ([, { component, item }]: [string, Meter]): boolean =>
    PARTS.test(component) && !alsoCharges(priceBook, findItem(priceBook, item));

  /** The rate of one line of one request, in money per million. */
  const rateOf = ({ item, component, date }: Meter, inputTokens: number): number | undefined => {
    const [, line = "", , mode = ""] = PARTS.exec(component) ?? [];
    const shares = { cachedShare: line === "cache read" ? 0.5 : 0, cacheWriteShare: line === "cache write" ? 0.5 : 0 };
    const outputTokens = line === "output" ? 10 : 0;
    const use = { model: item, inputTokens, outputTokens, requests: 1, mode, ...shares };
    const [cost] = apiCost(priceBook, { uses: [[use]], dates: [parseIso(date)] });
    if (!cost || "problem" in cost) throw cost?.problem;
    return cost.lines.find((each) => each.component === line)!.rate * 1_000_000;
  };

  test.each(ofKind("money").filter(isToken))("%s", (_name, meter) => {
    const { row } = meter;
    const threshold = /^request input tokens > (\d+)$/.exec(row.condition ?? "")?.[1];
    if (threshold === undefined) expectClose(rateOf(meter, 1000)!, row.rateUSD!);
    else {
      expectClose(rateOf(meter, Number(threshold) + 1)!, row.rateUSD!);
      expect(rateOf(meter, Number(threshold))).toBeLessThan(row.rateUSD! * 0.7);
    }
  });

  test("are most of the meters, with and without long context", () => {
    const tokens = ofKind("money").filter(isToken);
    const isLong = ([, { component }]: [string, Meter]): boolean => component.endsWith(" long");
    expect([tokens.length, tokens.filter(isLong).length]).toEqual([173, 49]);
  });
});

describe("a meter of a model that has ended by then", () => {
  test.each(ofKind("ended"))("%s", (_name, { item, component, date }) => {
    const says = { error: "#N/A", message: expect.stringContaining("is not to be had from") as string };
    expect(ask("PRICE", item, component, date)).toEqual(says);
  });
});

describe("a multiplier", () => {
  const MODELS: Record<string, string> = {
    "OpenAI API": "gpt-6-sol",
    "Claude API": "claude-opus-5",
    "Gemini API": "gemini-3.8-flash",
  };

  test.each(ofKind("multiplier"))("%s", (_name, { row, item, component, date }) => {
    const model = component === "ultrafast" ? "gpt-6.1-sol" : (MODELS[item] ?? item);
    const price = (asked: string): number => number("PRICE", model, asked, date);
    const cacheMeter = /^(cache .*) factor$/.exec(component)?.[1];
    expect(number("PRICE", item, component, date)).toBe(row.rateUSD);
    expectClose(price(cacheMeter ?? `input ${component}`), price("input") * row.rateUSD!);
    if (cacheMeter === undefined) {
      const million = (mode: string | null): number => number("APICOST", model, 1e6, 1e6, null, 0, 0, mode, date);
      expectClose(million(component), million(null) * row.rateUSD!);
    }
  });

  test.each(ofKind("multiplier"))("%s, is no meter of its own", (_name, { item, component, date }) => {
    expect(ask("USAGECOST", item, component, 1, null, null, date)).toMatchObject({ error: "#VALUE!" });
  });
});

describe("what an activity burns", () => {
  test.each(ofKind("credits"))("%s", (_name, { row, item, component, date }) => {
    const per = unitsIn(row.unit);
    expectClose(number("CREDITUSE", item, component, per, date), row.credits!);
    expectClose(number("CREDITUSE", item, component, 7 * per, date), 7 * row.credits!);
    expect(ask("USAGECOST", item, component, per, null, null, date)).toMatchObject({ error: "#VALUE!" });
  });

  test.each(ofKind("credits").filter(([, { row }]) => row.rateUSD !== null))("%s, in money", (_name, { row }) => {
    expectClose((number("PRICE", "ChatGPT Workspace Credits", "credit pack") / 1000) * row.credits!, row.rateUSD!);
  });
});

describe("a meter without a public price", () => {
  test.each(ofKind("unknown"))("%s", (_name, { item, component }) => {
    const says = { error: "#N/A", message: expect.stringContaining("quote only") as string };
    expect(ask("PRICE", item, component)).toEqual(says);
    expect(ask("USAGECOST", item, component, 1)).toEqual(says);
  });
});
