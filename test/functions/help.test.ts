/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import path from "node:path";

type Cell = number | string | { error: string };
interface WorkedExample {
  formula: string;
  gives: Cell | Cell[][];
}

const read = (name: string): string => readFileSync(path.join(__dirname, name), "utf8");
const examples = JSON.parse(read("../../src/commands/self-test/cases/worked-examples.json")) as WorkedExample[];
const help = new DOMParser().parseFromString(read("../../src/taskpane/pages/functions.html"), "text/html");
const shown = new Map(
  [...help.querySelectorAll(".examples li")].map((item) => [item.querySelector("code")!.textContent, item]),
);

function plain(cell: Cell): string {
  if (typeof cell === "string") return cell;
  if (typeof cell === "object") return cell.error;
  return cell.toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 }).replace(/\.00$/, "");
}

/** As the page writes it: a dot between the cells of a row, a slash between rows. */
const answer = (gives: WorkedExample["gives"]): string =>
  Array.isArray(gives) ? gives.map((row) => row.map(plain).join(" · ")).join(" / ") : plain(gives);

describe("every formula that was worked through is in the help, with its answer", () => {
  test("there are more than fifty", () => {
    expect(examples.length).toBeGreaterThan(50);
  });

  test.each(examples.map(({ formula, gives }) => [formula, gives] as const))("%s", (formula, gives) => {
    const written = shown.get(formula)?.querySelector("data, samp")?.textContent;
    expect(written?.replace(/[“”]/g, "")).toBe(answer(gives));
  });
});
