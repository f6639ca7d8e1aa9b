import sample from "../../assets/sample-budget.json";
import { differencesByDriver, emptyBudget, parseBudget, runBudget, SCENARIO_DRIVERS, sumOf } from "../../src/budget";
import { parseIso } from "../../src/dates";
import { priceBook } from "../../src/pricebook";

const budget = parseBudget({ ...sample, months: 6 });
const total = (scenario: string) => sumOf(runBudget({ ...budget, scenario }, priceBook).lines) ?? NaN;

test("the drivers' parts add up to the difference of the two scenarios", () => {
  const differences = differencesByDriver(budget, priceBook);
  budget.scenarios.forEach(({ name }, k) => {
    const parts = SCENARIO_DRIVERS.map((driver) => differences[k]?.[driver] ?? NaN);
    const sum = parts.reduce((a, b) => a + b, 0);
    expect(sum).toBeCloseTo(total(name) - total("Base"), 6);
  });
});

test("a driver that a scenario leaves alone moves nothing", () => {
  const [, low, high] = differencesByDriver(budget, priceBook);
  expect(low).toMatchObject({ price: 0, exchangeRate: 0 });
  expect(low?.seats).toBeLessThan(0);
  expect(Object.values(high ?? {}).every((part) => (part ?? 0) > 0)).toBe(true);
});

test("what two drivers do together counts with the later one: 10 % more requests, then twice the price", () => {
  const line = { name: "Bot", item: "gpt-6-sol", start: "2027-01-01", base: 1000, outputTokens: 100_000 };
  const own = parseBudget({
    ...emptyBudget(parseIso("2027-01-01"), parseIso("2026-11-23")),
    months: 1,
    scenarios: [{ name: "Base" }, { name: "High", usage: 1.1, price: 2 }],
    api: [line],
  });
  const cost = sumOf(runBudget(own, priceBook).lines) ?? NaN;
  const [, high] = differencesByDriver(own, priceBook);
  expect(high?.usage).toBeCloseTo(cost * 0.1, 6);
  expect(high?.price).toBeCloseTo(cost * 1.1, 6);
});

test("where a price is unknown, so is the difference", () => {
  const ended = { name: "Old", item: "gpt-4.1", start: "2027-01-01", base: 1000, inputTokens: 1000 };
  const old = parseBudget({ ...sample, api: [ended], months: 6 });
  expect(differencesByDriver(old, priceBook)[1]).toMatchObject({ seats: null, usage: null, price: 0 });
});
