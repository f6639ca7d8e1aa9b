import * as messages from "../../messages";
import { type Adapter, draft } from "../adapter";
import { isNegative, isZero, ZERO } from "../decimal";

/** OpenRouter's activity by day and model. What used the customer's own keys is on the other vendor's bill. */
export const openRouterDaily: Adapter = {
  id: "openrouter-daily",
  label: "OpenRouter activity",
  signatures: [["slug", "usage", "byok usage"]],
  columns: "date,slug,usage,byok usage,requests,prompt tokens,completion tokens,reasoning tokens".split(","),
  total: { amount: ["usage"], currency: { code: "USD" } },
  open(header) {
    const day = header.day("date");
    const usage = header.required("usage");
    const ownKeys = header.amount("byok usage");
    const requests = header.amount("requests");
    const item = header.text("slug");
    return {
      read(row) {
        const billed = usage(row);
        const elsewhere = ownKeys(row) ?? ZERO;
        const common = { vendor: "OpenRouter", route: "api", kind: "usage", from: day(row), item: item(row) } as const;
        const asked = { quantity: requests(row), unit: "requests" };
        if (isZero(elsewhere)) return [draft({ ...common, ...asked, billed })];
        const key = draft({ ...common, ...asked, basis: "quantity", list: elsewhere });
        return isZero(billed) ? [key] : [draft({ ...common, billed }), key];
      },
    };
  },
};

/** OpenRouter's activity by request. The total contains the costs of its parts; they are not added. */
export const openRouterGenerations: Adapter = {
  id: "openrouter-generations",
  label: "OpenRouter activity by request",
  signatures: [["generation_id", "cost_total"]],
  columns:
    "generation_id,created_at,cost_total,cost_web_search,cost_cache,cost_file_processing,byok_usage_inference,tokens_prompt,tokens_completion,tokens_reasoning,tokens_cached,model_permaslug,provider_name,variant,cancelled,streamed,user,finish_reason_raw,finish_reason_normalized,generation_time_ms,time_to_first_token_ms,api_key_disabled,api_key_name,app_name".split(
      ",",
    ),
  total: { amount: ["cost_total"], currency: { code: "USD" } },
  open(header) {
    const id = header.text("generation_id");
    const day = header.day("created_at");
    const cost = header.required("cost_total");
    const item = header.text("model_permaslug");
    const owner = header.owner("user", "api_key_name", "app_name");
    const seen = new Set<string>();
    let negative = 0;
    return {
      read(row) {
        if (seen.has(id(row))) return "duplicate id";
        const billed = cost(row);
        seen.add(id(row));
        if (isNegative(billed)) negative += 1;
        return [
          draft({
            vendor: "OpenRouter",
            route: "api",
            kind: "usage",
            from: day(row),
            owner: owner(row),
            item: item(row),
            billed,
          }),
        ];
      },
      remarks: () => (negative === 0 ? [] : [messages.importNegativePrice(negative)]),
    };
  },
};
