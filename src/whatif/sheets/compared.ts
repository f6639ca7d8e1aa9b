import type { Request } from "../request";

export const COMPARED: Record<NonNullable<Request["goalSeek"]>["is"], string> = {
  "<=": "at most",
  ">=": "at least",
  "=": "exactly",
};
