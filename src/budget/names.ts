import * as v from "valibot";
import { messages } from "../messages";
import type { Budget } from "./schema";

/** Names by which parts of a budget refer to each other, and by which Summary adds up: one rule for all of them. */

/** A look-up in Excel takes at most 255 characters, and a name with `~`, `*` or `?` grows to twice its length there. */
const LONGEST_NAME = 100;
/** The sheet Assumptions has rows of these names for itself among or below the drivers. */
const NOT_FOR_DRIVERS = ["none", "exchange rates"];

/** Control characters, halves of a character, and what takes no room: two names could look the same and differ. */
const UNSEEN = /[\p{Cc}\p{Cs}\u00AD\u200B\u2060]/u;

const spaced = (text: string): string => text.normalize("NFC").replace(/\s+/g, " ").trim();

/** A name or nothing. Blanks around it and doubled inside it are slips, those that do not break a line included. */
export const nameOrBlank = v.pipe(
  v.string(),
  v.transform(spaced),
  v.check((text) => !UNSEEN.test(text), messages.nameUnseen),
  v.maxLength(LONGEST_NAME, messages.nameTooLong(LONGEST_NAME)),
);

export const name = v.pipe(nameOrBlank, v.nonEmpty());

/** Names are the same whatever their case, as they are to Excel. */
export const sameName = (text: string): string => text.toLowerCase();

export const isForDrivers = (text: string): boolean => !NOT_FOR_DRIVERS.includes(sameName(text));

/** References in the spelling of the names they mean; those that mean none stay as they are. */
export function inOneSpelling(budget: Budget): Budget {
  const spelling = (named: readonly { name: string }[]) => {
    const known = new Map(named.map((entry) => [sameName(entry.name), entry.name]));
    return (text: string) => known.get(sameName(text)) ?? text;
  };
  const { subscriptions, seats, api, credits, enterprise, workspaces } = budget;
  const [driver, workspace] = [spelling(budget.drivers), spelling(workspaces)];
  const line = spelling([...subscriptions, ...seats, ...api, ...credits, ...enterprise, ...workspaces]);
  const driven = <Line extends { driver: string }>(entry: Line): Line => ({ ...entry, driver: driver(entry.driver) });
  const ofLine = <Row extends { line: string }>(row: Row): Row => ({ ...row, line: line(row.line) });
  return {
    ...budget,
    scenario: spelling(budget.scenarios)(budget.scenario),
    subscriptions: subscriptions.map(driven),
    seats: seats.map((entry) => ({ ...driven(entry), workspace: workspace(entry.workspace) })),
    api: api.map((entry) => ({ ...driven(entry), paysFrom: workspace(entry.paysFrom) })),
    credits: credits.map(driven),
    enterprise: enterprise.map(driven),
    changes: budget.changes.map(ofLine),
    actuals: budget.actuals.map(ofLine),
    signOffs: budget.signOffs.map(ofLine),
  };
}
