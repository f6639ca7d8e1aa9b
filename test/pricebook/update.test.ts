import { findAdditions, withAdditions } from "../../scripts/pricebook/append";
import { PACKAGE, readVendor } from "../../scripts/pricebook/genai-prices";
import type { ModelCandidate } from "../../scripts/pricebook/regions";
import { openPriceBook, type Price, type PriceBook, type VendorFile } from "../../src/pricebook";
import { schemaFaults } from "../../src/pricebook/schema";
import { vendorFiles } from "../../src/pricebook/vendor-files";
import { amountOf, end, item, price, vendorFile } from "./book";

const NOTHING = { items: [], prices: [], leftOut: [] };
const TODAY = "2027-01-15";
const fromPackage = { source: `${PACKAGE}@0.1.8`, recordedOn: TODAY, verifiedOn: "2027-01-10" };
const seen = (fields: Partial<Price>) => price({ ...fromPackage, ...fields });
const candidate = (...prices: Price[]): ModelCandidate => ({ item: item(), prices });
const listed = price({ source: `${PACKAGE}@0.1.7` });
const handKept = price({ verifiedOn: "2026-11-20" });

/** What the update would append to a ledger of one model, as "from component: amount". */
function appended(ledger: VendorFile, ...prices: Price[]): string[] {
  const additions = findAdditions(ledger, [candidate(...prices)]);
  return additions.prices.map(
    ({ price: { effectiveFrom, component, amount } }) => `${effectiveFrom ?? "start"} ${component}: ${amount}`,
  );
}

describe("the committed ledger", () => {
  test.each(["openai", "anthropic", "google", "perplexity"] as const)(
    "already says all the installed package says of %s, today and later",
    (vendor) => {
      const file = vendorFiles.find((each) => each.vendor === vendor);
      for (const recordedOn of ["2026-11-23", "2027-06-01"])
        expect(file && findAdditions(file, readVendor(vendor, "0.1.8", recordedOn))).toEqual(NOTHING);
    },
  );
});

describe("what the update appends", () => {
  test("nothing when the package agrees", () => {
    expect(appended(vendorFile({ prices: [listed] }), seen({}))).toEqual([]);
  });

  test("a new model with its prices", () => {
    const ledger = vendorFile({ items: [], prices: [] });
    const additions = findAdditions(ledger, [candidate(seen({}), seen({ component: "output", amount: 5 }))]);
    expect(additions.items.map(({ id }) => id)).toEqual(["model-a"]);
    expect(additions.prices).toHaveLength(2);
  });

  test("a new component of a known model", () => {
    expect(appended(vendorFile({ prices: [listed] }), seen({}), seen({ component: "output", amount: 5 }))).toEqual([
      "start output: 5",
    ]);
  });

  test("a change the package dates, from its date, also in the past", () => {
    const steps = [seen({ effectiveTo: "2027-01-01" }), seen({ amount: 2, effectiveFrom: "2027-01-01" })];
    expect(appended(vendorFile({ prices: [listed] }), ...steps)).toEqual(["2027-01-01 input: 2"]);
  });

  test("a change the package does not date, from the day it is seen", () => {
    expect(appended(vendorFile({ prices: [listed] }), seen({ amount: 2 }))).toEqual([`${TODAY} input: 2`]);
  });

  test("the end of an announced step that the package no longer knows", () => {
    const announced = price({ source: listed.source, amount: 2, effectiveFrom: "2027-06-01" });
    expect(appended(vendorFile({ prices: [listed, announced] }), seen({}))).toEqual(["2027-06-01 input: 1"]);
  });

  test("nothing over a hand-kept row", () => {
    expect(appended(vendorFile({ prices: [handKept] }), seen({ amount: 2 }))).toEqual([]);
  });

  test("a step the package dates later than the hand-kept row was verified", () => {
    const steps = [seen({ effectiveTo: "2027-03-01" }), seen({ amount: 2, effectiveFrom: "2027-03-01" })];
    expect(appended(vendorFile({ prices: [handKept] }), ...steps)).toEqual(["2027-03-01 input: 2"]);
  });

  test("the history before a hand-kept row starts", () => {
    const since = price({ effectiveFrom: "2026-10-01" });
    expect(appended(vendorFile({ prices: [since] }), seen({ amount: 3, effectiveTo: "2026-10-01" }))).toEqual([
      "start input: 3",
    ]);
  });

  test("nothing after the model's end", () => {
    const ended = vendorFile({
      terms: [end("model-a", { on: "2026-09-27" })],
      prices: [price({ effectiveTo: "2026-09-27" })],
    });
    expect(appended(ended, seen({}))).toEqual([]);
  });

  test("a model's search price only where it differs from the vendor's", () => {
    const api = item({ id: "api", name: "The API", kind: "api", sellsVendorMeters: true });
    const search = { component: "web search", unit: "search", per: 1000 };
    const ledger = vendorFile({ items: [api, item()], prices: [price({ ...search, item: "api", amount: 10 })] });
    expect(appended(ledger, seen({ ...search, amount: 10 }))).toEqual([]);
    expect(appended(ledger, seen({ ...search, amount: 25 }))).toHaveLength(1);
  });
});

describe("after an update", () => {
  const openai = vendorFiles.find(({ vendor }) => vendor === "openai") ?? vendorFile({});
  const cheaper = { item: "gpt-6-sol", ...fromPackage };
  const sol: ModelCandidate = {
    item: item({ id: "gpt-6-sol", name: "GPT-6 Sol" }),
    prices: [
      seen({ ...cheaper, amount: 2, effectiveTo: "2027-01-01" }),
      seen({ ...cheaper, amount: 1.5, effectiveFrom: "2027-01-01" }),
    ],
  };
  const grown = withAdditions(openai, findAdditions(openai, [sol]));
  const book: PriceBook = openPriceBook([grown, ...vendorFiles.filter(({ vendor }) => vendor !== "openai")]);

  test("every row that was there is there, in its place", () => {
    expect(grown.prices.slice(0, openai.prices.length)).toEqual(openai.prices);
    expect(grown.items).toEqual(openai.items);
    expect(schemaFaults(grown)).toEqual([]);
  });

  test("the new price counts, and a pinned budget keeps the old one", () => {
    const date = "2027-02-01";
    expect(amountOf("gpt-6-sol", "input", { book, date })).toBe(1.5);
    expect(amountOf("gpt-6-sol", "input", { book, date, knownOn: "2027-01-14" })).toBe(2);
  });

  test("a second run on a later day has nothing to append", () => {
    const later = { ...sol, prices: sol.prices.map((row) => ({ ...row, recordedOn: "2027-02-20" })) };
    expect(findAdditions(grown, [later])).toEqual(NOTHING);
  });
});
