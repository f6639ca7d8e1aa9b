import { emptyBudget, parseBudget } from "../../src/budget";
import { parseIso } from "../../src/dates";
import { describeWorkbook } from "../../src/workbook";
import { typedValues } from "../../src/workbook/reading/typed-values";
import { sheetOf } from "./find-cells";

const KNOWN = "2026-11-27";
const start = "2026-11-01";
const workbook = (item: string, months = 6, knownOn = KNOWN) =>
  describeWorkbook(
    parseBudget({
      ...emptyBudget(parseIso(start), parseIso(knownOn)),
      months,
      api: [{ name: "Answers", item, inputTokens: 1000, outputTokens: 100, start, end: "2026-12-01", base: 9000 }],
    }),
  );
const valuesOn = (sheet: string, ...args: Parameters<typeof workbook>) =>
  typedValues(sheetOf(workbook(...args), sheet)).flat();

/** What the list of Rates says of a component under a heading. */
function listed(heading: string, component: string, ...args: Parameters<typeof workbook>): unknown {
  const rows = typedValues(sheetOf(workbook(...args), "Rates"));
  const header = rows.find((row) => row.includes("Replaced by"))!;
  return rows.find((row) => row.includes(component))![header.indexOf(heading)];
}

describe("a line whose model ends", () => {
  test("is told of on Verify with what replaces it, else when its vendor's ends were last read", () => {
    expect(valuesOn("Verify", "gpt-5")).toContain("GPT-5 ends on 2026-12-11, gpt-6.1-sol replaces it");
    expect(valuesOn("Verify", "gpt-6-sol")).toContain(
      "No end announced by 2026-10-28, when its vendor's page was last read",
    );
    expect(valuesOn("Verify", "gpt-6-sol", 6, "2026-11-23")).toContain(
      "No end announced; its vendor's page of ends was never read",
    );
  });

  test("has status, day and replacement on Rates", () => {
    const of = (heading: string, item: string) => listed(heading, "input", item);
    expect(["Status", "Ends on", "Replaced by"].map((heading) => of(heading, "gpt-5"))).toEqual([
      "legacy",
      parseIso("2026-12-11"),
      "gpt-6.1-sol",
    ]);
    expect(of("Status", "gpt-6-sol")).toBe("current");
  });

  test("is named by the check, within the horizon only", () => {
    const named = "gpt-5 ends on 2026-12-11, gpt-6.1-sol replaces it";
    expect(valuesOn("Checks", "gpt-5")).toContain(named);
    expect(valuesOn("Checks", "gpt-5", 2)).not.toContain(named);
  });
});

test("a price that is promised no longer is of low confidence on Rates and told of on Verify", () => {
  const over = "Promised by the vendor until 2026-11-21 only: read its page again.";
  expect(listed("Promised until", "input", "gpt-5.6-sol")).toBe(parseIso("2026-11-21"));
  expect(listed("Confidence", "input", "gpt-5.6-sol")).toBe("low");
  expect(listed("Note", "input", "gpt-5.6-sol")).toEqual(expect.stringContaining(over));
  expect(valuesOn("Verify", "gpt-5.6-sol")).toContainEqual(expect.stringContaining(over));
});
