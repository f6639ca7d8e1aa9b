import { ROW } from "../layout";
import type { MonthFormula } from "../sheet-builder";
import { attribute, type Placed } from "./register";

/**
 * What a yearly term does to seats, as one formula each: inside the term seats may grow but not shrink and the rate
 * stays as it was at renewal; a monthly plan is a term of one month, so the same formula serves both.
 */

/** 0 in the month of renewal, 1 … 11 after it. */
const monthsIntoTerm = (terms: Placed, k: number, m: string): string =>
  `MOD(${m}$${ROW.period}-${attribute(terms, "renewalPeriod")(k)},${attribute(terms, "term")(k)})`;

/** Seats billed: whole heads, never fewer than the month before inside a term. */
export const billed =
  (terms: Placed, needed: (k: number, month: string) => string, own: number): MonthFormula =>
  (k, m, p) =>
    `=MAX(ROUNDUP(ROUND(${needed(k, m)},9),0),${p}${own + k}*(${monthsIntoTerm(terms, k, m)}>0))`;

/** The rate in force at the last renewal. */
export const lockedRate =
  (terms: Placed, rates: (month: string) => string, own: number): MonthFormula =>
  (k, m, p) =>
    `=IF(${monthsIntoTerm(terms, k, m)}>0,${p}${own + k},INDEX(${rates(m)},${attribute(terms, "rateRow")(k)}))`;

/** Seats × rate × the scenario's price factor; a line without seats asks for no price. */
export const seatCost =
  (seats: number, rate: number, priceFactor: string): MonthFormula =>
  (k, m) =>
    `=IF(${m}${seats + k}=0,0,${m}${seats + k}*${m}${rate + k}*${priceFactor})`;

/** Paid at purchase and renewal for the rest of the term: joiners inside a term pay the months that remain. */
export const seatCash =
  (terms: Placed, seats: number, rate: number, priceFactor: string): MonthFormula =>
  (k, m, p) => {
    const into = monthsIntoTerm(terms, k, m);
    const bought = `${m}${seats + k}-${p}${seats + k}*(${into}>0)`;
    return `=IF(${m}${seats + k}+${p}${seats + k}=0,0,(${bought})*(${attribute(terms, "term")(k)}-${into})*${m}${rate + k}*${priceFactor})`;
  };
