/** A vendor is a file: what one needs to be priced, named, listed, packed and updated. */
import { catalogTable, vendorIn } from "../../src/functions/catalog-table";
import { findItem, openPriceBook, productsOf } from "../../src/pricebook";
import { schemaFaults } from "../../src/pricebook/schema";
import { vendorFiles } from "../../src/pricebook/vendor-files";
import { creditCost, total } from "../../src/pricing";
import { amountOf, item, price, vendorFile } from "./book";

const brush = vendorFile({
  vendor: "brush",
  vendorName: "Brush & Sons",
  items: [
    item({ id: "brush-studio", name: "Brush Studio", kind: "plan", product: "Brush", route: "credits" }),
    item({ id: "brush-api", name: "Brush API", kind: "api", product: "Brush API", sellsVendorMeters: true }),
    item({ id: "brush-2", name: "Brush 2", product: "Brush API" }),
  ],
  terms: [
    {
      of: "brush-studio",
      fact: "allowance",
      value: { unit: "credits", amount: 100, period: "month", pooled: false, rollover: "none" },
      effectiveFrom: null,
      recordedOn: "2026-11-23",
      source: "https://example.com",
      verifiedOn: "2026-11-20",
    },
  ],
  ambiguous: { pro: ["brush-studio"] },
  prices: [
    price({ item: "brush-studio", component: "seat monthly", amount: 12, unit: "seat month", per: 1 }),
    price({ item: "brush-studio", component: "credit pack", amount: 5, unit: "credit", per: 50 }),
    price({ item: "brush-2", component: "input", amount: 3 }),
    price({ item: "brush-api", component: "image", amount: 0.5, unit: "image", per: 1, forModels: "all" }),
  ],
});
const book = openPriceBook([...vendorFiles, brush]);

describe("a vendor that is one file more", () => {
  test("satisfies the schema, whatever it is called", () => {
    expect(schemaFaults(brush)).toEqual([]);
    expect(schemaFaults({ ...brush, vendor: "Brush & Sons" })).not.toEqual([]);
  });

  test("has names and prices, the vendor's meters among them", () => {
    expect(findItem(book, "brush/Brush 2").id).toBe("brush-2");
    expect(amountOf("Brush 2", "input", { book })).toBe(3);
    expect(amountOf("Brush 2", "image", { book })).toBe(0.5);
    expect(productsOf(book, findItem(book, "Brush API"))).toEqual(["Brush", "Brush API"]);
  });

  test("is a vendor of the catalogue", () => {
    const rows = catalogTable(book, { vendor: vendorIn(book, "brush & sons") });
    expect(rows.map(([, , , id]) => id)).toEqual(["Id", "brush-studio", "brush-api", "brush-2"]);
  });

  test("is priced by the engine", () => {
    const [month] = creditCost(book, {
      plans: ["Brush Studio"],
      credits: [[160]],
      seats: [[1]],
      dates: [null],
      months: [1],
    });
    expect(month && "lines" in month && total(month.lines)).toBe(12 + 2 * 5);
  });
});
