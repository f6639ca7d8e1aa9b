// A webpack loader: the price data on its way into the bundle. The rows of all vendors become columns of few different values,
// which compress to three quarters; src/pricebook/unpack.ts makes them rows again. The JSON files stay as people read and
// append to them.
"use strict";
const { readFileSync } = require("node:fs");
const path = require("node:path");
const { gzipSync } = require("node:zlib");

// "#": the value of the row before; "$": the next new one; "%": the row lacks the key; from "&" on the value with that number
const [SAME, NEXT, LACKS, FIRST] = ["#", "$", "%", 38];
const BACKSLASH = 92;
const character = (number) => String.fromCharCode(FIRST + number + (FIRST + number < BACKSLASH ? 0 : 1));

/** Keys whose values are of one kind share one list of values. */
const KIND = { of: "id", item: "id", plan: "id", seatGroup: "id", creditSystem: "id" };
const DAYS = ["effectiveTo", "recordedOn", "verifiedOn", "startsOn", "readOn", "guaranteedUntil"];
const kindOf = (key) => KIND[key] ?? (DAYS.includes(key) ? "effectiveFrom" : key);

/** "claude-opus-4-7" of "vendor/claude-opus-4-7", and how its name is mostly written: "Claude Opus 4.7". As in unpack.ts. */
const tailOf = (id) => id.slice(id.indexOf("/") + 1);
const titleOf = (id) =>
  tailOf(id)
    .replace(/(\d)-(?=\d)/g, "$1.")
    .replace(/(^|-)(.)/g, (_, dash, first) => (dash && " ") + first.toUpperCase());

/** Most names are made of the id: "*" stands for it as it is, "^" for it as a title. */
function withShortName(row) {
  const { id, name } = row;
  if (typeof id !== "string" || typeof name !== "string") return row;
  if (/[*^]/.test(name)) throw new Error(`The name of ${id} cannot hold * or ^, which stand for its id in the bundle.`);
  const isTitled = name.includes(titleOf(id));
  return { ...row, name: isTitled ? name.replace(titleOf(id), "^") : name.replace(tailOf(id), "*") };
}

/** Where a day on record was read is for people who look after the data: nothing that is shipped says it. */
const EVIDENCE = new Set(["firstSeen", "namedOn", "billedAsInput"]);
const withoutSource = (value) =>
  Array.isArray(value) ? value.map(withoutSource) : isRow(value) ? { ...value, source: undefined } : value;
const withoutEvidence = (row) =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key, EVIDENCE.has(key) ? withoutSource(value) : value]),
  );

/** Models that a row is for are named by their place among the ids. */
const OF_MODELS = ["forModels", "namedOn"];
function withPlaces(value, ids) {
  if (Array.isArray(value)) return value.map((each) => ids.get(JSON.stringify(each)) ?? withPlaces(each, ids));
  return isRow(value) && "models" in value ? { ...value, models: withPlaces(value.models, ids) } : value;
}

/** Plain texts stand in one. */
function joined(values) {
  return values.every((value) => typeof value === "string" && !value.includes("|")) ? values.join("|") : values;
}

const isRow = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const isTable = (value) => Array.isArray(value) && value.length > 0 && value.every(isRow);

/** A character for each row: which value it has, seen from the last row that has the same in another column. */
function characters(numbers, context) {
  const last = new Map();
  let next = 0;
  return numbers
    .map((number, row) => {
      const seen = last.get(context?.[row]);
      const isNext = number === next;
      last.set(context?.[row], number);
      if (number >= next) next = number + 1;
      if (number === seen) return SAME;
      if (number === undefined) return LACKS;
      return isNext ? NEXT : character(number);
    })
    .join("");
}

const sizeOf = (text) => gzipSync(text, { level: 9 }).length;

/** The characters of a column from whichever column before it makes them smallest; -1: from the row before. */
function column(numbers, before) {
  const ways = [undefined, ...before].map((context, at) => ({ from: at - 1, text: characters(numbers, context) }));
  return ways.reduce((best, way) => (sizeOf(way.text) < sizeOf(best.text) ? way : best));
}

/** One list of all vendors as columns: key, column it is told from, characters. The first says whose row it is. */
function table(files, list, numberOf) {
  const rows = files.flatMap((file, owner) =>
    isTable(file[list]) ? file[list].map((row) => ({ owner, row: withoutEvidence(withShortName(row)) })) : [],
  );
  const keys = [...new Set(rows.flatMap(({ row }) => Object.keys(row)))];
  const columns = [
    rows.map(({ owner }) => owner),
    ...keys.map((key) => rows.map(({ row }) => (key in row ? numberOf(kindOf(key), row[key]) : undefined))),
  ];
  return columns.map((numbers, at) => {
    const { from, text } = column(numbers, columns.slice(0, at));
    return [["", ...keys][at], from, text];
  });
}

/** Vendor files as what only one has, the values of all and the tables of all. */
function packVendorFiles(files) {
  const kinds = new Map();
  const numberOf = (kind, value) => {
    const known = kinds.get(kind) ?? new Map();
    kinds.set(kind, known);
    const text = JSON.stringify(value);
    if (!known.has(text)) known.set(text, known.size);
    return known.get(text);
  };
  const lists = [...new Set(files.flatMap((file) => Object.keys(file).filter((key) => isTable(file[key]))))];
  const tables = lists.map((list) => [list, table(files, list, numberOf)]);
  const valuesOf = (kind) => {
    const values = [...kinds.get(kind).keys()].map((text) => JSON.parse(text));
    return joined(OF_MODELS.includes(kind) ? values.map((value) => withPlaces(value, kinds.get("id"))) : values);
  };
  return {
    files: files.map((file) =>
      Object.fromEntries(Object.entries(file).map(([key, value]) => [key, isTable(value) ? 0 : value])),
    ),
    values: Object.fromEntries([...kinds.keys()].map((kind) => [kind, valuesOf(kind)])),
    kinds: Object.fromEntries(
      tables.flatMap(([, columns]) => columns.map(([key]) => [key, kindOf(key)]).filter(([key, kind]) => key !== kind)),
    ),
    tables,
  };
}

/** @param source of src/pricebook/vendor-files.ts: the imports of the data, in the order of the book */
module.exports = function load(source) {
  const unpack = path.resolve(__dirname, "../../src/pricebook/unpack.ts");
  const places = [...source.matchAll(/ from "(.+\.json)";/g)].map(([, place]) => path.resolve(this.context, place));
  places.forEach((place) => this.addDependency(place));
  const files = places.map((place) => JSON.parse(readFileSync(place, "utf8")));
  const packed = JSON.stringify(JSON.stringify(packVendorFiles(files)));
  return `import { unpackVendorFiles } from ${JSON.stringify(unpack)};
export const vendorFiles = unpackVendorFiles(JSON.parse(${packed}));`;
};
module.exports.packVendorFiles = packVendorFiles;
