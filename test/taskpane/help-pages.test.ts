/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { GOLDEN } from "../../src/commands/self-test/golden";

const page = (name: string): Document =>
  new DOMParser().parseFromString(readFileSync(`src/taskpane/pages/${name}`, "utf8"), "text/html");
const texts = (parent: ParentNode, selector: string): string[] =>
  [...parent.querySelectorAll(selector)].map((element) => element.textContent);

interface FunctionMetadata {
  id: string;
  helpUrl: string;
  parameters: { name: string; optional?: boolean }[];
}
let functions: FunctionMetadata[];
beforeAll(async () => {
  const { metadataJson } = await generateCustomFunctionsMetadata("src/functions/functions.ts");
  functions = (JSON.parse(metadataJson) as { functions: FunctionMetadata[] }).functions;
});

/** As Excel writes a formula where the decimal sign is a comma: ; between arguments, \ between columns of an array. */
const withSemicolons = (formula: string): string =>
  formula
    .split(/("[^"]*"|\{[^}]*\})/)
    .map((part) => {
      if (part.startsWith('"')) return part;
      const separator = part.startsWith("{") ? "\\" : ";";
      return part
        .replace(/,(?=([^"]*"[^"]*")*[^"]*$)/g, separator)
        .replace(/(\d)\.(\d)(?=([^"]*"[^"]*")*[^"]*$)/g, "$1,$2");
    })
    .join("");

describe("functions.html", () => {
  const help = page("functions.html");

  test("has one section for each function, in their order, and a way to it", () => {
    const ids = functions.map(({ id }) => id);
    expect(texts(help, "section:not(#common) > h2")).toEqual(ids);
    expect([...help.querySelectorAll("section:not(#common)")].map(({ id }) => id.toUpperCase())).toEqual(ids);
    expect(texts(help, "nav a")).toEqual(ids);
  });

  test("is where each function's help button leads", () => {
    functions.forEach(({ id, helpUrl }) =>
      expect(helpUrl).toMatch(new RegExp(`/functions\\.html#${id.toLowerCase()}$`)),
    );
  });

  test("shows each signature, and explains each argument", () => {
    functions.forEach(({ id, parameters }) => {
      const section = help.getElementById(id.toLowerCase())!;
      const written = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(", ");
      expect(texts(section, ".signature")).toEqual([`AIB.${id}(${written})`]);
      expect(texts(section, "dt > code")).toEqual(parameters.map(({ name }) => name));
    });
  });

  test("shows each example with commas and with semicolons", () => {
    const examples = [...help.querySelectorAll(".examples li")];
    expect(examples.length).toBeGreaterThanOrEqual(functions.length);
    examples.forEach((example) => {
      const [formula, semicolons] = texts(example, "code:not(p code)");
      expect(semicolons).toBe(withSemicolons(formula!));
    });
  });
});

test("every answer that the help shows is a golden case of the functions", () => {
  const given = new Map(GOLDEN.flatMap(({ cases }) => cases.map(({ formula, gives }) => [formula, gives])));
  const examples = [...page("functions.html").querySelectorAll(".examples li")].filter((li) =>
    li.querySelector("data"),
  );
  expect(examples.length).toBeGreaterThan(20);
  examples.forEach((example) => {
    const formula = texts(example, "code")[0]!;
    const answer = example.querySelector("data")!.value;
    const gives = given.get(formula);
    if (typeof gives === "number") expect([formula, Number(answer)]).toEqual([formula, expect.closeTo(gives, 2)]);
    else expect([formula, (gives as { error?: string } | undefined)?.error ?? gives]).toEqual([formula, answer]);
  });
});

describe.each(["functions.html", "support.html"])("%s", (name) => {
  const help = page(name);

  test("runs no script and loads nothing", () => {
    expect(help.querySelectorAll("script, link, img, iframe")).toHaveLength(0);
  });

  test("has no link that leads nowhere", () => {
    [...help.querySelectorAll("a")].forEach((link) => {
      const [file, id] = link.getAttribute("href")!.split("#");
      const target = file ? page(file) : help;
      if (id !== undefined) expect(target.getElementById(id)).not.toBeNull();
    });
  });
});
