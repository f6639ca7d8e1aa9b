import { parseBudget, runBudget } from "../../src/budget";
import { priceBook } from "../../src/pricebook";
import { adopted } from "../workbook/adopted-budget";

const run = runBudget(adopted, priceBook);
const unused = (line: string) => run.unused.find(({ name }) => name === line);
const rounded = (values: readonly (number | null)[] = [], digits = 6) =>
  values.map((value) => value && Number(value.toFixed(digits)));

test("a curve that is named fills in what the line leaves out, and what is typed wins", () => {
  const [writers] = adopted.subscriptions;
  expect(writers).toMatchObject({ adoptionCeiling: 0.65, adoptionSpeed: 0.9, adoptionMidpoint: 2 });
  expect(adopted.seats[0]).toMatchObject({ adoptionCeiling: 0.4, adoptionSpeed: 0.6, adoptionMidpoint: 3 });
});

test("seats in use follow the S-curve from the line's first month on; the rest of what is paid is value lost", () => {
  // 0.65 / (1 + e^(-0.9 × (month - 2))): 18.8, 32.5 and 46.2 % are in use in the first three months
  const idle = [1, 2, 3].map((month) => 1 - 0.65 / (1 + Math.exp(-0.9 * (month - 2))));
  expect(rounded(idle, 3)).toEqual([0.812, 0.675, 0.538]);
  expect(rounded(unused("Writers")?.seats.slice(0, 3))).toEqual(rounded([41 * idle[0]!, 40 * idle[1]!, 40 * idle[2]!]));
  // the closed month cost 900; 40 seats at $20 from February on
  expect(rounded(unused("Writers")?.amount.slice(0, 3))).toEqual(
    rounded([900 * idle[0]!, 800 * idle[1]!, 800 * idle[2]!]),
  );
});

test("a line that began before the budget is further on its curve, one that begins later has lost nothing yet", () => {
  const third = 1 - 0.4 / (1 + Math.exp(-0.6 * (3 - 3)));
  expect(unused("Office")?.seats[0]).toBeCloseTo(42 * third, 9);
  expect(unused("Office")?.amount[0]).toBeCloseTo(1100 * third, 9);
  expect(unused("Late")?.seats.slice(0, 2)).toEqual([0, 0]);
  expect(unused("Late")?.seats[2]).toBeCloseTo(10 * (1 - 0.5 / (1 + Math.exp(1))), 9);
});

test("a curve changes no cost, and a line without one has no such row", () => {
  const without = <Line>(line: Line) => ({ ...line, adoption: "", adoptionCeiling: null, adoptionSpeed: null });
  const plain = parseBudget({
    ...adopted,
    subscriptions: adopted.subscriptions.map(without),
    seats: adopted.seats.map(without),
  });
  expect(runBudget(plain, priceBook)).toEqual({ ...run, unused: [] });
  expect(unused("Plain")).toBeUndefined();
});

test.each([
  [{ adoption: "quick" }, 'There is no adoption curve "quick"; use cautious, typical, strong'],
  [{ adoptionCeiling: 0.5 }, "An adoption curve needs the share in use at most and a speed above 0"],
  [{ adoptionSpeed: 1 }, "An adoption curve needs the share in use at most and a speed above 0"],
  [{ adoptionCeiling: 0.5, adoptionSpeed: 0 }, "An adoption curve needs the share in use at most and a speed above 0"],
])("%j is refused in words", (fields, sentence) => {
  const subscriptions = [{ ...adopted.subscriptions[1], ...fields }];
  expect(() => parseBudget({ ...adopted, actuals: [], subscriptions })).toThrow(sentence);
});
