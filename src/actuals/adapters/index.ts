import type { Adapter } from "../adapter";
import { anthropicCost } from "./anthropic-cost";
import { anthropicCostReport } from "./anthropic-cost-report";
import { anthropicUsage } from "./anthropic-usage";
import { awsCur } from "./aws-cur";
import { azure } from "./azure";
import { ccusage } from "./ccusage";
import { chatGptCredits } from "./chatgpt-credits";
import { claudeCode } from "./claude-code";
import { claudeSpend } from "./claude-spend";
import { copilotAiUsage, copilotMetered } from "./copilot";
import { cursor } from "./cursor";
import { focus } from "./focus";
import { googleBigQuery, googleCostTable, googleReports } from "./google";
import { liteLlmDaily, liteLlmLogs } from "./litellm";
import { openAiCosts } from "./openai-costs";
import { openAiUsage } from "./openai-usage";
import { openRouterDaily, openRouterGenerations } from "./openrouter";
import { warehouseFacts } from "./warehouse-facts";

export { ledgerOf } from "./ledger";

/** Every export that is known by its columns. */
export const ADAPTERS: readonly Adapter[] = [
  openAiCosts,
  openAiUsage,
  chatGptCredits,
  anthropicCost,
  anthropicUsage,
  anthropicCostReport,
  claudeSpend,
  claudeCode,
  googleReports,
  googleCostTable,
  googleBigQuery,
  copilotAiUsage,
  copilotMetered,
  cursor,
  openRouterDaily,
  openRouterGenerations,
  liteLlmLogs,
  liteLlmDaily,
  ccusage,
  focus,
  awsCur,
  azure,
  warehouseFacts,
];
