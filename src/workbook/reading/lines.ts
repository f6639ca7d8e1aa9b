import type { Pin } from "../../budget";
import * as messages from "../../messages";
import {
  findItem,
  isInBook,
  type Item,
  nearestNames,
  OWN_COLUMNS,
  ownRows,
  parseMode,
  parseRates,
  type PriceBook,
  withOwnItems,
} from "../../pricebook";
import { isProblem } from "../../problems";
import { planCredits, seatLimits } from "../facts/book-facts";
import { OWN_SOURCE } from "../tables/rates";
import type { Findings } from "./findings";
import type { Row } from "./read-table";

type Json = Record<string, unknown>;

/**
 * A row of a register as a line of a budget. What equals the price book is left to the price book, as it was before the
 * register showed it.
 *
 * @param key "seats", "workspaces" …
 */
export function lineOf(key: string, index: number, row: Row, pin: Pin, book: PriceBook, findings: Findings): Json {
  const path = (field: string) => `${key}.${index}.${field}`;
  const place = (field: string) => findings.places.get(path(field));
  const fault = (field: string, what: string) => {
    const cell = place(field);
    if (cell) findings.fault(cell, what);
  };
  const line: Json = { ...row };
  if ("start" in row && row.start === null) fault("start", messages.startMissing);
  const subject = "item" in row ? "item" : "plan";
  const item = itemOf(book, String(row[subject]), (what) => {
    fault(subject, what);
  });
  const named = place(subject);
  // without a price the sheets show #N/A there, so it may be a slip
  if (key !== "enterprise" && item?.own && item.note !== undefined && named)
    findings.note(named, messages.unknownItem(item.name, nearestNames(book, item.name)));
  if (key === "api" && item) {
    const problem = problemOf(() => parseMode(String(row.mode ?? ""), item.vendor));
    if (problem !== undefined) fault("mode", problem);
  }
  if (key === "workspaces") {
    const { plan, ...workspace } = line;
    const cell = place("plan");
    if (cell) findings.places.set(path("fillerPlan"), cell);
    return { ...workspace, fillerPlan: plan, ...(item && unlessListed(line, seatLimits(book, item.id, pin))) };
  }
  if (key === "credits") return { ...line, ...(item && unlessListed(line, planCredits(book, item.id, pin))) };
  if (key === "enterprise") {
    return {
      ...line,
      vendor: line.vendor === item?.vendorName ? "" : line.vendor,
    };
  }
  return line;
}

/** null for each value that is the price book's. */
const unlessListed = (line: Json, listed: object): Json =>
  Object.fromEntries(
    Object.entries(listed).map(([field, value]) => [field, line[field] === value ? null : line[field]]),
  );

/** What is wrong with one row of negotiated rates alone, as the `rates` argument of the functions reads it. */
export function rateProblem(index: number, row: Row, book: PriceBook): string | undefined {
  const blank = Array.from({ length: index }, () => []);
  const cells = ["item", "component", "rate", "from", "to", ...OWN_COLUMNS].map((key) => row[key]);
  return problemOf(() => {
    const rows = [...blank, cells];
    parseRates(withOwnItems(book, ownRows(book, rows)), rows);
  });
}

/** A row of negotiated rates; one for what neither the price book nor a line of the budget has is a fault. */
export function rateOf(index: number, row: Row, book: PriceBook, findings: Findings): Json {
  const cell = findings.places.get(`rates.${index}.item`);
  const name = String(row.item);
  const unknown = isInBook(book, name) ? undefined : messages.ratesNotAsked(index + 1, name, nearestNames(book, name));
  const problem = unknown ?? rateProblem(index, row, book);
  if (cell && problem !== undefined) findings.fault(cell, problem);
  return { ...row, source: row.source === OWN_SOURCE ? "" : row.source };
}

function problemOf(attempt: () => unknown): string | undefined {
  try {
    attempt();
    return undefined;
  } catch (thrown) {
    if (isProblem(thrown)) return thrown.message;
    throw thrown;
  }
}

function itemOf(book: PriceBook, name: string, onProblem: (what: string) => void): Item | undefined {
  try {
    return findItem(book, name);
  } catch (thrown) {
    if (!isProblem(thrown)) throw thrown;
    onProblem(thrown.message);
    return undefined;
  }
}
