import { type Budget, linesOf } from "../../budget";
import type { MapJson } from "../../workers";

/** What a rule names in place of a line. */
export const NOWHERE = ["Not budgeted", "Ignore"];

/** What the sample's map says of lines that another budget does not have is left for people to answer. */
export function ofBudget(map: MapJson, budget: Budget): MapJson {
  const known = [...NOWHERE, ...Array.from(linesOf(budget), ({ name }) => name)];
  const has = ({ line }: { line: string }) => known.includes(line);
  const methods = (map.methods ?? []) as { line: string }[];
  return { ...map, rules: (map.rules ?? []).filter(has), methods: methods.filter(has) };
}
