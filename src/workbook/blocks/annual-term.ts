import { type MonthFormula, picked, ROW } from "../../sheet";
import type { MonthReference, MonthTerm } from "./references";
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
  (terms: Placed, needed: MonthReference, own: MonthReference): MonthFormula =>
  (k, m, p) =>
    `=MAX(ROUNDUP(ROUND(${needed(k, m)},9),0),${own(k, p)}*(${monthsIntoTerm(terms, k, m)}>0))`;

/** The rate in force at the last renewal. */
export const lockedRate =
  (terms: Placed, rates: (month: string) => string, own: MonthReference): MonthFormula =>
  (k, m, p) =>
    `=IF(${monthsIntoTerm(terms, k, m)}>0,${own(k, p)},${picked(rates(m), attribute(terms, "rateRow")(k))})`;

/** Seats × rate × the scenario's price factor; a line without seats asks for no price. */
export const seatCost =
  (seats: MonthReference, rate: MonthReference, priceFactor: string): MonthReference =>
  (k, m) =>
    `IF(${seats(k, m)}=0,0,${seats(k, m)}*${rate(k, m)}*${priceFactor})`;

/** Paid at purchase and renewal for the rest of the term: joiners inside a term pay the months that remain. */
export const seatCash =
  (terms: Placed, seats: MonthReference, rate: MonthReference, priceFactor: string): MonthTerm =>
  (k, m, p) => {
    const into = monthsIntoTerm(terms, k, m);
    const bought = `${seats(k, m)}-${seats(k, p)}*(${into}>0)`;
    // who has no seats and buys none asks for no price, whatever was held before
    return `IF((${seats(k, m)}>0)+((${bought})<>0)=0,0,(${bought})*(${attribute(terms, "term")(k)}-${into})*${rate(k, m)}*${priceFactor})`;
  };
