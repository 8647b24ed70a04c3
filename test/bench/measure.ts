/** Something timed: `run` gets the number of the run, so that no two runs need ask for the same. */
export type Subject = (run: number) => unknown;

export interface Timing {
  readonly runs: number;
  readonly medianMs: number;
  readonly baselineMedianMs: number;
}

/**
 * Times a subject and its baseline in turns, so that whatever else the machine does falls on both. Warming-up runs come
 * first and are not counted; run numbers go on from them.
 */
export async function timeBoth(
  subject: Subject,
  baseline: Subject,
  { runs, warmUp }: { readonly runs: number; readonly warmUp: number },
): Promise<Timing> {
  const times: number[] = [];
  const baselineTimes: number[] = [];
  for (let run = 0; run < warmUp + runs; run += 1) {
    const time = await millisecondsOf(() => subject(run));
    const baselineTime = await millisecondsOf(() => baseline(run));
    if (run < warmUp) continue;
    times.push(time);
    baselineTimes.push(baselineTime);
  }
  return { runs, medianMs: median(times), baselineMedianMs: median(baselineTimes) };
}

export async function millisecondsOf(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** @throws RangeError for no values. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  if (upper === undefined || lower === undefined) throw new RangeError('No values');
  return (lower + upper) / 2;
}
