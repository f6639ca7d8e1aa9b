/**
 * Names as vendors' and gateways' exports write them, each form once. A name that the book has as it stands is never taken
 * apart, and what is left of one must be a name of the book: nothing is guessed.
 */
export interface ExportedName {
  /** what a user reads of it, in the help */
  form: string;
  means: string;
  pattern: RegExp;
  /** what is left of the name */
  to: string;
  /** whose own price counts before the vendor's, where the book has "cloud/model" */
  cloud?: "bedrock" | "google" | "azure";
  /** the endpoint is a region's, which costs more where a row of the book says so */
  regional?: true;
  /** it is the cloud's own model or none: another vendor's price is not the cloud's */
  cloudOnly?: true;
}

/** Makers, besides Anthropic, whose models Amazon Bedrock sells under their name. */
const BEDROCK = "amazon|deepseek|google|meta|mistral|nvidia|openai|qwen|writer";

export const EXPORTED_NAMES: readonly ExportedName[] = [
  {
    form: "Auto: Claude Sonnet 4.5",
    means: "GitHub Copilot chose the model",
    pattern: /^auto: /,
    to: "",
  },
  {
    form: "arn:aws:bedrock:…:inference-profile/…",
    means: "the model on Amazon Bedrock",
    pattern: /^arn:aws[a-z-]*:bedrock:[^:/]*:[^:/]*:(?:inference-profile|foundation-model)\//,
    to: "",
    cloud: "bedrock",
  },
  {
    form: "bedrock/…, bedrock/us-east-1/…, bedrock/converse/…",
    means: "the model on Amazon Bedrock, as LiteLLM writes it",
    pattern: /^bedrock\/(?:(?:converse|invoke)\/)?(?:[a-z]{2}(?:-[a-z]+)+-\d\/)?/,
    to: "",
    cloud: "bedrock",
  },
  {
    form: "global.anthropic.…-v1:0",
    means: "the model on Amazon Bedrock, wherever there is room",
    pattern: /^global\.anthropic\.(.+?)(?:-v?\d+:\d+(?::\d+k)?|-v\d+)?$/,
    to: "$1",
    cloud: "bedrock",
  },
  {
    form: "us.anthropic.…-v1:0, eu.…, jp.…, anthropic.…",
    means: "the model on Amazon Bedrock in one region or part of the world",
    pattern: /^(?:(?:us|us-gov|eu|apac|jp|au|ca|sa|me|in|uk)\.)?anthropic\.(.+?)(?:-v?\d+:\d+(?::\d+k)?|-v\d+)?$/,
    to: "$1",
    cloud: "bedrock",
    regional: true,
  },
  {
    form: "us.meta.…-v1:0, amazon.…, openai.…, mistral.…",
    means: "another maker's model on Amazon Bedrock in one region or part of the world",
    pattern: new RegExp(
      String.raw`^(?:(?:us|us-gov|eu|apac|jp|au|ca|sa|me|in|uk)\.)?(?:${BEDROCK})\.(.+?)(?:-v?\d+:\d+|:\d+)?$`,
    ),
    to: "$1",
    cloud: "bedrock",
    regional: true,
    cloudOnly: true,
  },
  {
    form: "global.amazon.…, global.openai.…",
    means: "the same, wherever there is room",
    pattern: new RegExp(String.raw`^global\.(?:${BEDROCK})\.(.+?)(?:-v?\d+:\d+|:\d+)?$`),
    to: "$1",
    cloud: "bedrock",
    cloudOnly: true,
  },
  {
    form: "vertex_ai/…",
    means: "the model on Google Cloud, as LiteLLM writes it",
    pattern: /^vertex_ai\//,
    to: "",
    cloud: "google",
  },
  {
    form: "publishers/anthropic/models/…",
    means: "the model on Google Cloud",
    pattern: /^(?:projects\/[^/]+\/locations\/[^/]+\/)?publishers\/(?:anthropic|google)\/models\//,
    to: "",
    cloud: "google",
  },
  {
    form: "…@20250929",
    means: "a dated version on Google Cloud; its global endpoint, for the name tells no region",
    pattern: /@(?:(\d{8})|default|latest)$/,
    to: "",
    cloud: "google",
  },
  {
    form: "models/gemini-…",
    means: "the model, as the Gemini API names it",
    pattern: /^models\//,
    to: "",
  },
  {
    form: "gemini/…",
    means: "the model on the Gemini API, as LiteLLM writes it",
    pattern: /^gemini\//,
    to: "",
  },
  {
    form: "gemini-…-001",
    means: "a numbered version of the model",
    pattern: /^(gemini-.+)-00\d$/,
    to: "$1",
  },
  {
    form: "azure/…, azure_ai/…",
    means: "the model on Microsoft's cloud, as LiteLLM writes it",
    pattern: /^azure(?:_ai)?\//,
    to: "",
    cloud: "azure",
  },
  {
    form: "ft:gpt-4o-mini-2024-07-18:org::id",
    means: "a fine-tuned model, priced as fine-tuned models of its base, never as the base itself",
    pattern: /^ft:([^:]+?)(?:-\d{4}-\d{2}-\d{2})?:.*$/,
    to: "ft:$1",
  },
];

/** A name without what exports put around it. */
export interface PlainExport {
  name: string;
  cloud?: ExportedName["cloud"];
  regional: boolean;
  cloudOnly: boolean;
}

/** Takes off every form that a name in lower case has, in the order of the table. */
export function withoutExportForms(key: string): PlainExport {
  let plain: PlainExport = { name: key, regional: false, cloudOnly: false };
  for (const { pattern, to, cloud = plain.cloud, regional, cloudOnly } of EXPORTED_NAMES) {
    if (!pattern.test(plain.name)) continue;
    const name = plain.name.replace(pattern, to);
    plain = {
      name,
      regional: plain.regional || regional === true,
      cloudOnly: plain.cloudOnly || cloudOnly === true,
      ...(cloud && { cloud }),
    };
  }
  return plain;
}
