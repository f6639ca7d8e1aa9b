import * as messages from "../../messages";
import { type Adapter, draft, type Question } from "../adapter";

/** Spend of Claude Team and Enterprise by person, product and model, for a range that the file does not print. */
export const claudeSpend: Adapter = {
  id: "claude-spend",
  label: "Claude Team or Enterprise spend report",
  signatures: [["user_email", "model", "total_net_spend_usd"]],
  columns:
    "user_email,account_uuid,product,model,model_family,total_requests,total_prompt_tokens,total_completion_tokens,total_net_spend_usd,total_gross_spend_usd".split(
      ",",
    ),
  total: { amount: ["total_net_spend_usd"], currency: { code: "USD" } },
  open(header, { period, claudePlan }) {
    if (period === undefined || claudePlan === undefined)
      return [
        ...(period === undefined ? [{ key: "period", text: messages.importAskPeriod } satisfies Question] : []),
        ...(claudePlan === undefined
          ? [{ key: "claudePlan", text: messages.importAskClaudePlan, choices: ["seats", "usage"] } satisfies Question]
          : []),
      ];
    const net = header.required("total_net_spend_usd");
    const gross = header.amount("total_gross_spend_usd");
    const requests = header.amount("total_requests");
    const model = header.text("model");
    const product = header.text("product");
    const owner = header.owner("user_email");
    const bought =
      claudePlan === "seats"
        ? ({ route: "seats", kind: "overage" } as const)
        : ({ route: "enterprise", kind: "usage" } as const);
    return {
      read: (row) => [
        draft({
          vendor: "Anthropic",
          ...bought,
          from: period.from,
          to: period.to + 1,
          owner: owner(row),
          item: [product(row), model(row)].filter((text) => text !== "").join(", "),
          quantity: requests(row),
          unit: header.has("total_requests") ? "requests" : "",
          billed: net(row),
          list: gross(row),
        }),
      ],
    };
  },
};
