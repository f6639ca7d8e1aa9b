import { AI_CATEGORY, AI_PROVIDERS, GENERAL_PROVIDERS, SEAT_UNITS } from "./adapters/focus-words";

/** How a warehouse writes what differs between them. */
interface Dialect {
  label: string;
  exact: (value: string) => string;
  day: (value: string) => string;
  month: (day: string) => string;
  dayAfter: (day: string) => string;
  dayBefore: (day: string) => string;
  matches: (text: string, pattern: string) => string;
  text: string;
}

const dateTrunc = (day: string): string => `CAST(DATE_TRUNC('month', ${day}) AS DATE)`;
const cast = (type: string) => (value: string) => `CAST(${value} AS ${type})`;

export const DIALECTS = {
  duckdb: {
    label: "DuckDB",
    exact: cast("DECIMAL(38, 12)"),
    day: cast("DATE"),
    month: dateTrunc,
    dayAfter: (day) => `${day} + 1`,
    dayBefore: (day) => `${day} - 1`,
    matches: (text, pattern) => `REGEXP_MATCHES(${text}, '${pattern}')`,
    text: "VARCHAR",
  },
  postgresql: {
    label: "PostgreSQL",
    exact: cast("NUMERIC"),
    day: cast("DATE"),
    month: dateTrunc,
    dayAfter: (day) => `${day} + 1`,
    dayBefore: (day) => `${day} - 1`,
    matches: (text, pattern) => `${text} ~ '${pattern}'`,
    text: "TEXT",
  },
  bigquery: {
    label: "BigQuery",
    exact: cast("BIGNUMERIC"),
    day: cast("DATE"),
    month: (day) => `DATE_TRUNC(${day}, MONTH)`,
    dayAfter: (day) => `DATE_ADD(${day}, INTERVAL 1 DAY)`,
    dayBefore: (day) => `DATE_SUB(${day}, INTERVAL 1 DAY)`,
    matches: (text, pattern) => `REGEXP_CONTAINS(${text}, r'${pattern}')`,
    text: "STRING",
  },
  snowflake: {
    label: "Snowflake",
    exact: cast("NUMBER(38, 12)"),
    day: cast("DATE"),
    month: dateTrunc,
    dayAfter: (day) => `DATEADD(day, 1, ${day})`,
    dayBefore: (day) => `DATEADD(day, -1, ${day})`,
    matches: (text, pattern) => `REGEXP_INSTR(${text}, '${pattern}') > 0`,
    text: "VARCHAR",
  },
  spark: {
    label: "Spark and Databricks",
    exact: cast("DECIMAL(38, 12)"),
    day: cast("DATE"),
    month: dateTrunc,
    dayAfter: (day) => `DATE_ADD(${day}, 1)`,
    dayBefore: (day) => `DATE_SUB(${day}, 1)`,
    matches: (text, pattern) => `${text} RLIKE '${pattern}'`,
    text: "STRING",
  },
  trino: {
    label: "Trino",
    exact: cast("DECIMAL(38, 12)"),
    day: cast("DATE"),
    month: dateTrunc,
    dayAfter: (day) => `DATE_ADD('day', 1, ${day})`,
    dayBefore: (day) => `DATE_ADD('day', -1, ${day})`,
    matches: (text, pattern) => `REGEXP_LIKE(${text}, '${pattern}')`,
    text: "VARCHAR",
  },
} as const satisfies Record<string, Dialect>;

export type DialectName = keyof typeof DIALECTS;

/** What the statement gives, in this order; what its CSV is known by. */
export const WAREHOUSE_COLUMNS =
  "ai_budget_actuals,first_day,end_day,account,vendor,route,kind,basis,item,owner,unit,currency,quantity,amount,list_amount,row_count".split(
    ",",
  );

/**
 * One statement that adds a FOCUS table up by month, by the rules of the FOCUS adapter: facts, the rows that are not for AI, and what all
 * rows come to, so that its CSV can be held against itself.
 */
export function focusStatement(name: DialectName): string {
  const sql: Dialect = DIALECTS[name];
  const words = (column: string): string => `COALESCE(TRIM(${column}), '')`;
  const nothing = (type: string): string => `CAST(NULL AS ${type})`;
  const none = nothing(sql.text);
  return `-- AI Budget: a FOCUS table added up by month. Save the result as CSV and import it. For ${sql.label}.
-- Put your table's name below; a column that your version of FOCUS lacks becomes NULL there, such as NULL AS ServiceProviderName.
-- A gateway's table (LiteLLM, OpenRouter) is no bill: write 'estimate' instead of 'bill'. The session's time zone has to be UTC.
WITH focus AS (
  SELECT BilledCost, EffectiveCost, ListCost, BillingCurrency, PricingCurrency, PricingQuantity, PricingUnit,
    BillingPeriodStart, ChargePeriodStart, ChargePeriodEnd, ChargeCategory, ChargeDescription, CommitmentDiscountId,
    CommitmentDiscountStatus, ContractApplied, BillingAccountId, SubAccountId, SubAccountName, SkuId, SkuMeter,
    ServiceCategory, ServiceProviderName, PublisherName, ProviderName
  FROM focus_table
), named AS (
  SELECT 'bill' AS basis,
    ${words("BillingAccountId")} AS account,
    COALESCE(NULLIF(TRIM(ServiceProviderName), ''), NULLIF(TRIM(PublisherName), ''), TRIM(ProviderName), '') AS vendor,
    COALESCE(NULLIF(TRIM(SkuMeter), ''), NULLIF(TRIM(SkuId), ''), TRIM(ChargeDescription), '') AS item,
    COALESCE(NULLIF(TRIM(SubAccountName), ''), TRIM(SubAccountId), '') AS payer,
    ${words("PricingUnit")} AS unit,
    UPPER(${words("BillingCurrency")}) AS currency,
    LOWER(${words("ChargeCategory")}) AS charge,
    LOWER(${words("CommitmentDiscountStatus")}) AS commitment_status,
    ${words("PricingCurrency")} AS paid_in,
    CONCAT(${words("CommitmentDiscountId")}, ${words("ContractApplied")}) AS agreed,
    LOWER(${words("ServiceCategory")}) AS category,
    ${sql.day("ChargePeriodStart")} AS charge_start,
    ${sql.day("ChargePeriodEnd")} AS charge_end,
    ${sql.day("BillingPeriodStart")} AS billing_start,
    ${sql.exact("PricingQuantity")} AS quantity,
    ${sql.exact("BilledCost")} AS amount,
    COALESCE(${sql.exact("EffectiveCost")}, 0) AS effective_amount,
    ${sql.exact("ListCost")} AS list_amount
  FROM focus
), judged AS (
  SELECT named.*,
    CASE WHEN payer LIKE '%@%' THEN LOWER(payer) ELSE payer END AS owner,
    category = '${AI_CATEGORY}'
      OR ${sql.matches("LOWER(vendor)", AI_PROVIDERS)}
      OR (category = '' AND vendor <> '' AND NOT (${sql.matches("LOWER(vendor)", GENERAL_PROVIDERS)})) AS is_ai,
    CASE
      WHEN charge = 'purchase' AND paid_in <> '' AND NOT (${sql.matches("paid_in", "^[A-Z]{3}$")}) THEN 'topup'
      WHEN charge = 'purchase' AND ${sql.matches("LOWER(unit)", SEAT_UNITS)} THEN 'seat'
      WHEN charge = 'purchase' AND agreed <> '' THEN 'commit'
      WHEN charge = 'purchase' THEN 'usage'
      WHEN charge IN ('tax', 'credit', 'adjustment') THEN charge
      WHEN commitment_status = 'unused' THEN 'shortfall'
      WHEN amount = 0 AND effective_amount <> 0 THEN 'allowance'
      WHEN amount < 0 THEN 'credit'
      ELSE 'usage'
    END AS kind
  FROM named
), dated AS (
  SELECT judged.*,
    CASE WHEN kind = 'seat' THEN 'seats' WHEN kind IN ('topup', 'allowance') THEN 'credits' ELSE 'api' END AS route,
    CASE WHEN kind IN ('topup', 'seat', 'commit') THEN billing_start ELSE charge_start END AS start_day,
    CASE WHEN kind IN ('topup', 'seat', 'commit') THEN ${sql.dayAfter("billing_start")}
      WHEN charge_end <= charge_start THEN ${sql.dayAfter("charge_start")} ELSE charge_end END AS end_day
  FROM judged
), placed AS (
  SELECT dated.*, ${sql.month("start_day")} AS fact_month,
    CASE WHEN ${sql.month(sql.dayBefore("end_day"))} = ${sql.month("start_day")} THEN NULL ELSE start_day END AS long_from,
    CASE WHEN ${sql.month(sql.dayBefore("end_day"))} = ${sql.month("start_day")} THEN NULL ELSE end_day END AS long_to
  FROM dated
)
SELECT 'fact' AS ai_budget_actuals, MIN(start_day) AS first_day, MAX(end_day) AS end_day, account, vendor, route, kind, basis, item,
  owner, unit, currency, SUM(quantity) AS quantity, CASE WHEN COUNT(amount) = COUNT(*) THEN SUM(amount) END AS amount, SUM(list_amount) AS list_amount, COUNT(*) AS row_count
FROM placed WHERE is_ai
GROUP BY fact_month, long_from, long_to, account, vendor, route, kind, basis, item, owner, unit, currency
UNION ALL
SELECT CASE WHEN is_ai IS NULL THEN 'control' ELSE 'not AI' END, ${nothing("DATE")}, ${nothing("DATE")}, ${none}, ${none}, ${none}, ${none},
  ${none}, ${none}, ${none}, ${none}, currency, NULL, CASE WHEN COUNT(amount) = COUNT(*) THEN SUM(amount) END, NULL, COUNT(*)
FROM (
  SELECT is_ai, currency, amount FROM placed WHERE NOT is_ai
  UNION ALL SELECT NULL, currency, amount FROM placed
) AS everything
GROUP BY is_ai, currency
`;
}
