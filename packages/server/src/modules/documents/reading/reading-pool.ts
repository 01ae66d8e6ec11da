import { ReadRefusal } from "../readers/index.ts";
import type { FileReading, ReadingOptions } from "./file-reading.ts";
import type { RecognisePicture } from "./picture-recogniser.ts";
import { ReadingThread } from "./reading-thread.ts";
import { TimeBudget } from "./time-budget.ts";
import type { ReadingReport, ReadingRequest, RecognitionReply } from "./worker-messages.ts";

/** Limits of one reading, and how many may run at once (quality list S-91). */
export interface PoolLimits {
  readonly workers: number;
  readonly timeLimitMs: number;
  readonly memoryLimitMb: number;
}

/** A reading that can be given up. */
export interface PooledReadingOptions extends Omit<ReadingOptions, "recognise"> {
  readonly signal?: AbortSignal;
  /** Reads the characters of pictures outside the thread; the thread's time stands still meanwhile. */
  readonly recognisePicture?: RecognisePicture;
  /** Shorter or longer than the pool's own. */
  readonly timeLimitMs?: number;
}

interface Job {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly options: PooledReadingOptions;
  readonly resolve: (reading: FileReading) => void;
  readonly reject: (refusal: ReadRefusal) => void;
}

/** A few threads that read files. A reading that takes too long or too much is killed with its thread; the next gets a new one. */
export class ReadingPool {
  private readonly limits: PoolLimits;
  private readonly idle: ReadingThread[] = [];
  private readonly waiting: Job[] = [];
  private busy = 0;
  private isClosed = false;

  constructor(limits: PoolLimits) {
    this.limits = limits;
  }

  /** Reads one file; refuses with a `ReadRefusal` and nothing else. */
  read(bytes: Uint8Array, fileName: string, options: PooledReadingOptions = {}): Promise<FileReading> {
    return new Promise((resolve, reject) => {
      const job = { bytes, fileName, options, resolve, reject };
      if (this.isClosed) return reject(cancelled(job));
      this.waiting.push(job);
      this.startNext();
    });
  }

  /** Stops the threads that wait; readings that wait are refused as cancelled, those that run come to their end. */
  async close(): Promise<void> {
    this.isClosed = true;
    for (const job of this.waiting.splice(0)) job.reject(cancelled(job));
    await Promise.all(this.idle.splice(0).map((thread) => thread.kill()));
  }

  private startNext(): void {
    if (this.busy >= this.limits.workers) return;
    const job = this.waiting.shift();
    if (!job) return;
    if (job.options.signal?.aborted) {
      job.reject(cancelled(job));
      this.startNext();
      return;
    }
    this.busy += 1;
    const thread = this.takeIdle() ?? new ReadingThread(this.limits.memoryLimitMb);
    this.run(thread, job);
  }

  private takeIdle(): ReadingThread | null {
    let thread = this.idle.pop();
    while (thread && !thread.isUsable()) thread = this.idle.pop();
    return thread ?? null;
  }

  private run(thread: ReadingThread, job: Job): void {
    const { fileName, options } = job;
    const timeLimitMs = options.timeLimitMs ?? this.limits.timeLimitMs;
    const seconds = Math.ceil(timeLimitMs / 1000);
    const stop = (refusal: ReadRefusal): void => {
      end();
      this.release(null);
      void thread.kill();
      job.reject(refusal);
    };
    const recognition = new AbortController();
    const slow = (): void => stop(new ReadRefusal("documents.reading_too_slow", { fileName, seconds }));
    const budget = new TimeBudget(timeLimitMs, slow);
    const onAbort = (): void => stop(cancelled(job));
    const end = (): void => {
      budget.pause();
      recognition.abort();
      options.signal?.removeEventListener("abort", onAbort);
    };
    options.signal?.addEventListener("abort", onAbort);
    thread.ask(requestOf(job), {
      onDeath: (error) => stop(refusalOfDeath(error, fileName, this.limits.memoryLimitMb)),
      onReport: (report) => {
        if (report.kind === "stage") return options.onStage?.(report.stage);
        if (report.kind === "picture") {
          budget.pause();
          void recognise(job, report, recognition.signal).then((reply) => {
            if (recognition.signal.aborted) return;
            budget.resume();
            thread.reply(reply);
          });
          return;
        }
        end();
        this.release(thread);
        settle(job, report);
      },
    });
  }

  /** Null for a thread that was killed. */
  private release(thread: ReadingThread | null): void {
    this.busy -= 1;
    thread?.rest();
    if (thread && this.isClosed) void thread.kill();
    else if (thread) this.idle.push(thread);
    if (!this.isClosed) this.startNext();
  }
}

/** A copy of its own can be handed over without copying again, and the caller keeps what it has. */
function requestOf({ bytes, fileName, options }: Job): ReadingRequest {
  return {
    kind: "read",
    bytes: Uint8Array.from(bytes),
    fileName,
    readAs: options.readAs ?? fileName,
    sheets: options.sheets ?? [],
    mayRecognise: options.recognisePicture !== undefined,
  };
}

async function recognise(
  { fileName, options }: Job,
  { png, question }: Extract<ReadingReport, { kind: "picture" }>,
  signal: AbortSignal,
): Promise<RecognitionReply> {
  try {
    const answer = await options.recognisePicture?.(png, question, signal);
    return { kind: "recognised", answer: answer ?? "" };
  } catch (error) {
    if (error instanceof ReadRefusal) return { kind: "not_recognised", code: error.code, details: error.details };
    return { kind: "not_recognised", code: "documents.recognition_failed", details: { fileName, reason: "?" } };
  }
}

function cancelled({ fileName }: Job): ReadRefusal {
  return new ReadRefusal("documents.reading_cancelled", { fileName });
}

function settle(job: Job, report: Exclude<ReadingReport, { kind: "stage" | "picture" }>): void {
  if (report.kind === "done") job.resolve(report.reading);
  else if (report.kind === "refused") job.reject(new ReadRefusal(report.code, report.details));
  else job.reject(new ReadRefusal("documents.reading_failed", { fileName: job.fileName }, new Error(report.message)));
}

function refusalOfDeath(error: unknown, fileName: string, megabytes: number): ReadRefusal {
  const isOutOfMemory = error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
  if (isOutOfMemory) return new ReadRefusal("documents.reading_too_heavy", { fileName, megabytes }, error);
  return new ReadRefusal("documents.reading_failed", { fileName }, error);
}
