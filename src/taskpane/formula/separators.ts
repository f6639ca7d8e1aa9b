/** What stands between the arguments: a semicolon where the decimal sign is a comma. */
export type Separator = "," | ";";

/**
 * A formula as an Excel writes it whose decimal sign is a comma: ";" between arguments, "\" between columns of an array. Excel stores
 * and takes the other form; this one is shown and copied.
 */
export function withSeparator(formula: string, separator: Separator): string {
  if (separator === ",") return formula;
  let inArray = false;
  return formula.replace(/"[^"]*"|'[^']*'|[{},]|(?<=\d)\.(?=\d)/g, (token) => {
    if (token === ",") return inArray ? "\\" : ";";
    if (token === ".") return ",";
    if (token === "{" || token === "}") inArray = token === "{";
    return token;
  });
}

/** A number as people type it where this is the separator: "1,000.5" or "1.000,5", "20%"; undefined: it is none. */
export function typedNumber(typed: string, separator: Separator): string | undefined {
  const [decimal, group] = separator === "," ? [".", ","] : [",", "."];
  const grouped = new RegExp(`^-?\\d{1,3}(\\${group}\\d{3})+(\\${decimal}\\d+)?%?$`);
  const plain = new RegExp(`^-?(\\d+(\\${decimal}\\d*)?|\\${decimal}\\d+)(E[+-]?\\d+)?%?$`, "i");
  const text = typed.trim();
  if (!grouped.test(text) && !plain.test(text)) return undefined;
  return text
    .replaceAll(group, "")
    .replace(decimal, ".")
    .replace(/\.(?=%|$)/, "");
}
