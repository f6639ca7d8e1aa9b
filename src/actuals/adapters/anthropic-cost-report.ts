import * as messages from "../../messages";
import { type Adapter, draft } from "../adapter";
import { isNegative, shift } from "../decimal";

/** The lowest unit of the currency: "123.45" is 1.23 dollars. Taken for dollars, a bill is a hundred times too high. */
const CENTS = -2;

/** Anthropic's cost_report of the Admin API (its pages as rows; see ../json-pages.ts). */
export const anthropicCostReport: Adapter = {
  id: "anthropic-cost-report",
  label: "Anthropic cost report (Admin API)",
  signatures: [["starting_at", "ending_at", "amount", "currency", "description"]],
  columns:
    "starting_at,ending_at,amount,currency,description,cost_type,token_type,model,context_window,service_tier,inference_geo,workspace_id,product,list_amount,requests".split(
      ",",
    ),
  total: { amount: ["amount"], currency: { column: "currency" }, power: CENTS },
  open(header) {
    const from = header.day("starting_at");
    const to = header.day("ending_at");
    const amount = header.amount("amount");
    const needed = header.required("amount");
    const list = header.amount("list_amount");
    const currency = header.text("currency");
    const model = header.text("model");
    const description = header.text("description");
    const tier = header.text("service_tier");
    const owner = header.owner("workspace_id");
    return {
      read(row) {
        if (amount(row) === null && description(row) === "") return "empty period";
        const billed = shift(needed(row), CENTS);
        const item = model(row) || description(row);
        const listed = list(row);
        return [
          draft({
            vendor: "Anthropic",
            route: "api",
            kind: isNegative(billed) ? "credit" : "usage",
            from: from(row),
            to: to(row),
            owner: owner(row),
            item: tier(row) === "batch" ? `${item}, batch` : item,
            billed,
            list: listed === null ? null : shift(listed, CENTS),
            currency: currency(row).toUpperCase(),
          }),
        ];
      },
      remarks: () => [messages.importCents],
    };
  },
};
