/**
 * The engine's whole public face: one function a charge model, usage in, cost lines out. No Excel, no files, no clock.
 * Everything outside this folder imports from here.
 */
export { type ApiCall, apiCost, type ApiUse, apiUseCost, LARGEST_REQUEST } from "./api";
export { apiCredit, type ApiCreditCall } from "./api-credit";
export { breakEven, type BreakEvenCall, type BreakEvenOutcome } from "./breakeven";
export {
  type ContractCall,
  type ContractColumn,
  contractCost,
  type ContractOutcome,
  type ContractSides,
  contractSides,
} from "./contract";
export { type ContractTerms, type Covers, parseTerms, type YearTerms } from "./contract-terms";
export type { Settled } from "./contract-years";
export { type CostKind, type CostLine, type Outcome, total } from "./cost-line";
export type { CreditMonth, KnownPurchase } from "./credit-ledger";
export type { Grant } from "./credit-lots";
export { creditsIncluded, isSoldBySeat, packPrice, packSize } from "./credit-pools";
export { creditUse, type CreditUseCall, type Job } from "./credit-use";
export {
  type CreditCall,
  type CreditColumn,
  creditCost,
  creditMonths,
  type CreditOutcome,
  includedInSeats,
} from "./credits";
export { namedItem } from "./named-item";
export { type Columns, YEAR } from "./periods";
export type { PriceSetting } from "./price-setting";
export { LARGEST_QUANTITY, type Quantities, type Quantity } from "./quantities";
export { roundUp, snap } from "./rounding";
export {
  billedSeats,
  type Billing,
  type SeatCall,
  type SeatColumn,
  seatCost,
  type SeatOutcome,
  shortfallCost,
} from "./seats";
export { tariffOf, type TokenMeter } from "./tariff";
export { type MeterUse, type UsageCall, usageCost } from "./usage";
export { usageRange, type UsageRangeCall, type UsageShape } from "./usage-range";
export type { Tier, Tiers, UsageTiers } from "./usage-tiers";
export { soldWith, type WorkspaceRules, workspaceRules } from "./workspace";
