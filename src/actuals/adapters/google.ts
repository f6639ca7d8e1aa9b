import { parseIso } from "../../dates";
import * as messages from "../../messages";
import { type Adapter, draft } from "../adapter";
import { add, type Decimal, decimalOf, isNegative, negate, ZERO } from "../decimal";
import { type Header, type Row, yearMonth } from "../header";
import { amountOf } from "../number-text";

const AI_SERVICE = /gemini|vertex ai|generative language/i;
const SIGNS: Record<string, string> = { $: "USD", "€": "EUR", "£": "GBP" };

/** "Unrounded subtotal (€)": the currency stands in the name of the column. */
const currencyIn = (header: Header, column: string): string => {
  const inside = /\(([^)]+)\)\s*$/.exec(header.nameOf(column))?.[1] ?? "$";
  return SIGNS[inside] ?? inside;
};

const REPORT_AMOUNT = "unrounded subtotal*";

/** The Reports page of Google Cloud, by day. */
export const googleReports: Adapter = {
  id: "google-reports",
  label: "Google Cloud reports",
  signatures: [["sku id", REPORT_AMOUNT]],
  columns:
    "date,service description,service id,sku description,sku id,project name,project id,usage amount,usage unit,list cost*,negotiated savings*,savings program*,other savings*,subtotal*".split(
      ",",
    ),
  total: { amount: [REPORT_AMOUNT], currency: { code: (header) => currencyIn(header, REPORT_AMOUNT) } },
  open(header, { period }) {
    if (!header.has("date") && period === undefined) return [{ key: "period", text: messages.importAskPeriod }];
    const day = header.has("date") ? header.day("date") : undefined;
    const service = header.text("service description");
    const sku = header.text("sku description");
    const cost = header.required(REPORT_AMOUNT);
    const list = header.amount("list cost*");
    const quantity = header.amount("usage amount");
    const unit = header.text("usage unit");
    const owner = header.owner("project name", "project id");
    const currency = currencyIn(header, REPORT_AMOUNT);
    return {
      read(row) {
        if (service(row) === "" && sku(row) === "") return "control row";
        if (!AI_SERVICE.test(service(row))) return "not AI";
        const from = day?.(row) ?? period?.from ?? 0;
        return [
          draft({
            vendor: "Google",
            route: "api",
            kind: isNegative(cost(row)) ? "credit" : "usage",
            from,
            to: day === undefined ? (period?.to ?? 0) + 1 : from + 1,
            owner: owner(row),
            item: sku(row),
            quantity: quantity(row),
            unit: unit(row),
            billed: cost(row),
            list: list(row),
            currency,
          }),
        ];
      },
    };
  },
};

const above = (rows: readonly Row[], name: string): string =>
  rows.find(([own = ""]) => own.trim().toLowerCase() === name)?.[1]?.trim() ?? "";

/** The cost table of one invoice. Its month is the invoice's, not that of the days of use; the last rows are its control. */
export const googleCostTable: Adapter = {
  id: "google-cost-table",
  label: "Google Cloud cost table",
  signatures: [["sku id", "cost type", "unrounded cost*"]],
  columns:
    "billing account name,billing account id,project name,project id,project hierarchy,service description,service id,sku description,sku id,consumption model description,credit type,cost type,usage start date,usage end date,usage amount,usage unit,cost*,list cost*".split(
      ",",
    ),
  total: { amount: ["unrounded cost*"], currency: { code: (header) => currencyIn(header, "unrounded cost*") } },
  open(header, _answers, preamble) {
    const invoiced = parseIso(above(preamble, "invoice date"));
    const start = header.day("usage start date");
    const service = header.text("service description");
    const sku = header.text("sku description");
    const creditType = header.text("credit type");
    const costType = header.text("cost type");
    const cost = header.required("unrounded cost*");
    const quantity = header.amount("usage amount");
    const unit = header.text("usage unit");
    const owner = header.owner("project name", "project id");
    const account = header.text("billing account id");
    const currency = above(preamble, "currency") || currencyIn(header, "unrounded cost*");
    const due = amountOf(above(preamble, "total amount due"));
    let total: Decimal | null = null;
    let rounding: Decimal = ZERO;
    return {
      read(row) {
        const named = costType(row).toLowerCase();
        if (named === "total") total = cost(row);
        if (named === "rounding error") rounding = add(rounding, cost(row));
        if (["total", "rounding error", "subtotal"].includes(named)) return "control row";
        if (!AI_SERVICE.test(service(row))) return "not AI";
        const billed = cost(row);
        const from = Number.isNaN(invoiced) ? start(row) : invoiced;
        return [
          draft({
            vendor: "Google",
            route: "api",
            kind: named === "tax" ? "tax" : creditType(row) !== "" || isNegative(billed) ? "credit" : "usage",
            from,
            account: account(row),
            owner: owner(row),
            item: sku(row),
            quantity: quantity(row),
            unit: unit(row),
            billed,
            currency,
          }),
        ];
      },
      // without its savings the table does not add up to what is due, and its amounts are list prices
      control: () => (total === null ? null : add(due ?? total, negate(rounding))),
    };
  },
};

/** Google Cloud's export to BigQuery, saved as CSV: what is owed is the cost and its credits, which are below 0. */
export const googleBigQuery: Adapter = {
  id: "google-bigquery",
  label: "Google Cloud billing export (BigQuery)",
  signatures: [
    ["service.description", "cost", "invoice.month"],
    ["service_description", "cost", "invoice_month"],
  ],
  columns:
    "billing_account_id,service.id,service.description,sku.id,sku.description,usage_start_time,usage_end_time,project.id,project.name,labels,cost,currency,currency_conversion_rate,usage.amount,usage.unit,usage.amount_in_pricing_units,usage.pricing_unit,credits,invoice.month,cost_type,export_time".split(
      ",",
    ),
  total: { amount: ["cost"], currency: { column: "currency" } },
  open(header) {
    const column = (name: string): string => header.firstOf(name, name.replaceAll(".", "_"));
    const service = header.text(column("service.description"));
    const sku = header.text(column("sku.description"));
    const month = header.text(column("invoice.month"));
    const start = header.day("usage_start_time");
    const cost = header.required("cost");
    const credits = header.text("credits");
    const currency = header.text("currency");
    const quantity = header.amount(column("usage.amount"));
    const unit = header.text(column("usage.unit"));
    const owner = header.owner(column("project.name"), column("project.id"));
    const account = header.text("billing_account_id");
    const costType = header.text("cost_type");
    return {
      read(row) {
        if (!AI_SERVICE.test(service(row))) return "not AI";
        const invoiceMonth = yearMonth(month(row));
        const common = {
          vendor: "Google",
          route: "api",
          from: Number.isNaN(invoiceMonth) ? start(row) : invoiceMonth,
          account: account(row),
          owner: owner(row),
          item: sku(row),
          currency: currency(row).toUpperCase(),
        } as const;
        const used = draft({
          ...common,
          kind: costType(row).toLowerCase() === "tax" ? "tax" : "usage",
          quantity: quantity(row),
          unit: unit(row),
          billed: cost(row),
        });
        const credit = creditOf(credits(row));
        return credit === undefined
          ? [used]
          : [used, draft({ ...common, kind: "credit", billed: credit, counted: ZERO })];
      },
    };
  },
};

/** [{"name": …, "amount": -1.5}]: the amounts as printed, added up. */
function creditOf(text: string): Decimal | undefined {
  const amounts = [...text.matchAll(/"amount"\s*:\s*"?(-?[\d.eE+-]+)"?/g)].map(([, amount = ""]) => decimalOf(amount));
  return amounts.length === 0 ? undefined : amounts.reduce<Decimal>((sum, amount) => add(sum, amount ?? ZERO), ZERO);
}
