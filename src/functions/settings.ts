import { type Serial, toIso } from "../dates";
import * as messages from "../messages";
import { asKnown, type PriceBook, priceBook, readRates } from "../pricebook";
import type { Billing, PriceSetting } from "../pricing";
import { BadArgument, isProblem, NoPrice } from "../problems";
import { dateIn, textIn, wordIn } from "./cells";
import { isOmitted, type Matrix, toMatrix } from "./matrix";

/** @throws BadArgument when a setting that holds for the whole call is given as a range */
export function oneCell(name: string, argument: unknown): unknown {
  const { cells, rows, columns } = toMatrix(argument);
  if (rows > 1 || columns > 1) throw new BadArgument(messages.oneCell(name));
  return cells[0]?.[0];
}

/** A word of a fixed list; blank is the first of them. A host that turns a blank cell into text makes it "0". */
export const choiceIn = <const T extends string>(name: string, argument: unknown, choices: readonly [T, ...T[]]): T =>
  choiceOf(name, oneCell(name, argument), choices);

/** As choiceIn, of one cell. */
export function choiceOf<const T extends string>(name: string, cell: unknown, choices: readonly [T, ...T[]]): T {
  const text = wordIn(cell).toLowerCase();
  if (text === "" || text === "0") return choices[0];
  const choice = choices.find((known) => known === text);
  if (choice === undefined) throw new BadArgument(messages.unknownChoice(name, text, choices));
  return choice;
}

export const billingIn = (argument: unknown): Billing => choiceIn("billing", argument, ["monthly", "annual"]);

/** A mode as text; a blank cell that a host made to text is "0". */
export function modeIn(cell: unknown): string {
  const text = textIn(cell);
  return text === "0" ? "" : text;
}

/** One day that holds for the whole call. */
export function dayIn(name: string, argument: unknown): Serial | undefined {
  const day = dateIn(oneCell(name, argument));
  if (isProblem(day)) throw day;
  return day ?? undefined;
}

/**
 * Up to when records count, for the whole call.
 * @throws NoPrice before the price book's first record: it knew nothing then, not even what there is
 */
export function knownOnIn(book: PriceBook, argument: unknown): Serial | undefined {
  const knownOn = dayIn("knownOn", argument);
  if (knownOn !== undefined && knownOn < book.startsOn) throw new NoPrice(messages.beforeLedger(toIso(book.startsOn)));
  return knownOn;
}

/** The price book as it was on the day up to which records count. */
export function knownBook(argument: unknown): { book: PriceBook; knownOn: Serial | undefined } {
  const knownOn = knownOnIn(priceBook, argument);
  return { book: asKnown(priceBook, knownOn), knownOn };
}

/**
 * What every priced function takes at its end, and the price book with the items that its rates define.
 * @param asked the arguments that name what the call asks for
 */
export function settingIn(
  { rates, knownOn }: { rates: unknown; knownOn: unknown },
  ...asked: readonly Matrix[]
): { book: PriceBook; setting: PriceSetting } {
  const { book, ...setting } = knownBook(knownOn);
  if (isOmitted(rates)) return { book, setting };
  const names = asked.flatMap(({ cells }) => cells.flat().map(textIn));
  const read = readRates(book, toMatrix(rates).cells, names);
  return { book: read.book, setting: { ...setting, rates: read.rates } };
}
