import { serialOf } from "../../src/dates";
import { excel, spill } from "../functions/custom-functions-runtime";

/** What a call shows: its one figure, or error and sentence. */
const shown = (name: string, ...args: unknown[]): unknown => {
  const got = spill(() => excel[name]!(...args));
  return Array.isArray(got) && got.length === 1 && got[0]?.length === 1 ? got[0][0] : got;
};
const sentence = (name: string, ...args: unknown[]): string => (shown(name, ...args) as { message: string }).message;
const none = null;
const copilot = [["Acme Coding Business", "", 19]];

describe("a row of rates whose item the book does not have defines it", () => {
  test("a plan: seats under every billing", () => {
    const cost = (billing: unknown) =>
      shown("SEATCOST", "Acme Coding Business", 50, 12, billing, none, copilot, none, none, none);
    expect(cost(none)).toBe(11_400);
    expect(cost("annual")).toBe(11_400);
  });

  test("a model: input, output and cache reads by the million tokens, in any case", () => {
    const rates = [
      ["Mistral Large 9", "input", 2],
      ["Mistral Large 9", "cache read", 0.2],
      ["Mistral Large 9", "output", 6],
      ["Mistral Large 9", "input batch", 1],
      ["Mistral Large 9", "output batch", 3],
    ];
    const cost = (mode: unknown) =>
      shown("APICOST", "mistral large 9", 1000, 500, 1000, 0.5, none, mode, none, rates, none, none);
    expect(cost(none)).toBeCloseTo((500 * 2 + 500 * 0.2 + 500 * 6) / 1000, 12);
    expect(cost("flex")).toMatchObject({ error: "#N/A" });
  });

  test("any other meter in single units, or as many as the rate is for", () => {
    const rates = (per: unknown) => [["Acme Pictures", "image", 0.04, "", "", "", per]];
    const cost = (per: unknown) =>
      shown("USAGECOST", "Acme Pictures", "image", 500, none, none, none, rates(per), none);
    expect(cost("")).toBe(20);
    expect(cost(100)).toBeCloseTo(0.2, 12);
  });

  test("steps by date, the last matching row wins, no rate before the first", () => {
    const rates = [
      ["Acme Teams", "", 32, serialOf(2027, 1, 1)],
      ["Acme Teams", "", 40, serialOf(2027, 7, 1), serialOf(2027, 10, 1)],
    ];
    const dates = [[6, 7, 10].map((month) => serialOf(2027, month, 1))];
    expect(spill(() => excel.SEATCOST!("Acme Teams", 10, none, none, dates, rates, none, none, none))).toEqual([
      [320, 400, 320],
    ]);
    expect(sentence("SEATCOST", "Acme Teams", 10, none, none, serialOf(2026, 12, 1), rates, none, none, none)).toBe(
      '"Acme Teams" is not in the price book and no rate gives its "seat monthly" on this day; give one in the rates.',
    );
  });

  test("minimum, allowance and packs, in columns that a header names in any order", () => {
    const rates = [
      ["Item", "Component", "Rate", "From", "To", "Note", "Allowance", "Minimum seats", "Currency"],
      ["Suno Team", "", 30, "", "", "as offered", 500, 5, "EUR"],
      ["Suno Team", "credit pack", 8, "", "", "", "", "", "eur"],
    ];
    expect(shown("SEATCOST", "Suno Team", 2, none, none, none, rates, none, none, none)).toBe(150);
    // 2,500 credits come with the five seats that are billed; a pack is one credit unless the row says how many
    expect(shown("CREDITCOST", "Suno Team", 2502, 5, none, none, none, rates, none, none, none)).toBe(150 + 16);
  });

  test("what an activity burns", () => {
    const rates = [["Suno Team", "song", 10, "", "", "credits"]];
    expect(shown("CREDITUSE", "Suno Team", "song", 7, none, rates, none)).toBe(70);
  });

  test("works for look-ups and break-even", () => {
    expect(shown("PRICE", "Acme Coding Business", none, none, copilot, none)).toBe(19);
    const rates = [...copilot, ["Own model", "input", 1], ["Own model", "output", 2]];
    expect(
      shown("BREAKEVEN", "Acme Coding Business", "Own model", 1e6, 5e5, none, none, none, none, rates, none),
    ).toBeCloseTo(9.5, 12);
  });
});

describe("a misspelled name is no item of its own", () => {
  const rates = [["Claude Team Standrad", "", 18]];
  const askedFor = (name: string, given: unknown) =>
    shown("SEATCOST", name, 10, none, none, none, given, none, none, none);

  test("a rate that the call does not ask for is refused, naming the row and close names", () => {
    expect(askedFor("Claude Team Standard", rates)).toMatchObject({ error: "#VALUE!" });
    expect((askedFor("Claude Team Standard", rates) as Error).message).toContain(
      'Row 1 of the rates: "Claude Team Standrad" is not in the price book and nothing here asks for it; did you mean "Claude Team Standard"',
    );
  });

  test("calls share a list whose rows give vendor or source", () => {
    const list = [
      ["Item", "Component", "Rate", "From", "To", "Vendor"],
      ["Acme Coding Business", "", 19, "", "", "Acme"],
      ["Claude Team Standard", "", 18],
    ];
    expect(askedFor("Claude Team Standard", list)).toBe(180);
    expect(askedFor("Acme Coding Business", list)).toBe(190);
  });

  test("an item that the book has in another currency, or by another count, is refused", () => {
    const of = (currency: unknown, per: unknown) => [["gpt-5", "input", 1, "", "", currency, per]];
    const cost = (given: unknown) => shown("APICOST", "gpt-5", 1e6, 0, none, none, none, none, none, given, none, none);
    expect(cost(of("USD", 1e6))).toBe(1);
    expect(cost(of("EUR", ""))).toMatchObject({ error: "#VALUE!" });
    expect(cost(of("", 1000))).toMatchObject({ error: "#VALUE!" });
  });
});

test.each([
  ["a currency in words", ["X", "", 1, "", "", "euros"], '"euros" is no currency'],
  ["no number", ["X", "", 1, "", "", "", "each"], 'the per must be a number above 0, not "each"'],
  ["an unknown route", ["X", "", 1, "", "", "", "", "", "office"], '"office" is no route'],
  ["a long price", ["X", "input long", 1], 'leave "long" out'],
])("%s is refused in words", (_what, row, says) => {
  expect(sentence("SEATCOST", "X", 10, none, none, none, [row], none, none, none)).toContain("Row 1 of the rates");
  expect(sentence("SEATCOST", "X", 10, none, none, none, [row], none, none, none)).toContain(says);
});

test("two rows of one item cannot contradict each other", () => {
  const rates = [
    ["X", "", 1, "", "", "EUR"],
    ["X", "credit pack", 1, "", "", "USD"],
  ];
  expect(sentence("SEATCOST", "X", 10, none, none, none, rates, none, none, none)).toBe(
    'Row 2 of the rates: another row gives "X" another currency; give it one.',
  );
});

describe("three own items through every function that takes rates", () => {
  const rates = [
    [
      "Item",
      "Component",
      "Rate",
      "From",
      "To",
      "Currency",
      "Per",
      "Vendor",
      "Minimum",
      "Maximum seats",
      "Allowance",
      "Workspace",
    ],
    ["Acme Team", "", 80, "", "", "", "", "Acme", "", "", "", "Acme"],
    ["Acme seat", "", 40, "", "", "", "", "Acme", 6, 50, "", "Acme"],
    ["Pages", "page", 15, "", "", "EUR", 1000, "Leser GmbH"],
    ["Songs", "", 30, "", "", "", "", "Acme", "", "", 500],
    ["Songs", "credit pack", 8, "", "", "", 1000],
    ["Songs", "song", 10, "", "", "credits"],
    ["Own model", "input", 1, "", "", "", "", "Acme"],
    ["Own model", "output", 2],
  ];
  const acme = [["Acme Team"], ["Acme seat"]];
  const seats = (people: number, show: unknown = none) =>
    shown("SEATCOST", acme, [[1], [people]], none, none, none, rates, none, none, show);

  test.each([
    ["SEATCOST: 80 for the workspace and 40 a seat", seats(12), 80 + 12 * 40],
    ["SEATCOST: at least six, the cheapest seat for those short", seats(3), 80 + 5 * 40],
    ["SEATCOST: seats billed", seats(3, "seats"), 6],
    ["USAGECOST", shown("USAGECOST", "Pages", "page", 4000, none, none, none, rates, none), 60],
    ["CREDITCOST", shown("CREDITCOST", "Songs", 2500, 4, none, none, none, rates, none, none, none), 4 * 30 + 8],
    ["CREDITUSE", shown("CREDITUSE", "songs", "song", 7, none, rates, none), 70],
    ["APICOST", shown("APICOST", "Own model", 1e6, 1e6, none, none, none, none, none, rates, none, none), 3],
    ["PRICE", shown("PRICE", "Pages", "page", none, rates, none), 15],
    ["BREAKEVEN", shown("BREAKEVEN", "Songs", "Own model", 1e6, 1e6, none, none, none, none, rates, none), 10],
  ])("%s", (_what, got, wanted) => {
    expect(got).toBe(wanted);
  });

  test("more than the maximum is refused, naming the workspace", () => {
    expect((seats(50) as { message: string }).message).toContain("Acme has at most 50 seats and 51 are needed");
  });

  test("plans that name no workspace, or another, are not sold together", () => {
    const apart = rates.map((row) => row.map((cell, k) => (k === 11 ? "" : cell)));
    expect(
      (shown("SEATCOST", acme, [[1], [2]], none, none, none, apart, none, none, none) as { message: string }).message,
    ).toContain("not sold in the same one");
  });

  test("a maximum below the minimum is a slip", () => {
    const slip = [["X", "", 1, "", "", "", "", "", "", 9, "", "", 5]];
    expect(sentence("SEATCOST", "X", 10, none, none, none, slip, none, none, none)).toBe(
      "Row 1 of the rates: the maximum is below the minimum; correct one of them.",
    );
  });
});
