import type { ItemData, VendorFile } from "./types";

/**
 * Notes of items are long, and only who asks for one reads it: they are apart from the book, and come with what shows them
 * (item-notes.ts). With its item stays the note that says why it has no price: of an item that entered the ledger without one, which an
 * error may have to say. In the bundle scripts/webpack/pack-vendor-files.js has the same rule; test/pricebook/unpack.test.ts holds them together.
 */
function isLate({ prices, terms, inclusions }: VendorFile, { id, note }: ItemData): boolean {
  if (note === undefined) return false;
  const priced = prices.filter(({ item, unit }) => item === id && unit !== "factor");
  const others = [...terms.filter(({ of }) => of === id), ...inclusions.filter(({ plan }) => plan === id)];
  return priced.some((price) => others.every(({ recordedOn }) => recordedOn >= price.recordedOn));
}

/** The files with the notes that belong to the book. */
export const withoutLateNotes = (files: readonly VendorFile[]): VendorFile[] =>
  files.map((file) => ({
    ...file,
    items: file.items.map((item) => {
      const { note, ...others } = item;
      return note === undefined || isLate(file, item) ? others : item;
    }),
  }));

/** The others, one for each item in the order of the book; "" where there is none. */
export const lateNotes = (files: readonly VendorFile[]): string[] =>
  files.flatMap((file) => file.items.map((item) => (isLate(file, item) ? (item.note ?? "") : "")));
