import { createRequire } from "node:module";
import { type Packed, unpackVendorFiles } from "../../src/pricebook/unpack";
import { vendorFiles } from "../../src/pricebook/vendor-files";

// webpack's loaders are CommonJS
const { packVendorFiles } = createRequire(__filename)("../../scripts/webpack/pack-vendor-files.js") as {
  packVendorFiles: (files: readonly unknown[]) => Packed;
};

/** Through the text that the bundle carries. */
const there = (files: readonly unknown[]): string => JSON.stringify(packVendorFiles(files));
const andBack = (text: string) => unpackVendorFiles(JSON.parse(text) as Packed);

/** A file without the addresses at which days on record were read: firstSeen, namedOn, billedAsInput. */
const withoutEvidence = (file: unknown): unknown =>
  JSON.parse(
    JSON.stringify(file, (key, value: unknown) =>
      ["firstSeen", "namedOn", "billedAsInput"].includes(key)
        ? (JSON.parse(
            JSON.stringify(value, (inner, one: unknown) => (inner === "source" ? undefined : one)),
          ) as unknown)
        : value,
    ),
  );

describe("price data in the bundle", () => {
  const packed = there(vendorFiles);
  const unpacked = andBack(packed);

  test.each(vendorFiles.map((file, i) => [file.vendor, i, file] as const))(
    "is what the file of %s says, but for where days on record were read",
    (_vendor, i, file) => {
      expect(unpacked[i]).toEqual(withoutEvidence(file));
    },
  );

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
    const names = ["Opus 4.7 (fast)", "opus-4-7 in Cloud", "OPUS", "v/opus-4-7", "", "$& $1"];
    const files = [{ vendor: "v", items: names.map((name) => ({ id: "v/opus-4-7", name })) }];
    expect(andBack(there(files))).toStrictEqual(files);
    expect(() => there([{ items: [{ id: "v/a", name: "A*" }] }])).toThrow("cannot hold * or ^");
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
