import { openPriceBook } from "./open";
import { vendorFiles } from "./vendor-files";

/** The price book this build ships. */
export const priceBook = openPriceBook(vendorFiles);
