/** @full */
import { COLUMN } from "../../src/sheet/layout";
import { describeWorkbook } from "../../src/workbook";
import { writeWorkbook } from "../../src/xlsx/write";
import { type Edit, editAndRecalculate } from "../libreoffice/edit";
import { inputOf } from "../workbook/find-cells";
import { HALF_A_CENT, largestDifference } from "../workbook/ten-budgets";
import { budget, INPUTS, points, programAtPoints } from "./points";

test("a point of a simulation is, to the cent, what LibreOffice shows once its numbers are typed into the workbook", async () => {
  const described = describeWorkbook(budget);
  const [point = []] = points;
  const edits = INPUTS.map(({ sheet, line, heading }, k): Edit => {
    return ["number", sheet, inputOf(described, sheet, line, heading), point[k] ?? NaN];
  });
  const [typed] = await editAndRecalculate([{ file: await writeWorkbook(described), edits, read: ["Summary"] }]);
  const memo = typed?.rows("Summary").find((cells) => cells[COLUMN.label - 1] === "Memo: all AI spend") ?? [];
  const [program = [NaN]] = programAtPoints();
  expect(largestDifference(memo.slice(COLUMN.firstMonth - 1), program)).toBeLessThan(HALF_A_CENT);
});
