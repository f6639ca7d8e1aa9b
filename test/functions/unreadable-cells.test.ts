import { excel, spill } from "./custom-functions-runtime";

const call = (name: string, ...args: unknown[]) => spill(() => excel[name]!(...args));

/** A cell with an error as Excel hands it over, and as hosts do that know texts only. */
const errors: [string, "#VALUE!" | "#N/A", unknown][] = [
  ["#REF!", "#VALUE!", { type: "Error", basicType: "Error", basicValue: "#REF!", errorType: "Ref" }],
  ["#N/A", "#N/A", { type: "Error", basicType: "Error", basicValue: "#N/A", errorType: "NotAvailable" }],
  ["#NAME?", "#VALUE!", "#NAME?"],
];

const RATE = ["ChatGPT Business", "seat monthly", 20, "2026-01-01", "2028-01-01", "USD", 1, "OpenAI", "seats"];
const RATES_COLUMNS = RATE.map((_, column) => column);

const CONTRACT: [string, unknown][] = [
  ["Seat price", 48],
  ["Minimum seats", 5],
  ["Commitment", 1000],
  ["Commitment covers", "usage"],
  ["Usage discount", 0.1],
  ["Start", "2027-01-01"],
  ["Drawn before", 0],
];

describe.each(errors)("a cell that shows %s", (shown, kind, cell) => {
  const says = (where: string) => ({ error: kind, message: `${where} shows ${shown}; correct it first.` });

  test.each(RATES_COLUMNS)("is named by its row in column %i of the rates", (column) => {
    const rates = [["item", "component", "rate"], [], RATE, RATE.map((value, k) => (k === column ? cell : value))];
    const refused = says("Row 4 of the rates");
    expect(call("SEATCOST", "ChatGPT Business", 2, null, null, null, rates)).toEqual(
      // a header that does not name them has columns of the user's own there
      column < 5 ? refused : [[40]],
    );
    expect(call("SEATCOST", "ChatGPT Business", 2, null, null, null, rates.slice(2))).toEqual({
      ...refused,
      message: refused.message.replace("Row 4", "Row 2"),
    });
  });

  test("is no header of the rates", () => {
    expect(call("PRICE", "gpt-5", "input", null, [["Team rates", "", cell]])).toEqual(says("Row 1 of the rates"));
  });

  test.each(CONTRACT)("is named by its row as the %s of a contract", (label) => {
    const terms = (change: (row: [string, unknown]) => unknown[]) =>
      CONTRACT.map((row) => (row[0] === label ? change(row) : row));
    const row = CONTRACT.findIndex(([name]) => name === label) + 1;
    for (const changed of [terms(([name]) => [name, cell]), terms(([, value]) => [cell, value])]) {
      expect(call("CONTRACTCOST", changed, 5, 100, null, "2027-01-01")).toEqual(says(`Row ${row} of the terms`));
    }
  });

  test.each<[string, unknown[]]>([
    ["SEATCOST", [cell, 2]],
    ["SEATCOST", ["ChatGPT Business", cell]],
    ["SEATCOST", ["ChatGPT Business", 2, cell]],
    ["SEATCOST", ["ChatGPT Business", 2, null, cell]],
    ["SEATCOST", ["ChatGPT Business", 2, null, null, cell]],
    ["SEATCOST", ["ChatGPT Business", 2, null, null, null, null, cell]],
    ["APICOST", [cell, 1]],
    ["APICOST", ["gpt-5", cell]],
    ["APICOST", ["gpt-5", 1, 1, null, null, null, cell]],
    ["USAGECOST", ["OpenAI API", cell, 3]],
    ["CREDITUSE", ["Runway Pro", cell, 3]],
    ["PRICE", ["gpt-5", cell]],
    ["PRICEINFO", ["gpt-5", cell]],
    ["PRICEINFO", ["gpt-5", "unit", cell]],
    ["INCLUDES", ["Claude Team", cell]],
    ["CATALOG", [cell]],
    ["CATALOG", [null, cell]],
  ])("is no name and no word: %s %j", (name, args) => {
    expect(call(name, ...args)).toEqual(says("A cell of the arguments"));
  });
});

describe("a day is one of those that Excel and this add-in count alike", () => {
  const outside = "is no date from 1900-03-01 to 9999-12-31";
  const refused = (text: string, why = outside) => expect.stringContaining(`"${text}" ${why}`) as string;

  test.each([
    "0000-01-01",
    "0099-12-31",
    "1899-12-31",
    "1900-01-01",
    "1900-02-28",
    "10000-01-01",
    -1,
    1,
    60,
    0.5,
    2_958_466,
  ])("%j is refused everywhere", (day) => {
    const message = refused(String(day));
    const rates = (...dates: unknown[]) => [["gpt-5", "input", 1, ...dates]];
    const terms = (label: string) => [
      ["Seat price", 2],
      [label, day],
    ];
    expect(call("PRICE", "gpt-5", "input", day)).toMatchObject({ error: "#VALUE!", message });
    expect(call("PRICE", "gpt-5", "input", null, null, day)).toMatchObject({ error: "#VALUE!", message });
    expect(call("SEATCOST", "ChatGPT Business", 2, null, "annual", "2027-01-01", null, null, day)).toMatchObject({
      message,
    });
    expect(call("PRICE", "gpt-5", "input", null, rates(day))).toMatchObject({ error: "#VALUE!", message });
    expect(call("PRICE", "gpt-5", "input", null, rates("", day))).toMatchObject({ error: "#VALUE!", message });
    expect(call("CONTRACTCOST", terms("Start"), 2, 0, null, "2027-01-01")).toMatchObject({ error: "#VALUE!", message });
    expect(call("CONTRACTCOST", terms("End"), 2, 0, null, "2027-01-01")).toMatchObject({ error: "#VALUE!", message });
  });

  test.each(["1900-02-29", "2027-02-29", "2027-13-01", "1.1.2027", true])("%j is no day at all", (day) => {
    expect(call("PRICE", "gpt-5", "input", day)).toMatchObject({ message: refused(String(day), "is no date;") });
  });

  test.each([61, "1900-03-01", "9999-12-31", 2_958_465])("%j is one", (day) => {
    expect(call("PRICE", "gpt-5", "input", null, [["gpt-5", "input", 1, "", day]])).toEqual([
      [day === 61 || day === "1900-03-01" ? 1.25 : 1],
    ]);
  });
});
