import type { Block, SheetBuilder } from "../../sheet";
import { asFormula, type MonthReference, nameOf } from "./references";
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
    series: asFormula(freeUnits(found, (k, m) => `${m}$${units.first}:${m}${units.first + k - 1}`)),
  });

/** The same as a part of another formula. @param above the units of the lines above line k, as factors of a sum over them */
export const freeUnits =
  (found: Lines, above: MonthReference): MonthReference =>
  (k, m) => {
    const free = attribute(found, "free")(k);
    if (k === 0) return free;
    const { prefix = "", column, first } = found;
    const letter = column("freeMeter");
    const meters = `${prefix}$${letter}$${first}:$${letter}${first + k - 1}`;
    const taken = `SUMPRODUCT((${meters}=${attribute(found, "freeMeter")(k)})*${above(k, m)})`;
    return `CHOOSE(1+(${free}=0),MAX(0,${free}-${taken}),0)`;
  };
