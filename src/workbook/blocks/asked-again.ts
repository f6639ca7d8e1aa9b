import { onSheet, OPENING, ROW, type SheetBuilder } from "../../sheet";

/** How Checks refers to what a route sheet and the pricing engine say of the same months. */

/** Opening to end column of one row on a route sheet. */
export const overTime = (sheet: SheetBuilder, row: number): string =>
  onSheet(sheet.name, `$${OPENING}$${row}:$${sheet.end}$${row}`);

/**
 * The months' dates, and 1 for every month of the horizon that is not closed, over the same columns: a closed month keeps the
 * prices it was closed with, whatever the price book says later.
 */
export const monthDates = (sheet: SheetBuilder): string => overTime(sheet, ROW.month);
export const inOpenMonths = (sheet: SheetBuilder): string =>
  `(${overTime(sheet, ROW.period)}>0)*(${overTime(sheet, ROW.actual)}=0)`;

/**
 * How far two rows are apart in the months that count. In the others neither is asked: the price of seats bought long before
 * may not be on record, and an error times 0 is an error. A month of which neither knows the price is agreed on; where the
 * engine alone cannot answer, its error stays, and where the sheet alone cannot, no amount is equal to the -1 in its place.
 */
export const apart = (byEngine: string, own: string, counted = "TRUE"): string =>
  `SUMPRODUCT(ABS(IF(${counted},IFERROR(${byEngine},-1/ISERROR(${own}))-IFERROR(${own},-1),0)))`;
