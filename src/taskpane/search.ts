import { type CatalogueRow, componentsOf, type Item, priceBook, searchItems } from "../pricebook";

/**
 * Rows whose item is found by every word of the query, best first: by what it is called, then by what is counted. An empty query
 * gives all that is sold; what is retired comes last and only when it is asked for.
 */
export function searchCatalogue(rows: readonly CatalogueRow[], query: string): CatalogueRow[] {
  if (query.trim() === "") return rows.filter(({ status }) => status !== "retired").sort(plansFirst);
  const scores = new Map(searchItems(priceBook, query).map(({ item: { id }, score }) => [id, score]));
  const named = rows
    .filter(({ item }) => scores.has(item.id))
    .sort((a, b) => (scores.get(b.item.id) ?? 0) - (scores.get(a.item.id) ?? 0));
  const counted = byMeter(rows, query).filter(({ item }) => !scores.has(item.id));
  return [...named, ...counted];
}

const kinds = ["plan", "model", "api"];

const plansFirst = (a: CatalogueRow, b: CatalogueRow): number =>
  kinds.indexOf(a.item.kind) - kinds.indexOf(b.item.kind);

/** What people call a thing that is paid by a meter, and how the price book names its meters. */
const METERS: readonly { words: readonly string[]; is: (item: Item, components: readonly string[]) => boolean }[] = [
  {
    words: ["video", "videos", "film", "films", "clip", "clips"],
    is: ({ name }, components) =>
      components.some((component) => /video|^gen4(?!_image)|^second( |$)/.test(component)) &&
      !/transcri|whisper/i.test(name),
  },
  { words: ["image", "images", "picture", "pictures"], is: has(/image/) },
  { words: ["voice", "audio", "speech", "sound"], is: has(/voice|audio|speech|^character/) },
  { words: ["music"], is: has(/music/) },
  { words: ["search"], is: has(/search/) },
];

function has(meter: RegExp) {
  return (_item: Item, components: readonly string[]): boolean => components.some((component) => meter.test(component));
}

/** By a word for what is counted, with all other words in the name: "runway video". Only what is sold. */
function byMeter(rows: readonly CatalogueRow[], query: string): CatalogueRow[] {
  const words = query.toLowerCase().match(/\S+/g) ?? [];
  const meter = METERS.find((each) => words.some((word) => each.words.includes(word)));
  if (!meter) return [];
  const others = words.filter((word) => !meter.words.includes(word)).join(" ");
  const named = others === "" ? undefined : new Set(searchItems(priceBook, others).map(({ item }) => item.id));
  return rows
    .filter(({ item, status }) => status !== "retired" && (named === undefined || named.has(item.id)))
    .filter(({ item }) => meter.is(item, componentsOf(priceBook, item)));
}

/** Well known, and not in the price book: to be told of by name instead of "nothing found". */
export const NOT_COVERED: readonly string[] = [
  ...["Canva", "Databricks", "Glean", "Grammarly", "HeyGen", "Ideogram", "Jasper", "JetBrains AI", "Kling", "Luma"],
  ...["Pika", "Salesforce Agentforce", "Snowflake Cortex", "Stability AI", "Suno", "Synthesia", "Tabnine", "Windsurf"],
];

/** The product that was meant, where a word of the query is the first word of its name. */
export function notCovered(query: string): string | undefined {
  const words: readonly string[] = query.toLowerCase().match(/\p{L}+/gu) ?? [];
  return NOT_COVERED.find((name) => words.includes(name.toLowerCase().split(" ")[0] ?? ""));
}
