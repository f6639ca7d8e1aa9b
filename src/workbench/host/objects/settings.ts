import { itemNotFound } from "../api-error";
import type { Book, Sheet } from "../book";
import { type Definition, type HostObject, hostObject, NULL_OBJECT, type Resolved } from "../host-object";

/** A map of the book's own as an Office.js collection of keys and values. */
function keyedCollection<Target>(
  mapOf: (target: Target) => Map<string, unknown>,
  itemOf: (target: Target, key: string) => HostObject,
): Definition<Target> {
  return {
    items: (target) => [...mapOf(target).keys()].map((key) => itemOf(target, key)),
    item: (target, key: string) => {
      if (!mapOf(target).has(key)) throw itemNotFound();
      return itemOf(target, key);
    },
    method: {
      Add: (target, key: string, value: unknown) => {
        mapOf(target).set(key, value);
        return itemOf(target, key);
      },
      GetCount: (target) => mapOf(target).size,
      GetItemOrNullObject: (target, key: string): Resolved =>
        mapOf(target).has(key) ? itemOf(target, key) : NULL_OBJECT,
    },
  };
}

export const settingCollection = keyedCollection<Book>(
  (book) => book.settings,
  (book, key) => hostObject("Setting", { book, key }),
);

export const setting: Definition<{ book: Book; key: string }> = {
  get: { Key: ({ key }) => key, Value: ({ book, key }) => book.settings.get(key), _Id: ({ key }) => key },
  set: {
    Value: ({ book, key }, value: unknown) => {
      book.settings.set(key, value);
    },
  },
  method: {
    Delete: ({ book, key }) => {
      book.settings.delete(key);
    },
  },
};

export const customPropertyCollection = keyedCollection<Sheet>(
  (sheet) => sheet.extras.customProperties,
  (sheet, key) => hostObject("CustomProperty", { sheet, key }),
);

export const customProperty: Definition<{ sheet: Sheet; key: string }> = {
  get: { Key: ({ key }) => key, Value: ({ sheet, key }) => sheet.extras.customProperties.get(key) },
  set: {
    Value: ({ sheet, key }, value: unknown) => {
      sheet.extras.customProperties.set(key, value);
    },
  },
  method: {
    Delete: ({ sheet, key }) => {
      sheet.extras.customProperties.delete(key);
    },
  },
};
