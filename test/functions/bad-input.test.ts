/** @deep */
/**
 * Whatever stands in the cells: a number, a text, a table, or #VALUE! or #N/A with a short sentence, never anything else. Good calls of
 * every function are spoiled in one to three arguments. CI asks 100,000 of a seed of the day, the desk 3,000 of one seed;
 * BAD_INPUT=<seed>,<calls> asks others: BAD_INPUT=1,1000000.
 */
import { type RandomStream, randomStream } from "../pricing/oracle/random";
import { runs } from "../thinned";
import { excel, type ShownError, spill } from "./custom-functions-runtime";
import { cellsOf, isFaulty } from "./faulty-cells";

const { CI, BAD_INPUT = "" } = process.env;
const [SEED = CI ? Date.now() % 2 ** 31 : 20261127, CALLS = runs(100_000, 3000)] = BAD_INPUT.split(",")
  .filter(Boolean)
  .map(Number);

/** A name is echoed, a novel is not. */
const LONGEST_SENTENCE = 700;
const LONGEST_TEXT = 32_767;

const GOOD: Record<string, readonly unknown[]> = {
  SEATCOST: ["Claude Team", 7, 1, "annual", 46388, null, null, null, null, null],
  APICOST: ["gpt-6-sol", 2000, 300, 40, 0.3, 0.1, "batch", 46388, null, null, 0.1],
  USAGECOST: ["OpenAI API", "web search", 5, 3, null, 46388, null, null],
  CREDITCOST: ["Runway Pro", 5000, 2, 1, null, 46388, null, null, 10],
  CREDITUSE: ["Runway Pro", "gen4.5", 30, 46388, null],
  CONTRACTCOST: [
    [
      ["Seat price", 48],
      ["Commitment", 9000],
      ["Commitment covers", "usage"],
    ],
    20,
    500,
    3,
    46388,
  ],
  APICREDIT: ["Claude Team", 5, 46388, null],
  INCLUDES: ["ChatGPT Business", "Codex", 46388, null],
  PRICE: ["gpt-6-sol", "input", 46388, null, null],
  PRICEINFO: ["gpt-6-sol", "source", "input", 46388, null],
  CATALOG: ["OpenAI", "api", 46388, null],
  BREAKEVEN: ["Claude Pro", "gpt-6-sol", 2000, 300, 0.1, 0.1, "batch", 46388, null, null],
  PROFILE: ["support-ticket-rag", "requests", "large"],
  USAGERANGE: ["OpenAI API", "web search", 5, 8, 13, [[0.1, 0.9]], "triangular", 3, null, 46388, null, null],
};
const NAMES = Object.keys(GOOD);

const WORDS = [
  ...["", " ", "0", "5", "1,234", "1.234,5", "1e5", "-3", "50%", "$20", "ten", "TRUE", "annual", "monthly", "weekly"],
  ...["batch", "batch+us", "batch+batch", "+", "cash", "seats", "2027-02-28", "2027-02-30", "1/2/2027", "0000-00-00"],
  ...[
    "ChatGPT Business",
    "Claude Team",
    "gpt-5",
    "claude-opus-5-5",
    "Runway Pro",
    "OpenAI API",
    "OpenAI",
    "chat gpt",
    "*",
    "?",
  ],
  ...[
    "input",
    "output",
    "seat monthly",
    "credit pack",
    "web search",
    "source",
    "Seat price",
    "Commitment",
    "Tier from 0",
    "Start",
  ],
  ...["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf", "prototype", "__defineGetter__"],
  ...[
    "=1+1",
    "+cmd|' /C calc'!A0",
    "@SUM(A1)",
    "<img src=x onerror=alert(1)>",
    "'; DROP TABLE",
    "\u0000",
    "\u202Egpt-5",
    "\uD800",
    "ẞ",
    "😀",
  ],
  ...["#N/A", "#REF!", "#NAME?", "#SPILL!", "#GETTING_DATA", "NaN", "Infinity", "undefined", "null", "[object Object]"],
];
const NUMBERS = [
  ...[0, -0, 1, -1, 0.5, 1.0000001, 1 / 3, 59, 60, 61, 46388, 46388.75, 2_958_465, 2_958_466, 1e6, 2 ** 31, 2 ** 53],
  ...[1e15, 1e100, 1e300, 1e308, Number.MAX_VALUE, 5e-324, 1e-300, -1e308, NaN, Infinity, -Infinity],
];
const OTHERS: readonly unknown[] = [
  ...[null, undefined, true, false],
  { type: "Error", basicType: "Error", basicValue: "#DIV/0!", errorType: "Div0" },
  { type: "Error", basicType: "Error", basicValue: "#N/A", errorType: "NotAvailable" },
  ...[{ code: "#VALUE!" }, {}, { toString: null }, Object.create(null), new Date(0), 10n, Symbol.iterator, () => 1],
];

function longText(random: RandomStream): string {
  const unit = random.pick(["x", "gpt-5 ", "1", "é", "\uD83D\uDE00", "a,b;c\n", "ChatGPT Business"]);
  return unit.repeat(Math.ceil(LONGEST_TEXT / unit.length)).slice(0, random.pick([256, 5000, LONGEST_TEXT]));
}

function cell(random: RandomStream): unknown {
  const kind = random.next();
  if (kind < 0.4) return random.pick(NUMBERS);
  if (kind < 0.42) return longText(random);
  if (kind < 0.75) return random.pick(WORDS);
  if (kind < 0.9) return random.pick(OTHERS);
  return random.next() * 10 ** random.below(9);
}

/** Rows of several lengths, as no sheet has them and some hosts send them; now and then a column of many cells. */
function range(random: RandomStream): unknown[][] {
  const isLong = random.often(0.01);
  const [rows, columns] = [isLong ? 2000 : random.below(5), random.below(6)];
  const isRagged = random.often(0.3);
  return random.list(rows, () => random.list(isRagged ? random.below(6) : columns, () => cell(random)));
}

/** Rates and terms nearly as people write them. */
function table(random: RandomStream): unknown[][] {
  const line = (): unknown[] => [
    random.pick([
      "gpt-6-sol",
      "Claude Team",
      "Seat price",
      "Commitment",
      "Tier from 10",
      "My plan",
      "item",
      cell(random),
    ]),
    random.pick(["input", "seat monthly", "credit pack", 48, "usage", "volume", cell(random)]),
    random.pick([22, 0, 0.1, 1e6, "", cell(random)]),
    ...random.list(random.below(7), () => cell(random)),
  ];
  return random.list(1 + random.below(6), line);
}

const spoiled = (random: RandomStream): unknown => {
  const kind = random.next();
  return kind < 0.5 ? cell(random) : kind < 0.75 ? [[cell(random)]] : kind < 0.9 ? range(random) : table(random);
};

function badCall(random: RandomStream): [string, unknown[]] {
  const name = random.pick(NAMES);
  const good = GOOD[name]!;
  const args = Array.from({ length: Math.max(good.length, excel[name]!.length) }, (_, at) => good[at]);
  for (let left = 1 + random.below(3); left > 0; left--) args[random.below(args.length)] = spoiled(random);
  return [name, args];
}

const isTooLong = (shown: unknown): boolean =>
  typeof shown === "object"
    ? (shown as ShownError).message.length > LONGEST_SENTENCE
    : String(shown).length > LONGEST_TEXT;

/** A call that can be read in a report. */
const readable = (args: readonly unknown[]): string[] =>
  args.map((given) => {
    const text = JSON.stringify(given, (_, value: unknown) =>
      ["bigint", "symbol", "function", "undefined"].includes(typeof value) ||
      (typeof value === "number" && !Number.isFinite(value))
        ? String(value)
        : value,
    );
    return text.length > 200 ? `${text.slice(0, 200)}… (${text.length})` : text;
  });

test("every function is asked", () => {
  expect([...NAMES].sort()).toEqual(Object.keys(excel).sort());
});

test(`${CALLS} bad calls of seed ${SEED} are each answered in terms of Excel`, () => {
  const random = randomStream(SEED);
  const amiss: unknown[] = [];
  for (let made = 0; made < CALLS && amiss.length < 5; made++) {
    const [name, args] = badCall(random);
    try {
      const shown = cellsOf(spill(() => excel[name]!(...args)));
      const [first] = shown.filter((each) => isFaulty(each) || isTooLong(each));
      if (first !== undefined) amiss.push([name, readable(args), first]);
    } catch (thrown) {
      amiss.push([name, readable(args), String(thrown)]);
    }
  }
  expect(amiss).toEqual([]);
});
