/**
 * A text as MATCH finds it, letter by letter: MATCH takes `*`, `?` and `~` for a pattern, and "Headcount*" would find
 * "Headcount 2". Sums over text compare with `=` in SUMPRODUCT instead, for SUMIFS and COUNTIF read `<5` and `=x` as
 * comparisons and "0100" as the number 100, too.
 */
export const literal = (text: string): string =>
  `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${text},"~","~~"),"*","~*"),"?","~?")`;

/** Number of the row of `range` that holds this text, whatever its case. */
export const rowOfText = (text: string, range: string): string => `MATCH(${literal(text)},${range},0)`;
