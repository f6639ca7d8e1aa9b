import { withoutLateNotes } from "./late-notes";
import { vendorFiles } from "./vendor-files";

/** What the book is opened from. In the bundle pack-vendor-files.js takes the place of this file. */
export const bookFiles = withoutLateNotes(vendorFiles);
