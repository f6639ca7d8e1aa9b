import type { FoundPrice } from "../../pricebook";

/** Words of components that say little to who does not buy by them; the others are plain. */
const PLAIN: Readonly<Record<string, string>> = {
  "seat monthly": "seat, paid monthly",
  "seat annual": "seat, paid yearly",
  input: "input tokens",
  output: "output tokens",
  "cache read": "cached input, read",
  "cache write": "cached input, written",
  "cache write 1h": "cached input, kept 1 hour",
};
const LONG = " long";
const MILLION = 1_000_000;
const COUNTED_LIKE_TOKENS = Object.keys(PLAIN).sort((one, other) => other.length - one.length);

/** What is charged, as a person would say it: "Input tokens, batch, long requests". */
export function componentInWords(component: string): string {
  const isLong = component.endsWith(LONG);
  const short = isLong ? component.slice(0, -LONG.length) : component;
  const known = COUNTED_LIKE_TOKENS.find((words) => short === words || short.startsWith(`${words} `));
  const rest = known === undefined ? "" : short.slice(known.length + 1);
  const words = [known === undefined ? short : (PLAIN[known] ?? known), rest, isLong ? "long requests" : ""];
  const text = words.filter((word) => word !== "").join(", ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What a price is for: "USD per 1M tokens". */
export function unitInWords({ currency, per, unit }: Pick<FoundPrice, "currency" | "per" | "unit">): string {
  const number = per === MILLION ? "1M" : per.toLocaleString("en-US");
  const counted = per === 1 ? unit : `${number} ${per > 1 ? severalOf(unit) : unit}`;
  return `${currency} per ${counted}`;
}

const severalOf = (unit: string): string =>
  /[^aeiou]y$/.test(unit) ? `${unit.slice(0, -1)}ies` : /(?:s|x|ch|sh)$/.test(unit) ? `${unit}es` : `${unit}s`;

const PAGE = /https?:\/\/\S+/;
const PACKAGE = /^npm:(?<name>.+)@(?<version>[^@\s]+)/;
const REPOSITORY = /^github:(?<repository>[^@\s]+)@(?<commit>\w+)(?: (?<path>\S+))?/;

/** The address of the page, package or file that a price was read from, the first of several; "" where its source has none. */
export function pageOf(source: string): string {
  const page = PAGE.exec(source)?.[0];
  if (page !== undefined) return page;
  const { name, version = "" } = PACKAGE.exec(source)?.groups ?? {};
  if (name !== undefined) return `https://www.npmjs.com/package/${name}/v/${version}`;
  const { repository, commit = "", path } = REPOSITORY.exec(source)?.groups ?? {};
  if (repository === undefined) return "";
  return `https://github.com/${repository}/${path === undefined ? "tree" : "blob"}/${[commit, path].filter(Boolean).join("/")}`;
}
