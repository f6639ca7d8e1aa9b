const seconds = (): number => Number(process.hrtime.bigint()) / 1e9;

/** Calls a second of each work, measured in turns in one run, so that a busy machine slows all of them alike. */
export function callsPerSecond(works: readonly (() => void)[], rounds = 15, secondsARound = 0.1): number[] {
  for (const work of works) time(work, secondsARound);
  const rates = works.map((): number[] => []);
  for (let round = 0; round < rounds; round++)
    works.forEach((work, index) => rates[index]?.push(time(work, secondsARound)));
  return rates.map(median);
}

/** Milliseconds that one call takes. */
export const milliseconds = (work: () => void): number => 1000 / (callsPerSecond([work])[0] ?? NaN);

/** Milliseconds of processor time of one call that takes too long to be made hundreds of times: the middle of five. */
export const millisecondsOnce = (work: () => void): number =>
  median(
    Array.from({ length: 5 }, () => {
      const start = process.cpuUsage();
      work();
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    }),
  );

function time(work: () => void, atLeast: number): number {
  const start = seconds();
  let calls = 0;
  let elapsed = 0;
  while (elapsed < atLeast) {
    for (let i = 0; i < 20; i++) work();
    calls += 20;
    elapsed = seconds() - start;
  }
  return calls / elapsed;
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
