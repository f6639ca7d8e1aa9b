import { laidOver, PendingFormats } from "../../../src/workbench/univer/pending-formats";

const line = { s: 1, cl: { rgb: "#000000" } };
const cellsOf = (pending: PendingFormats) => pending.taken()?.getMatrix();

test("a later format stands over an earlier one, and leaves alone what it does not name", () => {
  expect(laidOver({ bl: 1, n: { pattern: "0" } }, { n: null, it: 1 })).toEqual({ bl: 1, n: null, it: 1 });
});

test("borders are laid over each other side by side", () => {
  expect(laidOver({ bd: { t: line } }, { bd: { b: line } })).toEqual({ bd: { t: line, b: line } });
  expect(laidOver({ bd: { t: line } }, { bl: 1 })).toEqual({ bd: { t: line }, bl: 1 });
});

test("cells that got the same formats share one style", () => {
  const pending = new PendingFormats();
  pending.add({ row: 0, column: 0, rows: 2, columns: 2 }, { bl: 1 });
  pending.add({ row: 0, column: 0, rows: 1, columns: 2 }, { it: 1 });
  const cells = cellsOf(pending);
  expect(cells?.[0]?.[0]?.s).toEqual({ bl: 1, it: 1 });
  expect(cells?.[0]?.[1]?.s).toBe(cells?.[0]?.[0]?.s);
  expect(cells?.[1]?.[0]?.s).toEqual({ bl: 1 });
});

test("what is pending can be looked at, and is taken once", () => {
  const pending = new PendingFormats();
  expect(pending.at(0, 0)).toBeUndefined();
  expect(pending.taken()).toBeUndefined();
  pending.add({ row: 3, column: 1, rows: 1, columns: 1 }, { bl: 1 });
  expect(pending.at(3, 1)).toEqual({ bl: 1 });
  expect(pending.at(3, 2)).toBeUndefined();
  expect(cellsOf(pending)).toEqual({ 3: { 1: { s: { bl: 1 } } } });
  expect(pending.at(3, 1)).toBeUndefined();
  expect(pending.taken()).toBeUndefined();
});
