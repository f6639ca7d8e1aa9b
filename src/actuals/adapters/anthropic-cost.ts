import * as messages from "../../messages";
import { type Adapter, draft } from "../adapter";
import { isNegative } from "../decimal";

/** Costs from Anthropic's Console: dollars of two decimals, each row rounded. */
export const anthropicCost: Adapter = {
  id: "anthropic-cost",
  label: "Anthropic Console costs",
  signatures: [["usage_date_utc", "model", "token_type", "cost_usd"]],
  columns:
    "usage_date_utc,model,workspace,api_key,usage_type,context_window,token_type,cost_usd,list_price_usd,cost_type,inference_geo,speed,api_key_id,api_key_status".split(
      ",",
    ),
  total: { amount: ["cost_usd"], currency: { code: "USD" } },
  open(header) {
    const day = header.day("usage_date_utc");
    const cost = header.required("cost_usd");
    const list = header.amount("list_price_usd");
    const model = header.text("model");
    const costType = header.text("cost_type");
    const owner = header.owner("workspace");
    let rows = 0;
    return {
      read(row) {
        rows += 1;
        const billed = cost(row);
        return [
          draft({
            vendor: "Anthropic",
            route: "api",
            kind: isNegative(billed) ? "credit" : "usage",
            from: day(row),
            owner: owner(row),
            item: model(row) || costType(row),
            billed,
            list: list(row),
          }),
        ];
      },
      remarks: () => [messages.importRounding(rows)],
    };
  },
};
