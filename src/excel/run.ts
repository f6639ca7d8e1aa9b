/** Work has the number that was the current one when it began; once somebody stops waiting for it, it does not go on. */
let current = 0;
let pending = 0;
let lastSign = 0;

/** Sends a request and waits for its answer: for ever, once nobody waits for this work any more. */
async function heard<T>(own: number, send: () => Promise<T>): Promise<T> {
  if (pending === 0) lastSign = Date.now();
  pending += 1;
  const [outcome] = await Promise.allSettled([send()]);
  if (own !== current) return new Promise<never>(() => undefined);
  pending -= 1;
  lastSign = Date.now();
  if (outcome.status === "rejected") throw outcome.reason;
  return outcome.value;
}

/** For how many milliseconds Excel has not answered; 0 when nothing is asked of it. */
export const silentFor = (): number => (pending === 0 ? 0 : Date.now() - lastSign);

/**
 * Stops waiting for Excel. What has been sent may still take effect; nothing more of that work is sent, as if the pane had been
 * closed in this moment.
 */
export function stopWaiting(): void {
  current += 1;
  pending = 0;
}

type Work<T> = (context: Excel.RequestContext) => Promise<T>;

function start<T>(options: Excel.RunOptions, work: Work<T>): Promise<T> {
  const own = current;
  return Excel.run(options, (context) => {
    const sync = context.sync.bind(context);
    context.sync = <V>(value?: V) => heard(own, () => sync(value as V));
    return work(context);
  });
}

/** Excel.run, for all that is asked of Excel. */
export const run = <T>(work: Work<T>): Promise<T> => start({}, work);

/** The same, but it waits while somebody types in a cell. */
export const runAfterTyping = <T>(work: Work<T>): Promise<T> => start({ delayForCellEdit: true }, work);
