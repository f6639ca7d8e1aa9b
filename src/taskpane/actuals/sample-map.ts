import type { Budget } from "../../budget";
import type { MapJson } from "../../workers";

/** What a rule names in place of a line. */
export const NOWHERE = ["Not budgeted", "Ignore"];

/** What the sample's map says of lines that another budget does not have is left for people to answer. */
export function ofBudget(map: MapJson, { subscriptions, seats, api, credits, enterprise }: Budget): MapJson {
  const lines = [subscriptions, seats, api, credits, enterprise].flat().map(({ name }) => name);
  const has = ({ line }: { line: string }) => [...NOWHERE, ...lines].includes(line);
  const methods = (map.methods ?? []) as { line: string }[];
  return { ...map, rules: (map.rules ?? []).filter(has), methods: methods.filter(has) };
}
