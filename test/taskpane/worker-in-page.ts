import type { Ask, Told } from "../../src/workers";
import { answering } from "../../src/workers/answer";

/** The pane's worker, in the page: jsdom has none. What is told after it has been ended reaches nobody, as with a browser's. */
class WorkerInPage {
  onmessage: ((event: { data: Told }) => void) | null = null;
  private isEnded = false;
  private readonly answer = answering((told) => {
    if (!this.isEnded) this.onmessage?.({ data: told });
  });

  postMessage(ask: Ask): void {
    void this.answer(ask);
  }

  terminate(): void {
    this.isEnded = true;
  }
}

export function useWorkerInPage(): void {
  Object.assign(globalThis, { Worker: WorkerInPage });
}

/** jsdom's files cannot be read as streams, a browser's can. `hold`: the second piece never comes. */
export const fileOf = (name: string, text: string, hold = false): File => {
  const bytes = new TextEncoder().encode(text);
  const pieces = hold ? [bytes.subarray(0, 1000), new Promise<never>(() => undefined)] : [bytes];
  const stream = () => ({
    getReader: () => ({
      read: async () => {
        const next = pieces.shift();
        return next === undefined ? { done: true } : { done: false, value: await next };
      },
    }),
  });
  return Object.assign(new File([text], name), { stream, text: async () => text });
};
