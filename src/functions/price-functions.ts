import { cellText } from "../cell";
import * as messages from "../messages";
import { componentsOf, findPrice, inclusionOf, type Item, type PriceBook } from "../pricebook";
import { namedItem } from "../pricing";
import { BadArgument, isProblem } from "../problems";
import { type Answer, cellAnswer } from "./answer";
import { catalogTable, routeIn, vendorIn } from "./catalog-table";
import { dateIn, textIn, wordIn } from "./cells";
import { cellAt, eachCell, isOmitted, type Matrix, shapeOf, toMatrix } from "./matrix";
import { allPriceInfo, priceInfo } from "./price-info";
import { dayIn, knownBook, oneCell, settingIn } from "./settings";

/** The cells of the arguments that one cell of the answer is made of. */
type At = (matrix: Matrix) => unknown;

/**
 * A look-up cell by cell: nothing is added up. In a range, a row without an item is spare and gives 0, so that a check
 * over a block with spare rows adds up; alone it is a mistake.
 */
function lookUp(
  item: Matrix,
  others: readonly Matrix[],
  answerOf: (item: Item, at: At) => Answer,
  book: PriceBook,
): Answer[][] {
  const shape = shapeOf(item, ...others);
  const inRange = shape.rows * shape.columns > 1;
  const asked = new Map<string, Answer>();
  return eachCell(shape, (row, column) => {
    const at: At = (matrix) => cellAt(matrix, row, column);
    const question = [item, ...others].map((matrix) => keyOf(at(matrix))).join("\0");
    const found =
      asked.get(question) ??
      cellAnswer(() => {
        const name = textIn(at(item));
        return inRange && name === "" ? 0 : answerOf(namedItem(book, name), at);
      });
    asked.set(question, found);
    return found;
  });
}

/** A long range asks few different things, so each is looked up once. */
const keyOf = (cell: unknown): string => `${typeof cell} ${cellText(cell)}`;

function dayAt(cell: unknown): number | undefined {
  const day = dateIn(cell);
  if (isProblem(day)) throw day;
  return day ?? undefined;
}

export function priceAnswer(given: Record<"item" | "component" | "date" | "rates" | "knownOn", unknown>): Answer[][] {
  const [item, component, date] = [toMatrix(given.item), toMatrix(given.component), toMatrix(given.date)];
  const { book, setting } = settingIn(given, item);
  const priceOf = (found: Item, at: At): number => {
    const named = textIn(at(component)) || defaultComponent(book, found);
    const asked = found.inRegion ? `${named} ${found.inRegion}` : named;
    return findPrice(book, { item: found, component: asked, date: dayAt(at(date)), ...setting }).amount;
  };
  return lookUp(item, [component, date], priceOf, book);
}

/** A plan's price is its seat's; a model has several and no main one. */
function defaultComponent(book: PriceBook, item: Item): string {
  if (item.kind === "plan") return "seat monthly";
  throw new BadArgument(messages.componentNeeded(item.name, componentsOf(book, item)));
}

export function priceInfoAnswer(
  given: Record<"item" | "field" | "component" | "date" | "knownOn", unknown>,
): Answer[][] {
  const [item, field] = [toMatrix(given.item), toMatrix(given.field)];
  const [component, date] = [toMatrix(given.component), toMatrix(given.date)];
  const { book, knownOn } = knownBook(given.knownOn);
  const question = (found: Item, at: At) => ({
    item: found,
    component: textIn(at(component)),
    date: dayAt(at(date)),
    knownOn,
  });
  if (isOmitted(given.field) || textIn(oneOrNone(field)) === "") {
    const first: At = (matrix) => matrix.cells[0]?.[0];
    const name = textIn(oneCell("item", given.item));
    return allPriceInfo(book, question(namedItem(book, name), first));
  }
  const infoOf = (found: Item, at: At): Answer => priceInfo(book, wordIn(at(field)), question(found, at));
  return lookUp(item, [field, component, date], infoOf, book);
}

const oneOrNone = ({ cells, rows, columns }: Matrix): unknown => (rows * columns === 1 ? cells[0]?.[0] : "several");

export function includesAnswer(given: Record<"plan" | "product" | "date" | "knownOn", unknown>): Answer[][] {
  const [plan, product, date] = [toMatrix(given.plan), toMatrix(given.product), toMatrix(given.date)];
  const { book, knownOn } = knownBook(given.knownOn);
  const answerOf = (found: Item, at: At): Answer =>
    inclusionOf(book, found, wordIn(at(product)), { date: dayAt(at(date)), knownOn }).answer;
  return lookUp(plan, [product, date], answerOf, book);
}

export function catalogAnswer(given: Record<"vendor" | "route" | "date" | "knownOn", unknown>): Answer[][] {
  const { book, knownOn } = knownBook(given.knownOn);
  return catalogTable(book, {
    vendor: vendorIn(book, wordIn(oneCell("vendor", given.vendor))),
    route: routeIn(wordIn(oneCell("route", given.route))),
    date: dayIn("date", given.date),
    knownOn,
  });
}
