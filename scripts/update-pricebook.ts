// npm run pricebook:update [-- --recorded-on 2027-01-15] [--accept]
// Appends to src/pricebook/data what @pydantic/genai-prices says and the ledger does not. Nothing is overwritten, and
// nothing is written when anything is refused. How to: src/pricebook/README.md
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { parseIso } from "../src/dates";
import * as messages from "../src/messages";
import type { VendorId } from "../src/pricebook/types";
import { vendorFiles } from "../src/pricebook/vendor-files";
import { formatVendorFile } from "./pricebook/format";
import { IN_PACKAGE, readVendor } from "./pricebook/genai-prices";
import type { ModelCandidate } from "./pricebook/regions";
import { reviewUpdate } from "./pricebook/review";

const root = path.resolve(__dirname, "..");
const place = (vendor: VendorId) => path.join(root, "src/pricebook/data", `${vendor}.json`);

function update(recordedOn: string, accept: boolean): void {
  if (Number.isNaN(parseIso(recordedOn))) throw new Error(messages.updateBadDate(recordedOn));
  const installed = path.join(root, "node_modules/@pydantic/genai-prices/package.json");
  const { version } = JSON.parse(readFileSync(installed, "utf8")) as { version: string };
  const candidates: Partial<Record<VendorId, ModelCandidate[]>> = {};
  for (const vendor of IN_PACKAGE) candidates[vendor] = readVendor(vendor, version, recordedOn);

  const { grown, refusals, report } = reviewUpdate({ files: vendorFiles, candidates, recordedOn, accept });
  console.log(report.join("\n"));
  if (refusals.length > 0) throw new Error([...refusals, messages.updateNothingWritten].join("\n"));
  for (const file of grown) writeFileSync(place(file.vendor), formatVendorFile(file));
  console.log(grown.length === 0 ? "Nothing to append." : "Appended; read the diff before you commit it.");
}

try {
  const { values } = parseArgs({ options: { "recorded-on": { type: "string" }, accept: { type: "boolean" } } });
  update(values["recorded-on"] ?? new Date().toISOString().slice(0, 10), values.accept ?? false);
} catch (thrown) {
  console.error(thrown instanceof Error ? thrown.message : thrown);
  process.exitCode = 1;
}
