import { setImmediate as breathe } from "node:timers/promises";

/** How long each of many requests took, in milliseconds. */
export interface Latencies {
  readonly median: number;
  readonly p95: number;
}

/** A piece of work, done again and again; the number tells one time from another. */
export type Work = (number: number) => Promise<void>;

/** Lets so many clients do the work one after another, each waiting for its answer, and takes every duration. */
async function underLoad(work: Work, clients: number, times: number, first: number): Promise<number[]> {
  const durations: number[] = [];
  let started = 0;
  const client = async () => {
    while (started < times) {
      const number = first + started;
      started += 1;
      const from = performance.now();
      await work(number);
      durations.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return durations;
}

/** Measures two ways of the same work in turns, so that whatever else the machine does falls on both. */
export async function compare(
  ours: Work,
  plain: Work,
  { clients, times }: { clients: number; times: number },
): Promise<[Latencies, Latencies]> {
  const rounds = 4;
  const each = Math.ceil(times / rounds);
  const taken: [number[], number[]] = [[], []];
  await underLoad(ours, clients, Math.min(each, 20 * clients), 1_000_000);
  await underLoad(plain, clients, Math.min(each, 20 * clients), 2_000_000);
  for (let round = 0; round < rounds; round += 1) {
    for (const [side, work] of [ours, plain].entries()) {
      taken[side]?.push(...(await underLoad(work, clients, each, round * each)));
      await breathe();
    }
  }
  return [latencies(taken[0]), latencies(taken[1])];
}

function latencies(durations: readonly number[]): Latencies {
  const sorted = durations.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95) };
}
