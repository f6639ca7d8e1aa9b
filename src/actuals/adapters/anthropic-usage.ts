import { type Adapter, draft } from "../adapter";
import { type Decimal, ZERO } from "../decimal";
import type { Row } from "../header";

const TOKENS = [
  ["usage_input_tokens_no_cache", "input tokens"],
  ["usage_input_tokens_cache_write_5m", "cache write tokens"],
  ["usage_input_tokens_cache_write_1h", "1h cache write tokens"],
  ["usage_input_tokens_cache_read", "cached input tokens"],
  ["usage_output_tokens", "output tokens"],
  ["web_search_count", "web searches"],
] as const;

/** Tokens from Anthropic's Console, without money. Input leaves out what was cached, other than at OpenAI. */
export const anthropicUsage: Adapter = {
  id: "anthropic-usage",
  label: "Anthropic Console usage (tokens)",
  signatures: [["usage_date_utc", "model_version", "usage_output_tokens"]],
  columns: [
    ..."usage_date_utc,model_version,api_key,workspace,usage_type,context_window,inference_geo,speed,api_key_id,api_key_status".split(
      ",",
    ),
    ...TOKENS.map(([column]) => column),
  ],
  total: { amount: ["usage_output_tokens"], currency: { code: "output tokens" } },
  open(header) {
    const day = header.day("usage_date_utc");
    const model = header.text("model_version");
    const type = header.text("usage_type");
    const owner = header.owner("workspace");
    const counts = TOKENS.filter(([column]) => header.has(column)).map(([column, unit]) => ({
      unit,
      read: header.amount(column),
    }));
    const draftsOf = (row: Row, unit: string, quantity: Decimal) =>
      draft({
        vendor: "Anthropic",
        route: "api",
        kind: "usage",
        basis: "quantity",
        from: day(row),
        owner: owner(row),
        item: type(row) === "batch" ? `${model(row)}, batch` : model(row),
        quantity,
        unit,
        currency: "",
        counted: unit === "output tokens" ? quantity : ZERO,
      });
    return {
      read: (row) => counts.map(({ unit, read }) => draftsOf(row, unit, read(row) ?? ZERO)),
    };
  },
};
