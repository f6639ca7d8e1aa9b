import { readFileSync } from "node:fs";
import path from "node:path";
import { formatVendorFile } from "../../scripts/pricebook/format";
import { findItem, openPriceBook, type Price, priceBook, type VendorFile } from "../../src/pricebook";
import { schemaFaults } from "../../src/pricebook/schema";
import { vendorFiles } from "../../src/pricebook/vendor-files";

const vendors = vendorFiles.map((file): [string, VendorFile] => [file.vendor, file]);
const all = <T>(list: (file: VendorFile) => readonly T[]): T[] => vendorFiles.flatMap(list);
const items = all((file) => file.items);
const ids = new Set(items.map(({ id }) => id));

describe.each(vendors)("the data file of %s", (vendor, file) => {
  test("satisfies the schema", () => {
    expect(schemaFaults(file)).toEqual([]);
  });

  test("has one row a line, so that a diff shows every price that moves", () => {
    const text = readFileSync(path.join(__dirname, `../../src/pricebook/data/${vendor}.json`), "utf8");
    expect(text).toBe(formatVendorFile(file));
  });

  test("refers only to items and groups it has", () => {
    const groups = new Set(file.seatGroups.map(({ id }) => id));
    const own = new Set(file.items.map(({ id }) => id));
    const replacements = file.terms.map((term) => (term.fact === "end" ? term.value?.replacedBy : undefined));
    const references = [...replacements, ...file.items.map(({ creditSystem }) => creditSystem)];
    const ofGroups = (fact: string) => fact === "seatLimits" || fact === "apiCreditCap";
    expect(file.terms.filter(({ of, fact }) => !(ofGroups(fact) ? groups : own).has(of))).toEqual([]);
    expect(file.items.flatMap(({ seatGroup }) => seatGroup ?? []).filter((id) => !groups.has(id))).toEqual([]);
    expect(references.filter((id) => id !== undefined && !own.has(id))).toEqual([]);
    expect(file.prices.filter((row) => !own.has(row.item))).toEqual([]);
    expect(file.inclusions.filter(({ plan }) => !own.has(plan))).toEqual([]);
  });

  test("has a row of every item: it says when the item entered the book", () => {
    const subjects = [
      ...file.prices.map((row) => row.item),
      ...file.terms.map(({ of }) => of),
      ...file.inclusions.map((row) => row.plan),
    ];
    expect(file.items.map(({ id }) => id).filter((id) => !subjects.includes(id))).toEqual([]);
  });

  test("says nothing twice in one record", () => {
    const rows = [
      ...file.prices.map((row) => ({ ...row, subject: `${row.item} ${row.component}` })),
      ...file.terms.map((row) => ({ ...row, subject: `${row.of} ${row.fact}` })),
      ...file.inclusions.map((row) => ({ ...row, subject: `${row.plan} ${row.product}` })),
    ];
    const clashes = rows.flatMap((a, i) =>
      rows.slice(i + 1).filter((b) => {
        const apart =
          (a.effectiveTo ?? "9999") <= (b.effectiveFrom ?? "") || (b.effectiveTo ?? "9999") <= (a.effectiveFrom ?? "");
        return a.subject === b.subject && a.recordedOn === b.recordedOn && !apart;
      }),
    );
    expect(clashes).toEqual([]);
  });

  test("has no interval that ends before it starts", () => {
    const backwards = [...file.prices, ...file.terms, ...file.inclusions].filter(
      ({ effectiveFrom, effectiveTo }) => effectiveFrom && effectiveTo && effectiveTo <= effectiveFrom,
    );
    expect(backwards).toEqual([]);
  });

  test("says from how many input tokens a long-context price holds, and says it nowhere else", () => {
    const isLong = ({ component }: Price) => component.endsWith(" long");
    expect(file.prices.filter((row) => isLong(row) !== (row.requestInputAbove !== undefined))).toEqual([]);
  });
});

describe("the bundled files together", () => {
  test("have every id once", () => {
    expect(items.length).toBe(ids.size);
  });

  test("give no name or alias to two items, nor an item's id to another", () => {
    const owners = new Map<string, Set<string>>();
    for (const { id, name, aliases } of items)
      for (const key of new Set([id, name, ...aliases].map((text) => text.toLowerCase())))
        owners.set(key, (owners.get(key) ?? new Set()).add(id));
    expect([...owners].filter(([, ids]) => ids.size > 1)).toEqual([]);
  });

  test("list, for every ambiguous name, full names that find one item each", () => {
    for (const choices of all((file) => Object.values(file.ambiguous)))
      for (const choice of choices) expect(findItem(priceBook, choice).id).toBe(choice.replace(/^google\//, ""));
  });

  test("name next plans that can be looked up", () => {
    for (const { nextPlan } of priceBook.seatGroups)
      if (nextPlan !== undefined) expect(findItem(priceBook, nextPlan).kind).toBe("plan");
  });

  test("have at most one seller of vendor-wide meters a vendor, and one where models are sold by an API", () => {
    for (const file of vendorFiles) {
      const sellers = file.items.filter((item) => item.sellsVendorMeters);
      const hasApi = file.items.some(({ kind, product }) => kind === "model" && product !== file.items[0]?.product);
      expect([file.vendor, sellers.length]).toEqual([file.vendor, sellers.length === 0 && !hasApi ? 0 : 1]);
    }
  });

  test("make one frozen book, dated the day of its newest row", () => {
    const book = openPriceBook(vendorFiles);
    expect(Object.isFrozen(book) && book.items.every(Object.isFrozen) && book.prices.every(Object.isFrozen)).toBe(true);
    expect(book.date).toBe(priceBook.date);
  });
});

describe("the schema", () => {
  const [openai] = vendorFiles;
  const broken = (change: Record<string, unknown>) =>
    schemaFaults({ ...openai, prices: [{ ...openai?.prices[0], ...change }] });

  test.each([
    ["a negative price", { amount: -1 }],
    ["a price that is text", { amount: "20" }],
    ["a day that does not exist", { effectiveFrom: "2026-02-30" }],
    ["no source", { source: "" }],
    ["an upper-case component", { component: "Input" }],
    ["a field it does not know", { price: 20 }],
  ])("refuses %s", (_name, change) => {
    expect(broken(change)).not.toEqual([]);
  });
});
