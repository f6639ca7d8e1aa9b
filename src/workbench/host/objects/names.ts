import { formatAddress, parseAddress } from "../address";
import { itemNotFound } from "../api-error";
import type { Book, Name } from "../book";
import {
  type Definition,
  type HostObject,
  hostObject,
  NULL_OBJECT,
  type RangeTarget,
  type Resolved,
} from "../host-object";

const find = (book: Book, name: string): Name | undefined =>
  book.names().find((existing) => existing.name.toLowerCase() === name.toLowerCase());

const namedItem = (book: Book, name: Name): HostObject => hostObject("NamedItem", { book, name });

/** The cells a name means, if it means cells. */
export function namedRange(book: Book, name: string): RangeTarget | undefined {
  const formula = find(book, name)?.formula;
  const parsed = formula === undefined ? undefined : parseAddress(formula);
  const sheet = book.sheets().find((candidate) => candidate.name.toLowerCase() === parsed?.sheet?.toLowerCase());
  return parsed && sheet ? { sheet, area: parsed.area } : undefined;
}

/** A range becomes its absolute address, text stays a formula. */
const referenceFormula = (reference: string | HostObject<"Range">): string => {
  if (typeof reference !== "string")
    return `=${formatAddress(reference.target.sheet.name, reference.target.area, true)}`;
  return reference.startsWith("=") ? reference : `=${reference}`;
};

export const namedItemCollection: Definition<Book> = {
  items: (book) => book.names().map((name) => namedItem(book, name)),
  item: (book, key: string) => {
    const name = find(book, key);
    if (!name) throw itemNotFound();
    return namedItem(book, name);
  },
  method: {
    Add: (book, name: string, reference: string | HostObject<"Range">, comment?: string | null) =>
      namedItem(book, book.addName(name, referenceFormula(reference), comment ?? "")),
    GetCount: (book) => book.names().length,
    GetItemOrNullObject: (book, key: string): Resolved => {
      const name = find(book, key);
      return name ? namedItem(book, name) : NULL_OBJECT;
    },
  },
};

const rangeOf = ({ book, name }: { book: Book; name: Name }): Resolved => {
  const range = namedRange(book, name.name);
  return range ? hostObject("Range", range) : NULL_OBJECT;
};

/** Of a name for cells Excel gives the address, of a constant the constant. */
function valueOf({ name }: { name: Name }): unknown {
  const text = name.formula.slice(1);
  if (parseAddress(text)) return text;
  const quoted = /^"(.*)"$/.exec(text);
  if (quoted) return quoted[1]?.replaceAll('""', '"');
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : name.formula;
}

export const namedItemDefinition: Definition<{ book: Book; name: Name }> = {
  get: {
    Name: ({ name }) => name.name,
    _Id: ({ name }) => name.name,
    Formula: ({ name }) => name.formula,
    Comment: ({ name }) => name.comment,
    Scope: () => "Workbook",
    Type: (target) => (rangeOf(target) === NULL_OBJECT ? typeOfConstant(valueOf(target)) : "Range"),
    Value: valueOf,
    Visible: ({ name }) => name.visible,
  },
  set: {
    Comment: ({ name }, comment: string) => {
      name.comment = comment;
    },
    Formula: ({ name }, formula: string) => {
      name.formula = formula;
    },
    Visible: ({ name }, visible: boolean) => {
      name.visible = visible;
    },
  },
  method: {
    Delete: ({ name }) => {
      name.delete();
    },
    GetRange: (target) => {
      const range = rangeOf(target);
      if (range === NULL_OBJECT) throw itemNotFound();
      return range;
    },
    GetRangeOrNullObject: rangeOf,
  },
};

const typeOfConstant = (value: unknown): string => (typeof value === "number" ? "Double" : "String");
