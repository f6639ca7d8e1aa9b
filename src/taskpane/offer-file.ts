import type { BudgetFile } from "../commands";

/** Lets the browser save a file. */
export function offerFile({ name, type, content }: Pick<BudgetFile, "name" | "type" | "content">): void {
  const address = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
