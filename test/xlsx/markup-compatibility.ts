import { XMLBuilder, XMLParser } from "fast-xml-parser";

const NAMESPACE = "http://schemas.openxmlformats.org/markup-compatibility/2006";
const ATTRIBUTE = "@_";
const OPTIONS = {
  preserveOrder: true,
  attributeNamePrefix: ATTRIBUTE,
  ignoreAttributes: false,
  parseTagValue: false,
  trimValues: false,
  processEntities: false,
};

/** An element as the parser gives it: its children under its name, its attributes under ":@". */
type Node = Record<string, unknown>;

const nameOf = (node: Node): string => Object.keys(node).find((key) => key !== ":@") ?? "";
const childrenOf = (node: Node): Node[] => {
  const children = node[nameOf(node)];
  return Array.isArray(children) ? (children as Node[]) : [];
};
const attributesOf = (node: Node): Record<string, string> => (node[":@"] ?? {}) as Record<string, string>;
const prefixOf = (name: string): string => (name.includes(":") ? name.slice(0, name.indexOf(":")) : "");

/**
 * The part as a reader sees it that knows none of the extensions: without what mc:Ignorable names, and with the fallback of
 * each mc:AlternateContent (ISO/IEC 29500-3). Prefixes count as the root declares them.
 */
export function withoutExtensions(xml: string): string {
  if (!xml.includes(NAMESPACE)) return xml;
  const nodes = new XMLParser(OPTIONS).parse(xml) as Node[];
  const root = attributesOf(nodes.find((node) => !nameOf(node).startsWith("?")) ?? {});
  const compatibility =
    Object.keys(root)
      .find((name) => root[name] === NAMESPACE)
      ?.replace(`${ATTRIBUTE}xmlns:`, "") ?? "";
  const ignorable = (root[`${ATTRIBUTE}${compatibility}:Ignorable`] ?? "").split(/\s+/).filter(Boolean);
  const isDropped = (name: string) => [compatibility, ...ignorable].includes(prefixOf(name));

  const clean = (node: Node): Node[] => {
    const name = nameOf(node);
    if (name === `${compatibility}:AlternateContent`)
      return childrenOf(node)
        .filter((choice) => nameOf(choice) === `${compatibility}:Fallback`)
        .flatMap((fallback) => childrenOf(fallback).flatMap(clean));
    if (isDropped(name)) return [];
    if (name.startsWith("#")) return [node];
    const attributes = Object.entries(attributesOf(node)).filter(
      ([attribute]) => !isDropped(attribute.slice(ATTRIBUTE.length)),
    );
    return [{ [name]: childrenOf(node).flatMap(clean), ":@": Object.fromEntries(attributes) }];
  };
  return String(new XMLBuilder({ ...OPTIONS, suppressEmptyNode: true }).build(nodes.flatMap(clean)));
}
