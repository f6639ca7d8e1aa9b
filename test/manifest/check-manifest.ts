/**
 * What Excel, or Microsoft's store, would refuse in manifest.xml and its icons, checked without a network. Each check
 * returns sentences, none when all is well. Rules: Office add-in documentation and Marketplace policies 1120.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { validateXML } from "xmllint-wasm";
import { descendants, type Manifest, readManifest, runtimeOf } from "./read-manifest";

const schemas = path.join(__dirname, "schemas");
const rootSchema = "OfficeAppManifestV1_1.xsd";

/** Against Microsoft's XML schemas: order, spelling, lengths. */
export async function checkSchema(xml: string): Promise<string[]> {
  const files = readdirSync(schemas)
    .filter((name) => name.endsWith(".xsd"))
    .map((fileName) => ({ fileName, contents: readFileSync(path.join(schemas, fileName), "utf8") }));
  const { errors } = await validateXML({
    xml: [{ fileName: "manifest.xml", contents: xml }],
    schema: files.filter(({ fileName }) => fileName === rootSchema),
    preload: files.filter(({ fileName }) => fileName !== rootSchema),
  });
  return errors.map(({ message }) => message.replace(/\{[^}]*\}/g, ""));
}

/** What no schema can say: references, the shared runtime's one page, addresses. */
export function checkManifest(xml: string): string[] {
  const manifest = readManifest(xml);
  return [
    ...checkBasics(manifest),
    ...checkResources(manifest),
    ...checkSharedRuntime(manifest),
    ...checkAddresses(manifest),
  ];
}

/** The sentence, when something is wrong. */
export const when = (wrong: boolean, sentence: string): string[] => (wrong ? [sentence] : []);

const checkBasics = ({ version, hosts, requirements, root }: Manifest): string[] => [
  ...when(!/^[1-9]\d{0,4}(\.\d{1,5}){3}$/.test(version), `Version ${version}: four numbers, the first at least 1`),
  ...when(hosts.length !== 1 || hosts[0] !== "Workbook", `Hosts ${hosts.join()}: Workbook and nothing else`),
  ...["SharedRuntime", "CustomFunctionsRuntime", "ExcelApi"]
    .filter((set) => !requirements.has(set))
    .map((set) => `Requirements: ${set} is missing`),
  ...descendants(root, "AppDomain")
    .map((domain) => String(domain["#text"]))
    .filter((domain) => !/^https:\/\/[a-z0-9.-]+(:\d+)?$/.test(domain))
    .map((domain) => `AppDomain ${domain}: scheme and host only`),
];

const checkResources = ({ resources, repeatedResources, usedResources }: Manifest): string[] => [
  ...repeatedResources.map((id) => `resource ${id} is there twice`),
  ...[...usedResources].filter((id) => !resources.has(id)).map((id) => `resid ${id} has no resource`),
  ...[...resources.keys()].filter((id) => !usedResources.has(id)).map((id) => `resource ${id} is never used`),
];

function checkSharedRuntime(manifest: Manifest): string[] {
  const runtime = runtimeOf(manifest);
  const { page, namespace } = manifest.customFunctions;
  const prefix = manifest.resources.get(namespace ?? "")?.value ?? "";
  return [
    ...when(manifest.runtimes.length !== 1, "exactly one Runtime"),
    ...when(runtime.lifetime !== "long", "Runtime: lifetime must be long"),
    ...when(page !== runtime.resid, "the functions' Page must be the runtime's"),
    ...when(manifest.functionFile !== runtime.resid, "FunctionFile must be the runtime's"),
    ...when(manifest.actions.length === 0, "no button on the ribbon"),
    ...manifest.actions.flatMap((action) => [
      ...when(
        action.type === "ShowTaskpane" && action.page !== runtime.resid,
        "ShowTaskpane must show the runtime's page",
      ),
      ...when(action.hasTaskpaneId, "TaskpaneId: leave it out in a shared runtime"),
    ]),
    ...when(
      manifest.page !== manifest.resources.get(runtime.resid ?? "")?.value,
      "DefaultSettings: SourceLocation must be the runtime's page",
    ),
    ...when(
      !/^[A-Za-z][A-Za-z0-9._]{0,31}$/.test(prefix),
      `Namespace ${prefix}: a letter first, at most 32 characters`,
    ),
  ];
}

/** Every address in the manifest, by the element or resource that holds it. */
export const addresses = ({ ownUrls, resources, page }: Manifest): [string, string][] => [
  ["SourceLocation", page],
  ...ownUrls,
  ...[...resources]
    .filter(([, { kind }]) => kind === "Images" || kind === "Urls")
    .map(([id, { value }]): [string, string] => [id, value]),
];

/** The folder of the pane's page: what lies below it is ours and must be in the build. */
export const baseOf = ({ page }: Manifest): string => page.slice(0, page.lastIndexOf("/") + 1);

function checkAddresses(manifest: Manifest): string[] {
  const { script, metadata } = manifest.customFunctions;
  const origin = URL.canParse(manifest.page) ? new URL(manifest.page).origin : "";
  return [
    ...addresses(manifest)
      .filter(([, url]) => !url.startsWith("https://"))
      .map(([name, url]) => `${name} ${url}: must be https`),
    ...[script, metadata]
      .map((id) => manifest.resources.get(id ?? "")?.value ?? "")
      .filter((url) => !url.startsWith(`${origin}/`))
      .map((url) => `${url}: must be on ${origin} like the page`),
  ];
}

/** Reads a file of the add-in by its path below the add-in's address; undefined when there is none. */
export type ReadFile = (name: string) => Buffer | undefined;

export const filesIn =
  (folder: string): ReadFile =>
  (name) => {
    try {
      return readFileSync(path.join(folder, name));
    } catch {
      return undefined;
    }
  };

/** Every icon is a PNG of the size it is declared with, and the sizes Excel insists on are there. */
export function checkIcons(xml: string, read: ReadFile): string[] {
  const manifest = readManifest(xml);
  const declared = [
    { url: manifest.ownUrls.get("IconUrl") ?? "", size: 32 },
    { url: manifest.ownUrls.get("HighResolutionIconUrl") ?? "", size: 64 },
    ...manifest.icons.flat().map(({ size, resid }) => ({ url: manifest.resources.get(resid)?.value ?? "", size })),
  ];
  return [
    ...manifest.icons.flatMap((icon) =>
      [16, 32, 80]
        .filter((size) => !icon.some((image) => image.size === size))
        .map((size) => `an Icon lacks size ${size}`),
    ),
    ...declared
      .filter(({ url, size }) => pngSize(read(url.slice(baseOf(manifest).length))) !== `${size}x${size}`)
      .map(({ url, size }) => `${url}: must be a PNG of ${size}x${size}`),
  ];
}

/** "32x32", from the header every PNG begins with; undefined for anything else. */
function pngSize(file: Buffer | undefined): string | undefined {
  if (!file || file.length < 24 || file.toString("latin1", 1, 4) !== "PNG") return undefined;
  return `${file.readUInt32BE(16)}x${file.readUInt32BE(20)}`;
}
