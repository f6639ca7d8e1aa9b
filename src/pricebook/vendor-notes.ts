import { lateNotes } from "./late-notes";
import { vendorFiles } from "./vendor-files";

/** A note for each item in the order of the book. In the bundle pack-vendor-files.js takes the place of this file, a part that is loaded by itself. */
export const vendorNotes: readonly string[] = lateNotes(vendorFiles);
