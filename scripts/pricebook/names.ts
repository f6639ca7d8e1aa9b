import type { MatchLogic, ModelInfo } from "@pydantic/genai-prices";

/** One model id the package prices, with the other ways people write it. */
export interface ModelNames {
  id: string;
  aliases: string[];
}

/** Names the package gives as the same product although they are spelled differently. */
const SAME_PRODUCT: Record<string, string> = { "gpt-5.6": "gpt-5.6-sol", "gpt-5-6": "gpt-5.6-sol" };

const wholeNames = (match: MatchLogic, kind: "equals" | "starts_with"): string[] => {
  if ("or" in match) return match.or.flatMap((part) => wholeNames(part, kind));
  if (kind === "equals" && "equals" in match) return [match.equals];
  if (kind === "starts_with" && "starts_with" in match) return [match.starts_with];
  return [];
};

/** The other whole names of a package entry. */
export const otherNames = ({ id, match }: ModelInfo): string[] =>
  wholeNames(match, "equals").filter((name) => name !== id);

/** The same for every spelling of one name: dots, spaces, word order, snapshot, "-latest", "-preview" do not count. */
export const spelling = (name: string): string =>
  name
    .toLowerCase()
    .replace("gpt-35", "gpt-3.5")
    .replace(/-(\d{4}-\d{2}-\d{2}|\d{8}|[01]\d{3})$/, "")
    .replace(/[ ._]/g, "-")
    .replace(/-(latest|preview)\b/g, "")
    .split("-")
    .filter((word) => word !== "0")
    .sort()
    .join("-");

/**
 * The ids a package entry stands for. Spellings of one name become aliases; another product that merely has the same
 * price today ("gpt-5-codex" under "gpt-5") becomes an id of its own, because its price or end may part from it.
 */
export function namesOf(model: ModelInfo): ModelNames[] {
  const isDated = (name: string) => /-(\d{4}-\d{2}-\d{2}|\d{8})$/.test(name);
  const own: ModelNames = { id: model.id.replace(/-$/, ""), aliases: [] };
  const found = [own];
  const isOwn = (name: string) => spelling(name) === spelling(own.id) || SAME_PRODUCT[name] === own.id;
  for (const name of wholeNames(model.match, "equals").filter((name) => name !== own.id && !isDated(name))) {
    const home = isOwn(name) ? own : found.find(({ id }) => spelling(id) === spelling(name));
    if (home) home.aliases.push(name);
    else found.push({ id: name, aliases: [] });
  }
  const starts = wholeNames(model.match, "starts_with").filter((name) => name !== own.id && !isDated(name));
  own.aliases.push(...starts.filter((name) => isOwn(name) && /[a-z0-9]$/.test(name)));
  return found;
}
