import { PACKAGE, readVendor } from "../../scripts/pricebook/genai-prices";
import type { ModelCandidate } from "../../scripts/pricebook/regions";
import { reviewUpdate, type Update, type UpdateRequest } from "../../scripts/pricebook/review";
import type { Price, VendorFile } from "../../src/pricebook";
import { vendorFiles } from "../../src/pricebook/vendor-files";
import { DATED, end, item, price, vendorFile } from "./book";

const TODAY = "2027-01-15";
const ofPackage = { source: `${PACKAGE}@0.1.7` };
const ledger = (...prices: Price[]): VendorFile =>
  vendorFile({ prices: prices.length > 0 ? prices : [price(ofPackage)] });
/** What the package says on the day of the update. */
const stated = (...prices: Partial<Price>[]): ModelCandidate[] => [
  {
    item: item(),
    prices: prices.map((fields) =>
      price({ source: `${PACKAGE}@0.1.8`, recordedOn: TODAY, verifiedOn: "2027-01-10", ...fields }),
    ),
  },
];

function review(openai: ModelCandidate[], request: Partial<UpdateRequest> = {}): Update {
  return reviewUpdate({ files: [ledger()], candidates: { openai }, recordedOn: TODAY, accept: false, ...request });
}

const rows = ({ grown }: Update): string[] =>
  grown.flatMap((file) =>
    file.prices.slice(1).map((row) => `${row.component} ${row.amount} from ${row.effectiveFrom ?? "the start"}`),
  );

describe("an update", () => {
  test("appends nothing and writes nothing when the package agrees", () => {
    const update = review(stated({}));
    expect([update.grown, update.refusals]).toEqual([[], []]);
  });

  test("appends a new price from the day it is seen, and says what moved, by how much, from when", () => {
    const update = review(stated({ amount: 0.75 }));
    expect(rows(update)).toEqual([`input 0.75 from ${TODAY}`]);
    expect(update.refusals).toEqual([]);
    expect(update.report.slice(0, 2)).toEqual([
      "openai: 1 row to append",
      `  model-a, input: 1 → 0.75 USD per 1M tokens (-25%) from ${TODAY}`,
    ]);
  });

  test("appends a dated step", () => {
    const update = review(stated({ effectiveTo: "2027-03-01" }, { amount: 2.5, effectiveFrom: "2027-03-01" }));
    expect(rows(update)).toEqual(["input 2.5 from 2027-03-01"]);
    expect(update.report[1]).toBe("  model-a, input: 1 → 2.5 USD per 1M tokens (+150%) from 2027-03-01");
  });

  test("appends a new model with what it costs", () => {
    const [known] = stated({});
    const update = review([
      known!,
      { item: item({ id: "model-b", name: "Model B" }), prices: stated({ item: "model-b", amount: 3 })[0]!.prices },
    ]);
    expect(update.grown[0]?.items.map(({ id }) => id)).toEqual(["model-a", "model-b"]);
    expect(update.report[1]).toBe("  new item model-b: input 3 USD per 1M tokens from the start");
  });

  test("done twice appends nothing the second time, on whatever day", () => {
    const once = review(stated({ amount: 0.75 }));
    const again = review(stated({ amount: 0.75, recordedOn: "2027-02-20" }), {
      files: once.grown,
      recordedOn: "2027-02-20",
    });
    expect([again.grown, again.refusals]).toEqual([[], []]);
  });

  test("leaves the files it was given as they are", () => {
    const file = ledger();
    const before = structuredClone(file);
    review(stated({ amount: 0.75 }), { files: [file] });
    expect(file).toEqual(before);
  });
});

describe("a move of more than 10 times is refused without --accept", () => {
  test.each([
    ["10 times up", 10, true],
    ["11 times up", 11, false],
    ["a tenth", 0.1, true],
    ["an eleventh", 1 / 11, false],
    ["to nothing", 0, false],
  ])("%s", (_name, amount, allowed) => {
    const update = review(stated({ amount }));
    expect(update.refusals.length === 0).toBe(allowed);
    expect(update.grown.length > 0).toBe(allowed);
  });

  test("and from nothing", () => {
    const update = review(stated({ amount: 0.01 }), { files: [ledger(price({ ...ofPackage, amount: 0 }))] });
    expect(update.refusals).toEqual([
      `model-a, input: 0 → 0.01 USD per 1M tokens (was free) from ${TODAY} is a move of more than 10 times; check the vendor's page, then run again with --accept.`,
    ]);
  });

  test("with --accept it is written", () => {
    expect(rows(review(stated({ amount: 11 }), { accept: true }))).toEqual([`input 11 from ${TODAY}`]);
  });

  test("a first price is no move, however high", () => {
    expect(rows(review(stated({}, { component: "output", amount: 500 })))).toEqual(["output 500 from the start"]);
  });

  test("a model's own price for what its vendor sells is a move", () => {
    const api = item({ id: "api", name: "The API", kind: "api", sellsVendorMeters: true });
    const search = { component: "web search", unit: "search", per: 1000 };
    const file = vendorFile({
      items: [api, item()],
      prices: [price({ ...search, item: "api", amount: 10 }), price(ofPackage)],
    });
    const update = review(stated({}, { ...search, amount: 250 }), { files: [file] });
    expect(update.refusals[0]).toMatch(/^model-a, web search: 10 → 250 USD per 1,000 searches \(\+2400%\)/);
  });
});

test("a price kept by hand that is over is not brought back by the package that still states it", () => {
  const hand = price({ component: "input long", amount: 2, requestInputAbove: 200_000, effectiveTo: "2026-12-01" });
  const long = { component: "input long", amount: 2, requestInputAbove: 200_000 };
  expect(rows(review(stated({}, long), { files: [ledger(price(ofPackage), hand)] }))).toEqual([]);
});

describe("nothing at all is written when anything is refused", () => {
  test("of all vendors, not only of the one at fault", () => {
    const anthropic = vendorFile({ vendor: "anthropic", items: [item({ id: "b", name: "B" })], prices: [] });
    const b = { item: item({ id: "b", name: "B" }), prices: [price({ item: "b", recordedOn: TODAY })] };
    const update = reviewUpdate({
      files: [ledger(), anthropic],
      candidates: { openai: stated({ amount: 11 }), anthropic: [b] },
      recordedOn: TODAY,
      accept: false,
    });
    expect(update.refusals).toHaveLength(1);
    expect(update.grown).toEqual([]);
  });

  test("data that fails the schema, named by its place", () => {
    const update = review(stated({ component: "Input Tokens", amount: -1 }));
    expect(update.grown).toEqual([]);
    expect(update.refusals).toContainEqual(
      expect.stringMatching(/^openai\.json would no longer satisfy the schema at prices\.1\.amount: .*; correct /),
    );
  });

  test.each(["2026-11-23", "2026-11-22"])(
    "rows recorded on %s: budgets may be pinned to the day of the newest rows",
    (recordedOn) => {
      const update = review(stated({ amount: 0.75, recordedOn }), { recordedOn });
      expect(update.grown).toEqual([]);
      expect(update.refusals).toEqual([
        `Rows recorded on ${recordedOn} would reach budgets pinned to 2026-11-23, the day of the newest rows; give a later day with --recorded-on.`,
      ]);
    },
  );
});

describe("a name that budgets already use", () => {
  const also = (id: string): ModelCandidate => ({ item: item({ id, name: id }), prices: [price({ item: id })] });
  const update = (id: string, known: VendorFile["items"][number]) =>
    review([also(id)], { files: [vendorFile({ items: [known], prices: [] })] });

  test("with a snapshot date goes on meaning the model it means", () => {
    const found = update("model-a-2026-12-01", item());
    expect(found.grown).toEqual([]);
    expect(found.report[1]).toBe(
      "  model-a-2026-12-01 is left out: by this name budgets reach model-a; add it by hand",
    );
  });

  test("of another vendor's item is not taken from it", () => {
    const others = vendorFile({ vendor: "google", items: [item({ id: "g", name: "G", aliases: ["model-b"] })] });
    const found = review([also("model-b")], { files: [ledger(), others] });
    expect(found.grown).toEqual([]);
    expect(found.report[1]).toContain("by this name budgets reach g");
  });
});

describe("what the package no longer states is listed and left as it is", () => {
  const heading = "No longer in the package and left as they are; append an end where the vendor has announced one:";
  const long = price({ ...ofPackage, component: "input long", amount: 2, requestInputAbove: 200_000 });
  const gone = (files: VendorFile[], candidates: ModelCandidate[]) => {
    const { report, grown } = review(candidates, { files });
    const at = report.indexOf(heading);
    return { listed: at < 0 ? [] : [report[at + 1]], grown };
  };

  test("a model", () => {
    expect(gone([ledger()], [])).toEqual({ listed: ["  openai: model-a"], grown: [] });
  });

  test("a long-context tier", () => {
    expect(gone([ledger(price(ofPackage), long)], stated({}))).toEqual({
      listed: ["  openai: model-a: input long"],
      grown: [],
    });
  });

  test("but not what we keep by hand, what has ended, or what is still stated", () => {
    expect(gone([ledger(price({}))], []).listed).toEqual([]);
    const ended = vendorFile({ terms: [end("model-a", { on: "2026-12-01" })], prices: [price(ofPackage)] });
    expect(gone([ended], []).listed).toEqual([]);
    expect(gone([ledger(price(ofPackage), long)], stated({}, { ...long, ...ofPackage })).listed).toEqual([]);
  });
});

describe("rows not verified for 90 days", () => {
  const stale = (...files: VendorFile[]) => {
    const { report } = reviewUpdate({ files, candidates: {}, recordedOn: TODAY, accept: false });
    const at = report.findIndex((line) => line.startsWith("Not verified for 90 days"));
    return at < 0 ? [] : report.slice(at, -1);
  };
  const seen = (item: string, verifiedOn: string, source = "https://example.com/a") =>
    price({ item, verifiedOn, source });

  test("are counted by vendor and grouped by the source to read again, oldest first", () => {
    const file = ledger(
      seen("a", "2026-09-01"),
      seen("b", "2026-08", "https://example.com/b"),
      seen("c", "2026-09-01"),
      seen("d", "2027-01-01"),
    );
    expect(stale(file)).toEqual([
      "Not verified for 90 days (before 2026-10-17), by source to read again:",
      "  openai: 3 of 4 rows",
      "    2026-08  https://example.com/b: 1 row of b",
      "    2026-09-01  https://example.com/a: 2 rows of a, c",
    ]);
  });

  test.each([
    ["2026-10-17", 0],
    ["2026-10-16", 1],
    ["2026-10", 1],
    ["2026-11", 0],
    ["2026", 1],
  ])("verified on %s", (verifiedOn, lines) => {
    expect(stale(ledger(seen("a", verifiedOn))).length > 0).toBe(lines > 0);
  });

  test("only those that still answer something", () => {
    const old = { verifiedOn: "2026-01-01" };
    const replaced = [price(old), price({ amount: 2, effectiveFrom: "2026-12-01" })];
    expect(stale(ledger(...replaced))).toEqual([]);
    expect(stale(vendorFile({ terms: [end("model-a", { on: "2026-12-01" })], prices: [price(old)] }))).toEqual([]);
    const announced = [price({}), price({ ...old, amount: 2, effectiveFrom: "2027-06-01" })];
    expect(stale(ledger(...announced))[1]).toBe("  openai: 1 of 2 rows");
  });

  test("terms and boundaries as well as prices", () => {
    const row = { ...DATED, verifiedOn: "2026-01-01" };
    const file = vendorFile({
      terms: [{ of: "model-a", fact: "apiCreditCap", value: 500, ...row }],
      inclusions: [{ plan: "model-a", product: "API", answer: "Billed separately", ...row }],
    });
    expect(stale(file)[1]).toBe("  openai: 2 of 2 rows");
  });

  test("stay readable however many there are", () => {
    const many = Array.from({ length: 60 }, (_, i) => seen(`m${i}`, "2026-01-01", `https://example.com/${i % 20}`));
    const lines = stale(ledger(...many));
    expect(lines).toHaveLength(11);
    expect(lines.at(-1)).toBe("    and 12 more recent sources");
  });
});

describe("a vendor's announced ends", () => {
  const told = (endsRead?: VendorFile["endsRead"]) => {
    const file = vendorFile({ prices: [price(ofPackage)], ...(endsRead && { endsRead }) });
    const { report } = reviewUpdate({ files: [file], candidates: {}, recordedOn: TODAY, accept: false });
    const at = report.findIndex((line) => line.startsWith("Announced ends not read for 90 days"));
    return at < 0 ? undefined : report[at + 1];
  };
  const read = (readOn: string) => ({
    readOn,
    recordedOn: readOn.padEnd(10, "-01"),
    source: "https://example.com/ends",
  });

  test("that were never read are asked for", () => {
    expect(told()).toBe("  openai: never");
  });

  test("that were read more than 90 days ago are asked for, with the page", () => {
    expect(told([read("2026-10-16")])).toBe("  openai: 2026-10-16  https://example.com/ends");
    expect(told([read("2026-10")])).toBe("  openai: 2026-10  https://example.com/ends");
    expect(told([read("2026-10-17")])).toBeUndefined();
    expect(told([read("2026-01-01"), read("2026-11-01")])).toBeUndefined();
  });
});

test("the installed package and the committed ledger agree, and the size of the data is told", () => {
  const vendors = ["openai", "anthropic", "google", "perplexity"] as const;
  const candidates = Object.fromEntries(vendors.map((vendor) => [vendor, readVendor(vendor, "0.1.8", TODAY)]));
  const update = reviewUpdate({ files: vendorFiles, candidates, recordedOn: TODAY, accept: false });
  expect([update.grown, update.refusals]).toEqual([[], []]);
  expect(update.report.at(-1)).toMatch(/^Price data: [2-5]\d\.\d kB gzipped\.$/);
});
