import type { Validation } from "./description";

// Excel refuses a file, or a call, with longer texts than these.
const LONGEST_LIST = 255;
const LONGEST_MESSAGE = 225;

/** Any finite number: a "number" rule without limits still refuses text. */
export const LARGEST_NUMBER = 1e300;

/**
 * The choices of a list rule as Excel keeps them: one text, comma between.
 *
 * @throws Error when they cannot be kept so; the choices then belong into cells and the rule is "listFrom".
 */
export function listSource(values: readonly string[]): string {
  const source = values.join(",");
  if (source.length > LONGEST_LIST || values.some((value) => /[,"]/.test(value)))
    throw new Error(`Put the choices ${source.slice(0, 60)}… into cells and refer to them with "listFrom".`);
  return source;
}

/** @throws Error when Excel could not show the whole message. */
export function checkedMessage({ message }: Validation): string {
  if (message.length > LONGEST_MESSAGE) throw new Error(`Shorten to ${LONGEST_MESSAGE} characters: ${message}`);
  return message;
}
