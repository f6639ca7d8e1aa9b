import { chargedSingly, type Item, type On, type PriceBook, seatGroupOf } from "../../pricebook";
import { soldWith } from "../../pricing";

/** How an item may be bought, which its price does not say; Rates has it beside each price, and Checks compare lines with it. */
export interface SoldAs {
  /** seats of one workspace, as the price book has them in the budget's first month; 0: no such limit */
  fewestSeats: number;
  mostSeats: number;
  /** plans with the same word share a workspace; "" of a model */
  soldWith: string;
  /** what tokens of text leave out, and the meters to use instead; "": nothing */
  alsoCharges: string;
}

export function soldAs(book: PriceBook, item: Item, on: On): SoldAs {
  const group = item.individual ? undefined : seatGroupOf(book, item, on);
  const charged = item.kind === "plan" ? undefined : chargedSingly(book, item, on);
  return {
    fewestSeats: group?.minimumSeats ?? 0,
    mostSeats: group?.maximumSeats ?? 0,
    soldWith: item.kind === "plan" ? soldWith(item) : "",
    alsoCharges: charged ? `${charged.what}: use ${charged.meters.join(", ")}` : "",
  };
}
