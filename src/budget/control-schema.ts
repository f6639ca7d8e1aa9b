import * as v from "valibot";
import { CONTROLLED } from "./routes";
import { optionalAmount, reference, share, text } from "./schema-values";

/** Who answers for a line and what it may spend. Limits are money a month in the report currency; 0 means none. */
export const control = {
  note: text,
  owner: reference,
  costCentre: reference,
  ledgerAccount: reference,
  limit: optionalAmount,
  alertAt: v.optional(share, 0.8),
  approvalAbove: optionalAmount,
  approver: text,
};

/**
 * Who answers for a route, or for access or metered as a whole, and what it may spend: limits and approvals are money in the
 * report currency, 0 means none. A limit a fiscal year holds for each year, whole or not.
 */
export const routeControl = v.strictObject({
  route: v.picklist(CONTROLLED.map(({ label }) => label)),
  owner: reference,
  limitMonth: optionalAmount,
  limitYear: optionalAmount,
  /** share of a limit from which on there is an alert; 0: none before the limit itself */
  alertAt: v.optional(share, 0.8),
  /** a fiscal year that costs more needs an approval */
  approvalAbove: optionalAmount,
  approver: text,
});
