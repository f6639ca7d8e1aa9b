import { meaningTheSame } from "../../src/workbook/upkeep/same-meaning";

const sheet = (name: string, totalIn: number, row: number) => {
  const values = Array.from({ length: row }, (): (string | number | null)[] => []);
  values[3] = [...Array.from({ length: totalIn - 1 }, () => null), "Total"];
  values[row - 1] = [null, "Access"];
  return { name, values };
};
const onNew = (after: ReturnType<typeof sheet>) =>
  meaningTheSame("=Summary!F9*2", new Map([["summary", { before: sheet("Summary", 6, 9), after }]]));

test("a formula follows its row to where it stands on the new sheet", () => {
  expect(onNew(sheet("AIB Summary", 6, 12))).toBe("='AIB Summary'!F12*2");
});

test("a formula is not pointed at a sheet whose totals stand in another column: its figure would be another one", () => {
  expect(onNew(sheet("Summary", 8, 12))).toBeUndefined();
});
