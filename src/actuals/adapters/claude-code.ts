import { type Adapter, draft } from "../adapter";
import { shift } from "../decimal";

/**
 * Claude Code analytics of the Admin API (its people and models as rows; see ../json-pages.ts): estimates in cents. What API
 * customers used is on Anthropic's bill already; for subscriptions the figure is notional. Never money.
 */
export const claudeCode: Adapter = {
  id: "claude-code",
  label: "Claude Code analytics",
  signatures: [["date", "customer_type", "estimated_amount", "model"]],
  columns:
    "date,customer_type,terminal_type,estimated_amount,estimated_currency,model,organization_id,actor,input,output,cache_read,cache_creation".split(
      ",",
    ),
  total: { amount: ["estimated_amount"], currency: { column: "estimated_currency" }, power: -2 },
  open(header) {
    const day = header.day("date");
    const amount = header.required("estimated_amount");
    const customer = header.text("customer_type");
    return {
      read(row) {
        const list = shift(amount(row), -2);
        return [
          draft({
            vendor: "Anthropic",
            route: customer(row) === "api" ? "api" : "seats",
            kind: customer(row) === "api" ? "usage" : "allowance",
            basis: "estimate",
            from: day(row),
            account: header.text("organization_id")(row),
            owner: header.owner("actor")(row),
            item: header.text("model")(row),
            list,
            currency: header.text("estimated_currency")(row).toUpperCase(),
            counted: list,
          }),
        ];
      },
    };
  },
};
