// A webpack loader: price data on its way into the bundle. Rows become columns of few different values, which compress to
// three quarters; src/pricebook/unpack.ts makes them rows again. The JSON files stay as people read and append to them.
"use strict";
const path = require("node:path");

const isRow = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const isTable = (value) => Array.isArray(value) && value.length > 1 && value.every(isRow);

// printable, and no quote: 35 says that a row lacks the key
const FIRST = 36;

/** @returns a key, its different values, and a character for each row that says which of them it has */
function column(rows, key) {
  const texts = rows.map((row) => (key in row ? JSON.stringify(row[key]) : undefined));
  const different = [...new Set(texts.filter((text) => text !== undefined))];
  const at = new Map(different.map((text, index) => [text, index]));
  return [
    key,
    different.map((text) => JSON.parse(text)),
    texts.map((text) => String.fromCharCode(FIRST + (at.get(text) ?? -1))).join(""),
  ];
}

/** A vendor's file with each list of rows as `{ columns }`. */
const packVendorFile = (file) =>
  Object.fromEntries(
    Object.entries(file).map(([key, value]) => {
      if (!isTable(value)) return [key, value];
      const keys = [...new Set(value.flatMap((row) => Object.keys(row)))];
      return [key, { columns: keys.map((each) => column(value, each)) }];
    }),
  );

module.exports = function load(source) {
  const unpack = path.resolve(__dirname, "../../src/pricebook/unpack.ts");
  const packed = JSON.stringify(JSON.stringify(packVendorFile(JSON.parse(source))));
  return `import { unpackVendorFile } from ${JSON.stringify(unpack)};
export default unpackVendorFile(JSON.parse(${packed}));`;
};
module.exports.packVendorFile = packVendorFile;
