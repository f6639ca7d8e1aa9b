/** @deep */
import { unzipSync, zipSync } from "fflate";
import { describeWorkbook } from "../../src/workbook";
import { changed } from "../../src/xlsx/parts";
import { writeWorkbook } from "../../src/xlsx/write";
import { storedBudget } from "../workbook/ten-budgets";
import { smallBudget, valuesOfEveryKind } from "./descriptions";
import { isoComplaints } from "./iso-schemas";
import { withoutExtensions } from "./markup-compatibility";

// The budgets on disk are held to the schemas by every-part.open-xml.test.ts, which writes them all.

type Change = readonly [part: string, from: RegExp, to: string];

function withParts(file: Uint8Array, changes: readonly Change[]): Uint8Array {
  const parts = unzipSync(file);
  for (const [part, from, to] of changes) {
    const before = parts[part];
    changed(parts, part, (xml) => xml.replace(from, to));
    expect([part, Buffer.compare(parts[part] ?? Buffer.of(), before ?? Buffer.of())]).not.toEqual([part, 0]);
  }
  return zipSync(parts);
}

test("every part follows the ISO schemas, with values of every kind behind its formulas", async () => {
  const description = smallBudget();
  expect(await isoComplaints(await writeWorkbook(description, valuesOfEveryKind(description)))).toEqual([]);
});

describe("what the schemas do not allow is found in every part:", () => {
  const description = describeWorkbook(storedBudget("one-line").budget);
  /** parts are numbered as the sheets stand */
  const place = (name: string) => description.sheets.findIndex((each) => each.name === name) + 1;
  const sheet = (name: string) => `xl/worksheets/sheet${place(name)}.xml`;
  const faults: [name: string, change: Change, word: RegExp][] = [
    [
      "an element out of order",
      [sheet("About"), /(<sheetProtection[^>]*>)(.*)(<\/worksheet>)/s, "$2$1$3"],
      /\bsheetProtection\b/,
    ],
    ["a cell of no kind", [sheet("Assumptions"), / t="inlineStr"/, ' t="text"'], /\btext\b/],
    ["a part of a kind that no schema describes", [sheet("Rates"), /^.*$/s, "<mystery/>"], /\bmystery\b/],
    ["an unknown attribute", ["xl/workbook.xml", /<sheet /, '<sheet colour="red" '], /\bcolour\b/],
    ["an unknown element", ["xl/styles.xml", /<\/styleSheet>/, "<colour/></styleSheet>"], /\bcolour\b/],
    ["a text without an end", [sheet("Subscriptions"), /<\/t>/, "</t><t/>"], /\bt\b/],
    ["a colour scheme without a colour", ["xl/theme/theme1.xml", /<a:accent3>.*?<\/a:accent3>/, ""], /\baccent3\b/],
    ["an axis too few", ["xl/charts/chart1.xml", /<c:axId val="\d+"\/>/, ""], /\baxId\b/],
    ["a chart of no size", [`xl/drawings/drawing${place("Summary")}.xml`, /<xdr:to>.*?<\/xdr:to>/, ""], /\bto\b/],
    ["a date of no kind", ["docProps/core.xml", / xsi:type="dcterms:W3CDTF"/, ""], /\bcreated\b/],
    ["a property of no meaning", ["docProps/app.xml", /<DocSecurity>0/, "<DocSecurity>none"], /\bDocSecurity\b/],
    ["a relationship without an address", ["_rels/.rels", / Target="[^"]*"/, ""], /\bTarget\b/],
    ["a content type of no part", ["[Content_Types].xml", / PartName="[^"]*"/, ""], /\bPartName\b/],
  ];
  let complaints: string[];
  beforeAll(async () => {
    const file = await writeWorkbook(description);
    complaints = await isoComplaints(
      withParts(
        file,
        faults.map(([, change]) => change),
      ),
    );
  });

  test.each(faults)("%s", (_name, [part], word) => {
    expect(complaints.filter((complaint) => complaint.startsWith(`${part}: `)).join("\n")).toMatch(word);
  });

  test("and nothing else", () => {
    const changedParts = new Set(faults.map(([, [part]]) => part));
    expect(complaints.filter((complaint) => !changedParts.has(complaint.split(": ")[0] ?? ""))).toEqual([]);
  });
});

describe("extensions that a reader may ignore", () => {
  const EXTENDED = `xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:x9="urn:later"`;
  const extended = async (attributes: string): Promise<string[]> => {
    const start = `<worksheet ${EXTENDED} ${attributes} x9:id="1" $1<x9:later a="b"><x9:deep/></x9:later><sheetData>`;
    const change: Change = ["xl/worksheets/sheet1.xml", /<worksheet (.*?)<sheetData>/s, start];
    return isoComplaints(withParts(await writeWorkbook(smallBudget()), [change]));
  };

  test("count as if they were not there", async () => {
    expect(await extended('mc:Ignorable="x9"')).toEqual([]);
  });

  test("and are errors where the part does not say so", async () => {
    expect((await extended("")).join("\n")).toContain("later");
  });

  test("leave what they fall back to", () => {
    const choice = '<mc:Choice Requires="x9"><x9:new/></mc:Choice>';
    const xml = `<a ${EXTENDED}><mc:AlternateContent>${choice}<mc:Fallback><b n="&lt;1"/>  text</mc:Fallback></mc:AlternateContent></a>`;
    expect(withoutExtensions(xml)).toBe(`<a ${EXTENDED}><b n="&lt;1"/>  text</a>`);
  });

  test("a part without any is left as it is", () => {
    expect(withoutExtensions("<a>\r\n <b></b></a>")).toBe("<a>\r\n <b></b></a>");
  });
});
