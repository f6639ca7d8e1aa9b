/**
 * The little of Excel's runtime that the functions need: the error class and its codes. Import this before calling one.
 */
class ExcelError {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}

export const CustomFunctionsRuntime = {
  Error: ExcelError,
  ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
  associate: (): void => undefined,
};

Object.assign(globalThis, { CustomFunctions: CustomFunctionsRuntime });

export interface ShownError {
  error: "#VALUE!" | "#N/A";
  message: string;
}

const shown = (cell: unknown): unknown =>
  cell instanceof ExcelError ? { error: cell.code, message: cell.message } : cell;

/** What Excel shows for a call: the spilled matrix with its errors, or one error for all of it. */
export function spill(call: () => unknown[][]): unknown[][] | ShownError {
  try {
    return call().map((row) => row.map(shown));
  } catch (thrown) {
    if (thrown instanceof ExcelError) return shown(thrown) as ShownError;
    throw thrown;
  }
}
