import type { CustomFunctionResults } from "./host-object";
import type { MessageHost } from "./message-host";

/** What office.js's custom-functions runtime sends back for one call. */
export type InvocationResult = { value: unknown } | { error: string; errorCode: number };

const CUSTOM_FUNCTION_MESSAGE = [1, 1000, ""];

/** Calls functions through the add-in's own custom-functions runtime, as Excel calls them. */
export class CustomFunctionHost implements CustomFunctionResults {
  private readonly waiting = new Map<number, (result: InvocationResult) => void>();
  private count = 0;

  /** @param id as in functions.json: "PRICE" */
  invoke(host: MessageHost, id: string, args: unknown[]): Promise<InvocationResult> {
    const invocation = ++this.count;
    return new Promise((resolve) => {
      this.waiting.set(invocation, resolve);
      const message = JSON.stringify([invocation, id, args, "[Book]Sheet1!A1", 0]);
      void host.fire("richApiMessage", { ArrayData: [[...CUSTOM_FUNCTION_MESSAGE, message, invocation]] });
    });
  }

  deliver(results: unknown[]): void {
    for (const [invocation, succeeded, value, errorCode] of results as [number, boolean, unknown, unknown][]) {
      this.waiting.get(invocation)?.(succeeded ? { value } : { error: String(value), errorCode: Number(errorCode) });
      this.waiting.delete(invocation);
    }
  }
}
