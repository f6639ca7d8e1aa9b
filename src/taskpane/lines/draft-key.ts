/** Under what a draft is kept. @param name of the line; "": a new one */
export const draftKey = (name: string): string => `line: draft of ${name}`;
