/** @jest-environment ./test/excel-environment.ts */
import { emptyBudget, parseBudget } from "../../src/budget";
import { parseIso } from "../../src/dates";
import { budgetSameInGrid } from "./same-in-grid";

const START = "2027-01-01";
const people = { owner: "Product", costCentre: "100" };
const searches = (name: string, base: number, more: object = {}) => ({
  ...{ name, item: "gemini-3.8-flash", meter: "grounding search 3.x", unitsPerRequest: 1, start: START, base },
  ...people,
  ...more,
});

budgetSameInGrid("lines that share the free units of one meter", () =>
  parseBudget({
    ...emptyBudget(parseIso(START), parseIso("2026-11-23")),
    months: 4,
    scenarios: [
      { name: "Base", price: 1.1 },
      { name: "High", usage: 2 },
    ],
    rates: [{ item: "gemini-3.6-flash", component: "grounding search 3.x", rate: 10 }],
    api: [
      searches("Desk", 3000, { end: "2027-02-01" }),
      {
        name: "Images",
        item: "gpt-image-2",
        meter: "image medium 1024",
        unitsPerRequest: 1,
        start: START,
        base: 1000,
        ...people,
      },
      searches("Search", 4000, { item: "gemini-3.6-flash", inputTokens: 1000, outputTokens: 200, growth: 0.5 }),
      searches("Crawl", 2000, { start: "2027-02-01" }),
    ],
  }),
);
