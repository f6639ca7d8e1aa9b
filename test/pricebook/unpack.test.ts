import { createRequire } from "node:module";
import { itemNote, priceBook } from "../../src/pricebook";
import { bookFiles } from "../../src/pricebook/book-files";
import { findPrice } from "../../src/pricebook/find-price";
import { openPriceBook } from "../../src/pricebook/open";
import type { VendorFile } from "../../src/pricebook/types";
import { type Packed, unpackVendorFiles } from "../../src/pricebook/unpack";
import { vendorFiles } from "../../src/pricebook/vendor-files";
import { vendorNotes } from "../../src/pricebook/vendor-notes";

// webpack's loaders are CommonJS
const { notesApart, packVendorFiles } = createRequire(__filename)("../../scripts/webpack/pack-vendor-files.js") as {
  notesApart: (files: readonly VendorFile[]) => { files: VendorFile[]; notes: string[] };
  packVendorFiles: (files: readonly unknown[]) => Packed;
};

/** Through the text that the bundle carries. */
const there = (files: readonly unknown[]): string => JSON.stringify(packVendorFiles(files));
const andBack = (text: string) => unpackVendorFiles(JSON.parse(text) as Packed);

/** A file without the addresses at which days on record and terms were read: firstSeen, namedOn, billedAsInput; terms. */
const withoutEvidence = (file: VendorFile): unknown =>
  JSON.parse(
    JSON.stringify(
      { ...file, terms: file.terms.map((term) => ({ ...term, source: undefined, note: undefined })) },
      (key, value: unknown) =>
        ["firstSeen", "namedOn", "billedAsInput"].includes(key)
          ? (JSON.parse(
              JSON.stringify(value, (inner, one: unknown) => (inner === "source" ? undefined : one)),
            ) as unknown)
          : value,
    ),
  );

describe("price data in the bundle", () => {
  const { files, notes } = notesApart(vendorFiles);
  const packed = there(files);
  const unpacked = andBack(packed) as unknown as readonly VendorFile[];

  test.each(vendorFiles.map((file, i) => [file.vendor, i, file] as const))(
    "is, with the notes that come late, what the file of %s says, but for where days on record and terms were read",
    (_vendor, i, file) => {
      const first = vendorFiles.slice(0, i).flatMap(({ items }) => items).length;
      const items = unpacked[i]!.items.map((item, k) =>
        notes[first + k] ? { ...item, note: notes[first + k] } : item,
      );
      expect({ ...unpacked[i], items }).toEqual(withoutEvidence(file));
    },
  );

  test("has the notes apart as the book of the tests has", () => {
    expect(notes).toEqual(vendorNotes);
    expect(unpacked).toEqual(bookFiles.map(withoutEvidence));
    expect(notes.filter((note) => note !== "").length).toBeGreaterThan(100);
    expect(notes.join("").includes("|")).toBe(false);
  });

  test("gives of every item its note, late or not", () => {
    const noted = vendorFiles.flatMap(({ items }) => items.map(({ id, note }) => [id, note]));
    expect(priceBook.items.map((item) => [item.id, itemNote(item)])).toEqual(noted);
  });

  test("says on every day of the ledger why an item has no price, as it would with all notes", () => {
    const whole = openPriceBook(vendorFiles);
    const withNotes = vendorFiles.flatMap(({ items }) => items.filter(({ note }) => note !== undefined));
    const said = (book: typeof whole, id: string, knownOn: number): string => {
      try {
        findPrice(book, { item: book.index.byId.get(id)!.item, component: "input", knownOn });
        return "";
      } catch (problem) {
        return String(problem);
      }
    };
    const asked = withNotes.flatMap(({ id }) =>
      whole.index.recordedDays
        .filter((day) => day >= whole.index.byId.get(id)!.recordedOn)
        .map((day) => [id, day] as const),
    );
    const noted = asked.filter(([id, day]) => said(priceBook, id, day).includes(whole.index.byId.get(id)!.item.note!));
    expect(new Set(noted.map(([id]) => id)).size).toBeGreaterThan(3);
    for (const [id, day] of asked) expect([id, day, said(priceBook, id, day)]).toEqual([id, day, said(whole, id, day)]);
  });

  test("leaves the note with an item that entered the ledger without a price", () => {
    const row = { item: "p", component: "seat monthly", unit: "seat month", recordedOn: "2026-02-01" };
    const file = {
      items: [{ id: "p", note: "late" }, { id: "q", note: "only a factor" }, { id: "r" }],
      prices: [row, { ...row, item: "q", unit: "factor" }],
      terms: [{ of: "p", recordedOn: "2026-02-01" }],
      inclusions: [],
    } as unknown as VendorFile;
    const earlier = { ...file, terms: [{ of: "p", recordedOn: "2026-01-01" }] } as unknown as VendorFile;
    expect(notesApart([file]).notes).toEqual(["late", "", ""]);
    expect(notesApart([earlier]).notes).toEqual(["", "", ""]);
    expect(notesApart([earlier]).files).toEqual([earlier]);
  });

  test("is less than half of the files", () => {
    expect(packed.length).toBeLessThan(JSON.stringify(vendorFiles).length / 2);
  });

  test("keeps what is absent apart from what is null, lists apart from rows, and each row with its vendor", () => {
    const files = [
      { vendor: "v", prices: [{ a: null, b: [1] }, { a: 0 }, { b: [], c: "" }], names: ["x", "y"], none: [] },
      { vendor: "w", prices: [{ a: 0, b: [1] }], items: [{ id: "i" }], ambiguous: {} },
      { vendor: "x", items: [{ id: "j" }, { id: "i", of: "j" }] },
    ];
    expect(andBack(there(files))).toStrictEqual(files);
  });

  test("keeps names that are made of their ids, and those that are not", () => {
    const names = ["Opus 4.7 (fast)", "opus-4-7 in Cloud", "opus-4.7", "OPUS", "v/opus-4-7", "", "$& $1"];
    const ids = ["v/opus-4-7", "opus.4.7"];
    const items = ids.flatMap((id) => names.map((name) => ({ id, name, aliases: [name, "opus-4-7", "other"] })));
    const files = [{ vendor: "v", items: [...items, { id: "v/", name: "x", aliases: [] }] }];
    expect(andBack(there(files))).toStrictEqual(files);
    expect(() => there([{ items: [{ id: "v/a", name: "A*" }] }])).toThrow("cannot hold *, ^ or =");
  });

  test("keeps what a row says in parts, parts that are empty, days and months, lists with signs of their own", () => {
    const terms = [
      { of: "a", value: { unit: "x", on: "2026-11-30", none: null } },
      { of: "b", value: null, effectiveFrom: null },
      { of: "c", value: {}, effectiveFrom: "2024-02-29" },
      { of: "d", value: 5, effectiveFrom: "2026-11" },
    ];
    const inclusions = [{ gates: ["a~b"] }, { gates: [] }, { gates: ["", "c|d"] }];
    const items = [
      { id: "a", aliases: [] },
      { id: "b", aliases: [""] },
      { id: "c", aliases: ["", ""] },
    ];
    const files = [{ vendor: "v", terms, inclusions, items, ambiguous: { both: ["b", "a", "unknown"] } }];
    expect(andBack(there(files))).toStrictEqual(files);
  });

  test("keeps models that a row is for, listed items or not, and texts with a bar", () => {
    const files = [
      {
        vendor: "v",
        items: [{ id: "v/a" }, { id: "b" }],
        prices: [{ forModels: ["b", "v/a", "c"] }, { forModels: "all" }],
      },
      {
        vendor: "w",
        prices: [{ namedOn: [{ on: "2026-01-01", models: ["b"] }, { models: "all" }] }],
        notes: [{ note: "a|b" }],
      },
    ];
    expect(andBack(there(files))).toStrictEqual(files);
  });

  test("has room for more values than there are printable characters", () => {
    const rows = Array.from({ length: 3000 }, (_, i) => ({ id: `i${(i * 7919) % 3000}`, of: `i${i}`, n: i % 97 }));
    const files = [{ vendor: "v", rows }];
    expect(andBack(there(files))).toStrictEqual(files);
  });
});
