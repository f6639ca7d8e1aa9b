import { type Adapter, draft } from "../adapter";
import { isNegative } from "../decimal";

/** OpenAI's costs, from the console as CSV or from the Costs API as JSON: dollars a day, never seats of ChatGPT. */
export const openAiCosts: Adapter = {
  id: "openai-costs",
  label: "OpenAI costs",
  signatures: [["start_time", "end_time", "amount_value", "amount_currency"]],
  columns:
    "start_time,end_time,start_time_iso,end_time_iso,amount_value,amount_currency,quantity,quantity_unit,line_item,user_id,api_key_id,project_id,organization_id,project_name,organization_name,user_email,api_source".split(
      ",",
    ),
  total: { amount: ["amount_value"], currency: { column: "amount_currency" } },
  open(header) {
    const from = header.day("start_time");
    const to = header.day("end_time");
    const amount = header.amount("amount_value");
    const currency = header.text("amount_currency");
    const quantity = header.amount("quantity");
    const unit = header.text("quantity_unit");
    const item = header.text("line_item");
    const account = header.text("organization_id");
    const owner = header.owner("user_email", "project_name", "project_id");
    return {
      read(row) {
        const billed = amount(row);
        // a bucket without an amount is a day without usage: not skipped by mistake, and not 0
        if (billed === null) return "empty period";
        return [
          draft({
            vendor: "OpenAI",
            route: "api",
            kind: isNegative(billed) ? "credit" : "usage",
            from: from(row),
            to: Math.max(to(row), from(row) + 1),
            account: account(row),
            owner: owner(row),
            item: item(row),
            quantity: quantity(row),
            unit: unit(row),
            billed,
            currency: currency(row).toUpperCase(),
          }),
        ];
      },
    };
  },
};
