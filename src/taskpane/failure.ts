import { messages } from "../messages";
import { isProblem } from "../problems";

const byCode: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode: messages.excelIsEditing,
  AccessDenied: messages.excelIsProtected,
};

/** One sentence for anything thrown while working with Excel: ours as it is, Excel's by its code, a fault as a fault. */
export function failureText(thrown: unknown): string {
  if (isProblem(thrown)) return thrown.message;
  if (thrown instanceof OfficeExtension.Error) return byCode[thrown.code] ?? messages.excelRefused(thrown.message);
  if (thrown instanceof Error && thrown.name === "ChunkLoadError") return messages.partNotLoaded;
  console.error(thrown);
  return messages.addInFault(String(thrown));
}
