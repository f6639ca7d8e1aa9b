/** What goes to Excel while some work is done. */
interface Sent {
  batches: number;
  actions: number;
  bytes: number;
}

export async function sentBy(work: () => Promise<unknown>): Promise<Sent> {
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
