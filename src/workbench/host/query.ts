import { type HostObject, isHostObject, NULL_OBJECT, type Resolved } from "./host-object";
import type { Members } from "./members";
import type { Query } from "./protocol";

/** "items/font/bold" as office.js writes it → "Items/Font/Bold" as members are called on the wire. */
const wireName = (path: string): string => path.split("/").map(capital).join("/");
const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const CALCULATED = /(^|\/)(Values|Text|ValueTypes|Value|HasSpill)$/;

/** Whether an answer to the query depends on formulas, so that calculation must be waited for. */
export function needsCalculation(object: Resolved, query: Query | undefined): boolean {
  if (object === NULL_OBJECT || KEPT.has(object.type)) return false;
  const selected = (query?.Select ?? []).map(wireName);
  const holdsValues = object.type === "Range" || object.type === "NamedItem" || object.type === "NamedItemCollection";
  return selected.length === 0 ? holdsValues : selected.some((path) => CALCULATED.test(path));
}

/** Their values are what somebody has put there. */
const KEPT: ReadonlySet<string> = new Set(["Setting", "CustomProperty"]);

/** Copying values is the one method that reads what formulas give. */
export const methodNeedsCalculation = (name: string, args: readonly unknown[]): boolean =>
  name === "CopyFrom" && args[1] === "Values";

/** What a `load` brings back: the selected members, or all plain ones, and those of the objects below. */
export function answer(object: Resolved, query: Query | undefined, members: Members): unknown {
  if (object === NULL_OBJECT) return null;
  const select = (query?.Select ?? []).map(wireName);
  const expand = (query?.Expand ?? []).map(wireName);
  const items = members.definition(object).items;
  if (items) return collectionAnswer(items(object.target), { ...query, Select: select, Expand: expand }, members);

  const result: Record<string, unknown> = identity(object, members);
  const plain =
    select.length === 0
      ? Object.keys(members.definition(object).get ?? {})
      : select.filter((path) => !path.includes("/"));
  for (const name of plain) {
    const child = members.definition(object).child?.[name];
    result[name] = child ? answer(child(object.target), undefined, members) : members.get(object, name)(object.target);
  }
  for (const [name, below] of pathsBelow(select, expand)) {
    const child = members.child(object, name)(object.target) as Resolved;
    result[name] = answer(child, { Select: below }, members);
  }
  return result;
}

function collectionAnswer(items: HostObject[], query: Query, members: Members): unknown {
  const ofItems = (paths: string[] = []): string[] =>
    paths.map((path) => path.replace(/^Items\/?/, "")).filter((path) => path !== "");
  const from = query.Skip ?? 0;
  const shown = query.Top === undefined ? items.slice(from) : items.slice(from, from + query.Top);
  const below = { Select: ofItems(query.Select), Expand: ofItems(query.Expand) };
  return { _Items: shown.map((item) => answer(item, below, members)) };
}

function pathsBelow(select: string[], expand: string[]): Map<string, string[]> {
  const below = new Map<string, string[]>();
  for (const path of [...select.filter((selected) => selected.includes("/")), ...expand]) {
    const [name = "", ...rest] = path.split("/");
    const paths = below.get(name) ?? [];
    if (rest.length > 0) paths.push(rest.join("/"));
    below.set(name, paths);
  }
  return below;
}

/** office.js reads an object's id and reference whenever it gets them, asked for or not. */
export function identity(object: HostObject, members: Members): Record<string, unknown> {
  const getters = members.definition(object).get ?? {};
  const ids = ["Id", "_Id"].flatMap((name) => {
    const get = getters[name];
    return get ? [[name, get(object.target)] as const] : [];
  });
  return {
    ...Object.fromEntries(ids),
    ...(object.referenceId === undefined ? {} : { _ReferenceId: object.referenceId }),
  };
}

/** What a method call sends back: plain results only; objects are reached by their paths. */
export const methodAnswer = (result: unknown): unknown =>
  result === undefined || result === NULL_OBJECT || isHostObject(result) ? null : result;
