import { parseIso } from "../../src/dates";
import { asKnown, catalogue, findItem, isInBook, openPriceBook, type PriceBook } from "../../src/pricebook";
import { item, price, problemOf, vendorFile } from "./book";

/** A maker's model, and later a cloud that sells it, with a model and a name of its own. */
const maker = vendorFile({ ambiguous: { pro: ["model-a"] }, prices: [price({})] });
const later = { recordedOn: "2026-12-01", source: "https://example.com", verifiedOn: "2026-12-01" };
const cloud = vendorFile({
  vendor: "azure",
  items: [item({ id: "azure/model-a", name: "Model A on Azure" }), item({ id: "azure/model-b", name: "Model B" })],
  ambiguous: { pro: ["azure/model-b"], both: ["azure/model-a", "azure/model-b"] },
  prices: [
    price({ item: "azure/model-a", amount: 2, ...later }),
    price({ item: "azure/model-b", amount: 3, ...later }),
  ],
});
const book = openPriceBook([maker, cloud]);
const before: PriceBook = asKnown(book, parseIso("2026-11-30"));

describe("a book as it was known on a day", () => {
  test("is the book itself where nothing entered it since", () => {
    expect(asKnown(book, undefined)).toBe(book);
    expect(asKnown(book, parseIso("2026-12-01"))).toBe(book);
    expect(asKnown(book, NaN)).toBe(book);
  });

  test("is made once a day", () => {
    expect(asKnown(book, parseIso("2026-11-30"))).toBe(before);
  });

  test("has no name that came later, so that an own item may bear it", () => {
    expect(isInBook(book, "Model B")).toBe(true);
    expect(isInBook(before, "Model B")).toBe(false);
    expect(isInBook(before, "both")).toBe(false);
    expect(catalogue(before).map(({ item: { id } }) => id)).toEqual(["model-a"]);
  });

  test("a name that exports write is the maker's until the cloud has a price of its own", () => {
    expect(findItem(book, "azure/model-a").id).toBe("azure/model-a");
    expect(findItem(before, "azure/model-a").id).toBe("model-a");
  });

  test("a name with several meanings has those that it had", () => {
    expect(problemOf(() => findItem(book, "pro"))).toContain('"model-a", "azure/model-b"');
    expect(problemOf(() => findItem(before, "pro"))).toContain('can mean "model-a"; ');
  });
});
