import type { Batch, BatchResponse } from "../../src/workbench/host/protocol";
import { sentBy } from "../excel/sent-by";

const never = () => new Promise<never>(() => undefined);

/** Closes the pane when so many requests of the work have reached Excel. Says whether the work had ended before. */
export async function closedAfter(requests: number, work: () => Promise<unknown>): Promise<"closed" | "done"> {
  const { executor } = excelHost;
  const execute = executor.execute.bind(executor);
  let reached = 0;
  let isClosed = false;
  const closed = new Promise<"closed">((resolve) => {
    executor.execute = async (batch: Batch): Promise<BatchResponse> => {
      if (reached++ >= requests) {
        isClosed = true;
        resolve("closed");
      }
      if (isClosed) return never();
      const response = await execute(batch);
      // what is under way takes effect, and nobody hears of it
      return (isClosed as boolean) ? never() : response;
    };
  });
  try {
    return await Promise.race([closed, work().then(() => "done" as const)]);
  } finally {
    // what the closed pane was about to send comes to nothing as well
    await new Promise((resolve) => setTimeout(resolve, 500));
    executor.execute = execute;
    await executor.settled();
  }
}

export const requestsOf = async (work: () => Promise<unknown>): Promise<number> => (await sentBy(work)).batches;
