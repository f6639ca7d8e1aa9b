import { type Adapter, draft } from "../adapter";
import { type Decimal, decimalOf } from "../decimal";

/** ccusage's days (as rows; see ../json-pages.ts): an estimate at list prices, in the time zone of the machine it ran on. */
export const ccusage: Adapter = {
  id: "ccusage",
  label: "ccusage",
  signatures: [["ccusage_period", "cost", "models"]],
  columns: ["ccusage_period", "cost", "models", "tokens"],
  total: { amount: ["cost"], currency: { code: "USD" } },
  open(header, _answers, above) {
    const day = header.day("ccusage_period");
    const cost = header.required("cost");
    const tokens = header.amount("tokens");
    const item = header.text("models");
    return {
      read(row) {
        const list = cost(row);
        return [
          draft({
            vendor: "Anthropic",
            route: "seats",
            kind: "allowance",
            basis: "estimate",
            from: day(row),
            item: item(row),
            quantity: tokens(row),
            unit: "tokens",
            list,
            counted: list,
          }),
        ];
      },
      control: () => controlOf(above),
    };
  },
};

function controlOf(above: readonly (readonly string[])[]): Decimal | null {
  const [, text = ""] = above.find(([name]) => name === "total") ?? [];
  return decimalOf(text) ?? null;
}
