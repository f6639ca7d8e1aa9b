import { formatAddress } from "../address";
import type { Sheet } from "../book";
import { type Definition, type HostObject } from "../host-object";

/** The list that can be filtered is remembered; the stand-in hides no rows. */
export const autoFilter: Definition<Sheet> = {
  get: { Enabled: ({ extras }) => extras.filtered !== "" },
  method: {
    Apply: (sheet, range: HostObject<"Range"> | string) => {
      sheet.extras.filtered = typeof range === "string" ? range : formatAddress("", range.target.area, true);
    },
    Remove: ({ extras }) => {
      extras.filtered = "";
    },
  },
};
