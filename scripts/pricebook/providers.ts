import type { VendorId } from "../../src/pricebook/types";

/** How one vendor of the package @pydantic/genai-prices stands in the price book. */
export interface Provider {
  /** its id in the package */
  id: string;
  /** what its models are sold as; absent: the package's name of the provider */
  product?: string;
  /**
   * It sells models of other makers: each is "vendor/model" here, and its display name ends with this.
   */
  resells?: string;
  /** what it makes itself needs no vendor in its name */
  makes?: RegExp;
  /** an entry of the package is one item, its other names aliases; moving names ("-latest") and those of others are none */
  oneItem?: true;
  /** a model's id in the package without what only says where it runs or who made it */
  plainId?: (id: string) => string;
  /** its long-context price begins AT the limit: "200k and above" */
  longFromLimit?: true;
  /** models of the package that are no entries of this book */
  leftOut?: (id: string, comments: string) => boolean;
}

/** A free trial by somebody else, or the price of another seller: neither is what the vendor asks. */
const isNotTheVendors = (id: string, comments: string): boolean =>
  id.endsWith(":free") || /openrouter/i.test(comments.replace("open router", "OpenRouter"));

const MAKERS = "amazon|anthropic|deepseek|google|meta|mistral|nvidia|openai|qwen|writer";

/** "regional.anthropic.claude-opus-4-5-20251101-v1:0" → "claude-opus-4-5" */
const onBedrock = (id: string): string =>
  id
    .replace(/^deepseek\./, "deepseek-")
    .replace(new RegExp(`^((global|regional)\\.)?(${MAKERS})\\.`), "")
    .replace(/nano-9b-v2:0$/, "nano-9b-v2")
    .replace(/(-v\d+:\d+|-\d:\d|:\d)$/, "")
    .replace(/^(claude-.+)-v\d+$/, "$1")
    .replace(/-\d{8}$/, "");

export const PROVIDERS: Readonly<Record<VendorId, Provider>> = {
  openai: { id: "openai" },
  anthropic: { id: "anthropic" },
  google: { id: "google" },
  perplexity: { id: "perplexity" },
  bedrock: {
    id: "aws",
    product: "Amazon Bedrock",
    resells: "on Amazon Bedrock",
    makes: /^(nova|titan)-/,
    plainId: onBedrock,
    // OpenAI asks more above 272,000 input tokens; what Amazon asks then is not on record, and half a price is none
    leftOut: (id) => /^openai\.gpt-5\.[45]$/.test(id),
  },
  azure: {
    id: "azure",
    product: "Azure OpenAI and Foundry",
    resells: "on Microsoft Azure",
    plainId: (id) => id.replace(/-\d{4}-\d{2}-\d{2}$/, ""),
    // the completion models of 2022 by their short names
    leftOut: (id, comments) =>
      isNotTheVendors(id, comments) || /^(ada|babbage|curie|davinci|wizardlm-2-8x22b)$/.test(id),
  },
  xai: { id: "x-ai", product: "xAI API", longFromLimit: true, oneItem: true },
  mistral: {
    id: "mistral",
    product: "Mistral API",
    oneItem: true,
    leftOut: (id, comments) => isNotTheVendors(id, comments) || id === "mistral-small-latest",
  },
  groq: { id: "groq", product: "Groq API", resells: "on Groq" },
  deepseek: {
    id: "deepseek",
    product: "DeepSeek API",
    // by https://api-docs.deepseek.com/quick_start/pricing the old names ended on 2026-07-24; V3 is no longer listed
    leftOut: (id) => !id.startsWith("deepseek-v4"),
  },
  cohere: { id: "cohere", product: "Cohere API", oneItem: true },
  moonshot: { id: "moonshotai", product: "Kimi API", oneItem: true },
  cursor: { id: "cursor", product: "Cursor", resells: "in Cursor", makes: /^composer-/ },
  github: { id: "github-copilot", product: "GitHub Copilot models", resells: "in GitHub Copilot" },
};
