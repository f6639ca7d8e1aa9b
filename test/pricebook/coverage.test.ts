import { componentsOf, findItem, priceBook } from "../../src/pricebook";
import { amountOf, hasEnded, lookUp, problemOf } from "./book";
import meters from "./cases/meters.json";
import plans from "./cases/plans.json";

/** Before Runway Unlimited and the Sonar API ended, so that every plan can be asked. */
const DAY = { date: "2026-11-23" };

describe("every plan of the research has an item", () => {
  test("there are 51", () => {
    expect(new Set(plans.map(({ id }) => id)).size).toBe(51);
  });

  test.each(plans.map((plan): [string, (typeof plans)[number]] => [plan.name, plan]))("%s", (name, plan) => {
    const item = findItem(priceBook, name);
    expect({ id: item.id, route: item.route }).toEqual({ id: plan.id, route: plan.route });
    if (plan.seatMonthly !== null) expect(amountOf(name, "seat monthly", DAY)).toBe(plan.seatMonthly);
    else expect(problemOf(() => lookUp(name, "seat monthly", DAY))).toMatch(/^NoPrice: /);
    if (plan.seatYear !== null) expect(amountOf(name, "seat annual", DAY)).toBe(plan.seatYear / 12);
    else expect(problemOf(() => lookUp(name, "seat annual", DAY))).toMatch(/^NoPrice: /);
    if (plan.pack) expect(lookUp(name, "credit pack", DAY)).toMatchObject({ amount: plan.pack[0], per: plan.pack[1] });
    if (plan.allowance !== null) expect(item.allowance?.amount).toBe(plan.allowance);
    expect(item.endsOn ?? null).toBe(plan.ends);
  });
});

describe("every meter of the research has a price", () => {
  test("there are 349", () => {
    expect(meters.length).toBe(349);
  });

  test.each(meters.map((row, i) => [i, ...row] as const))("%i: %s, %s", (_i, name, component, date, amount, per) => {
    const on = date === null ? {} : { date: String(date) };
    if (amount === null) expect(problemOf(() => lookUp(String(name), String(component), on))).toMatch(/quote only/);
    else if (hasEnded(String(name), String(date ?? "")))
      expect(problemOf(() => lookUp(String(name), String(component), on))).toMatch(/is not to be had from/);
    else expect(lookUp(String(name), String(component), on)).toMatchObject({ amount, per });
  });
});

test("every item has a meter, or says why not", () => {
  const silent = priceBook.items.filter((item) => componentsOf(priceBook, item).length === 0);
  const apis = silent.filter(({ kind, sellsVendorMeters }) => kind === "api" && sellsVendorMeters);
  expect(silent.filter((item) => !apis.includes(item)).map(({ id }) => id)).toEqual([
    "claude-code",
    "vertex-ai",
    "perplexity-sonar-api",
  ]);
  expect(silent.every(({ note }) => note !== undefined)).toBe(true);
});
