import { messages } from "../messages";
import { isProblem } from "../problems";

const byCode: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode: messages.excelIsEditing,
  AccessDenied: messages.excelIsProtected,
};

/** One sentence for anything thrown while working with Excel: ours as it is, Excel's by its code. */
export function failureText(thrown: unknown): string {
  if (isProblem(thrown)) return thrown.message;
  const { code, message } = thrown as Partial<OfficeExtension.Error>;
  return byCode[code ?? ""] ?? messages.excelRefused(message ?? String(thrown));
}
