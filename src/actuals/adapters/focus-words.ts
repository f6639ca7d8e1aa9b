/** By what words a row of FOCUS is for AI; as patterns that every warehouse reads alike, over small letters. */

export const AI_CATEGORY = "ai and machine learning";
/** Sellers of AI alone: all of their rows are kept. */
export const AI_PROVIDERS = "openai|anthropic|mistral|cohere|perplexity|openrouter|litellm|cursor|elevenlabs|runway";
/** Of sellers of much else a row without a category, such as tax, is not known to be for AI. */
export const GENERAL_PROVIDERS = "amazon|aws|microsoft|azure|google|oracle|alibaba|ibm|snowflake|databricks|datadog";
export const SEAT_UNITS = "^(seats?|users?|licen[cs]es?)$";
