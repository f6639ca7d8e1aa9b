import { chargedSingly, type Item, itemOn, type On, type PriceBook } from "../../pricebook";
import { isSoldBySeat, soldWith } from "../../pricing";

/** How an item may be bought, which its price does not say; Rates has it beside each price, and Checks compare lines with it. */
export interface SoldAs {
  /** plans with the same word share a workspace; "" of a model */
  soldWith: string;
  /** "seat": what comes with it is only there for somebody who has one; "": workspace credits, a model */
  soldBy: "seat" | "";
  /** what tokens of text leave out, and the meters to use instead; "": nothing */
  alsoCharges: string;
}

export function soldAs(book: PriceBook, item: Item, on: On): SoldAs {
  const charged = item.kind === "plan" ? undefined : chargedSingly(book, item, on);
  return {
    soldBy: item.kind === "plan" && isSoldBySeat(itemOn(book, item, on)) ? "seat" : "",
    soldWith: item.kind === "plan" ? soldWith(item) : "",
    alsoCharges: charged ? `${charged.what}: use ${charged.meters.join(", ")}` : "",
  };
}
