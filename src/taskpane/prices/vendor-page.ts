import { type Item, priceBook } from "../../pricebook";

const pageIn = (source: string): string | undefined => /https:\/\/[^\s;,]+/.exec(source)?.[0];

/**
 * The vendor's own page for a product, where one is on record: of the item, else of the API or plan that sells the product. Most prices of
 * models were read from a package that collects them, which an auditor does not take for evidence.
 */
export function vendorPage(item: Item): string | undefined {
  const sellers = priceBook.items.filter(
    ({ vendor, product, kind }) => vendor === item.vendor && product === item.product && kind !== "model",
  );
  return [item, ...sellers].flatMap(({ source }) => pageIn(source) ?? [])[0];
}
