import { isRefusal } from "../../problems";
import { failureText } from "../failure";
import { keep, keptOf } from "../use-kept";
import type { Reading } from "./following";

/** What was last read of the workbook, or why it cannot be; undefined: not yet. */
export type LastRead<T> = { read: T } | { failure: string } | undefined;

/**
 * Reads, and keeps under a name what came of it. Where Excel does not answer, what was read before stays, and reading is tried again; a
 * refusal takes its place.
 */
export const keptReading =
  <T>(name: string, reading: () => Promise<T>): Reading =>
  async () => {
    try {
      const read = await reading();
      return () => {
        keep(name, { read });
      };
    } catch (error) {
      const isFirst = keptOf<LastRead<T>>(name, () => undefined) === undefined;
      if (isFirst || isRefusal(error)) keep(name, { failure: failureText(error) });
      if (!isRefusal(error)) throw error;
      return () => undefined;
    }
  };
