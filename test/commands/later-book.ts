import { openPriceBook, type Price } from "../../src/pricebook";
import { vendorFiles } from "../../src/pricebook/vendor-files";

/** The shipped price book with a few rows more, as a later version of the add-in would have it. */
export const laterBook = (
  rows: readonly Pick<Price, "item" | "component" | "amount" | "effectiveFrom" | "recordedOn">[],
) =>
  openPriceBook(
    vendorFiles.map((file) => ({
      ...file,
      prices: [
        ...file.prices,
        ...rows
          .filter(({ item }) => file.items.some(({ id }) => id === item))
          .map((row) => ({ ...latestLike(file.prices, row), ...row, verifiedOn: row.recordedOn })),
      ],
    })),
  );

function latestLike(prices: readonly Price[], { item, component }: Pick<Price, "item" | "component">): Price {
  const like = prices.filter((price) => price.item === item && price.component === component).at(-1);
  if (!like) throw new Error(`No price of ${item} for ${component} to be like.`);
  return like;
}
