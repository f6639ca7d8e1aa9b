import type { Style } from "../../src/sheet/description";
import { formatOf } from "../../src/sheet/styles";

const FIGURES: readonly Style[] = [
  ...(["input", "inputMoney", "inputRate", "inputPercent", "number", "quantity", "money", "rate", "percent"] as const),
  ...(["factor", "integer", "aib", "moneyTotal", "quantityTotal", "resultMoney", "resultNumber"] as const),
];

/** The section of a number format in which a figure is shown, as Excel chooses: by condition, else positive; negative; zero. */
function sectionOf(format: string, figure: number): { text: string; isOnly: boolean } {
  const sections = format.split(";");
  const conditions = sections.map((section) => /^\[(>=|<=|<|>)(-?\d+)\]/.exec(section));
  const holds = ([, compared, limit]: RegExpExecArray) =>
    compared === ">=" ? figure >= Number(limit) : compared === "<" ? figure < Number(limit) : figure <= Number(limit);
  const chosen = conditions.some((condition) => condition !== null)
    ? conditions.findIndex((condition) => condition === null || holds(condition))
    : Math.min(figure < 0 ? 1 : 0, sections.length - 1);
  return { text: sections[chosen] ?? "", isOnly: sections.length === 1 };
}

test.each(FIGURES)("a figure below nothing keeps its sign in the style %s", (style) => {
  const { numberFormat = "General" } = formatOf(style, "formula");
  for (const figure of [-0.5, -8, -1500]) {
    const { text, isOnly } = sectionOf(numberFormat, figure);
    // a format of one section is given the sign by the program
    expect([figure, isOnly || /[-(]/.test(text.replace(/^\[[^\]]*\]/, ""))]).toEqual([figure, true]);
  }
});
