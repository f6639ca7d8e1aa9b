/**
 * @deep
 * @jest-environment jsdom
 */
import { functionsHelpData, type HelpData, withSemicolons } from "../../scripts/webpack/functions-help";
import worked from "../../src/commands/self-test/cases/worked-examples.json";
import refused from "../pricing/cases/also-charges.json";
import { functionsHelpPage } from "./help-page";

type Cell = number | string | { error: string };
interface WorkedExample {
  formula: string;
  gives: Cell | Cell[][];
}
const examples: WorkedExample[] = worked;

let help: Document;
let data: HelpData;
beforeAll(async () => {
  help = await functionsHelpPage();
  data = await functionsHelpData();
});

const texts = (parent: ParentNode, selector: string): string[] =>
  [...parent.querySelectorAll(selector)].map((element) => element.textContent);

function plain(cell: Cell): string {
  if (typeof cell === "string") return cell;
  if (typeof cell === "object") return cell.error;
  return cell.toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 }).replace(/\.00$/, "");
}

/** As the page writes it: a dot between the cells of a row, a slash between rows. */
const answer = (gives: WorkedExample["gives"]): string =>
  Array.isArray(gives) ? gives.map((row) => row.map(plain).join(" · ")).join(" / ") : plain(gives);

describe("the help page, made of functions.json and src/functions/help", () => {
  test("has one section for each function, in their order, and a way to it", () => {
    const ids = data.functions.map(({ id }) => id);
    expect(texts(help, "section:not(#common) > h2")).toEqual(ids);
    expect([...help.querySelectorAll("section:not(#common)")].map(({ id }) => id.toUpperCase())).toEqual(ids);
    expect(texts(help, "nav a")).toEqual(ids);
  });

  test("is where each function's help button leads", () => {
    data.functions.forEach(({ id, helpUrl }) =>
      expect(helpUrl).toMatch(new RegExp(`/functions\\.html#${id.toLowerCase()}$`)),
    );
  });

  test("shows each signature, and explains each argument", () => {
    data.functions.forEach(({ id, parameters }) => {
      const section = help.getElementById(id.toLowerCase())!;
      const written = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(", ");
      expect(texts(section, ".signature")).toEqual([`AIB.${id}(${written})`]);
      expect(texts(section, "dt > code")).toEqual(parameters.map(({ name }) => name));
    });
  });

  test("says more only of arguments that are there", () => {
    data.functions.forEach(({ id, parameters }) => {
      const names = parameters.map(({ name }) => name);
      Object.keys(data.helpOf(id).arguments ?? {}).forEach((name) => expect(names).toContain(name));
    });
  });

  test("names every value of a choice: those that functions share in their common part, the others with the argument", () => {
    const shown = (parent: ParentNode) => texts(parent, "code").flatMap((text) => /^"(.*)"$/.exec(text)?.[1] ?? []);
    const common = shown(help.getElementById("common")!);
    data.functions.forEach(({ id, parameters }) => {
      const known = [...common, ...shown(help.getElementById(id.toLowerCase())!)];
      parameters.forEach(({ customEnumId }) =>
        data.enums.get(customEnumId ?? "")?.forEach(({ stringValue }) => expect(known).toContain(stringValue)),
      );
    });
  });

  test("leaves nothing of its template unfilled", () => {
    expect(help.documentElement.outerHTML).not.toMatch(/<!--|undefined|\[object/);
  });
});

describe("every formula that was worked through is in the help, with its answer", () => {
  test("there are more than fifty", () => {
    expect(examples.length).toBeGreaterThan(50);
  });

  test.each(examples.map(({ formula, gives }) => [formula, gives] as const))("%s", (formula, gives) => {
    const item = [...help.querySelectorAll(".examples li")].find(
      (each) => each.querySelector("code:not(p code)")?.textContent === formula,
    );
    const written = item?.querySelector("data, samp")?.textContent;
    expect(written?.replace(/[“”]/g, "")).toBe(answer(gives));
  });
});

test.each(["apicost", "breakeven"])("%s says which models it refuses, and what to use for them", (id) => {
  const error = [...help.querySelectorAll(`#${id} li`)].find((item) => item.textContent.includes("sound, pictures"));
  const named = error ? texts(error, "code") : [];
  expect(named).toContain("AIB.USAGECOST");
  const models = named.filter((name) => !/AIB|#/.test(name));
  expect(models.length).toBeGreaterThan(2);
  expect(Object.keys(refused)).toEqual(expect.arrayContaining(models));
});

test("an example without cells of yours shows the answer of its golden case, but for tables and addresses of pages", () => {
  const isLookUp = (formula: string) => /AIB\.CATALOG\(|AIB\.PROFILE\("[a-z-]*"\)|"source"/.test(formula);
  const formulas = data.functions.flatMap(({ id }) => data.helpOf(id).examples.map(({ formula }) => formula));
  const answerless = formulas.filter((formula) => !data.answers.has(formula) && !isLookUp(formula));
  const withCells = /[(,]\$?[A-Z]{1,2}\$?\d/;
  expect(answerless.filter((formula) => !withCells.test(formula))).toEqual([]);
});

test.each([
  ['=AIB.APICOST("gpt-5",1.5,70%)', '=AIB.APICOST("gpt-5";1,5;70%)'],
  ['=F({"a,b",0.02;"c.5",4},{12;4})', '=F({"a,b"\\0,02;"c.5"\\4};{12;4})'],
  ["=SUM(F($B5,C5:N5,,1.2E9))", "=SUM(F($B5;C5:N5;;1,2E9))"],
])("where the decimal sign is a comma, %s is written %s", (formula, semicolons) => {
  expect(withSemicolons(formula)).toBe(semicolons);
});
