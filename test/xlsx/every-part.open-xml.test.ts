import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { unzipSync, zipSync } from "fflate";
import { findOpenXmlValidator } from "../../scripts/find-programs";
import { describeWorkbook } from "../../src/workbook";
import { changed } from "../../src/xlsx/parts";
import { writeWorkbook } from "../../src/xlsx/write";
import { everyNth } from "../thinned";
import { newestBudgets } from "../workbook/newest-budgets";
import { storedBudgets } from "../workbook/ten-budgets";
import { smallBudget, valuesOfEveryKind } from "./descriptions";
import { isoComplaints } from "./iso-schemas";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "ai-budget-open-xml-"));
});
afterAll(() => rm(folder, { recursive: true }));

/**
 * What the Open XML SDK, with the schemas and the rules of Excel, says against any part of the file. It knows the element order that
 * Excel writes, which is stricter than the ISO schemas in places.
 */
async function complaints(file: Uint8Array): Promise<string[]> {
  const program = findOpenXmlValidator();
  if (!program) throw new Error("There is no validator here; OPEN_XML_VALIDATOR says where it is.");
  const name = path.join(folder, "workbook.xlsx");
  await writeFile(name, file);
  const { stdout } = await promisify(execFile)(program, [name, "Office2016"], {
    // no package of languages is needed for it
    env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: "1" },
    maxBuffer: 64 * 1024 * 1024,
  });
  const { errors } = JSON.parse(stdout) as { errors: { path: string; xPath: string; description: string }[] };
  return errors.map(({ path: part, xPath, description }) => `${part} ${xPath}: ${description}`);
}

test.each(everyNth(8, [...storedBudgets(), ...newestBudgets], 4))(
  "every part of the file of $name is as Excel wants it, and follows the ISO schemas",
  async ({ budget }) => {
    const file = await writeWorkbook(describeWorkbook(budget));
    expect(await complaints(file)).toEqual([]);
    expect(await isoComplaints(file)).toEqual([]);
  },
);

test("and with values of every kind behind its formulas", async () => {
  const description = smallBudget();
  expect(await complaints(await writeWorkbook(description, valuesOfEveryKind(description)))).toEqual([]);
});

test.each([
  ["an element out of order", "xl/worksheets/sheet1.xml", /(<sheetProtection[^>]*>)(.*)/s, "$2$1"],
  ["an unknown attribute", "xl/workbook.xml", /<sheet /, '<sheet colour="red" '],
  ["a style that is not there", "xl/worksheets/sheet1.xml", / s="\d+"/, ' s="9999"'],
  ["a cell of no kind", "xl/worksheets/sheet1.xml", / t="inlineStr"/, ' t="text"'],
])("%s is found", async (_name, part, from, to) => {
  const parts = unzipSync(await writeWorkbook(smallBudget()));
  changed(parts, part, (xml) => xml.replace(from, to));
  expect(await complaints(zipSync(parts))).not.toEqual([]);
});
