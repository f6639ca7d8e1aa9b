import { columnName } from "../../../sheet";

/** What stands in each column of Lines, from A on, with its width in pixels: first what is asked first, up to the status. */
const READ = [
  ["line", "Line", 166],
  ["route", "Route", 120],
  ["plan", "Plan or model", 156],
  ["owner", "Owner", 84],
  ["thisYear", "", 68],
  ["nextYear", "", 68],
  ["peak", "Peak month", 88],
  ["limit", "Limit a month", 98],
  ["status", "Status", 114],
  ["approver", "Approver", 124],
  ["vendor", "Vendor", 88],
  ["costCentre", "Cost centre", 84],
  ["ledgerAccount", "Ledger account", 112],
  ["start", "Start", 66],
  ["end", "Last month", 84],
] as const;

/** Behind them, where each is found and what Overview picks by. */
const WORKINGS = [
  ["found", "Place, where there is a line", 70],
  ["place", "Place in all", 60],
  ["group", "Part", 50],
  ["row", "Row of the part", 60],
  ["rank", "Rank of the status", 60],
  ["from", "From", 70],
  ["against", "Held against", 80],
  ["decision", "Order of decisions", 130],
  ["side", "Side", 70],
  ["access", "Access this year", 80],
  ["metered", "Metered this year", 80],
  ["unpriced", "Without a price", 60],
  ["dueRenewal", "Order of renewals", 120],
  ["dueStep", "Order of steps", 120],
  ["dueEnd", "Order of ends", 120],
  ["renewalMoney", "Cash of the term", 80],
  ["stepMoney", "Step a month", 80],
  ["endMoney", "Cost that ends", 80],
  ["ownerKey", "Owner as a text", 90],
  ["ownerOrder", "Order of owners", 130],
  ["target", "Leads to", 130],
  ["notMet", "Not met", 80],
  ["most", "Largest month of the whole line", 80],
] as const;

/** What Lines knows of each part of the route sheets, one row each. */
const PARTS = [
  ["partRoute", "Parts: route", 110],
  ["partSide", "Side", 70],
  ["partTarget", "Link to", 130],
  ["partRow", "Row before the first", 70],
  ["partCount", "Rows", 50],
  ["partBefore", "Lines before", 70],
  ["partDecides", "Decides", 60],
] as const;

const ALL = [...READ, ...WORKINGS, ...PARTS];
export type LinesColumn = (typeof ALL)[number][0];

/** Its number, from 1. */
export const placeOfLines = (key: LinesColumn): number => ALL.findIndex(([own]) => own === key) + 1;
/** Its letter. */
export const lettersOfLines = (key: LinesColumn): string => columnName(placeOfLines(key));

/** Pixels as characters of the standard font, margins left out. */
export const inCharacters = (pixels: number): number => (pixels - 5) / 7;

export const LINES_COLUMNS: readonly { key: LinesColumn; heading: string; at: number; width: number }[] = ALL.map(
  ([key, heading, pixels], k) => ({ key, heading, at: k + 1, width: inCharacters(pixels) }),
);
export const LAST_READ = READ.length;
