/** A sheet's name may have 31 characters; six stay free for the prefix of a clash, such as "AIB 2 ". */
const LONGEST = 25;

/**
 * "Scenario Low" for the scenario "Low": without the characters that Excel refuses, cut to length, and different from the
 * names that are taken.
 *
 * @param longest characters that there is room for
 */
export function scenarioSheetName(scenario: string, taken: readonly string[] = [], longest = LONGEST): string {
  const plain = `Scenario ${scenario}`.replace(/[[\]:*?/\\\p{Cc}]+/gu, " ").replace(/\s+/g, " ");
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let count = 1; ; count++) {
    const suffix = count === 1 ? "" : ` ${count}`;
    // no half of a character at the end, and none of the apostrophes or blanks that may not end a name
    const cut = plain.slice(0, Math.min(longest, LONGEST) - suffix.length).replace(/[\s'\uD800-\uDBFF]+$/g, "");
    const name = cut + suffix;
    if (!used.has(name.toLowerCase())) return name;
  }
}
