import * as messages from "../messages";
import { BadArgument } from "../problems";

/** @throws BadArgument where the text of a file is no JSON */
export function readJsonText(name: string, text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new BadArgument(messages.notJson(name, error instanceof Error ? error.message : ""));
  }
}
