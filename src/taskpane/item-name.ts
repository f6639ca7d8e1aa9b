import { findItem, isInBook, priceBook } from "../pricebook";

/** What the price book calls a plan or model; an item of one's own keeps its name. */
export const itemName = (name: string): string => (isInBook(priceBook, name) ? findItem(priceBook, name).name : name);
