import type { Token } from "../../../src/sheet/formula-tokens";

/** One call of a function in a formula. */
export interface Call {
  name: string;
  /** the functions it stands inside of, outermost first */
  inside: readonly string[];
  /** the arguments as written */
  arguments: readonly string[];
}

interface Open {
  /** "" for a bracket that only groups */
  name: string;
  inside: readonly string[];
  arguments: string[];
}

/** Every call of a formula's tokens, in the order in which they close. Names are in capitals. */
export function callsOf(tokens: readonly Token[]): Call[] {
  const calls: Call[] = [];
  const open: Open[] = [];
  let name = "";
  const write = (text: string) => {
    for (const { arguments: written } of open) written.push((written.pop() ?? "") + text);
  };
  const read = (character: string) => {
    if (character === ")") {
      const closed = open.pop();
      if (closed && closed.name !== "") calls.push(closed);
    }
    if (character === "," && open.at(-1)?.name) {
      for (const { arguments: written } of open.slice(0, -1)) written.push((written.pop() ?? "") + character);
      open.at(-1)?.arguments.push("");
      return;
    }
    write(character);
    if (character === "(") {
      open.push({ name, inside: open.flatMap((outer) => outer.name || []), arguments: [""] });
      name = "";
    }
  };
  for (const { kind, text } of tokens) {
    if (kind === "function") {
      write(text);
      name = text.toUpperCase();
    } else if (kind === "other" && !/^["[#]/.test(text)) for (const character of text) read(character);
    else write(text);
  }
  return calls;
}
