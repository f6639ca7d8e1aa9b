import { accessDenied } from "../api-error";
import type { Sheet } from "../book";
import type { Definition } from "../host-object";

/** Protection without regard to passwords: what matters here is which writes an add-in may still do. */
export const protection: Definition<Sheet> = {
  get: {
    Options: (sheet) => sheet.extras.protection.options,
    Protected: (sheet) => sheet.extras.protection.isProtected,
  },
  method: {
    Protect: (sheet, options?: unknown) => {
      if (sheet.extras.protection.isProtected) throw accessDenied();
      sheet.extras.protection = { isProtected: true, options: options ?? {} };
    },
    Unprotect: (sheet) => {
      sheet.extras.protection = { isProtected: false, options: {} };
    },
  },
};
