import type { FileReading } from "./file-reading.ts";
import { ReadingPool } from "./reading-pool.ts";
import type { PooledReadingOptions } from "./reading-pool.ts";

const USUAL = { workers: 2, timeLimitMs: 30_000, memoryLimitMb: 512 } as const;

/** What a reading may cost, and what the caller wants to hear of it. */
export interface WorkerReadingOptions extends PooledReadingOptions {
  readonly memoryLimitMb?: number;
}

let usualPool: ReadingPool | null = null;

/** Reads a file away from the server's own thread, within limits of time and memory. Refuses with a `ReadRefusal`. */
export async function readInWorker(
  bytes: Uint8Array,
  fileName: string,
  options: WorkerReadingOptions = {},
): Promise<FileReading> {
  const { memoryLimitMb = USUAL.memoryLimitMb, ...rest } = options;
  if (memoryLimitMb === USUAL.memoryLimitMb) {
    usualPool ??= new ReadingPool(USUAL);
    return usualPool.read(bytes, fileName, rest);
  }
  const pool = new ReadingPool({ ...USUAL, workers: 1, memoryLimitMb });
  try {
    return await pool.read(bytes, fileName, rest);
  } finally {
    await pool.close();
  }
}

/** Stops the threads that wait for files; for the end of the process and of tests. */
export async function closeReadingWorkers(): Promise<void> {
  const pool = usualPool;
  usualPool = null;
  await pool?.close();
}
