import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { checkFunctions, type FunctionsMetadata } from "./check-functions";
import { addresses, baseOf, checkIcons, checkManifest, filesIn, when } from "./check-manifest";
import { readManifest } from "./read-manifest";

const officeJs = /<script[^>]+src="?https:\/\/appsforoffice\.microsoft\.com\/lib\/1\/hosted\/office\.js/;

/**
 * A built folder as it will be hosted: all that manifest.xml names is there, every function and command is associated.
 * @param isFinal built for a host of its own: no address of this machine may remain
 */
export function checkBuild(folder: string, isFinal: boolean): string[] {
  const read = filesIn(folder);
  const xml = read("manifest.xml")?.toString() ?? "";
  const manifest = readManifest(xml);
  const base = baseOf(manifest);
  const metadata = JSON.parse(read("functions.json")?.toString() ?? '{"functions":[]}') as FunctionsMetadata;
  const scripts = readdirSync(folder)
    .filter((name) => name.endsWith(".js"))
    .map((name) => readFileSync(path.join(folder, name), "utf8"))
    .join("\n");
  const page = read(manifest.page.slice(base.length))?.toString() ?? "";
  return [
    ...checkManifest(xml),
    ...checkIcons(xml, read),
    ...checkFunctions(metadata),
    ...addresses(manifest)
      .filter(([, url]) => url.startsWith(base) && !read(url.slice(base.length)))
      .map(([name, url]) => `${name} ${url}: not in the build`),
    ...when(
      isFinal && /localhost|127\.0\.0\.1/.test(xml + JSON.stringify(metadata)),
      "an address of this machine remains",
    ),
    ...metadata.functions.filter(({ id }) => !associates(scripts, id)).map(({ id }) => `${id} is never associated`),
    ...manifest.actions
      .flatMap(({ functionName }) => functionName ?? [])
      .filter((name) => !associates(scripts, name))
      .map((name) => `command ${name} is never associated`),
    ...when(!officeJs.test(page.split(/<\/head>/i)[0] ?? ""), "office.js is not loaded from Microsoft's CDN in <head>"),
  ];
}

const associates = (scripts: string, name: string): boolean =>
  ['"', "'", "`"].some((quote) => scripts.includes(`associate(${quote}${name}${quote}`));
