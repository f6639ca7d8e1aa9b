import { parseArgs } from "node:util";
import { parseIso } from "../../src/dates";
import * as messages from "../../src/messages";
import { Refusal } from "../command-line";

export interface Arguments {
  files: readonly string[];
  budget?: string;
  map?: string;
  out?: string;
  /** the day on which the files were exported */
  exportedOn?: string;
  /** the month up to which months are closed in the workbook that is written */
  close?: string;
  leaveOut: boolean;
}

/** @throws Refusal with how the command is typed */
export function parseArguments(given: string[]): Arguments {
  const { positionals, values } = parsed(given);
  const { budget, map, out, close } = values;
  const exportedOn = values["exported-on"];
  const areDays = [exportedOn, close].every((text) => text === undefined || !Number.isNaN(parseIso(text)));
  if (positionals.length === 0 || !areDays || (out !== undefined && budget === undefined))
    throw new Refusal(messages.actualsUsage);
  return {
    files: positionals,
    leaveOut: values["leave-out"] ?? false,
    ...(budget === undefined ? {} : { budget }),
    ...(map === undefined ? {} : { map }),
    ...(out === undefined ? {} : { out }),
    ...(close === undefined ? {} : { close }),
    ...(exportedOn === undefined ? {} : { exportedOn }),
  };
}

function parsed(args: string[]) {
  const text = { type: "string" } as const;
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        budget: text,
        map: text,
        out: text,
        close: text,
        "exported-on": text,
        "leave-out": { type: "boolean" },
      },
    });
  } catch {
    throw new Refusal(messages.actualsUsage);
  }
}
