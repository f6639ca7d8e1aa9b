/** Functions that can answer with a range, so that Excel says where it takes one value of theirs. */
const ANSWERS_WITH_RANGE = /^(INDEX|CHOOSE|OFFSET|AIB\.\w+)$/i;
/** Functions that calculate everything inside them with all values. */
const TAKES_ALL = /^(SUMPRODUCT|LOOKUP)$/i;
/** Functions that take a range as it is where it stands alone between commas. */
const TAKES_RANGE =
  /^(SUM|MAX|MIN|AND|OR|COUNT|COUNTA|N|ROWS|INDEX|MATCH|SUMIFS|COUNTIF|COUNTIFS|SUMPRODUCT|LOOKUP|AIB\.\w+)$/i;

const PIECE = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[A-Za-z_][\w.]*(?=\()|[(),]|[^"'(),A-Za-z_]+|[A-Za-z_][\w.]*/g;

/** "=INDEX(A:A,1)&SUM(INDEX(B:B,1))" → "=@INDEX(A:A,1)&SUM(INDEX(B:B,1))", as Excel shows what has no mark of an array formula. */
export function withIntersections(formula: string): string {
  const open: string[] = [];
  let name = "";
  let before = "";
  return (formula.match(PIECE) ?? [])
    .map((piece) => {
      const isFree = open.some((outer) => TAKES_ALL.test(outer));
      const isWhole = /^[(,]$/.test(before) && TAKES_RANGE.test(open.at(-1) ?? "");
      const marked = ANSWERS_WITH_RANGE.test(piece) && !isFree && !isWhole && !before.endsWith("@");
      if (piece === "(") open.push(name);
      if (piece === ")") open.pop();
      name = /^[A-Za-z_]/.test(piece) ? piece : "";
      before = piece;
      return marked ? `@${piece}` : piece;
    })
    .join("");
}

const withoutIntersections = (formula: string): string =>
  formula.replace(/"(?:[^"]|"")*"|@/g, (piece) => (piece === "@" ? "" : piece));

/**
 * Formulas that came into the workbook with a file. Excel takes them for what they meant before it had arrays that spill, shows
 * an "@" where they take one value of many, and gives them so to add-ins. The grid calculates them without.
 */
export class FileFormulas {
  private readonly known = new Set<string>();

  remember(formula: string): void {
    this.known.add(formula);
  }

  /** As Office.js gives it. */
  shown<Content>(content: Content): Content | string {
    return typeof content === "string" && this.known.has(content) ? withIntersections(content) : content;
  }

  /** As the grid keeps it; what was written with "@" is given with "@" again. */
  kept(formula: string): string {
    const plain = withoutIntersections(formula);
    if (plain !== formula) this.remember(plain);
    return plain;
  }
}
