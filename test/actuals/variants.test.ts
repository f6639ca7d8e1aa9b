import { existsSync, readdirSync } from "node:fs";
import { gzipSync, zipSync } from "fflate";
import Papa from "papaparse";
import { decimalText, type Fact } from "../../src/actuals";
import { caseFile, type Read, taken } from "./reading";

/** Vendors add, leave out and move columns, and people save files in other ways: the same rows stay the same facts. */

type Table = readonly (readonly string[])[];

const tableOf = (format: string): Table =>
  Papa.parse<string[]>(new TextDecoder().decode(caseFile(`${format}/input.csv`)), { skipEmptyLines: true }).data;

/** The columns of these names, in this order; those that the file does not have are blank, or as they are said to be. */
function laidOut([names = [], ...rows]: Table, columns: readonly string[], also: Record<string, string> = {}): Table {
  const cells = (row: readonly string[]) =>
    columns.map((column) => {
      const from = names.includes(column) ? column : also[column];
      return from === undefined ? "" : (row[names.indexOf(from)] ?? "");
    });
  return [columns, ...rows.map(cells)];
}

const csv = (table: Table, config: Papa.UnparseConfig = {}): string => Papa.unparse(table as string[][], config);
const asText = (_key: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && "units" in value ? decimalText(value as never) : value;
const told = ({ receipt, facts }: Read) => ({
  receipt: JSON.stringify([receipt.source, receipt.rowsRead, receipt.rowsSkipped, receipt.totals], asText),
  facts: facts.map((fact) => JSON.stringify(fact, asText)).sort(),
});

const words = (text: string): string[] => text.split(",");

describe("Anthropic's console costs of each year", () => {
  test.each([
    ["2024", "usage_date_utc,model,workspace,api_key,usage_type,token_type,cost_usd"],
    ["2025", "usage_date_utc,model,workspace,api_key,usage_type,context_window,token_type,cost_usd,cost_type"],
    [
      "2026",
      "usage_date_utc,model,workspace,api_key,usage_type,context_window,token_type,cost_usd,list_price_usd,cost_type,inference_geo,speed",
    ],
    [
      "2026, from August on",
      "usage_date_utc,model,workspace,api_key,usage_type,context_window,token_type,cost_usd,list_price_usd,cost_type,inference_geo,speed,api_key_id,api_key_status",
    ],
  ])("%s", async (_year, columns) => {
    const { receipt, facts } = await taken(csv(laidOut(tableOf("anthropic-cost"), words(columns))));
    expect([receipt.source, receipt.rowsKept, receipt.unknownColumns]).toEqual(["anthropic-cost", 5, []]);
    expect(receipt.totals.map(({ total, billed }) => [total, billed].map(decimalText))).toEqual([["43.75", "43.75"]]);
    // what a year does not print is not known, and never 0
    const hasList = columns.includes("list_price_usd");
    expect(facts.every(({ list }) => (list !== null) === hasList)).toBe(true);
  });
});

describe("GitHub's AI usage report in each order of its columns that was seen", () => {
  const [own = []] = tableOf("copilot-ai-usage");
  const moved = (from: number) => [...own.slice(from), ...own.slice(0, from)];
  const orders = [own, [...own].reverse(), [...own].sort(), ...[1, 4, 7, 11, 16].map(moved)];

  test.each(orders.map((columns, k) => [k + 1, columns] as const))("order %i", async (_k, columns) => {
    const [whole, again] = await Promise.all([
      taken(caseFile("copilot-ai-usage/input.csv")),
      taken(csv(laidOut(tableOf("copilot-ai-usage"), columns))),
    ]);
    expect(told(again)).toEqual(told(whole));
  });

  test("without tokens, and with what exceeds the quota, as before June 2026", async () => {
    const columns = [...own.filter((name) => !/^(input|output|cache|aic)/.test(name)), "exceeds_quota"];
    const whole = await taken(caseFile("copilot-ai-usage/input.csv"));
    expect(told(await taken(csv(laidOut(tableOf("copilot-ai-usage"), columns))))).toEqual(told(whole));
  });
});

describe("FOCUS", () => {
  const [own = []] = tableOf("focus");
  const others = own.filter((name) => !["ServiceProviderName", "InvoiceId"].includes(name) && !/^Pricing/.test(name));
  const pricing = ["PricingQuantity", "PricingUnit"];
  const as12 = [...pricing, "PricingCurrency", "PricingCurrencyEffectiveCost", "InvoiceId"];
  const provider = { ProviderName: "ServiceProviderName", PublisherName: "ServiceProviderName" };
  const map = {
    format: "ai-budget-import-map/1",
    answers: [{ columns: ["BilledCost"], focusBasis: "bill" }],
  };

  test.each<[string, string[]]>([
    ["1.0", [...others, ...pricing, "ProviderName", "PublisherName"]],
    ["1.1", [...others, ...pricing, "ProviderName", "PublisherName", "SkuMeter", "ServiceSubcategory"]],
    ["1.2", [...others, ...as12, "ProviderName", "PublisherName", "SkuMeter", "ServiceSubcategory"]],
    ["1.3", [...others, ...as12, "ProviderName", "PublisherName", "ServiceProviderName", "HostProviderName"]],
    ["1.4", [...others, ...as12, "ServiceProviderName", "HostProviderName", "InvoiceDetailId"]],
  ])("%s has the same cash and the same vendor", async (version, columns) => {
    const { receipt, facts } = await taken(csv(laidOut(tableOf("focus"), columns, provider)), { map });
    expect([receipt.rowsKept, receipt.unknownColumns]).toEqual([5, []]);
    expect(receipt.totals.map(({ billed }) => decimalText(billed))).toEqual(["1776"]);
    expect([...new Set(facts.map(({ vendor }) => vendor))]).toEqual(["Demo"]);
    // credits as a currency are told from 1.2 on: before it, a pack of them is a purchase like any other
    const pack = facts.find(({ billed }) => billed !== null && decimalText(billed) === "1000");
    expect(pack?.kind).toBe(version < "1.2" ? "usage" : "topup");
  });
});

const CSV_CASES = readdirSync(`${__dirname}/cases`).filter((name) =>
  existsSync(`${__dirname}/cases/${name}/input.csv`),
);

describe.each(CSV_CASES)("%s, saved in another way", (format) => {
  const hasMap = existsSync(`${__dirname}/cases/${format}/map.json`);
  const map = hasMap ? (JSON.parse(new TextDecoder().decode(caseFile(`${format}/map.json`))) as object) : undefined;
  const read = (content: Uint8Array, file = "input.csv") => taken(content, { file, ...(map && { map }) });
  const utf8 = (text: string) => new TextEncoder().encode(text);
  const content = caseFile(`${format}/input.csv`);
  const text = new TextDecoder().decode(content);
  const isComma = !text.includes(";");

  const withSemicolons = () => csv(Papa.parse<string[]>(text).data, { delimiter: ";" });

  test.each([
    ["with the line ends of Windows", () => utf8(text.replaceAll("\r\n", "\n").replaceAll("\n", "\r\n")), "input.csv"],
    ["in UTF-16 with its mark", () => Uint8Array.from(Buffer.from(`\ufeff${text}`, "utf16le")), "input.csv"],
    ["with semicolons", () => utf8(isComma ? withSemicolons() : text), "input.csv"],
    ["in gzip", () => gzipSync(content), "input.csv.gz"],
    ["in a zip", () => zipSync({ "input.csv": content }), "input.zip"],
  ] as const)("%s", async (_what, saved, file) => {
    expect(told(await read(saved(), file))).toEqual(told(await read(content)));
  });
});

test("an unknown number of a fact is null, whichever columns are missing", async () => {
  const columns = words("usage_date_utc,model,token_type,cost_usd");
  const { facts } = await taken(csv(laidOut(tableOf("anthropic-cost"), columns)));
  expect(facts.map(({ quantity, list }: Fact) => [quantity, list])).toEqual(facts.map(() => [null, null]));
});
