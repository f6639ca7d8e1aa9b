import * as messages from "../messages";
import { BadArgument } from "../problems";

/** A mark at the beginning of a text file says how it is encoded; without one it is UTF-8. */
function encodingOf([first, second]: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}

/** @throws BadArgument naming the file, when it is in another encoding than its mark says */
export function textOf(file: string, content: Uint8Array): string {
  try {
    // it drops the mark; what is not in that encoding would become other letters without a word
    return new TextDecoder(encodingOf(content), { fatal: true }).decode(content);
  } catch {
    throw new BadArgument(messages.notUtf8(file));
  }
}

/**
 * A JSON file as programs save it: UTF-8 with or without a mark at its beginning, or UTF-16 with one.
 * @throws BadArgument naming the file, when it is in another encoding or no JSON
 */
export function readJson(file: string, content: Uint8Array): unknown {
  const text = textOf(file, content);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BadArgument(messages.notJson(file, error instanceof Error ? error.message : ""));
  }
}
