import { bookFiles } from "./book-files";
import { openPriceBook } from "./open";

/** The price book this build ships. */
export const priceBook = openPriceBook(bookFiles);
