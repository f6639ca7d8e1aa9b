import type { Implementation } from "../univer/add-in-function";
import type { FunctionsMetadata } from "../univer/function-metadata";

/** What functions.js finds in Excel's own runtime and here gets from the page. */
interface FunctionsRuntime {
  associate(id: string, implementation: Implementation): void;
  Error: new (code: string, message?: string) => Error;
  ErrorCode: Record<string, string>;
}

class ExcelError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

export interface AddInFunctions {
  metadata: FunctionsMetadata;
  implementations: Map<string, Implementation>;
}

/** Loads functions.js and functions.json, the very files that Excel loads. */
export async function loadAddInFunctions(): Promise<AddInFunctions> {
  const implementations = new Map<string, Implementation>();
  const runtime: FunctionsRuntime = {
    associate: (id, implementation) => void implementations.set(id.toUpperCase(), implementation),
    Error: ExcelError,
    ErrorCode: {
      divisionByZero: "#DIV/0!",
      invalidNumber: "#NUM!",
      invalidValue: "#VALUE!",
      notAvailable: "#N/A",
      nullReference: "#NULL!",
    },
  };
  Object.assign(window, { CustomFunctions: runtime });
  const [response] = await Promise.all([fetch("functions.json"), loadScript("functions.js")]);
  return { metadata: (await response.json()) as FunctionsMetadata, implementations };
}

function loadScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => {
      resolve();
    };
    script.onerror = () => {
      reject(new Error(`${address} could not be loaded.`));
    };
    document.head.append(script);
  });
}
