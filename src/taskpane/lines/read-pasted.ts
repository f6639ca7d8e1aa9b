import { type Budget, type LineChange, linesOf, sameName } from "../../budget";
import * as messages from "../../messages";
import { findItem, isInBook, nearestNames, priceBook, type Route } from "../../pricebook";
import { isProblem, isRefusal } from "../../problems";
import { routeNames } from "../price-text";
import { begin, changeOf, type Draft, fitting } from "./draft";
import { itemKey } from "./fields";

/** One row of a table: plan or model, quantity, owner. */
interface PastedRow {
  plan: string;
  quantity: string;
  owner: string;
}

/** A row and how it is read. */
export interface ReadRow extends PastedRow {
  /** under which its price is kept while it is typed */
  key: string;
  /** how it is understood, or why it cannot be added yet */
  says: string;
  isReady: boolean;
  /** it is added once somebody gives what a seat costs a month */
  asksPrice: boolean;
}

const CELLS = /"((?:[^"]|"")*)"|[^,]*/y;

/** Cells of one row: by tab where there is one, else by semicolon, else by comma as in a CSV file. */
function cellsOf(row: string): string[] {
  const plain = (delimiter: string) => row.split(delimiter).map((cell) => cell.trim().replace(/^"(.*)"$/, "$1"));
  if (row.includes("\t")) return plain("\t");
  if (row.includes(";")) return plain(";");
  const cells: string[] = [];
  for (CELLS.lastIndex = 0; CELLS.lastIndex <= row.length; CELLS.lastIndex++) {
    const [whole = "", quoted] = CELLS.exec(row) ?? [];
    cells.push((quoted?.replaceAll('""', '"') ?? whole).trim());
  }
  return cells;
}

/** "1,200", "1 200" and "1’200" are numbers as people write them; NaN where it is none. */
const numberOf = (text: string): number => {
  const plain = text.replace(/[\s\u00a0\u202f'’]/g, "").replace(/,(?=\d{3}(\D|$))/g, "");
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : NaN;
};

/** Rows that hold anything; a first row without a number is a heading. */
function rowsOf(text: string): PastedRow[] {
  const rows = text
    .split(/\r?\n/)
    .filter((row) => row.trim() !== "")
    .map(cellsOf)
    .map(([plan = "", quantity = "", owner = ""]) => ({ plan, quantity, owner }));
  const [first, ...others] = rows;
  const isHeading =
    first !== undefined &&
    others.length > 0 &&
    Number.isNaN(numberOf(first.quantity)) &&
    !isInBook(priceBook, first.plan);
  return isHeading ? others : rows;
}

const lookUp = (plan: string) => {
  try {
    return findItem(priceBook, plan);
  } catch (thrown) {
    if (isProblem(thrown)) return { why: thrown.message };
    throw thrown;
  }
};

/** How a row is understood: under what name the price book has it, and how it is bought. */
function understood(
  budget: Budget,
  { plan, owner }: PastedRow,
  price: string,
): Pick<ReadRow, "says" | "isReady" | "asksPrice"> & { route?: Route } {
  const isOwn = budget.rates.some((rate) => sameName(rate.item) === sameName(plan));
  if (!isOwn && !isInBook(priceBook, plan)) {
    return {
      says:
        price === ""
          ? messages.pastedOwn(nearestNames(priceBook, plan))
          : messages.pastedFound("Own item", "subscription", owner),
      isReady: price !== "",
      asksPrice: true,
      route: "subscription",
    };
  }
  if (isOwn) {
    const route = budget.rates.find((rate) => sameName(rate.item) === sameName(plan))?.route || "subscription";
    return {
      says: messages.pastedFound("Own item", routeNames[route].toLowerCase(), owner),
      isReady: route !== "api",
      asksPrice: false,
      route,
    };
  }
  const item = lookUp(plan);
  if ("why" in item) return { says: item.why, isReady: false, asksPrice: false };
  const asWritten = [item.name, item.id].some((name) => sameName(name) === sameName(plan.trim()));
  const found = asWritten ? messages.pastedAsWritten : messages.pastedRenamed(item.name);
  const route = item.route;
  if (route === "api")
    return {
      says: messages.pastedApi(found),
      isReady: false,
      asksPrice: false,
    };
  if (item.quoteOnly || route === "enterprise") {
    const says = price === "" ? messages.pastedQuoteOnly(found) : messages.pastedFound(found, "contract", owner);
    return { says, isReady: price !== "", asksPrice: true, route: "enterprise" };
  }
  const [workspace, another] = route === "seats" ? fitting(budget, plan) : [];
  const into = another === undefined ? "" : ` in ${workspace ?? ""}`;
  const bought = `${routeNames[route].toLowerCase()}${into}`;
  return { says: messages.pastedFound(found, bought, owner), isReady: true, asksPrice: false, route };
}

/** A name that no line or workspace has. */
function freeName(budget: Budget, plan: string): string {
  const taken = new Set([...linesOf(budget), ...budget.workspaces].map(({ name }) => sameName(name)));
  const names = [plan, ...Array.from({ length: 99 }, (_, k) => `${plan} (${k + 2})`)];
  return names.find((name) => !taken.has(sameName(name))) ?? plan;
}

/**
 * Rows from a table as lines of a budget.
 *
 * @param prices what somebody has given for rows that need one, by their keys
 * @param apply the budget after a change, so that the next row finds its workspace
 */
export function readPasted(
  budget: Budget,
  text: string,
  prices: Readonly<Record<string, string>>,
  apply: (budget: Budget, change: LineChange) => Budget,
): { rows: ReadRow[]; changes: LineChange[] } {
  const changes: LineChange[] = [];
  let now = budget;
  const rows = rowsOf(text).map((row): ReadRow => {
    const key = `${row.plan}|${row.quantity}|${row.owner}`;
    const price = (prices[key] ?? "").trim();
    const { route, ...read } = understood(now, row, price);
    const quantity = numberOf(row.quantity);
    if (Number.isNaN(quantity)) return { ...row, ...read, key, isReady: false, says: messages.pastedNoNumber };
    if (!read.isReady || route === undefined) return { ...row, ...read, key };
    try {
      const change = changeFor(now, row, route, quantity, read.asksPrice ? Number(price) : undefined);
      now = apply(now, change);
      changes.push(change);
      return { ...row, ...read, key };
    } catch (thrown) {
      if (!isRefusal(thrown)) throw thrown;
      return { ...row, ...read, key, isReady: false, says: thrown.message };
    }
  });
  return { rows, changes };
}

function changeFor(
  budget: Budget,
  row: PastedRow,
  route: Route,
  quantity: number,
  price: number | undefined,
): LineChange {
  const isListed = isInBook(priceBook, row.plan);
  const name = freeName(budget, isListed ? nameOf(row.plan) : row.plan);
  const fields = { name, [itemKey(route)]: row.plan, base: String(quantity), owner: row.owner };
  const [workspace] = route === "seats" ? fitting(budget, row.plan) : [];
  const draft: Draft = {
    route,
    fields: {
      ...fields,
      ...(workspace !== undefined && { workspace }),
      ...(route === "enterprise" && price !== undefined && { seatPrice: String(price) }),
    },
  };
  const begun = begin(budget, "", draft);
  if (!begun) throw new RangeError("A new line begins from nothing.");
  const change = changeOf(budget, begun, draft);
  if (isListed || price === undefined || route === "enterprise") return change;
  const rate = { item: row.plan, component: "seat monthly", rate: price, route, currency: budget.currency };
  return { ...change, rate };
}

function nameOf(plan: string): string {
  const item = lookUp(plan);
  return "why" in item ? plan : item.name;
}
