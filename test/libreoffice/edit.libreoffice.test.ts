/** @full */
import { writeXlsx } from "hucre/xlsx";
import { type Edit, editAndRecalculate } from "./edit";

const sums = () =>
  writeXlsx({
    sheets: [
      {
        name: "Sums",
        rows: [
          ["b", 20],
          ["a", 30],
          ["c", 1],
        ],
        cells: new Map([["3,1", { formula: "SUM(B1:B3)" }]]),
      },
    ],
  });

test("rows and columns are inserted, deleted, filled, sorted; formulas follow", async () => {
  const file = await sums();
  const [inserted, deleted, sorted, filled] = await editAndRecalculate([
    {
      file,
      edits: [
        ["insert rows", "Sums", 2, 1],
        ["number", "Sums", "B2", 0.5],
        ["text", "Sums", "A2", "new"],
        ["rename sheet", "Sums", "Totals"],
      ],
    },
    { file, edits: [["delete rows", "Sums", 2, 1]] },
    { file, edits: [["sort", "Sums", "A1:B3", 1]] },
    {
      file,
      edits: [
        ["insert columns", "Sums", 1, 1],
        ["fill right", "Sums", 3, 2],
        ["formula", "Sums", "A1", "=SUM(C4:E4)"],
      ],
    },
  ]);
  expect(inserted?.rows("Totals")).toEqual([
    ["b", 20],
    ["new", 0.5],
    ["a", 30],
    ["c", 1],
    [null, 51.5],
  ]);
  expect(deleted?.value("Sums", "B3")).toBe(21);
  expect(sorted?.rows("Sums").map(([name]) => name)).toEqual(["c", "b", "a", null]);
  expect(filled?.rows("Sums")[0]).toEqual([153, "b", 20, 20, 20]);
});

test("what was done is undone before the next is done, however much it was", async () => {
  const file = await sums();
  const much = Array.from({ length: 150 }, (_, k): Edit => ["number", "Sums", `B${k + 1}`, k]);
  const all: Edit[] = [
    ["rename sheet", "Sums", "Totals"],
    ["insert columns", "Totals", 2, 1],
    ["fill right", "Totals", 1, 3],
    ["sort", "Totals", "A1:C3", 1],
  ];
  const [before, , , after] = await editAndRecalculate([
    { file, edits: [] },
    { file, edits: much },
    { file, edits: all },
    { file, edits: [], read: ["Sums"] },
  ]);
  expect(after?.rows("Sums")).toEqual(before?.rows("Sums"));
});

test("a step that cannot be done is named", async () => {
  const file = await sums();
  await expect(editAndRecalculate([{ file, edits: [["delete rows", "Nowhere", 1, 1]] }])).rejects.toThrow(/Nowhere/);
});
