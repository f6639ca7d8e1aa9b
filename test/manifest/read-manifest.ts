import { XMLParser } from "fast-xml-parser";

/** An XML element as fast-xml-parser gives it: attributes begin with "@", every child is a list. */
export interface Element {
  [name: string]: Element[] | string;
}

/** The parts of the add-in only manifest that the checks look at. */
export interface Manifest {
  root: Element;
  version: string;
  hosts: (string | undefined)[];
  /** requirement set → smallest version */
  requirements: Map<string, string>;
  /** resource id → its kind and value; a repeated id is in `repeatedResources` */
  resources: Map<string, { kind: string; value: string }>;
  repeatedResources: string[];
  /** every resid that something refers to */
  usedResources: Set<string>;
  /** the page of the pane as outdated clients ask for it */
  page: string;
  /** urls outside the resources, by element name */
  ownUrls: Map<string, string>;
  runtimes: Element[];
  customFunctions: { script?: string; page?: string; metadata?: string; namespace?: string };
  functionFile?: string;
  actions: { type: string; page?: string; hasTaskpaneId: boolean; functionName?: string }[];
  /** one list of (size, resid) for each icon of the ribbon */
  icons: { size: number; resid: string }[][];
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  removeNSPrefix: true,
  isArray: (_name, _path, _isLeaf, isAttribute) => !isAttribute,
  alwaysCreateTextNode: true,
  parseTagValue: false,
});

const children = (element: Element | undefined, name: string): Element[] => {
  const found = element?.[name];
  return Array.isArray(found) ? found : [];
};
const child = (element: Element | undefined, ...path: string[]): Element | undefined =>
  path.reduce<Element | undefined>((at, name) => children(at, name)[0], element);
const attribute = (element: Element | undefined, name: string): string | undefined => {
  const value = element?.[`@${name}`];
  return typeof value === "string" ? value : undefined;
};
const text = (element: Element | undefined): string | undefined => {
  const value = element?.["#text"];
  return typeof value === "string" ? value : undefined;
};
const resid = (element: Element | undefined): string | undefined => attribute(element, "resid");

/** All elements of that name below this one, at any depth. */
export const descendants = (element: Element | undefined, name: string): Element[] =>
  Object.entries(element ?? {}).flatMap(([key, value]) =>
    Array.isArray(value) ? [...(key === name ? value : []), ...value.flatMap((each) => descendants(each, name))] : [],
  );

const allResids = (element: Element): string[] => [
  ...(resid(element) === undefined ? [] : [resid(element)!]),
  ...Object.values(element).flatMap((value) => (Array.isArray(value) ? value.flatMap(allResids) : [])),
];

/** Reads manifest.xml. What is missing comes out as undefined or empty: judging it is the checks' business. */
export function readManifest(xml: string): Manifest {
  const root = child(parser.parse(xml) as Element, "OfficeApp") ?? {};
  const overrides = child(root, "VersionOverrides");
  const host = child(overrides, "Hosts", "Host");
  const functions = child(host, "AllFormFactors", "ExtensionPoint");
  const desktop = child(host, "DesktopFormFactor");

  const entries = ["Images", "Urls", "ShortStrings", "LongStrings"].flatMap((kind) =>
    Object.values(child(overrides, "Resources", kind) ?? {})
      .filter(Array.isArray)
      .flat()
      .filter((each) => attribute(each, "id") !== undefined)
      .map((each) => ({ id: attribute(each, "id")!, kind, value: attribute(each, "DefaultValue") ?? "" })),
  );
  const ids = entries.map(({ id }) => id);

  return {
    root,
    version: text(child(root, "Version")) ?? "",
    hosts: children(child(root, "Hosts"), "Host").map((each) => attribute(each, "Name")),
    requirements: new Map(
      descendants(child(root, "Requirements"), "Set").map((set) => [
        attribute(set, "Name") ?? "",
        attribute(set, "MinVersion") ?? "",
      ]),
    ),
    resources: new Map(entries.map(({ id, kind, value }) => [id, { kind, value }])),
    repeatedResources: ids.filter((id, index) => ids.indexOf(id) !== index),
    usedResources: new Set(overrides ? allResids(overrides) : []),
    page: attribute(child(root, "DefaultSettings", "SourceLocation"), "DefaultValue") ?? "",
    ownUrls: new Map(
      ["IconUrl", "HighResolutionIconUrl", "SupportUrl"].map((name) => [
        name,
        attribute(child(root, name), "DefaultValue") ?? "",
      ]),
    ),
    runtimes: children(child(host, "Runtimes"), "Runtime"),
    customFunctions: {
      script: resid(child(functions, "Script", "SourceLocation")),
      page: resid(child(functions, "Page", "SourceLocation")),
      metadata: resid(child(functions, "Metadata", "SourceLocation")),
      namespace: resid(child(functions, "Namespace")),
    },
    functionFile: resid(child(desktop, "FunctionFile")),
    actions: descendants(desktop, "Action").map((action) => ({
      type: attribute(action, "type") ?? "",
      page: resid(child(action, "SourceLocation")),
      hasTaskpaneId: "TaskpaneId" in action,
      functionName: text(child(action, "FunctionName")),
    })),
    icons: descendants(desktop, "Icon").map((icon) =>
      children(icon, "Image").map((image) => ({
        size: Number(attribute(image, "size")),
        resid: resid(image) ?? "",
      })),
    ),
  };
}

export const runtimeOf = (manifest: Manifest): { resid?: string; lifetime?: string } => ({
  resid: resid(manifest.runtimes[0]),
  lifetime: attribute(manifest.runtimes[0], "lifetime"),
});
