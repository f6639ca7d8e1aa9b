import { type Adapter, draft } from "../adapter";

/**
 * Credits of ChatGPT Business and Enterprise by person and day: credits, not money. Neither purchases of credits nor seats are in
 * it; "api." in a usage type does not mean the API. What the plan included is for the credits line to say.
 */
export const chatGptCredits: Adapter = {
  id: "chatgpt-credits",
  label: "ChatGPT credits",
  signatures: [["date_partition", "usage_type", "usage_credits", "usage_units"]],
  columns:
    "date_partition,account_id,account_user_id,email,name,public_id,usage_type,usage_credits,usage_quantity,usage_units".split(
      ",",
    ),
  total: { amount: ["usage_credits"], currency: { code: "credits" } },
  open(header) {
    const day = header.day("date_partition");
    const credits = header.required("usage_credits");
    const item = header.text("usage_type");
    const account = header.text("account_id");
    const owner = header.owner("email", "name");
    return {
      summed: {
        day: "date_partition",
        by: ["account_id", "email", "name", "usage_type"],
        quantity: "usage_credits",
        counted: "quantity",
      },
      read(row) {
        const quantity = credits(row);
        return [
          draft({
            vendor: "OpenAI",
            route: "credits",
            kind: "usage",
            basis: "quantity",
            from: day(row),
            account: account(row),
            owner: owner(row),
            item: item(row),
            quantity,
            unit: "credits",
            currency: "",
            counted: quantity,
          }),
        ];
      },
    };
  },
};
