import * as messages from "../messages";
import { HalfDone, isProblem, NothingChanged, Refused } from "../problems";

const byCode: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode: messages.excelIsEditing,
  AccessDenied: messages.excelIsProtected,
};

/** What to tell of anything thrown while working with Excel: ours as it is, Excel's by its code, a fault as a fault. */
export function failureText(thrown: unknown): string {
  if (isProblem(thrown) || thrown instanceof Refused || thrown instanceof HalfDone) return thrown.message;
  if (thrown instanceof NothingChanged) return messages.nothingChanged(failureText(thrown.cause));
  if (thrown instanceof OfficeExtension.Error) return byCode[thrown.code] ?? messages.excelRefused(thrown.message);
  if (thrown instanceof Error && thrown.name === "ChunkLoadError") return messages.partNotLoaded;
  console.error(thrown);
  return messages.addInFault(String(thrown));
}
