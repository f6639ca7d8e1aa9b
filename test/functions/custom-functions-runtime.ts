import * as functions from "../../src/functions/functions";

/**
 * The little of Excel's runtime that the functions need: the error class and its codes. The functions read it when they are called.
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

/** The functions by the names people type: SEATCOST, APICOST … Arguments left out arrive as undefined. */
export const excel: Record<string, (...args: unknown[]) => unknown[][]> = Object.fromEntries(
  Object.entries(functions).map(([name, call]) => [name.toUpperCase(), call as (...args: unknown[]) => unknown[][]]),
);
