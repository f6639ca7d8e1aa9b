import { readFileSync } from "node:fs";
import path from "node:path";
import { findItem, priceBook } from "../../src/pricebook";
import { EXPORTED_NAMES } from "../../src/pricebook/exported-names";
import { excel, type ShownError, spill } from "../functions/custom-functions-runtime";
import { bookOf, lookUp, price, problemOf } from "./book";

const none = null;
/** A million input tokens, in one figure or an error. */
const million = (model: string, mode: unknown = none, rates: unknown = none): unknown => {
  const got = spill(() => excel.APICOST!(model, 1e6, 0, none, none, none, mode, none, rates, none, none));
  return Array.isArray(got) ? got[0]![0] : (got as ShownError).error;
};

describe("a name as exports write it is the model's", () => {
  test.each([
    ["Google Cloud", "claude-sonnet-4-5@20250929", "google/claude-sonnet-4-5"],
    ["Google Cloud", "claude-3-5-haiku@20241022", "google/claude-3-5-haiku"],
    ["Google Cloud", "claude-3-5-sonnet-v2@20241022", "google/claude-3-5-sonnet"],
    ["Google Cloud", "claude-opus-4@20250514", "google/claude-4-opus"],
    ["LiteLLM", "vertex_ai/claude-sonnet-4@20250514", "google/claude-4-sonnet"],
    ["Google Cloud, of which the book has no price", "claude-opus-4-5@20251101", "claude-opus-4-5"],
    ["Google Cloud", "publishers/google/models/gemini-2.5-flash", "gemini-2.5-flash"],
    [
      "Google Cloud",
      "projects/p-1/locations/global/publishers/anthropic/models/claude-opus-4-6",
      "google/claude-opus-4-6",
    ],
    ["Gemini API", "models/gemini-2.5-pro", "gemini-2.5-pro"],
    ["Gemini API", "gemini-2.0-flash-001", "gemini-2.0-flash"],
    ["LiteLLM", "gemini/gemini-2.5-flash", "gemini-2.5-flash"],
    ["LiteLLM", "vertex_ai/claude-opus-4-1@20250805", "claude-opus-4-1"],
    ["LiteLLM", "vertex_ai/gemini-2.0-flash-001", "gemini-2.0-flash"],
    ["LiteLLM", "azure/gpt-4o-2024-08-06", "gpt-4o"],
    ["LiteLLM", "azure_ai/gpt-5", "gpt-5"],
    ["LiteLLM", "openai/gpt-5.4", "gpt-5.4"],
    ["LiteLLM", "bedrock/us-east-1/anthropic.claude-3-haiku-20240307-v1:0", "bedrock/claude-3-haiku"],
    ["LiteLLM", "bedrock/converse/us.anthropic.claude-haiku-4-5-20251001-v1:0", "bedrock/claude-haiku-4-5"],
    ["Amazon Bedrock", "us.anthropic.claude-opus-4-5-20251101-v1:0", "bedrock/claude-opus-4-5"],
    ["Amazon Bedrock", "global.anthropic.claude-sonnet-4-5-20250929-v1:0", "bedrock/claude-sonnet-4-5"],
    ["Amazon Bedrock", "anthropic.claude-3-5-sonnet-20241022-v2:0", "bedrock/claude-3-5-sonnet"],
    ["Amazon Bedrock", "jp.anthropic.claude-opus-5-5", "bedrock/claude-opus-5-5"],
    [
      "Amazon Bedrock",
      "arn:aws:bedrock:us-east-1:123456789012:inference-profile/us.anthropic.claude-sonnet-4-5-20250929-v1:0",
      "bedrock/claude-sonnet-4-5",
    ],
    ["Amazon Bedrock", "us.meta.llama3-3-70b-instruct-v1:0", "bedrock/llama3-3-70b-instruct"],
    ["Amazon Bedrock", "openai.gpt-oss-120b-1:0", "bedrock/gpt-oss-120b"],
    ["Amazon Bedrock", "bedrock/amazon.nova-pro-v1:0", "bedrock/nova-pro"],
    ["Amazon Bedrock", "global.amazon.nova-2-lite-v1:0", "bedrock/nova-2-lite"],
    ["Microsoft", "azure/o3-2025-04-16", "azure/o3"],
    ["xAI", "xai/grok-4.6", "grok-4.6"],
    ["LiteLLM", "mistral/mistral-large", "mistral-large"],
    ["GitHub Copilot", "Auto: Claude Sonnet 4.5", "claude-sonnet-4-5"],
    ["OpenRouter", "anthropic/claude-sonnet-4.5", "claude-sonnet-4-5"],
    ["OpenAI", "gpt-5-mini-2025-08-07", "gpt-5-mini"],
    ["OpenAI, fine-tuned", "ft:gpt-4o-mini-2024-07-18:acme::AbC1", "ft:gpt-4o-mini"],
    ["OpenAI, fine-tuned", "ft:gpt-4o:acme:support:1", "ft:gpt-4o"],
    ["a former name", "ChatGPT Team", "chatgpt-business-standard"],
    ["a former name", "Google One AI Premium", "google-ai-pro"],
    ["a former name", "Gemini Advanced", "google-ai-pro"],
  ])("%s: %s", (_from, name, id) => {
    expect(findItem(priceBook, name).id).toBe(id);
    expect(findItem(priceBook, name.toUpperCase()).id).toBe(id);
  });

  test.each([
    "claude-sonnet-5-5-x",
    "us.anthropic.claude-sonnet",
    "models/gemini",
    "gemini-2.5-pro-001-002",
    "azure/eu/gpt-4o",
    "openai.gpt-4o-1:0",
    "us.acme.claude-opus-4-5",
    "mistral/mistral-largest",
    "claude-sonnet-4-5@europe",
  ])("%s is not guessed", (name) => {
    expect(problemOf(() => findItem(priceBook, name))).toContain(`NoPrice: "${name}" is not in the price book`);
  });

  test("a fine-tuned model is never priced as its base", () => {
    expect(problemOf(() => findItem(priceBook, "ft:gpt-4.1-2025-04-14:acme::1"))).toContain("is a fine-tuned model");
    expect(million("ft:gpt-4o-mini-2024-07-18:acme::AbC1")).toBe(0.3);
  });

  test("a cloud's own price beats the vendor's", () => {
    const book = bookOf(price({ amount: 3 }));
    const own = { ...book.items[0]!, id: "google/model-a" };
    const index = { ...book.index, byName: new Map([...book.index.byName, ["google/model-a", own] as const]) };
    expect(findItem({ ...book, index }, "model-a@20250929").id).toBe("google/model-a");
    expect(lookUp("vertex_ai/model-a", "input", { book }).amount).toBe(3);
  });

  test("every form is in the help", () => {
    const help = readFileSync(path.join(__dirname, "../../src/taskpane/pages/functions.html"), "utf8");
    const told = (form: string): boolean => form.split(", ").every((one) => help.includes(`<code>${one}</code>`));
    expect(EXPORTED_NAMES.map(({ form }) => form).filter((form) => !told(form))).toEqual([]);
  });
});

describe("a region of a cloud costs more where a row says so", () => {
  test("Amazon Bedrock, from Claude Sonnet 4.5 on", () => {
    expect(million("us.anthropic.claude-opus-4-5-20251101-v1:0")).toBeCloseTo(5.5, 12);
    expect(million("global.anthropic.claude-opus-4-5-20251101-v1:0")).toBe(5);
    // Anthropic's own has ended; of an end at Amazon nothing is on record
    expect(million("us.anthropic.claude-opus-4-1-20250805-v1:0")).toBe(15);
    expect(million("claude-opus-4-1")).toBe("#N/A");
    expect(million("us.amazon.nova-2-lite-v1:0")).toBeCloseTo(0.33, 12);
    expect(million("claude-opus-4-5", "regional")).toBeCloseTo(5.5, 12);
    expect(million("us.anthropic.claude-opus-4-5-20251101-v1:0", "batch")).toBeCloseTo(2.75, 12);
  });

  test("look-ups and rates are those of the region too", () => {
    const name = "us.anthropic.claude-opus-4-5-20251101-v1:0";
    expect(spill(() => excel.PRICE!(name, "input", none, none, none))).toEqual([[expect.closeTo(5.5, 12)]]);
    expect(million(name, none, [[name, "input", 4]])).toBe(4);
    expect(million("claude-opus-4-5", none, [[name, "input", 4]])).toBe(5);
    expect(million(name, none, [["bedrock/claude-opus-4-5", "input", 4]])).toBeCloseTo(4.4, 12);
    // what was agreed with Anthropic does not hold on Amazon's invoice
    expect(million(name, none, [["claude-opus-4-5", "input", 4]])).toBeCloseTo(5.5, 12);
  });
});

describe("a mode as exports write it", () => {
  test.each([
    "default",
    "auto",
    "Standard",
    "global",
    "not_available",
    "on_demand",
    "ON-DEMAND",
    "standard_only",
    false,
    "FALSE",
    "",
    none,
  ])("%s is the standard", (mode) => {
    expect(million("gpt-5-mini", mode)).toBe(million("gpt-5-mini"));
  });

  test.each([true, "TRUE", "batch"])("%s in a batch column is batch", (mode) => {
    expect(million("gpt-5-mini", mode)).toBe(0.125);
  });

  test.each(["us", "eu", "regional", "EU+default"])("%s is OpenAI's regional processing", (mode) => {
    expect(million("gpt-5.4", mode)).toBeCloseTo(2.75, 12);
  });

  test("a region that a model does not have is no price, and two are refused", () => {
    expect(million("gpt-4.1", "eu")).toBe("#N/A");
    expect(million("claude-opus-4-6", "eu")).toBe("#N/A");
    expect(million("claude-opus-4-6", "us+eu")).toBe("#VALUE!");
    expect(million("gpt-5.4", "scale")).toBe("#VALUE!");
  });
});
