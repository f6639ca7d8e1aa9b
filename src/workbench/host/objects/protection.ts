import { accessDenied } from "../api-error";
import type { Book, Protection, Sheet } from "../book";
import type { Definition } from "../host-object";

/**
 * Excel refuses to close what is closed already, and since June 2026 to open what is open (OfficeDev/office-js#6784). What a
 * password protects it opens with that password only.
 */
function opened(protection: Protection, password: string | null | undefined): void {
  if (!protection.isProtected || (protection.password ?? "") !== (password ?? "")) throw accessDenied();
}

export const protection: Definition<Sheet> = {
  get: {
    Options: (sheet) => sheet.extras.protection.options,
    Protected: (sheet) => sheet.extras.protection.isProtected,
  },
  method: {
    Protect: (sheet, options?: unknown, password?: string | null) => {
      if (sheet.extras.protection.isProtected) throw accessDenied();
      sheet.extras.protection = { isProtected: true, options: options ?? {}, ...(password && { password }) };
    },
    Unprotect: (sheet, password?: string | null) => {
      opened(sheet.extras.protection, password);
      sheet.extras.protection = { isProtected: false, options: {} };
    },
  },
};

export const workbookProtection: Definition<Book> = {
  get: { Protected: ({ structure }) => structure.isProtected },
  method: {
    Protect: (book, password?: string | null) => {
      if (book.structure.isProtected) throw accessDenied();
      book.structure = { isProtected: true, ...(password && { password }) };
    },
    Unprotect: (book, password?: string | null) => {
      opened(book.structure, password);
      book.structure = { isProtected: false };
    },
  },
};
