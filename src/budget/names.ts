import * as v from "valibot";
import * as messages from "../messages";

/** Names by which parts of a budget refer to each other, and by which Summary adds up: one rule for all of them. */

/** A look-up in Excel takes at most 255 characters, and a name with `~`, `*` or `?` grows to twice its length there. */
const LONGEST_NAME = 100;
/** The sheet Assumptions has rows of these names for itself among or below the drivers. */
const NOT_FOR_DRIVERS = ["none", "exchange rates"];

/** Control characters, halves of a character, and what takes no room: two names could look the same and differ. */
const UNSEEN = /[\p{Cc}\p{Cs}\u00AD\u200B\u2060]/u;

/** A name as it is kept. */
export const spaced = (text: string): string => text.normalize("NFC").replace(/\s+/g, " ").trim();

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
