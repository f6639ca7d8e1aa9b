/** Excel reads _x0041_ in a file as an escaped character, so an underscore that only looks like one is escaped itself. */
export const storedText = (text: string): string => text.replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_");
