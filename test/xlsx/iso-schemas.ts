import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { memoryPages, validateXML } from "xmllint-wasm";
import { withoutExtensions } from "./markup-compatibility";

const FOLDER = path.join(__dirname, "schemas");
/** names all others */
const ROOT = "package.xsd";

/** What the ISO schemas say against the XML of any part of the file: nothing when all is well. */
export async function isoComplaints(file: Uint8Array): Promise<string[]> {
  const parts = Object.entries(unzipSync(file));
  const schemas = readdirSync(FOLDER)
    .filter((name) => name.endsWith(".xsd"))
    .map((fileName) => ({ fileName, contents: readFileSync(path.join(FOLDER, fileName), "utf8") }));
  const { valid, errors } = await validateXML({
    // numbered, because the program cannot open every name that a part may have
    xml: parts.map(([, part], index) => ({
      fileName: `${index}.xml`,
      contents: withoutExtensions(strFromU8(part)),
    })),
    schema: schemas.filter(({ fileName }) => fileName === ROOT),
    preload: schemas.filter(({ fileName }) => fileName !== ROOT),
    maxMemoryPages: 2 * memoryPages.GiB,
  });
  if (valid) return [];
  return errors
    .filter(({ rawMessage }) => / error : /.test(rawMessage))
    .map(({ message, loc }) => {
      const [name] = parts[Number.parseInt(loc?.fileName ?? "", 10)] ?? ["?"];
      return `${name}: ${message.replace(/\{[^}]*\}/g, "")}`;
    });
}
