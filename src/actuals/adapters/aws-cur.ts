import { type Adapter, draft } from "../adapter";
import { isNegative } from "../decimal";
import type { Kind } from "../facts";

const KINDS: Record<string, Kind> = {
  tax: "tax",
  credit: "credit",
  refund: "credit",
  fee: "commit",
  rifee: "commit",
};
/** Claude on Bedrock is a product of the Marketplace, so the code of Bedrock alone misses it. */
const AI = /bedrock|sagemaker|amazonq/i;
const MARKETPLACE_MODEL = /\bMP:.*(token|model|inference)|bedrock edition/i;

/** AWS Cost and Usage Report 2.0 (and 1, as it spells the columns): Bedrock, net of what was negotiated. */
export const awsCur: Adapter = {
  id: "aws-cur",
  label: "AWS Cost and Usage Report",
  signatures: [
    ["line_item_line_item_type", "line_item_usage_type", "line_item_unblended_cost"],
    ["lineitem/lineitemtype", "lineitem/usagetype", "lineitem/unblendedcost"],
  ],
  columns:
    "identity_line_item_id,identity_time_interval,bill_payer_account_id,bill_invoice_id,bill_billing_entity,bill_bill_type,bill_billing_period_start_date,bill_billing_period_end_date,line_item_usage_account_id,line_item_line_item_type,line_item_product_code,line_item_usage_type,line_item_operation,line_item_usage_start_date,line_item_usage_end_date,line_item_usage_amount,line_item_unblended_cost,line_item_unblended_rate,line_item_blended_cost,line_item_blended_rate,line_item_net_unblended_cost,line_item_currency_code,line_item_line_item_description,line_item_resource_id,pricing_unit,pricing_public_on_demand_cost,product_servicecode,product_region_code,product,resource_tags".split(
      ",",
    ),
  total: {
    amount: [
      "line_item_net_unblended_cost",
      "line_item_unblended_cost",
      "lineitem/netunblendedcost",
      "lineitem/unblendedcost",
    ],
    currency: { column: "line_item_currency_code" },
  },
  open(header) {
    const column = (name: string, old: string): string => header.firstOf(`line_item_${name}`, `lineitem/${old}`);
    const type = header.text(column("line_item_type", "lineitemtype"));
    const product = header.text(column("product_code", "productcode"));
    const usageType = header.text(column("usage_type", "usagetype"));
    const description = header.text(column("line_item_description", "lineitemdescription"));
    const day = header.day(column("usage_start_date", "usagestartdate"));
    const cost = header.required(header.firstOf(...awsCur.total.amount));
    const quantity = header.amount(column("usage_amount", "usageamount"));
    const unit = header.text(header.firstOf("pricing_unit", "pricing/unit"));
    const currency = header.text(column("currency_code", "currencycode"));
    const account = header.text(header.firstOf("bill_payer_account_id", "bill/payeraccountid"));
    const owner = header.owner(column("usage_account_id", "usageaccountid"));
    const dayColumn = column("usage_start_date", "usagestartdate");
    const amountColumn = header.firstOf(...awsCur.total.amount);
    return {
      summed: {
        day: dayColumn,
        by: [
          column("line_item_type", "lineitemtype"),
          column("product_code", "productcode"),
          column("usage_type", "usagetype"),
          column("line_item_description", "lineitemdescription"),
          column("usage_account_id", "usageaccountid"),
          header.firstOf("pricing_unit", "pricing/unit"),
          header.firstOf("bill_payer_account_id", "bill/payeraccountid"),
          column("currency_code", "currencycode"),
        ],
        quantity: column("usage_amount", "usageamount"),
        billed: amountColumn,
        counted: "billed",
      },
      read(row) {
        if (!AI.test(product(row)) && !AI.test(description(row)) && !MARKETPLACE_MODEL.test(usageType(row)))
          return "not AI";
        const billed = cost(row);
        return [
          draft({
            vendor: "AWS",
            route: "api",
            kind: KINDS[type(row).toLowerCase()] ?? (isNegative(billed) && type(row) === "Usage" ? "credit" : "usage"),
            from: day(row),
            account: account(row),
            owner: owner(row),
            item: usageType(row),
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
