/** @deep */
import fc from "fast-check";
import { excel, type ShownError, spill } from "./custom-functions-runtime";

const call = (name: string, ...args: unknown[]) => spill(() => excel[name]!(...args));
const error = (kind: string, says: string) => ({ error: kind, message: expect.stringContaining(says) as string });

describe("a cell arrives in many ways", () => {
  test.each([
    ["a bare value", 25],
    ["a range of one cell", [[25]]],
    ["one row as a plain array", [25]],
  ])("%s", (_what, seats) => {
    expect(call("SEATCOST", "ChatGPT Business", seats)).toEqual([[625]]);
  });

  test.each([null, undefined, "", " ", 0, [[null]], [[""]], [[0]], [], [[]]])(
    "a blank setting (%j) is its default",
    (blank) => {
      expect(call("SEATCOST", "ChatGPT Business", 25, blank, blank, blank, blank, blank, blank, blank)).toEqual([
        [625],
      ]);
      expect(call("APICOST", "gpt-5", 1e6, 1e5, null, blank, blank, blank, blank, blank, blank)).toEqual([[2.25]]);
      expect(call("PRICE", "ChatGPT Business", blank, blank, blank, blank)).toEqual([[25]]);
    },
  );

  test("a blank setting that a host made to text is its default", () => {
    expect(call("SEATCOST", "ChatGPT Business", 25, null, "0", null, null, null, null, "0")).toEqual([[625]]);
    expect(call("APICOST", "gpt-5", 1e6, 1e5, null, null, null, [["0"]])).toEqual([[2.25]]);
  });

  test.each([null, undefined, "", 0, false, [[null]]])("a blank quantity (%j) is 0 and costs 0", (blank) => {
    expect(call("SEATCOST", "ChatGPT Business", blank)).toEqual([[0]]);
    expect(call("APICOST", "gpt-6-sol", blank, blank)).toEqual([[0]]);
    expect(call("USAGECOST", "OpenAI API", "web search", blank)).toEqual([[0]]);
    expect(call("CREDITUSE", "Runway Pro", "gen4.5", blank)).toEqual([[0]]);
    expect(call("APICREDIT", "Claude Team", blank)).toEqual([[0]]);
  });

  test("requests left out make totals of the tokens; requests in a blank cell are none", () => {
    expect(call("APICOST", "gpt-5", 1e6, 0, null)).toEqual([[1.25]]);
    expect(call("APICOST", "gpt-5", 1e6, 0, [[null]])).toEqual([[0]]);
    expect(call("APICOST", "gpt-5", 1e6, 0, [[0, "", 2]])).toEqual([[0, 0, 2.5]]);
  });

  test("an empty row is 0 in every column, never a text", () => {
    expect(call("SEATCOST", [[""]], [[null, "", 0]], null, null, [[46388, 46419, 46447]])).toEqual([[0, 0, 0]]);
    expect(call("APICOST", [[""]], [[null, ""]], [[null, ""]])).toEqual([[0, 0]]);
    expect(call("CREDITCOST", [[""]], [[null, 0]], [[null, 0]])).toEqual([[0, 0]]);
  });

  test("a row that ends in a blank column without a date gives 0 there", () => {
    expect(call("SEATCOST", "ChatGPT Business", [[2, 0]], null, null, [[46388, null]])).toEqual([[50, 0]]);
  });

  test("use in a column without a date is refused when others have one", () => {
    expect(call("SEATCOST", "ChatGPT Business", [[2, 2]], null, null, [[46388, null]])).toEqual([
      [50, error("#VALUE!", "This column has no date")],
    ]);
  });
});

describe("ranges spread as Excel's arrays do", () => {
  test("one plan over a row, one row over a column", () => {
    expect(call("SEATCOST", "ChatGPT Business", [[2, 3, 4]])).toEqual([[50, 75, 100]]);
    expect(call("APICOST", [["gpt-6-sol"], ["gpt-5"]], [[1e6, 2e6]], 0)).toEqual([[3.25, 6.5]]);
  });

  test("shapes that cannot be spread are refused", () => {
    expect(call("APICOST", "gpt-5", [[1, 2, 3]], [[1, 2]])).toEqual(error("#VALUE!", "The ranges do not match"));
  });

  test("look-ups give a cell for each cell", () => {
    expect(call("PRICE", [["gpt-5"], ["gpt-6-sol"]], [["input", "output"]])).toEqual([
      [1.25, 10],
      [2, 10],
    ]);
  });

  test("months that run down are refused, because down is added up", () => {
    const months = [[46388], [46419]];
    expect(call("SEATCOST", "ChatGPT Business", [[2], [2]], null, null, months)).toEqual(
      error("#VALUE!", "Time runs across"),
    );
  });

  test("a whole row of a sheet is answered", () => {
    const row = [Array.from({ length: 16_384 }, () => 3)];
    const terms = [
      ["Commitment", 30],
      ["Commitment covers", "usage"],
    ];
    const sum = (...args: Parameters<typeof call>): number =>
      (call(...args) as number[][])[0]!.reduce((total, cost) => total + cost, 0);
    expect(sum("SEATCOST", "ChatGPT Business", row)).toBe(16_384 * 75);
    expect(sum("CREDITCOST", "Runway Pro", row, 1)).toBe(16_384 * 35);
    expect(sum("CONTRACTCOST", terms, 0, row)).toBeCloseTo(16_384 * 3, 6);
    expect(sum("APICOST", "gpt-5", 1e6, 0, row)).toBeCloseTo(16_384 * 3.75, 6);
  });

  test("columns that last for a thousand years together are refused", () => {
    const row = [Array.from({ length: 1000 }, () => 3)];
    expect(call("SEATCOST", "ChatGPT Business", row, 600)).toEqual(error("#VALUE!", "more than 20000 months together"));
  });

  test("a whole column is refused", () => {
    const column = Array.from({ length: 1_048_576 }, () => [null]);
    expect(call("SEATCOST", "ChatGPT Business", column)).toEqual(error("#VALUE!", "not a whole column"));
  });
});

describe("what cannot be read says so, in its own column", () => {
  test.each<[string, unknown, object]>([
    ["text", "ten", error("#VALUE!", '"ten" is no number; correct the seats')],
    ["a number typed as text", "10", error("#VALUE!", '"10" is no number')],
    ["a negative number", -1, error("#VALUE!", "cannot be negative")],
    ["infinity", Infinity, error("#VALUE!", "must be a number")],
    ["no number at all", NaN, error("#VALUE!", "must be a number")],
    ["a number beyond all sense", 1e300, error("#VALUE!", "too large")],
    ["an error as text", "#REF!", error("#VALUE!", "shows #REF!")],
    ["#N/A as an object", { type: "Error", basicValue: "#N/A" }, error("#N/A", "shows #N/A")],
    ["any other object", { type: "Entity" }, error("#VALUE!", "shows #VALUE!")],
  ])("%s as seats", (_what, seats, gives) => {
    expect(call("SEATCOST", "ChatGPT Business", [[2, seats, 2]])).toEqual([[50, gives, 50]]);
  });

  test("a column that is too long or negative", () => {
    expect(call("SEATCOST", "ChatGPT Business", 2, [[1, -1, 601]])).toEqual([
      [50, error("#VALUE!", "months is the length"), error("#VALUE!", "months is the length")],
    ]);
  });

  test.each(["1/2/2027", "2027-02-30", -5, 3e9, true])("%j is no date", (date) => {
    expect(call("PRICE", "gpt-5", "input", date)).toEqual(error("#VALUE!", "is no date"));
  });

  test("a bad date spoils its own column only", () => {
    expect(call("APICOST", "gpt-5", 1e6, 0, null, null, null, null, [["2026-11-01", "soon"]])).toEqual([
      [1.25, error("#VALUE!", '"soon" is no date')],
    ]);
  });

  test("a column that is wrong in date and length leaves the others alone", () => {
    const dates = [["soon", "2027-01-01"]];
    expect(call("SEATCOST", "ChatGPT Business", [[2, 2]], [[Infinity, 1]], "annual", dates)).toEqual([
      [error("#VALUE!", '"soon" is no date'), 40],
    ]);
  });

  test("dates are serials with or without a time, or ISO text", () => {
    expect(call("PRICE", "gemini-3.8-flash", "input", [[46388.75, "2027-01-01", 46387]])).toEqual([[1.5, 1.5, 0.75]]);
  });

  test("a choice that is none, listing those there are", () => {
    expect(call("SEATCOST", "ChatGPT Business", 1, 1, "weekly")).toEqual(
      error("#VALUE!", '"weekly" is no billing; use "monthly", "annual"'),
    );
    expect(call("SEATCOST", "ChatGPT Business", 1, 1, "Annual")).toEqual([[40]]);
    expect(call("CONTRACTCOST", [["Seat price", 1]], 1, 0, 1, null, "seats")).toEqual(error("#VALUE!", "is no show"));
  });

  test("a setting of the whole call given as a range", () => {
    expect(call("PRICE", "gpt-5", "input", null, null, [[46349, 46350]])).toEqual(
      error("#VALUE!", "knownOn is one cell"),
    );
  });

  test("a price asked of nothing", () => {
    expect(call("PRICE", "", "input")).toEqual(error("#VALUE!", "Name a plan or model"));
    expect(call("SEATCOST", "", 3)).toEqual(error("#VALUE!", "Name a plan or model"));
  });

  test("an opening balance that several rows would each have", () => {
    const rows = ["Runway Pro", [[100], [100]], [[1], [1]], null, null, null, null, null] as const;
    expect(call("CREDITCOST", ...rows, 500)).toEqual(error("#VALUE!", "opening balance for each row"));
    expect(call("CREDITCOST", ...rows, [[500], [0]])).toEqual([[70]]);
  });

  test("an unknown row of the rates, with its number", () => {
    const rates = [
      ["item", "component", "rate"],
      ["ChatGPT Busines", "", 18],
    ];
    expect(call("SEATCOST", "ChatGPT Business", 2, 1, null, null, rates)).toEqual(
      error("#VALUE!", "Row 2 of the rates"),
    );
  });
});

describe("whatever stands in the cells", () => {
  const oddCell = fc.oneof(
    fc.constantFrom(null, undefined, "", 0, -0, false, true, NaN, Infinity, -1, 1e308, "x", "#N/A", "ChatGPT Business"),
    fc.constantFrom<unknown>({}, { type: "Error", basicValue: "#DIV/0!" }, "gpt-6-sol", "input", "annual", 46388, 0.5),
    fc.double(),
    fc.string(),
  );
  const oddArgument = fc.oneof(oddCell, fc.array(fc.array(oddCell, { maxLength: 3 }), { maxLength: 3 }));

  const isFaulty = (cell: unknown): boolean =>
    typeof cell === "number"
      ? !Number.isFinite(cell) || Object.is(cell, -0)
      : typeof cell === "string"
        ? cell === ""
        : !/^.{10,}[.!?]$/s.test((cell as ShownError).message);

  test.each(Object.keys(excel))("%s answers with numbers, words or errors that say something", (name) => {
    fc.assert(
      fc.property(fc.array(oddArgument, { maxLength: 10 }), (args) => {
        const got = call(name, ...args);
        expect((Array.isArray(got) ? got.flat() : [got]).filter(isFaulty)).toEqual([]);
      }),
    );
  });
});
