// npm run pricebook:update [-- --recorded-on 2027-01-15]
// Appends to src/pricebook/data what @pydantic/genai-prices says and the ledger does not. Nothing is overwritten.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { parseIso } from "../src/dates";
import type { VendorFile, VendorId } from "../src/pricebook/types";
import { schemaFaults } from "../src/pricebook/schema";
import { findAdditions, withAdditions, type Additions } from "./pricebook/append";
import { formatVendorFile } from "./pricebook/format";
import { readVendor } from "./pricebook/genai-prices";

const root = path.resolve(__dirname, "..");
const VENDORS: VendorId[] = ["openai", "anthropic", "google", "perplexity"];

const describe = ({ items, prices }: Additions): string[] => [
  ...items.map((item) => `  new item ${item.id}`),
  ...prices.map(({ price, before }) => {
    const was = before === undefined ? "" : ` (was ${before})`;
    return `  ${price.item}, ${price.component}, from ${price.effectiveFrom ?? "the start"}: ${price.amount}${was}`;
  }),
];

function update(vendor: VendorId, version: string, recordedOn: string): number {
  const place = path.join(root, "src/pricebook/data", `${vendor}.json`);
  const file = JSON.parse(readFileSync(place, "utf8")) as VendorFile;
  const additions = findAdditions(file, readVendor(vendor, version, recordedOn));
  const lines = describe(additions);
  if (lines.length === 0) return 0;
  const grown = withAdditions(file, additions);
  const faults = schemaFaults(grown);
  if (faults.length > 0) throw new Error(`${vendor}.json would no longer satisfy the schema:\n${faults.join("\n")}`);
  writeFileSync(place, formatVendorFile(grown));
  console.log([vendor, ...lines].join("\n"));
  return lines.length;
}

const { values } = parseArgs({ options: { "recorded-on": { type: "string" } } });
const recordedOn = values["recorded-on"] ?? new Date().toISOString().slice(0, 10);
if (Number.isNaN(parseIso(recordedOn))) throw new Error(`--recorded-on must be a day such as 2027-01-15`);
const installed = path.join(root, "node_modules/@pydantic/genai-prices/package.json");
const { version } = JSON.parse(readFileSync(installed, "utf8")) as { version: string };
const appended = VENDORS.reduce((sum, vendor) => sum + update(vendor, version, recordedOn), 0);
console.log(appended === 0 ? "nothing to append" : `${appended} rows appended; read the diff before you commit it`);
