import { type Block, FIRST_MONTH, onSheet, type SheetBuilder } from "../../sheet";
import type { SeatLimits } from "../sheets/route";
import { attributes, type Lines } from "./register";

/**
 * Where lines that are workspaces of their own, a subscription or a pool, leave the limits of their plan: the engine refuses
 * what is above, and charges the minimum for what is below.
 */
export function seatLimitsLeft(sheet: SheetBuilder, terms: Lines, seats: Block): SeatLimits {
  const here = (reference: string) => onSheet(sheet.name, reference);
  const billed = here(`$${FIRST_MONTH}$${seats.first}:$${sheet.end}$${seats.last}`);
  const [fewest, most] = [here(attributes(terms, "fewest")), here(attributes(terms, "most"))];
  return {
    aboveMost: `(${billed}>${most})*(${most}>0)`,
    belowFewest: `(${billed}>0)*(${billed}<${fewest})`,
  };
}
