import { keep, useKept } from "../use-kept";
import type { Separator } from "./separators";

const KEY = "AI Budget: separator";

function stored(): Separator | undefined {
  try {
    const text = window.localStorage.getItem(KEY);
    return text === "," || text === ";" ? text : undefined;
  } catch {
    // private windows have no storage
    return undefined;
  }
}

/** What people chose, else what Excel's decimal sign says, else what the language of the browser says. Chosen once, it is remembered. */
export function useSeparator(decimalSign: string | undefined): readonly [Separator, (separator: Separator) => void] {
  const [chosen] = useKept<Separator | undefined>(KEY, stored);
  const sign = decimalSign ?? (1.5).toLocaleString(navigator.language).charAt(1);
  return [
    chosen ?? (sign === "," ? ";" : ","),
    (separator) => {
      keep(KEY, separator);
      try {
        window.localStorage.setItem(KEY, separator);
      } catch {
        // it holds until the pane is closed
      }
    },
  ];
}
