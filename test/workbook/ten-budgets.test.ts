import { readdirSync } from "node:fs";
import path from "node:path";
import { fitsTheGrid, storedBudgets } from "./ten-budgets";

test("every budget up to 30 lines by 24 months is tested in the grid, too", () => {
  const tested = readdirSync(path.join(__dirname, "in-grid")).map((file) => file.replace(/\.test\.ts$/, ""));
  const fitting = storedBudgets().filter(fitsTheGrid);
  expect(tested).toEqual(expect.arrayContaining(fitting.map(({ name }) => name)));
});
