import type { WorkbookDescription } from "./description";

export const PROGRAM = "AI Budget";

/** What a file says of itself where people look for it. */
export const documentProperties = ({ title, company }: WorkbookDescription) => ({
  title: title ?? "AI budget",
  ...(company && { company }),
});
