/** @deep */
/** A range of unknown names is one mistake: what each could mean is worked out for the first few only. */
import { excel, type ShownError, spill } from "./custom-functions-runtime";

const CELLS = 20_000;
const MOST_SUGGESTIONS = 50;

/** Each a typing error away from a name of the book, and no two alike. */
const letters = (k: number): string => String.fromCharCode(97 + (k % 26));
const typos = Array.from(
  { length: CELLS },
  (_, k) => `ChatGPT Business ${letters(k)}${letters(k / 26)}${letters(k / 676)}${letters(k / 17576)}q`,
);

const CALLS: Record<string, (names: unknown) => unknown[][]> = {
  SEATCOST: (names) => excel.SEATCOST!(names, 5),
  APICOST: (names) => excel.APICOST!(names, 1000, 1000),
  USAGECOST: (names) => excel.USAGECOST!(names, "web search", 5),
  CREDITCOST: (names) => excel.CREDITCOST!(names, 500, 5),
  CREDITUSE: (names) => excel.CREDITUSE!(names, "gen4.5", 5),
  APICREDIT: (names) => excel.APICREDIT!(names, 5),
  INCLUDES: (names) => excel.INCLUDES!(names, "Codex"),
  PRICE: (names) => excel.PRICE!(names),
  PRICEINFO: (names) => excel.PRICEINFO!(names, "source"),
  BREAKEVEN: (names) => excel.BREAKEVEN!(names, "gpt-5", 1000, 1000),
  "BREAKEVEN, models": (names) => excel.BREAKEVEN!("Claude Pro", names, 1000, 1000),
};

const errorsOf = (answer: unknown[][] | ShownError): ShownError[] =>
  (Array.isArray(answer) ? answer.flat() : [answer]) as ShownError[];

describe.each(Object.entries(CALLS))("%s", (_name, call) => {
  test.each([
    ["down", typos.map((name) => [name])],
    ["across", [typos]],
  ])("20,000 unknown names %s: every one is refused, the first few with a suggestion", (_way, names) => {
    const errors = errorsOf(spill(() => call(names)));
    const suggesting = errors.filter(({ message }) => message.includes("did you mean"));
    expect(errors.filter((cell) => !["#N/A", "#VALUE!"].includes(cell.error))).toEqual([]);
    expect(suggesting.length).toBeLessThanOrEqual(MOST_SUGGESTIONS);
  });
});

test("the first names of each call have their suggestions, the others the short sentence", () => {
  for (const from of [0, 1000]) {
    const names = typos.slice(from, from + 200).map((name) => [name]);
    const said = errorsOf(spill(() => excel.PRICE!(names))).map(({ message }) => message.includes("did you mean"));
    expect(said.slice(0, MOST_SUGGESTIONS)).not.toContain(false);
    expect(said.slice(MOST_SUGGESTIONS)).not.toContain(true);
  }
});

test("a name that stands in many cells is worked out once and answered everywhere", () => {
  const names = Array.from({ length: CELLS }, (_, k) => [k < 100 ? `${typos[k]} again` : "Claude Team Standrad"]);
  names[0] = ["Claude Team Standrad"];
  const said = errorsOf(spill(() => excel.PRICE!(names))).map(({ message }) =>
    message.includes("Claude Team Standard"),
  );
  expect(said.filter(Boolean)).toHaveLength(CELLS - 99);
});
