-- AI Budget: a FOCUS table added up by month. Save the result as CSV and import it. For PostgreSQL.
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
    COALESCE(TRIM(BillingAccountId), '') AS account,
    COALESCE(NULLIF(TRIM(ServiceProviderName), ''), NULLIF(TRIM(PublisherName), ''), TRIM(ProviderName), '') AS vendor,
    COALESCE(NULLIF(TRIM(SkuMeter), ''), NULLIF(TRIM(SkuId), ''), TRIM(ChargeDescription), '') AS item,
    COALESCE(NULLIF(TRIM(SubAccountName), ''), TRIM(SubAccountId), '') AS payer,
    COALESCE(TRIM(PricingUnit), '') AS unit,
    UPPER(COALESCE(TRIM(BillingCurrency), '')) AS currency,
    LOWER(COALESCE(TRIM(ChargeCategory), '')) AS charge,
    LOWER(COALESCE(TRIM(CommitmentDiscountStatus), '')) AS commitment_status,
    COALESCE(TRIM(PricingCurrency), '') AS paid_in,
    CONCAT(COALESCE(TRIM(CommitmentDiscountId), ''), COALESCE(TRIM(ContractApplied), '')) AS agreed,
    LOWER(COALESCE(TRIM(ServiceCategory), '')) AS category,
    CAST(ChargePeriodStart AS DATE) AS charge_start,
    CAST(ChargePeriodEnd AS DATE) AS charge_end,
    CAST(BillingPeriodStart AS DATE) AS billing_start,
    CAST(PricingQuantity AS NUMERIC) AS quantity,
    CAST(BilledCost AS NUMERIC) AS amount,
    COALESCE(CAST(EffectiveCost AS NUMERIC), 0) AS effective_amount,
    CAST(ListCost AS NUMERIC) AS list_amount
  FROM focus
), judged AS (
  SELECT named.*,
    CASE WHEN payer LIKE '%@%' THEN LOWER(payer) ELSE payer END AS owner,
    category = 'ai and machine learning'
      OR LOWER(vendor) ~ 'openai|anthropic|mistral|cohere|perplexity|openrouter|litellm|cursor|elevenlabs|runway'
      OR (category = '' AND vendor <> '' AND NOT (LOWER(vendor) ~ 'amazon|aws|microsoft|azure|google|oracle|alibaba|ibm|snowflake|databricks|datadog')) AS is_ai,
    CASE
      WHEN charge = 'purchase' AND paid_in <> '' AND NOT (paid_in ~ '^[A-Z]{3}$') THEN 'topup'
      WHEN charge = 'purchase' AND LOWER(unit) ~ '^(seats?|users?|licen[cs]es?)$' THEN 'seat'
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
    CASE WHEN kind IN ('topup', 'seat', 'commit') THEN billing_start + 1
      WHEN charge_end <= charge_start THEN charge_start + 1 ELSE charge_end END AS end_day
  FROM judged
), placed AS (
  SELECT dated.*, CAST(DATE_TRUNC('month', start_day) AS DATE) AS fact_month,
    CASE WHEN CAST(DATE_TRUNC('month', end_day - 1) AS DATE) = CAST(DATE_TRUNC('month', start_day) AS DATE) THEN NULL ELSE start_day END AS long_from,
    CASE WHEN CAST(DATE_TRUNC('month', end_day - 1) AS DATE) = CAST(DATE_TRUNC('month', start_day) AS DATE) THEN NULL ELSE end_day END AS long_to
  FROM dated
)
SELECT 'fact' AS ai_budget_actuals, MIN(start_day) AS first_day, MAX(end_day) AS end_day, account, vendor, route, kind, basis, item,
  owner, unit, currency, SUM(quantity) AS quantity, CASE WHEN COUNT(amount) = COUNT(*) THEN SUM(amount) END AS amount, SUM(list_amount) AS list_amount, COUNT(*) AS row_count
FROM placed WHERE is_ai
GROUP BY fact_month, long_from, long_to, account, vendor, route, kind, basis, item, owner, unit, currency
UNION ALL
SELECT CASE WHEN is_ai IS NULL THEN 'control' ELSE 'not AI' END, CAST(NULL AS DATE), CAST(NULL AS DATE), CAST(NULL AS TEXT), CAST(NULL AS TEXT), CAST(NULL AS TEXT), CAST(NULL AS TEXT),
  CAST(NULL AS TEXT), CAST(NULL AS TEXT), CAST(NULL AS TEXT), CAST(NULL AS TEXT), currency, NULL, CASE WHEN COUNT(amount) = COUNT(*) THEN SUM(amount) END, NULL, COUNT(*)
FROM (
  SELECT is_ai, currency, amount FROM placed WHERE NOT is_ai
  UNION ALL SELECT NULL, currency, amount FROM placed
) AS everything
GROUP BY is_ai, currency
