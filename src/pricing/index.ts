/**
 * The engine's whole public face: one function a charge model, usage in, cost lines out. No Excel, no files, no clock.
 * Everything outside this folder imports from here.
 */
export { apiCost, apiUseCost, type ApiCall, type ApiUse } from "./api";
export { apiCredit, type ApiCreditCall } from "./api-credit";
export { breakEven, type BreakEvenCall, type BreakEvenOutcome } from "./breakeven";
export { contractCost, type ContractCall, type ContractColumn, type ContractOutcome } from "./contract";
export { parseTerms, type ContractTerms, type Covers, type YearTerms } from "./contract-terms";
export { total, type CostKind, type CostLine, type Outcome } from "./cost-line";
export type { CreditMonth, KnownPurchase } from "./credit-ledger";
export { namedItem } from "./named-item";
export { creditUse, type CreditUseCall, type Job } from "./credit-use";
export { creditCost, type CreditCall, type CreditColumn, type CreditOutcome } from "./credits";
export type { Cell, Grid } from "./grid";
export type { Columns } from "./periods";
export type { PriceSetting } from "./price-setting";
export { roundUp, snap } from "./rounding";
export { seatCost, type Billing, type SeatCall, type SeatColumn, type SeatOutcome } from "./seats";
export { usageCost, type MeterUse, type UsageCall } from "./usage";
