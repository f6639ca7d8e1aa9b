// A webpack loader: the price data on its way into the bundle. The rows of all vendors become columns of few different values,
// which compress to three quarters; src/pricebook/unpack.ts makes them rows again. The JSON files stay as people read and
// append to them.
"use strict";
const { readFileSync } = require("node:fs");
const path = require("node:path");
const { gzipSync } = require("node:zlib");

// "!": the value after that of the row before; "#": the value of the row before; "$": the next new one; "%": the row lacks the
// key; from "&" on the value with that number
const [STEP, SAME, NEXT, LACKS, FIRST] = ["!", "#", "$", "%", 38];
const BACKSLASH = 92;
const character = (number) => String.fromCharCode(FIRST + number + (FIRST + number < BACKSLASH ? 0 : 1));

/** Keys whose values are of one kind share one list of values. */
const KIND = { of: "id", item: "id", plan: "id", seatGroup: "id", creditSystem: "id", "value.replacedBy": "id" };
const DAYS = [
  "effectiveTo",
  "recordedOn",
  "verifiedOn",
  "startsOn",
  "readOn",
  "guaranteedUntil",
  "firstSeen.on",
  "value.on",
];
const DAY = "effectiveFrom";
const kindOf = (key) => KIND[key] ?? (DAYS.includes(key) ? DAY : key);

/** A whole day as Excel's number of it, as toIso reads it; a month, or that no day is known, stays as it is. */
const dayNumber = (value) =>
  typeof value === "string" && value.length === 10 ? Date.parse(value) / 86_400_000 + 25_569 : value;

/** "claude-opus-4-7" of "vendor/claude-opus-4-7", and how its name is mostly written: "Claude Opus 4.7". As in unpack.ts. */
const tailOf = (id) => id.slice(id.indexOf("/") + 1);
const titleOf = (id) =>
  tailOf(id)
    .replace(/(\d)-(?=\d)/g, "$1.")
    .replace(/(^|-)(.)/g, (_, dash, first) => (dash && " ") + first.toUpperCase());

/** "gpt-5-2" of "gpt-5.2", and the other way round. */
const spelledOtherwise = (id) =>
  tailOf(id).includes(".") ? tailOf(id).replaceAll(".", "-") : tailOf(id).replace(/(\d)-(?=\d)/g, "$1.");

/** Most names are made of the id: "*" stands for it as it is, "^" for it as a title, "=" for it with dots as dashes or dashes as dots. */
function short(name, id) {
  if (/[*^=]/.test(name))
    throw new Error(`A name of ${id} cannot hold *, ^ or =, which stand for its id in the bundle.`);
  const ways = { "^": titleOf(id), "*": tailOf(id), "=": spelledOtherwise(id) };
  const [sign, text] = Object.entries(ways).find(([, way]) => way !== "" && name.includes(way)) ?? ["", ""];
  return name.replace(text, sign);
}

function withShortNames(row) {
  const { id, name, aliases } = row;
  if (typeof id !== "string") return row;
  return {
    ...row,
    ...(typeof name === "string" && { name: short(name, id) }),
    ...(Array.isArray(aliases) && { aliases: aliases.map((alias) => short(alias, id)) }),
  };
}

/** Where a day on record was read, and a term, is for people who look after the data: nothing that is shipped says it. */
const EVIDENCE = new Set(["firstSeen", "namedOn", "billedAsInput"]);
const UNSAID = { terms: ["source", "note"] };
function withoutSource(value) {
  if (Array.isArray(value)) return value.map(withoutSource);
  return isRow(value) ? Object.fromEntries(Object.entries(value).filter(([key]) => key !== "source")) : value;
}
const withoutEvidence = (row, list) =>
  Object.fromEntries(
    Object.entries(row)
      .filter(([key]) => !UNSAID[list]?.includes(key))
      .map(([key, value]) => [key, EVIDENCE.has(key) ? withoutSource(value) : value]),
  );

/** Models that a row is for are named by their place among the ids. */
const OF_MODELS = ["forModels", "namedOn"];
function withPlaces(value, ids) {
  if (Array.isArray(value)) return value.map((each) => ids.get(JSON.stringify(each)) ?? withPlaces(each, ids));
  return isRow(value) && "models" in value ? { ...value, models: withPlaces(value.models, ids) } : value;
}

/** Items that a name may mean are named by their place, too. */
const packedValue = (key, value, ids) =>
  key === "ambiguous" && ids
    ? Object.fromEntries(Object.entries(value).map(([name, items]) => [name, withPlaces(items, ids)]))
    : value;

/** Plain texts stand in one, and so do lists of them, each text of a list behind a "~". */
const isPlain = (value) => typeof value === "string" && !value.includes("|");
const isPlainList = (value) => Array.isArray(value) && value.every((each) => isPlain(each) && !each.includes("~"));
function joined(values) {
  if (values.every(isPlain)) return values.join("|");
  return values.every(isPlainList)
    ? { lists: values.map((list) => list.map((each) => `~${each}`).join("")).join("|") }
    : values;
}

const isRow = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const isTable = (value) => Array.isArray(value) && value.length > 0 && value.every(isRow);

/** What a row says in parts has a column for each part. */
const inParts = (row) =>
  Object.fromEntries(
    Object.entries(row).flatMap(([key, value]) =>
      isRow(value) && Object.keys(value).length > 0
        ? Object.entries(value).map(([part, each]) => [`${key}.${part}`, each])
        : [[key, value]],
    ),
  );

/** A character for each row: which value it has, seen from the last row that has the same in another column. */
function characters(numbers, context) {
  const last = new Map();
  let next = 0;
  let before;
  return numbers
    .map((number, row) => {
      const seen = last.get(context?.[row]);
      const isNext = number === next;
      const isStep = number === before + 1;
      last.set(context?.[row], number);
      if (number >= next) next = number + 1;
      before = number;
      if (number === seen) return SAME;
      if (number === undefined) return LACKS;
      if (isNext) return NEXT;
      return isStep ? STEP : character(number);
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
    isTable(file[list])
      ? file[list].map((row) => ({ owner, row: inParts(withoutEvidence(withShortNames(row), list)) }))
      : [],
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
    if (kind === DAY) return values.map(dayNumber);
    return joined(OF_MODELS.includes(kind) ? values.map((value) => withPlaces(value, kinds.get("id"))) : values);
  };
  return {
    files: files.map((file) =>
      Object.fromEntries(
        Object.entries(file).map(([key, value]) => [
          key,
          isTable(value) ? 0 : packedValue(key, value, kinds.get("id")),
        ]),
      ),
    ),
    values: Object.fromEntries([...kinds.keys()].map((kind) => [kind, valuesOf(kind)])),
    kinds: Object.fromEntries(
      tables.flatMap(([, columns]) => columns.map(([key]) => [key, kindOf(key)]).filter(([key, kind]) => key !== kind)),
    ),
    tables,
  };
}

/**
 * Notes of items that are told late, as src/pricebook/late-notes.ts tells them: the note stays with an item that entered the ledger
 * without a price of its own. Of every item one, in the order of the book; "" where there is none.
 */
function notesApart(files) {
  const firstDay = (rows, of) => rows.flatMap((row) => (of(row) ? [row.recordedOn] : [])).sort()[0];
  const isLate = ({ prices, terms, inclusions }, { id, note }) => {
    const priced = firstDay(prices, ({ item, unit }) => item === id && unit !== "factor");
    const known = firstDay([...terms, ...inclusions], ({ of, plan }) => (of ?? plan) === id);
    return note !== undefined && priced !== undefined && !(known < priced);
  };
  const withoutNote = (item) => Object.fromEntries(Object.entries(item).filter(([key]) => key !== "note"));
  return {
    files: files.map((file) => ({
      ...file,
      items: file.items.map((item) => (isLate(file, item) ? withoutNote(item) : item)),
    })),
    notes: files.flatMap((file) => file.items.map((item) => (isLate(file, item) ? item.note : ""))),
  };
}

/** Notes in one text, told apart by "|". */
function joinedNotes(notes) {
  if (notes.every(isPlain)) return JSON.stringify(notes.join("|"));
  throw new Error('A note of an item cannot hold "|", which tells the notes apart in the bundle.');
}

const pricebook = path.resolve(__dirname, "../../src/pricebook");
const inside = (name) => path.join(pricebook, name);

/** What stands in the bundle in the place of a module that reads the vendors' files. */
const MODULES = {
  "book-files.ts": (files) => `import { unpackVendorFiles } from ${JSON.stringify(inside("unpack.ts"))};
export const bookFiles = unpackVendorFiles(JSON.parse(${parsed(packVendorFiles(notesApart(files).files))}));`,
  "vendor-notes.ts": (files) => `export const vendorNotes = ${joinedNotes(notesApart(files).notes)}.split("|");`,
};
const parsed = (value) => JSON.stringify(JSON.stringify(value));

/** Loads the modules above. The data are the imports of vendor-files.ts, in the order of the book. */
module.exports = function load() {
  const list = inside("vendor-files.ts");
  const places = [...readFileSync(list, "utf8").matchAll(/ from "(.+\.json)";/g)].map(([, place]) => inside(place));
  [list, ...places].forEach((place) => this.addDependency(place));
  const files = places.map((place) => JSON.parse(readFileSync(place, "utf8")));
  return MODULES[path.basename(this.resourcePath)](files);
};
module.exports.modules = Object.keys(MODULES).map(inside);
module.exports.packVendorFiles = packVendorFiles;
module.exports.notesApart = notesApart;
