/** One line of the table of `npm run bench`. */
export interface Measure {
  /** what was measured, as a person says it */
  what: string;
  figure: number;
  unit: string;
  /** a ratio, a count or a size has a limit; a time has none, for it says nothing of another machine */
  limit?: { atMost: number } | { atLeast: number };
}

export const isWithin = ({ figure, limit }: Measure): boolean => {
  if (!limit) return true;
  return "atMost" in limit ? figure <= limit.atMost : figure >= limit.atLeast;
};

const rounded = (figure: number): string =>
  figure.toLocaleString("en-US", { maximumFractionDigits: Math.abs(figure) < 100 ? 2 : 0 });

const limitText = ({ limit }: Measure): string => {
  if (!limit) return "";
  return "atMost" in limit ? `at most ${rounded(limit.atMost)}` : `at least ${rounded(limit.atLeast)}`;
};

/** The measures as a table in Markdown. */
export function tableOf(measures: readonly Measure[]): string {
  const rows = measures.map((one) => [one.what, rounded(one.figure), one.unit, limitText(one)]);
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(["what", "figure", "unit", "limit"]), "|---|---:|---|---|", ...rows.map(line)].join("\n");
}
