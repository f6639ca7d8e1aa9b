import type { Serial } from "../dates";
import { groupBy } from "../group-by";
import * as messages from "../messages";
import { BadArgument } from "../problems";
import { amendBook } from "./amend";
import { componentText, normaliseComponent, parseComponent } from "./component";
import { findItem, isInBook } from "./names";
import type { OwnRow } from "./own-rows";
import type { IndexedItem, Item, LedgerRow, PriceBook, SeatGroup } from "./price-book";
import type { Price, Route } from "./types";

/** Something that is to be priced and that the price book may not have: what a line of a budget names. */
export interface NamedItem {
  name: string;
  kind: "plan" | "model";
  route?: Route;
  /** the prices it will be asked for, such as "seat monthly" or "input batch" */
  components: readonly string[];
  /** what to say where no rate gives its price */
  note?: string;
}

const SEATS = ["seat monthly", "seat annual"];
const PACK = "credit pack";
/** What is sold by the million tokens everywhere; any other meter is counted in single units. */
const TOKENS = /^(input|output|reasoning|citation|cache read|cache write)( |$)/;

const MILLION = 1_000_000;
/** Own items were always known. */
const FIRST_DAY = "1900-01-01";

/** One component of an own item: how its price is counted, whatever it is. */
interface Counted {
  unit: string;
  per: number;
  currency: string;
}

const isPlanPart = ({ component, currency, minimum, maximum, allowance, workspace }: OwnRow): boolean =>
  component === "" ||
  component.startsWith("seat ") ||
  component === PACK ||
  currency === "credits" ||
  [minimum, maximum, allowance, workspace].some((said) => said !== null);

/** The one value that rows of an item give; blank rows say nothing. @throws BadArgument where two rows differ */
function oneOf<Value extends string | number>(
  rows: readonly OwnRow[],
  what: string,
  pick: (row: OwnRow) => Value | null,
): Value | undefined {
  let one: Value | undefined;
  for (const row of rows) {
    const value = pick(row) ?? one;
    if (value === one) continue;
    if (one !== undefined) throw new BadArgument(messages.ratesOwnDiffers(row.row, row.name, what));
    one = value;
  }
  return one;
}

const unitOf = (component: string): string => {
  if (component.startsWith("seat ")) return "seat month";
  if (component === PACK) return "credit";
  return TOKENS.test(component) ? "token" : "unit";
};

/** @throws BadArgument for a long-context price: nobody has said from which size of a request it would hold */
function componentsOfRow({ row, name, component }: OwnRow, vendor: Item["vendor"]): string[] {
  if (component === "") return SEATS;
  const { meter, modes, long } = parseComponent(normaliseComponent(component), vendor);
  if (long) throw new BadArgument(messages.ratesOwnLong(row, name));
  return [componentText(meter, modes, false)];
}

function counted(
  named: NamedItem | undefined,
  rows: readonly OwnRow[],
  vendor: Item["vendor"],
): ReadonlyMap<string, Counted> {
  const byComponent = new Map<string, OwnRow[]>((named?.components ?? []).map((component) => [component, []]));
  for (const row of rows)
    for (const component of componentsOfRow(row, vendor))
      byComponent.set(component, [...(byComponent.get(component) ?? []), row]);
  // what is paid in money is paid in one currency; what an activity burns is credits
  const money = rows.filter(({ currency }) => currency !== "credits");
  const currency = oneOf(money, "currency", (row) => row.currency) ?? "USD";
  return new Map(
    [...byComponent].map(([component, own]) => {
      const unit = unitOf(component);
      const per = oneOf(own, "per", (row) => row.per) ?? (unit === "token" ? MILLION : 1);
      const fixed = unit === "token" ? MILLION : unit === "seat month" ? 1 : per;
      const [row] = own;
      if (row && per !== fixed) throw new BadArgument(messages.ratesOwnPer(row.row, row.name, component, fixed));
      const burns = oneOf(own, "currency", (row) => row.currency) === "credits";
      return [component, { unit, per, currency: burns ? "credits" : currency }];
    }),
  );
}

/** A row of the ledger without a price: the price is what the rates say. It was always known and never ends. */
const unpriced = (item: Item, component: string, { unit, per, currency }: Counted): LedgerRow => ({
  from: -Infinity,
  to: Infinity,
  recordedOn: -Infinity,
  price: {
    item: item.id,
    component,
    amount: null,
    currency,
    unit,
    per,
    effectiveFrom: FIRST_DAY,
    recordedOn: FIRST_DAY,
    source: item.source,
    verifiedOn: "",
    confidence: "own rate",
  },
  found: null,
});

/** Nobody's money is left out of a split by vendor: an item whose vendor is not said stands there by its own name. */
function vendorOf(book: PriceBook, name: string, text = name): Pick<Item, "vendor" | "vendorName"> {
  const key = text.toLowerCase();
  const known = book.items.find(({ vendor, vendorName }) => key === vendor || key === vendorName.toLowerCase());
  return known ? { vendor: known.vendor, vendorName: known.vendorName } : { vendor: "own", vendorName: text };
}

/** What the rows of an item say of the workspace that its seats are sold in. */
interface Defined {
  entry: IndexedItem;
  group?: { id: string; name: string; rows: readonly OwnRow[] };
}

function define(book: PriceBook, name: string, named: NamedItem | undefined, rows: readonly OwnRow[]): Defined {
  const kind = rows.some(isPlanPart) ? "plan" : (named?.kind ?? "model");
  const vendor = vendorOf(
    book,
    name,
    oneOf(rows, "vendor", (row) => row.vendor),
  );
  const workspace = oneOf(rows, "workspace", (row) => row.workspace) ?? name;
  const allowance = oneOf(rows, "allowance", (row) => row.allowance);
  const parts = counted(named, rows, vendor.vendor);
  const hasSeats = [...parts.keys()].some((component) => component.startsWith("seat "));
  const group = { id: `own ${workspace.toLowerCase()}`, name: workspace, rows };
  const item: Item = {
    id: name,
    name,
    kind,
    product: name,
    route: oneOf(rows, "route", (row) => row.route) ?? named?.route ?? (kind === "plan" ? "seats" : "api"),
    aliases: [],
    own: true,
    source: oneOf(rows, "source", (row) => row.source) ?? "",
    ...vendor,
    ...(hasSeats && { seatGroup: group.id }),
    ...(allowance !== undefined && {
      allowance: { unit: "credits", amount: allowance, period: "month", pooled: null, rollover: "none" },
    }),
    ...(rows.length === 0 && named?.note !== undefined && { note: named.note }),
  };
  const ledger = new Map([...parts].map(([component, part]) => [component, [unpriced(item, component, part)]]));
  const entry: IndexedItem = { item, recordedOn: -Infinity, ends: [], rows: ledger, fallbacks: [] };
  return { entry, ...(hasSeats && { group }) };
}

/**
 * The workspaces of own items: plans that name the same one are sold in it together, a fee for the workspace as a seat of one beside
 * the seats of people; its fewest and most seats are what any of their rows says.
 * @throws BadArgument where two rows differ, or a workspace has to hold more than it can
 */
function workspacesOf(defined: readonly Defined[]): SeatGroup[] {
  const groups = groupBy(
    defined.flatMap(({ entry, group }) => (group ? [{ ...group, vendor: entry.item.vendor }] : [])),
    ({ id }) => id,
  );
  return [...groups.values()].flatMap((parts) => {
    const [part] = parts;
    const rows = parts.flatMap((each) => each.rows);
    const minimumSeats = oneOf(rows, "minimum", (row) => row.minimum) ?? null;
    const maximumSeats = oneOf(rows, "maximum", (row) => row.maximum) ?? null;
    const over = rows.find(({ maximum }) => maximum !== null && maximum < (minimumSeats ?? 0));
    if (over) throw new BadArgument(messages.ratesOwnLimits(over.row));
    return part ? [{ id: part.id, name: part.name, vendor: part.vendor, minimumSeats, maximumSeats }] : [];
  });
}

/** @throws BadArgument where a row gives an item of the book a currency or a count that the book does not have for it */
function checkBookRow(book: PriceBook, { row, name, component, currency, per }: OwnRow): void {
  if (currency === null && per === null) return;
  const { index } = book;
  const entry = index.byId.get(findItem(book, name).id);
  if (entry?.item.own) return;
  const { meter } = parseComponent(normaliseComponent(component || "seat monthly"), entry?.item.vendor ?? "own");
  const list = [entry, ...(entry?.fallbacks ?? [])].flatMap((seller) => seller?.rows.get(meter) ?? []);
  const [listed] = list.map(({ price }) => price);
  const isOther =
    (currency !== null && listed && listed.currency !== currency) ||
    (per !== null && (listed && listed.unit !== "seat year" ? listed.per : 1) !== per);
  if (isOther) throw new BadArgument(messages.ratesOfBook(row, name, listed?.currency ?? "USD", listed?.per ?? 1));
}

/**
 * The book with the items that rows of rates define, or lines of a budget name, and that it does not have (design §4 "Own
 * items"). Their prices are the rates themselves: a day for which there is none has no price.
 *
 * @throws BadArgument naming the row, where two rows of one item contradict each other
 */
export function withOwnItems(book: PriceBook, rows: readonly OwnRow[], named: readonly NamedItem[] = []): PriceBook {
  const names = new Map<string, { name: string; rows: OwnRow[]; named?: NamedItem }>();
  const of = (name: string) => {
    const key = name.toLowerCase();
    const own = names.get(key) ?? { name, rows: [] };
    names.set(key, own);
    return own;
  };
  for (const row of rows) {
    if (isInBook(book, row.name)) checkBookRow(book, row);
    else if (row.name !== "") of(row.name).rows.push(row);
  }
  for (const line of named) {
    if (line.name === "" || isInBook(book, line.name)) continue;
    const own = of(line.name);
    const components = [...new Set([...(own.named?.components ?? []), ...line.components])];
    own.named = { ...line, ...own.named, components };
  }
  const defined = [...names.values()].map((own) => define(book, own.name, own.named, own.rows));
  return amendBook(book, {
    newItems: defined.map(({ entry }) => entry),
    seatGroups: workspacesOf(defined),
  });
}

/**
 * How the price of a component is counted where no price of it is on record: an own item's, or a pack's without a public price.
 * Undefined: it has no such component, as far as was known.
 */
export function countedAs(
  book: PriceBook,
  { id }: Pick<Item, "id">,
  component: string,
  knownOn: Serial = Infinity,
): Price | undefined {
  const rows = book.index.byId.get(id)?.rows;
  return rows
    ?.get(component)
    ?.filter(({ recordedOn }) => recordedOn <= knownOn)
    .at(-1)?.price;
}

/** The currency in which an own item is paid. */
export function ownCurrency(book: PriceBook, { id }: Pick<Item, "id">): string | undefined {
  const rows = [...(book.index.byId.get(id)?.rows.values() ?? [])].flat();
  return rows.map(({ price }) => price.currency).find((currency) => currency !== "credits");
}
