import { infoFields, profileFields } from "../../functions/charges";
import {
  activitiesOf,
  catalogue,
  type CatalogueRow,
  componentsOf,
  findItem,
  findPrice,
  type Item,
  plainName,
  priceBook,
  productsOf,
} from "../../pricebook";
import { isProblem } from "../../problems";
import { profiles } from "../../profiles";
import type { Option } from "../OptionList";
import { mainPriceText, priceText } from "../price-text";
import { searchCatalogue } from "../search";
import type { Typed } from "./arguments";

const MOST = 8;
const rows = catalogue(priceBook, { retired: true });
const word = (text: string, note = ""): Option => ({ text, label: text, note });

const hasSeat = ({ item }: CatalogueRow): boolean =>
  item.kind === "plan" && componentsOf(priceBook, item).some((component) => component.startsWith("seat "));
const hasTokens = ({ item }: CatalogueRow): boolean =>
  item.kind !== "plan" && componentsOf(priceBook, item).includes("input");
const includesSomething = ({ item }: CatalogueRow): boolean =>
  priceBook.inclusions.some(({ plan }) => plan === item.id);

/** Which items a function can be asked for. */
const KEPT: Readonly<Record<string, (row: CatalogueRow) => boolean>> = {
  SEATCOST: hasSeat,
  BREAKEVEN: hasSeat,
  APICREDIT: includesSomething,
  INCLUDES: includesSomething,
  CREDITCOST: ({ item }) =>
    item.kind === "plan" && (item.route === "credits" || activitiesOf(priceBook, item).length > 0),
  CREDITUSE: ({ item }) => item.kind === "plan" && activitiesOf(priceBook, item).length > 0,
  USAGECOST: ({ item }) => item.kind !== "plan",
  USAGERANGE: ({ item }) => item.kind !== "plan",
};

const itemOption = (row: CatalogueRow): Option => ({
  text: plainName(priceBook, row.item),
  label: row.item.name,
  note: mainPriceText(row),
});

function itemNamed(name: string): Item | undefined {
  try {
    return findItem(priceBook, name);
  } catch (thrown) {
    if (isProblem(thrown)) return undefined;
    throw thrown;
  }
}

function ofItem(
  { item, plan }: Typed,
  words: (found: Item) => readonly string[],
  note?: (found: Item, of: string) => string,
) {
  const found = itemNamed(item ?? plan ?? "");
  return found ? words(found).map((each) => word(each, note?.(found, each))) : [];
}

function priceNote(item: Item, component: string): string {
  try {
    return priceText(findPrice(priceBook, { item, component }));
  } catch (thrown) {
    if (isProblem(thrown)) return "";
    throw thrown;
  }
}

const vendors = [...new Set(priceBook.items.map(({ vendorName }) => vendorName))];

type Source = (id: string, typed: Typed) => Option[];

const WORDS: Readonly<Record<string, Source>> = {
  meter: (_id, typed) => ofItem(typed, (item) => componentsOf(priceBook, item), priceNote),
  component: (_id, typed) => ofItem(typed, (item) => componentsOf(priceBook, item), priceNote),
  activity: (_id, typed) => ofItem(typed, (item) => activitiesOf(priceBook, item), priceNote),
  product: (_id, typed) => ofItem(typed, (item) => productsOf(priceBook, item)),
  field: (id) => (id === "PROFILE" ? profileFields : infoFields).map((field) => word(field)),
  vendor: () => vendors.map((vendor) => word(vendor)),
  route: () => ["subscription", "seats", "api", "credits", "enterprise"].map((route) => word(route)),
  profile: () => profiles.map(({ id, name }) => ({ text: id, label: id, note: name })),
};

const ITEMS = ["plan", "model", "item"];

/** Is there a list to choose from? */
export const hasOptions = (parameter: string): boolean => ITEMS.includes(parameter) || parameter in WORDS;

/** Best first, at most some. An empty query gives the first of all. */
export function optionsFor(id: string, parameter: string, typed: Typed, query: string): Option[] {
  if (ITEMS.includes(parameter)) {
    const keep = parameter === "model" ? hasTokens : (KEPT[id] ?? (() => true));
    return searchCatalogue(rows.filter(keep), query).slice(0, MOST).map(itemOption);
  }
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = ({ text, note }: Option) => words.every((each) => `${text} ${note}`.toLowerCase().includes(each));
  return (WORDS[parameter]?.(id, typed) ?? []).filter(fits).slice(0, MOST);
}

/** What stands below the field once something is chosen: the vendor's name for it and its price. */
export function chosenNote(parameter: string, text: string): string {
  if (!ITEMS.includes(parameter)) return "";
  const item = itemNamed(text);
  const row = item && rows.find((each) => each.item.id === item.id);
  return row ? `${row.item.name} · ${mainPriceText(row)}` : "";
}
