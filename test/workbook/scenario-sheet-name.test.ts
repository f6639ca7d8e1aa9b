import fc from "fast-check";
import { scenarioSheetName } from "../../src/workbook/sheets/scenario-sheet-name";

test.each([
  ["Low", "Scenario Low"],
  ["50/50: [draft]*?", "Scenario 50 50 draft"],
  ["It's a very, very long name of a scenario", "Scenario It's a very, ver"],
  ["It's as long as possible'", "Scenario It's as long as"],
  ["", "Scenario"],
])("scenario %j has the sheet %j", (scenario, name) => {
  expect(scenarioSheetName(scenario)).toBe(name);
});

test("names that are the same to Excel are told apart", () => {
  expect(scenarioSheetName("low", ["Scenario Low"])).toBe("Scenario low 2");
  expect(scenarioSheetName("low", ["Scenario Low", "SCENARIO LOW 2"])).toBe("Scenario low 3");
});

test("whatever a scenario is called, Excel takes the name, and there is room for the prefix of a clash", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), fc.array(fc.string()), (scenario, taken) => {
      const name = scenarioSheetName(scenario, taken);
      expect(name.length).toBeLessThanOrEqual(25);
      expect(name).not.toMatch(/[[\]:*?/\\\p{Cc}]|^'|['\s]$|\p{Cs}$/u);
      expect(taken.map((other) => other.toLowerCase())).not.toContain(name.toLowerCase());
    }),
  );
});
