import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { checkBuild } from "./check-build";

/** The smallest folder that could be hosted: the real manifest and icons, one function, one page. */
function smallBuild(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "ai-budget-build-"));
  const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text);
  const hosted = "https://budget.example.com/addin/";
  write("manifest.xml", readFileSync("manifest.xml", "utf8").replaceAll("https://localhost:3000/", hosted));
  cpSync("assets", path.join(folder, "assets"), { recursive: true });
  const function_ = {
    id: "SEATCOST",
    name: "SEATCOST",
    description: "What seats cost.",
    helpUrl: `${hosted}functions.html#seatcost`,
    parameters: [],
    result: {},
  };
  write("functions.json", JSON.stringify({ allowErrorForDataTypeAny: true, functions: [function_] }));
  write("functions.js", 'CustomFunctions.associate("SEATCOST",()=>0)');
  write(
    "taskpane.js",
    'Office.actions.associate("insertBudget",()=>0);Office.actions.associate("explainFigure",()=>0)',
  );
  write("support.html", "<title>Support</title>");
  write(
    "taskpane.html",
    '<head><script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script></head><body></body>',
  );
  return folder;
}

describe("a folder to be hosted", () => {
  let folder: string;
  beforeEach(() => (folder = smallBuild()));
  afterEach(() => rmSync(folder, { recursive: true }));

  test("passes when all is there", () => {
    expect(checkBuild(folder, true)).toEqual([]);
  });

  test.each([
    ["a page the manifest names is gone", "support.html", null, "SupportUrl"],
    ["the functions' code is gone", "functions.js", null, "Functions.Script.Url"],
    ["a function has no code", "functions.js", "", "SEATCOST is never associated"],
    [
      "a ribbon command has no code",
      "taskpane.js",
      'Office.actions.associate("explainFigure",()=>0)',
      "command insertBudget is never associated",
    ],
    ["office.js comes from elsewhere", "taskpane.html", "<head></head>", "Microsoft's CDN"],
    ["a function is not described well", "functions.json", '{"functions":[]}', "functions.json /functions"],
    ["an icon is gone", "assets/icon-80.png", null, "must be a PNG of 80x80"],
  ])("is refused when %s", (_what, file, content, sentence) => {
    if (content === null) rmSync(path.join(folder, file));
    else writeFileSync(path.join(folder, file), content);
    expect(checkBuild(folder, true).join("\n")).toContain(sentence);
  });

  test("is refused when it still points at this machine, unless it is for this machine", () => {
    const manifest = path.join(folder, "manifest.xml");
    writeFileSync(
      manifest,
      readFileSync(manifest, "utf8").replaceAll("https://budget.example.com/addin/", "https://localhost:3000/"),
    );
    expect(checkBuild(folder, false)).toEqual([]);
    expect(checkBuild(folder, true)).toEqual(["an address of this machine remains"]);
  });
});
