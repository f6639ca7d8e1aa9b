import { type Pin, pinnedOn } from "../../budget";
import { findItem, findPrice, itemOn, packSizeOf, type PriceBook, seatGroupOf } from "../../pricebook";
import { creditsIncluded } from "../../pricing";
import { isProblem } from "../../problems";

/** What the price book says of a plan's credits; a register shows it and anybody may correct it. 0: none, or not known. */
export interface PlanCredits {
  /** credits a seat and month */
  allowance: number;
  packSize: number;
  /** months that bought credits live; 0: for ever */
  expiryMonths: number;
  /** 1: one month's unused allowance is carried over */
  rollover: 0 | 1;
}

/** The plan's terms in the budget's first month, as known on the day of its prices. @throws BadArgument or NoPrice when the book has no such plan */
export function planCredits(book: PriceBook, plan: string, pin: Pin): PlanCredits {
  const item = itemOn(book, findItem(book, plan), pinnedOn(pin));
  return {
    allowance: creditsIncluded(item.allowance) ?? 0,
    packSize: packOf(book, plan, pin),
    expiryMonths: item.boughtCreditsExpireAfterMonths ?? 0,
    rollover: item.allowance?.rollover === "one month" ? 1 : 0,
  };
}

function packOf(book: PriceBook, plan: string, pin: Pin): number {
  try {
    return findPrice(book, { item: findItem(book, plan), component: "credit pack", ...pinnedOn(pin) }).per;
  } catch (problem) {
    // the price may be among the rates, or not public: how many credits a pack has is known all the same
    if (isProblem(problem)) return packSizeOf(book, findItem(book, plan), pinnedOn(pin).knownOn) ?? 0;
    throw problem;
  }
}

/** Fewest and most seats a workspace of this plan may have in the budget's first month; 0: no such limit. */
export function seatLimits(book: PriceBook, plan: string, pin: Pin): { minimumSeats: number; maximumSeats: number } {
  const group = seatGroupOf(book, findItem(book, plan), pinnedOn(pin));
  return { minimumSeats: group?.minimumSeats ?? 0, maximumSeats: group?.maximumSeats ?? 0 };
}
