/** @deep */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import packageJson from "../../package.json";
import { checkIcons, checkManifest, checkSchema, filesIn } from "./check-manifest";
import { readManifest } from "./read-manifest";

const xml = readFileSync("manifest.xml", "utf8");
/** The manifest with one slip in it. */
const withSlip = (from: string | RegExp, to: string): string => {
  const changed = xml.replace(from, to);
  if (changed === xml) throw new Error(`The manifest holds no ${from}`);
  return changed;
};

describe("manifest.xml", () => {
  test("is what Microsoft's schemas ask for", async () => {
    expect(await checkSchema(xml)).toEqual([]);
  });

  test("is read by Microsoft's own tool as an add-in for Excel of this name", () => {
    const tool = require.resolve("office-addin-manifest/cli.js");
    const said = execFileSync(process.execPath, [tool, "info", "manifest.xml"], { encoding: "utf8" });
    for (const line of ["Name: AI Budget", "Type: TaskPaneApp", "Hosts: Workbook", `Version: ${packageJson.version}.0`])
      expect(said).toContain(line);
  });

  test("is consistent in itself", () => {
    expect(checkManifest(xml)).toEqual([]);
  });

  test("names icons that are there, in the size it says", () => {
    expect(checkIcons(xml, filesIn("."))).toEqual([]);
  });

  test("has the version of the package", () => {
    expect(readManifest(xml).version).toBe(`${packageJson.version}.0`);
  });

  test("offers to explain a figure on the ribbon and in the menu of a cell", () => {
    expect(readManifest(xml).actions.filter(({ functionName }) => functionName === "explainFigure")).toHaveLength(2);
    expect(xml).toMatch(/<ExtensionPoint xsi:type="ContextMenu">\s*<OfficeMenu id="ContextMenuCell">/);
  });

  test("gives each size of an icon its own picture", () => {
    const { icons, resources } = readManifest(xml);
    expect(icons).toHaveLength(5);
    icons
      .flat()
      .forEach(({ size, resid }) => expect(resources.get(resid)?.value).toMatch(new RegExp(`-${size}\\.png$`)));
  });
});

describe("the schemas find", () => {
  test.each([
    ["a version in words", "<Version>1.0.0.0<", "<Version>one<"],
    ["an id that is no GUID", /<Id>[^<]*</, "<Id>ai-budget<"],
    ["an unknown permission", "ReadWriteDocument", "Everything"],
    ["an unknown lifetime", 'lifetime="long"', 'lifetime="forever"'],
    ["a missing locale", /<DefaultLocale>.*\n/, ""],
    ["a button without a tooltip", /<Supertip>[\s\S]*?<\/Supertip>/, ""],
    ["elements out of order", /(<Version>.*\n)(.*<ProviderName>.*\n)/, "$2$1"],
    ["a description that is too long", /(<Description DefaultValue=")/, `$1${"long ".repeat(60)}`],
  ])("%s", async (_what, from, to) => {
    expect(await checkSchema(withSlip(from, to))).not.toEqual([]);
  });
});

describe("our own checks find", () => {
  test.each([
    ["a version below 1", "<Version>1.", "<Version>0.", "Version 0.0.0.0"],
    ["a version of three parts", "<Version>1.0.0.0<", "<Version>1.0.0<", "Version 1.0.0:"],
    ["another host", 'Host Name="Workbook"', 'Host Name="Document"', "Hosts Document"],
    ["no host", /<Host Name.*\n/, "", "Hosts"],
    ["a requirement set gone", /<Set Name="CustomFunctionsRuntime".*\n/, "", "CustomFunctionsRuntime is missing"],
    [
      "a domain with a path",
      /(\s*<Hosts>\s*<Host Name)/,
      "<AppDomains><AppDomain>https://a.com/b</AppDomain></AppDomains>$1",
      "AppDomain",
    ],
    [
      "a reference to nothing",
      '<bt:String id="ShowPane.Label"',
      '<bt:String id="Other.Label"',
      "resid ShowPane.Label has no resource",
    ],
    [
      "a resource nobody uses",
      '<bt:String id="ShowPane.Label"',
      '<bt:String id="Other.Label"',
      "resource Other.Label is never used",
    ],
    ["a resource twice", /(<bt:String id="ShowPane.Label".*\n)/, "$1$1", "ShowPane.Label is there twice"],
    ["a short-lived runtime", 'lifetime="long"', 'lifetime="short"', "lifetime must be long"],
    ["a second runtime", /(<Runtime .*\n)/, "$1$1", "exactly one Runtime"],
    [
      "functions on another page",
      /(<Page>\s*<SourceLocation resid=")[^"]*/,
      "$1GetStarted.LearnMoreUrl",
      "Page must be the runtime's",
    ],
    [
      "commands on another page",
      '<FunctionFile resid="Taskpane.Url"',
      '<FunctionFile resid="Functions.Script.Url"',
      "FunctionFile",
    ],
    [
      "a pane on another page",
      /(ShowTaskpane">\s*<SourceLocation resid=")[^"]*/,
      "$1Functions.Script.Url",
      "ShowTaskpane",
    ],
    ["a TaskpaneId", /(ShowTaskpane">)/, "$1<TaskpaneId>one</TaskpaneId>", "TaskpaneId"],
    ["a ribbon without buttons", /<Control[\s\S]*<\/Control>/, "", "no button"],
    [
      "another first page",
      /(<DefaultSettings>\s*<SourceLocation DefaultValue="[^"]*)taskpane/,
      "$1other",
      "must be the runtime's page",
    ],
    ["a namespace that is no name", 'DefaultValue="AIB"', 'DefaultValue="1AIB"', "Namespace 1AIB"],
    ["http", 'IconUrl DefaultValue="https:', 'IconUrl DefaultValue="http:', "must be https"],
    [
      "functions from elsewhere",
      'https://localhost:3000/functions.js"',
      'https://cdn.example.com/functions.js"',
      "must be on https://localhost:3000",
    ],
  ])("%s", (_what, from, to, sentence) => {
    expect(checkManifest(withSlip(from, to)).join("\n")).toContain(sentence);
  });

  test.each([
    [
      "an icon of another size",
      'id="Icon.32" DefaultValue="https://localhost:3000/assets/icon-32',
      'id="Icon.32" DefaultValue="https://localhost:3000/assets/icon-64',
      "must be a PNG of 32x32",
    ],
    ["an icon that is not there", "assets/icon-64.png", "assets/icon-65.png", "must be a PNG of 64x64"],
    ["an icon that is no picture", "assets/icon-32.png", "package.json", "must be a PNG of 32x32"],
    ["a size Excel insists on gone", /<bt:Image size="80".*\n/, "", "lacks size 80"],
  ])("%s", (_what, from, to, sentence) => {
    expect(checkIcons(withSlip(from, to), filesIn(".")).join("\n")).toContain(sentence);
  });
});
