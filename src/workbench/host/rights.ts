import { accessDenied } from "./api-error";
import type { Book } from "./book";

/** What changes nothing in the workbook, by the name on the wire. */
const LOOKING = /^(_|Get|Activate$|Calculate$|Select$|Suspend|SetInvocation|Notify)/;

/** In a workbook that may only be looked at (Excel on the web, "Viewing") an add-in reads, shows and selects. */
export function assertMayCall(book: Book, method: string): void {
  if (book.isReadOnly && !LOOKING.test(method)) throw accessDenied();
}

export function assertMaySet(book: Book): void {
  if (book.isReadOnly) throw accessDenied();
}

/** "Protect Workbook": sheets are neither added, copied, deleted, renamed, moved, hidden nor shown again. */
export function assertStructureOpen({ structure }: Book): void {
  if (structure.isProtected) throw accessDenied();
}
