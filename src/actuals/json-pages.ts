import { parse } from "lossless-json";
import * as messages from "../messages";
import { BadArgument } from "../problems";
import type { Row } from "./header";

/** A JSON export as the rows of a table, so that it is read like a CSV file. Numbers keep the digits of the source. */
export interface Table {
  header: Row;
  rows: readonly Row[];
  /** name and value pairs that stand beside the rows */
  above: readonly Row[];
  remarks: readonly string[];
}

type Json = string | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type Fields = Record<string, Json>;

/** The older report of Anthropic's Enterprise leaves out what comes after a hundred groups of a day, without a word. */
const MOST_GROUPS = 100;

const isFields = (value: Json | undefined): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? (value as readonly Json[]) : []);
const fieldsOf = (value: Json | undefined): readonly Fields[] => listOf(value).filter(isFields);
const textOf = (value: Json | undefined): string =>
  typeof value === "string"
    ? value
    : value === undefined || value === null
      ? ""
      : typeof value === "object"
        ? JSON.stringify(value)
        : String(value);

/**
 * @throws BadArgument when it is no JSON, holds no rows, or is not the last page of an answer
 */
export function tableOfJson(file: string, text: string): Table {
  const values = valuesOf(file, text);
  const pages = values.flatMap((value) => (Array.isArray(value) ? fieldsOf(value) : isFields(value) ? [value] : []));
  const [first] = pages;
  if (first === undefined) throw new BadArgument(messages.importNoRows(file));
  const last = pages.at(-1) ?? first;
  if (last.has_more === "true" || last.has_more === true) throw new BadArgument(messages.importMorePages(file));
  for (const key of ["daily", "weekly", "monthly", "session", "sessions"])
    if (Array.isArray(first[key])) return ccusageTable(first, key);
  const data = pages.flatMap((page) => (Array.isArray(page.data) ? fieldsOf(page.data) : []));
  if (data.some((entry) => Array.isArray(entry.results))) return bucketTable(data);
  if (data.some((entry) => Array.isArray(entry.model_breakdown))) return claudeCodeTable(data);
  return flatTable(data.length > 0 ? data : pages);
}

/** One value, or one a line. */
function valuesOf(file: string, text: string): readonly Json[] {
  const read = (source: string): Json => parse(source, undefined, { parseNumber: (digits) => digits }) as Json;
  const attempt = (sources: readonly string[]): readonly Json[] | undefined => {
    try {
      return sources.map(read);
    } catch {
      return undefined;
    }
  };
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const values = attempt([text]) ?? (lines.length > 1 ? attempt(lines) : undefined);
  if (values === undefined) throw new BadArgument(messages.importNoJson(file));
  return values;
}

const without = (fields: Fields, ...keys: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([key]) => !keys.includes(key)));

/** A day without results still has the columns by which the export is known. */
const NO_AMOUNT = {
  openai: { amount_value: "", amount_currency: "" },
  anthropic: { amount: "", currency: "", description: "" },
};

/** Days with results, as the cost APIs of OpenAI and Anthropic have them; a day without results is a row without an amount. */
function bucketTable(buckets: readonly Fields[]): Table {
  const flat = buckets.flatMap((bucket) => {
    const period = without(bucket, "results", "object");
    const entries = fieldsOf(bucket.results);
    if (entries.length === 0)
      return [flatten({ ...period, ...NO_AMOUNT[bucket.start_time === undefined ? "anthropic" : "openai"] })];
    return entries.map((entry) => {
      const { amount } = entry;
      const money: Fields = isFields(amount)
        ? { amount_value: amount.value ?? "", amount_currency: amount.currency ?? "" }
        : { amount: amount ?? "" };
      return flatten({ ...period, ...without(entry, "amount", "object"), ...money });
    });
  });
  const cut = buckets.filter(({ results }) => listOf(results).length === MOST_GROUPS).length;
  return { ...table(flat), remarks: cut === 0 ? [] : [messages.importMaybeCut(cut)] };
}

function claudeCodeTable(data: readonly Fields[]): Table {
  const flat = data.flatMap((entry) => {
    const { model_breakdown, actor } = entry;
    const rest = without(entry, "model_breakdown", "actor", "core_metrics", "tool_actions");
    return fieldsOf(model_breakdown).map(({ estimated_cost, tokens, model = "" }) => {
      const cost = isFields(estimated_cost) ? estimated_cost : {};
      const who = isFields(actor) ? textOf(actor.email_address ?? actor.api_key_name) : "";
      return flatten({
        ...rest,
        ...(isFields(tokens) ? tokens : {}),
        actor: who,
        model,
        estimated_amount: cost.amount ?? "",
        estimated_currency: cost.currency ?? "",
      });
    });
  });
  return table(flat);
}

function ccusageTable(report: Fields, key: string): Table {
  const flat = fieldsOf(report[key]).map((entry) => {
    const period = textOf(entry.date ?? entry.week ?? entry.month ?? entry.period ?? entry.lastActivity);
    return {
      ccusage_period: /^\d{4}-\d{2}$/.test(period) ? `${period}-01` : period,
      cost: textOf(entry.totalCost ?? entry.costUSD),
      models: listOf(entry.modelsUsed).map(textOf).join(", "),
      tokens: textOf(entry.totalTokens),
    };
  });
  const totals = isFields(report.totals) ? report.totals : {};
  return { ...table(flat), above: [["total", textOf(totals.totalCost ?? totals.costUSD)]] };
}

const flatTable = (entries: readonly Fields[]): Table => table(entries.map((entry) => flatten(entry)));

/** {"sku": {"id": 1}} is a column "sku.id"; lists stay JSON. */
function flatten(entry: Fields, before = ""): Record<string, string> {
  return Object.fromEntries(
    Object.entries(entry).flatMap(([key, value]) =>
      isFields(value) ? Object.entries(flatten(value, `${before}${key}.`)) : [[`${before}${key}`, textOf(value)]],
    ),
  );
}

function table(flat: readonly Record<string, string>[]): Table {
  const header = [...new Set(flat.flatMap((row) => Object.keys(row)))];
  return { header, rows: flat.map((row) => header.map((name) => row[name] ?? "")), above: [], remarks: [] };
}
