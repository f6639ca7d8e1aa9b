/** @jest-environment ./test/excel-environment.ts */
import { insertBudget, sampleBudget } from "../../src/commands";

/** What goes to Excel while the sample is inserted. */
interface Sent {
  batches: number;
  actions: number;
  bytes: number;
}

async function sentBy(work: () => Promise<unknown>): Promise<Sent> {
  const { executor } = excelHost;
  const execute = executor.execute.bind(executor);
  const sent = { batches: 0, actions: 0, bytes: 0 };
  executor.execute = (batch) => {
    sent.batches += 1;
    sent.actions += batch.Actions?.length ?? 0;
    sent.bytes += JSON.stringify(batch).length;
    return execute(batch);
  };
  try {
    await work();
  } finally {
    executor.execute = execute;
  }
  return sent;
}

test("the sample is inserted in few requests of few actions, none near the 5 MB that Excel on the web takes", async () => {
  const { batches, actions, bytes } = await sentBy(() => insertBudget(sampleBudget()));
  console.log(`${batches} batches, ${actions} actions, ${bytes} bytes`);
  expect(batches).toBeLessThanOrEqual(20);
  expect(actions).toBeLessThanOrEqual(9_200);
  expect(bytes).toBeLessThanOrEqual(3_500_000);
}, 600_000);
