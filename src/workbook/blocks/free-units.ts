import type { Block, SheetBuilder } from "../../sheet";
import { nameOf } from "./references";
import { attribute, type Lines } from "./register";

/**
 * What each line finds of the month's free units of its meter. A vendor gives them once for a meter, whatever the models: the
 * first line takes what it uses, the next ones what is left. The engine's twin is `budget/api-costs.ts`.
 */
export const freeUnitsLeft = (sheet: SheetBuilder, lines: Lines, found: Lines, units: Block): Block =>
  sheet.block(lines.count, {
    title: "Free units left for the line",
    note: "Of the vendor's meter in the month, after the lines above it on the same meter",
    unit: "meter units",
    style: "quantity",
    label: (k) => `=${nameOf(lines)(k)}`,
    series: (k, m) => {
      const free = attribute(found, "free")(k);
      if (k === 0) return `=${free}`;
      const { prefix = "", column, first } = found;
      const letter = column("freeMeter");
      const above = `$${letter}$${first}:$${letter}${first + k - 1}`;
      const taken = `SUMPRODUCT((${prefix}${above}=${attribute(found, "freeMeter")(k)})*${m}$${units.first}:${m}${units.first + k - 1})`;
      return `=IF(${free}=0,0,MAX(0,${free}-${taken}))`;
    },
  });
