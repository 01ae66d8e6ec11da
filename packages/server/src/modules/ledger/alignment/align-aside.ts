import { Worker } from "node:worker_threads";
import { alignPlans } from "@zhigang/policy-text";
import type { AlignedPlan, Alignment, AlignOptions } from "@zhigang/policy-text";
import { AppError } from "../../../platform/http/app-error.ts";
import { threadEnvironment } from "../../../platform/thread-environment.ts";

/** What a comparison may cost the server. */
export interface AlignmentLimits {
  /** Tasks and targets of both plans above which they are not compared at all. */
  readonly mostItems: number;
  /** Tasks and targets up to which a comparison takes too little time to be worth a thread. */
  readonly itemsInPlace: number;
  /** The same for the characters of both texts. */
  readonly charactersInPlace: number;
  readonly threads: number;
  readonly timeLimitMs: number;
  readonly memoryLimitMb: number;
}

/** 12 000 tasks and targets take a few seconds of a thread; real plans have a few hundred. */
const USUAL: AlignmentLimits = {
  mostItems: 12_000,
  itemsInPlace: 400,
  charactersInPlace: 60_000,
  threads: 2,
  timeLimitMs: 60_000,
  memoryLimitMb: 768,
};

/** What the thread is given: the texts and what was read from them, and nothing of the ledger's rows. */
export interface AlignmentRequest {
  readonly upper: AlignedPlan;
  readonly lower: AlignedPlan;
  readonly options: AlignOptions;
}

/** Refusals that leave an alignment as it stands. */
export const TOO_HEAVY = ["ledger.alignment_too_large", "ledger.alignment_busy"] as const;

let running = 0;

/** Compares two plans without holding up other requests: small ones at once, large ones in a thread of their own. */
export async function alignAside(
  upper: AlignedPlan,
  lower: AlignedPlan,
  options: AlignOptions,
  limits: AlignmentLimits = USUAL,
): Promise<Alignment> {
  const items = itemsOf(upper) + itemsOf(lower);
  const details = { items, most: limits.mostItems };
  if (items > limits.mostItems) throw new AppError("ledger.alignment_too_large", details);
  const characters = upper.content.text.length + lower.content.text.length;
  if (items <= limits.itemsInPlace && characters <= limits.charactersInPlace) return alignPlans(upper, lower, options);
  // A request that waited for a thread would keep its database connection: better told to come again.
  if (running >= limits.threads) throw new AppError("ledger.alignment_busy");
  running++;
  try {
    return await alignInThread({ upper: textOf(upper), lower: textOf(lower), options }, limits);
  } catch (cause) {
    if (cause instanceof ThreadGaveUp) throw new AppError("ledger.alignment_too_large", details);
    throw cause;
  } finally {
    running--;
  }
}

function itemsOf({ extraction }: AlignedPlan): number {
  return extraction.tasks.length + extraction.indicators.length;
}

function textOf({ content, extraction }: AlignedPlan): AlignedPlan {
  return { content, extraction };
}

class ThreadGaveUp extends Error {}

function alignInThread(request: AlignmentRequest, limits: AlignmentLimits): Promise<Alignment> {
  return new Promise((resolve, reject) => {
    const worker = startWorker(request, limits.memoryLimitMb);
    const timer = setTimeout(() => {
      reject(new ThreadGaveUp(`no alignment within ${limits.timeLimitMs} ms`));
      void worker.terminate();
    }, limits.timeLimitMs);
    worker.once("message", (alignment: Alignment) => resolve(alignment));
    worker.once("error", (error) => reject(isOutOfMemory(error) ? new ThreadGaveUp(error.message) : error));
    worker.once("exit", (code) => {
      clearTimeout(timer);
      reject(new Error(`the alignment thread ended with ${code}`));
    });
  });
}

function isOutOfMemory(error: Error): boolean {
  return "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}

/** The thread runs from source in development and from JavaScript after the build, as this very file does. */
function startWorker(request: AlignmentRequest, memoryLimitMb: number): Worker {
  const isSource = import.meta.url.endsWith(".ts");
  return new Worker(new URL(isSource ? "./align-worker.ts" : "./align-worker.js", import.meta.url), {
    execArgv: isSource ? ["--conditions=source"] : [],
    env: threadEnvironment(),
    workerData: request,
    resourceLimits: { maxOldGenerationSizeMb: memoryLimitMb, stackSizeMb: 4 },
  });
}
