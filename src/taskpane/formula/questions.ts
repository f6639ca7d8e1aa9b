import type { FunctionId } from "../../functions/charges";

/** What is asked, and the functions that answer it. Every function stands under one of them. */
export const QUESTIONS: readonly { question: string; functions: readonly FunctionId[] }[] = [
  { question: "What do seats cost?", functions: ["SEATCOST"] },
  { question: "What does API use cost?", functions: ["APICOST", "USAGECOST", "USAGERANGE"] },
  { question: "What do credits cost?", functions: ["CREDITCOST", "CREDITUSE"] },
  { question: "What does a contract cost?", functions: ["CONTRACTCOST"] },
  { question: "What is cheaper?", functions: ["BREAKEVEN"] },
  { question: "What does a seat include?", functions: ["INCLUDES", "APICREDIT"] },
  { question: "What is a price, and from where?", functions: ["PRICE", "PRICEINFO", "CATALOG"] },
  { question: "How much of it does work take?", functions: ["PROFILE"] },
];

/** Values with which a form begins: round numbers that people replace, and never a figure that looks like their own. */
export const FIRST_VALUES: Readonly<Record<FunctionId, Readonly<Record<string, string>>>> = {
  SEATCOST: { plan: "chatgpt-business-standard", seats: "10", months: "12" },
  APICOST: { model: "claude-sonnet-5-5", inputTokens: "1000", outputTokens: "500", requests: "10000" },
  USAGECOST: { item: "OpenAI API", meter: "web search", quantity: "1000" },
  CREDITCOST: { plan: "runway-pro", credits: "2250", seats: "1", months: "12" },
  CREDITUSE: { plan: "runway-pro", activity: "gen4.5", quantity: "60" },
  CONTRACTCOST: {},
  APICREDIT: { plan: "claude-team-standard", seats: "10" },
  INCLUDES: { plan: "chatgpt-business-standard", product: "OpenAI API" },
  PRICE: { item: "gpt-6-sol", component: "input" },
  PRICEINFO: { item: "chatgpt-business-standard", field: "minimum seats" },
  CATALOG: { vendor: "Anthropic" },
  BREAKEVEN: { plan: "claude-team-standard", model: "claude-sonnet-5-5", inputTokens: "4000", outputTokens: "600" },
  PROFILE: { profile: "support-ticket-rag", field: "requests" },
  USAGERANGE: { item: "OpenAI API", meter: "web search", low: "800", likely: "1000", high: "1500" },
};

/** Settings that are asked for often; the others stand behind "More settings". */
export const OFTEN: Readonly<Partial<Record<FunctionId, readonly string[]>>> = {
  SEATCOST: ["months", "billing", "date"],
  APICOST: ["requests", "cachedShare", "mode", "date"],
  USAGECOST: ["requests", "date"],
  CREDITCOST: ["seats", "months", "billing"],
  CONTRACTCOST: ["months", "date"],
  PRICE: ["component", "date"],
  PRICEINFO: ["field", "component"],
  CATALOG: ["vendor", "route"],
  BREAKEVEN: ["cachedShare", "billing"],
  PROFILE: ["field", "size"],
  USAGERANGE: ["percentiles", "shape", "requests"],
};
