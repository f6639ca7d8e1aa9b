import { profiles } from "../../src/profiles";
import { excel, spill } from "./custom-functions-runtime";

const ask = (...args: unknown[]) => spill(() => excel["PROFILE"]!(...args));
const refused = (error: string, says: string) => ({ error, message: expect.stringContaining(says) as string });

describe("without a field, a profile is a table", () => {
  const table = ask("call-summarised") as (string | number)[][];

  test("of the work and of every meter that applies, with basis and source of each figure", () => {
    expect(table[0]).toEqual(["Profile", "Field", "Value", "Basis", "Source"]);
    expect(table).toContainEqual(["call-summarised", "unit", "call", "definition", "none"]);
    const named = new Set(table.slice(1).map(([name]) => name));
    expect([...named]).toEqual(["call-summarised", "call-summarised/transcribe", "call-summarised/summarise"]);
  });

  test("that says no more and no less than its single cells", () => {
    for (const [name, field, value, basis, source] of table.slice(6)) {
      expect(ask(name, field)).toEqual([[value]]);
      expect(ask(name, `${field} basis`)).toEqual([[basis]]);
      if (source !== "none") expect(ask(name, `${field} source`)).toEqual([[source]]);
    }
  });

  test.each(profiles.map(({ id }) => id))(
    "%s: no blank cell, and every source of a figure is an address or the price book",
    (id) => {
      for (const row of (ask(id) as (string | number)[][]).slice(1)) {
        expect(row).not.toContain("");
        for (const source of String(row[4]).split("; "))
          expect(source).toMatch(/^(https?:|none$|src\/pricebook\/data$)/);
      }
    },
  );

  test("in the size that is asked for", () => {
    const row = (size: string) =>
      (ask("support-ticket-rag", null, size) as unknown[][]).find(([, field]) => field === "input tokens");
    expect(["small", "", "large"].map((size) => row(size)?.[2])).toEqual([1500, 5000, 18_000]);
  });
});

test("without a profile there is the list of all, each under the name that finds it", () => {
  const [header, ...rows] = ask("") as string[][];
  expect(header).toEqual(["Profile", "Name", "Unit", "Route", "Meters"]);
  expect(rows.map(([id]) => id)).toEqual(profiles.map(({ id }) => id));
  for (const [id, name, unit] of rows) expect([ask(id, "unit"), ask(name, "unit")]).toEqual([[[unit]], [[unit]]]);
});

describe("what is refused", () => {
  test.each([
    ["a profile of no such name, with names like it", ["call", "unit"], "#N/A", '"call-summarised"'],
    ["a profile like none", ["xyzzy", "unit"], "#N/A", 'AIB.PROFILE("")'],
    ["a name that is a word of the language", ["constructor", "unit"], "#N/A", "no usage profile"],
    ["a meter that the profile lacks", ["call-summarised/listen", "unit"], "#VALUE!", "call-summarised/summarise"],
    ["a figure of several meters", ["call-summarised", "credits"], "#VALUE!", "name one of them"],
    ["a field that there is not", ["email-draft", "tokens"], "#VALUE!", '"output tokens"'],
    ["a field that is a word of the language", ["email-draft", "constructor"], "#VALUE!", '"output tokens"'],
    ["the basis of what is no figure", ["email-draft", "unit basis"], "#VALUE!", '"requests basis"'],
    ["a size that there is not", ["email-draft", "unit", "huge"], "#VALUE!", '"typical", "small", "large"'],
    ["a cell with an error", ["#REF!", "unit"], "#VALUE!", "shows #REF!"],
  ])("%s", (_what, args, error, says) => {
    expect(ask(...args)).toMatchObject(refused(error, says));
  });

  test("in a range in its own cell", () => {
    expect(ask([["email-draft"], ["no such"], [""]], "unit")).toEqual([
      ["e-mail drafted"],
      [refused("#N/A", "no such")],
      [0],
    ]);
  });
});
