import type { WorkbookDescription } from "./sheet";

export const PROGRAM = "AI Budget";

/** What a file says of itself where people look for it. */
export const documentProperties = ({ title, company }: WorkbookDescription) => ({
  title: title ?? "AI budget",
  ...(company && { company }),
});
