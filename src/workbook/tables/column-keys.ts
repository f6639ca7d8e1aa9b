import type { GRANTS } from "./grants";
import type { PRICE_TIERS } from "./price-tiers";
import type { API, CREDITS, ENTERPRISE, ResultColumn, SEATS, SUBSCRIPTIONS, WORKSPACES } from "./registers";
import type { Table } from "./table";

type Register =
  | typeof SUBSCRIPTIONS
  | typeof WORKSPACES
  | typeof SEATS
  | typeof API
  | typeof CREDITS
  | typeof ENTERPRISE
  | typeof GRANTS;

/** Columns of the registers: what is typed for a line. */
type InputColumn = Register extends infer One ? (One extends Table<infer Key> ? Key : never) : never;

/** And of the table of price tiers, with what is worked out of it. */
type TierColumn =
  | (typeof PRICE_TIERS)["columns"][number]["key"]
  | "contractRow"
  | "ofSeats"
  | "tierKey"
  | "isVolume"
  | "isYear"
  | "isSeatVolume"
  | "isFirst"
  | "isUnknown"
  | "isUsedBefore"
  | "isMisread"
  | "isMisplaced"
  | "tierRate"
  | "tierFrom"
  | "tierFee"
  | "offset"
  | "stepRate"
  | "stepUnknown"
  | "stepFee"
  | "tierLabel"
  | "tierValue"
  | "feeLabel"
  | "tierFault"
  | "seatTierFault"
  | "useTiers"
  | "seatTiers";

/** Columns worked out once a line: row numbers on other sheets, periods, terms. */
type LookUpColumn =
  | "largest"
  | "approvalDue"
  | "monthsAlert"
  | "monthsOver"
  | "rateRow"
  | "runningRow"
  | "packRow"
  | "poolRow"
  | "meterRow"
  | "creditRow"
  | "currencyRow"
  | "driverRow"
  | "payerRow"
  | "workspaceRow"
  | "pricedRow"
  | "startPeriod"
  | "endPeriod"
  | "firstPeriod"
  | "renewalPeriod"
  | "renewalDate"
  | "term"
  | "input"
  | "output"
  | "cache read"
  | "cache write"
  | "cache write 1h"
  | "note"
  | "modeOfKey"
  | "long"
  | "longAbove"
  | "free"
  | "freeMeter"
  | "per"
  | "creditsOf"
  | "paidByVendor"
  | "limitRow"
  | "soldWith"
  | "soldBy"
  | "needsSeats"
  | "grantPool"
  | "grantFrom"
  | "grantEnd"
  | "lastDate"
  | "unpriced"
  | "paidPerCredit"
  | "burnOrder"
  | "boughtBefore"
  | "soldApart"
  | "soldElsewhere"
  | "alsoCharges"
  | "priceBefore"
  | "price1"
  | "price2"
  | "price3"
  | "itemEnd"
  | "goneFrom"
  | "dueRenewal"
  | "dueRenewalMoney"
  | "dueStep"
  | "dueStepMoney"
  | "dueEnd"
  | "dueEndMoney";

/** Columns of the blocks of status: what is amiss with a line, worst first, and since when. */
type StatusColumn =
  | "noPrice"
  | "over"
  | "approval"
  | "capped"
  | "noOwner"
  | "alert"
  | "within"
  | "noLimit"
  | "rank"
  | "from"
  | "peak"
  | "notMet"
  | "met";

/** Every column of a block of attributes, by which formulas find it wherever it stands. */
export type ColumnKey = InputColumn | TierColumn | ResultColumn | LookUpColumn | StatusColumn;
