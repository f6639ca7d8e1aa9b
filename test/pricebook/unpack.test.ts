import { vendorFiles } from "../../src/pricebook/bundled";
import { unpackVendorFile } from "../../src/pricebook/unpack";

/* eslint-disable-next-line @typescript-eslint/no-require-imports -- webpack's loaders are CommonJS */
const { packVendorFile } = require("../../scripts/webpack/pack-vendor-file.js") as {
  packVendorFile: (file: unknown) => Record<string, unknown>;
};

describe("price data in the bundle", () => {
  test.each(vendorFiles.map((file) => [file.vendor, file] as const))("is what the file of %s says", (_vendor, file) => {
    const packed = packVendorFile(file);
    expect(JSON.stringify(packed).length).toBeLessThan(JSON.stringify(file).length);
    expect(unpackVendorFile(JSON.parse(JSON.stringify(packed)) as Record<string, unknown>)).toEqual(file);
  });

  test("keeps what is absent apart from what is null, and lists apart from rows", () => {
    const file = {
      vendor: "v",
      prices: [{ a: null, b: [1] }, { a: 0 }, { b: [], c: "" }],
      names: ["x", "y"],
      none: [],
    };
    expect(unpackVendorFile(packVendorFile(file))).toStrictEqual(file);
  });
});
