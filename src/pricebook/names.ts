import { refuseErrors } from "../cell";
import * as messages from "../messages";
import { NoPrice } from "../problems";
import { withoutExportForms } from "./exported-names";
import type { Item, PriceBook } from "./price-book";
import { nearestNames } from "./suggestions";

/** "-2025-04-14" or "-20250929" at the end of a model's name: the snapshot is sold at the model's price. */
export const SNAPSHOT = /-(\d{4}-\d{2}-\d{2}|\d{8})$/;

/** A name as the index has it, and whether it says that the model runs in one region of a cloud. */
interface Known {
  key: string;
  regional: boolean;
}

/** Undefined where the book does not have the name. */
function known({ index }: PriceBook, name: string): Known | undefined {
  const key = name.trim().toLowerCase();
  const isName = (text: string): boolean => index.ambiguous.has(text) || index.byName.has(text);
  const first = (...texts: readonly string[]): string | undefined => texts.find(isName);
  const asItStands = first(key, key.replace(SNAPSHOT, ""));
  if (asItStands !== undefined) return { key: asItStands, regional: false };
  const { name: plain, cloud, regional, cloudOnly } = withoutExportForms(key);
  const model = plain.replace(SNAPSHOT, "");
  const ofCloud = cloud && first(`${cloud}/${plain}`, `${cloud}/${model}`);
  if (ofCloud !== undefined) return { key: ofCloud, regional };
  if (cloudOnly) return undefined;
  const found = first(plain, model);
  if (found === undefined) return undefined;
  // Amazon sells Claude at Anthropic's price; for other makers' models it asks prices of its own
  const isAmazons = cloud === "bedrock" && index.byName.has("bedrock-api");
  if (isAmazons && index.byName.get(found)?.vendor !== "anthropic") return undefined;
  return { key: found, regional };
}

/** Whether a name means anything in the book, be it several things. */
export const isInBook = (book: PriceBook, name: string): boolean => known(book, name) !== undefined;

/** A cloud's endpoint in one region costs more where a row of the model says so: then it is a mode of the model. */
const inRegion = ({ index }: PriceBook, item: Item): Item =>
  index.byId.get(item.id)?.rows.has("regional") ? { ...item, inRegion: "regional" } : item;

/**
 * Finds an item by id, display name, alias or vendor/name, or by a name that exports write (exported-names.ts). Case does
 * not count, punctuation does. There is no prefix or fuzzy matching: "claude-sonnet-5-5" must never become "claude-sonnet-5".
 * @throws NoPrice when the name is unknown (with up to three close names) or can mean several items (listing them); what a cell shows that holds an error in its place
 */
export function findItem(book: PriceBook, name: string): Item {
  const { ambiguous, byName } = book.index;
  const found = known(book, name);
  const choices = found && ambiguous.get(found.key);
  if (choices) throw new NoPrice(messages.ambiguousItem(name.trim(), choices));
  const item = found && byName.get(found.key);
  if (!item) refuseErrors([name]);
  if (!item && /^ft:/i.test(name.trim())) throw new NoPrice(messages.fineTunedUnknown(name.trim()));
  if (!item) throw new NoPrice(messages.unknownItem(name.trim(), nearestNames(book, name)));
  return found.regional ? inRegion(book, item) : item;
}
