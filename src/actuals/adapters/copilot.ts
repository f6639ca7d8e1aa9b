import * as messages from "../../messages";
import { type Adapter, draft } from "../adapter";
import { type Decimal, decimalText, divide, equal, isZero, multiply, subtract, ZERO } from "../decimal";
import { type Header, Refused, type Row } from "../header";

const MODEL_PRODUCTS = ["copilot", "spark", "models"];
const SEAT_SKUS = ["copilot_business", "copilot_enterprise"];
const QUANTITY_DIGITS = 9;

const MONEY =
  "date,username,product,sku,model,quantity,unit_type,applied_cost_per_quantity,gross_amount,discount_amount,net_amount,organization,repository,cost_center_name,workflow_path".split(
    ",",
  );

function readerOf(header: Header) {
  const day = header.day("date");
  const product = header.text("product");
  const sku = header.text("sku");
  const model = header.text("model");
  const unit = header.text("unit_type");
  const quantity = header.required("quantity");
  const gross = header.required("gross_amount");
  const discount = header.required("discount_amount");
  const net = header.required("net_amount");
  const account = header.text("organization");
  const owner = header.owner("cost_center_name", "username");

  /** What the allowance paid and what is owed are two facts; the quantity is divided as the money is. */
  function usage(row: Row, used: Decimal, price: Decimal, allowed: Decimal, owed: Decimal) {
    const covered = isZero(owed)
      ? used
      : isZero(price)
        ? ZERO
        : divide(multiply(used, allowed), price, QUANTITY_DIGITS);
    const common = {
      vendor: "GitHub",
      route: "credits",
      from: day(row),
      account: account(row),
      owner: owner(row),
      unit: unit(row),
    } as const;
    const item = model(row) || sku(row);
    const allowance = draft({ ...common, item, kind: "allowance", quantity: covered, billed: ZERO, list: allowed });
    const overage = draft({
      ...common,
      item,
      kind: "overage",
      quantity: subtract(used, covered),
      billed: owed,
      list: owed,
    });
    if (isZero(owed) && !isZero(allowed)) return [allowance];
    return isZero(allowed) ? [overage] : [allowance, overage];
  }

  return (row: Row) => {
    if (header.has("product") && !MODEL_PRODUCTS.includes(product(row).toLowerCase())) return "not AI" as const;
    const [price, allowed, owed] = [gross(row), discount(row), net(row)];
    if (!equal(subtract(price, allowed), owed))
      throw new Refused("net_amount", decimalText(owed), messages.importNotNet);
    if (unit(row).toLowerCase() !== "seats" && !SEAT_SKUS.includes(sku(row).toLowerCase()))
      return usage(row, quantity(row), price, allowed, owed);
    return [
      draft({
        vendor: "GitHub",
        route: "seats",
        kind: "seat",
        from: day(row),
        account: account(row),
        owner: owner(row),
        item: sku(row),
        quantity: quantity(row),
        unit: "seats",
        billed: owed,
        list: price,
      }),
    ];
  };
}

const copilot = (id: string, label: string, signatures: Adapter["signatures"], more: readonly string[]): Adapter => ({
  id,
  label,
  signatures,
  columns: [...MONEY, ...more],
  total: { amount: ["net_amount"], currency: { code: "USD" } },
  open: (header) => ({ read: readerOf(header) }),
});

/** GitHub's AI usage report: what the allowance covered and what is owed, row by row. */
export const copilotAiUsage = copilot(
  "copilot-ai-usage",
  "GitHub Copilot AI usage",
  [
    ["date", "product", "sku", "unit_type", "net_amount", "aic_quantity"],
    ["date", "product", "sku", "unit_type", "net_amount", "input"],
    ["date", "product", "sku", "unit_type", "net_amount", "exceeds_quota"],
    ["date", "sku", "unit_type", "net_amount", "aic_quantity"],
  ],
  "total_monthly_quota,exceeds_quota,aic_quantity,aic_gross_amount,input,output,cache_read,cache_write".split(","),
);

/** GitHub's metered usage report: all products; those of AI are kept. */
export const copilotMetered = copilot(
  "copilot-metered",
  "GitHub metered usage",
  [["date", "product", "sku", "unit_type", "net_amount"]],
  [],
);
