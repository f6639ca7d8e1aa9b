/**
 * Every sentence a user can see when something is wrong, in one place.
 * One sentence each, and it says what to do.
 */
const list = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(", ");

export const messages = {
  badDate: (text: string) => `"${text}" is no date; use a date cell or ISO text such as "2027-01-01".`,
  unknownItem: (name: string, close: readonly string[]) =>
    close.length > 0
      ? `"${name}" is not in the price book; did you mean ${list(close)}?`
      : `"${name}" is not in the price book; see =AIB.CATALOG() for the names.`,
  // budget files
  budgetFault: (where: string, what: string) => `The budget cannot be used: ${where}: ${what}`,
  unknownName: (name: string, where: string) =>
    `"${name}" is not among the ${where}; add it there or correct the name.`,
  nameTwice: (name: string) => `"${name}" stands there twice; names must differ.`,
  endsBeforeStart: "it ends before it starts; correct one of the two months.",
} as const;
