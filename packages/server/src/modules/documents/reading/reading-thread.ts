import { Worker } from "node:worker_threads";
import { threadEnvironment } from "../../../platform/thread-environment.ts";
import type { ReadingReport, ReadingRequest, RecognitionReply } from "./worker-messages.ts";

/** Who listens to a thread while it reads. */
export interface ThreadListener {
  onReport(report: ReadingReport): void;
  /** The thread is gone: it crashed, ran out of memory, or ended. */
  onDeath(error: unknown): void;
}

/** One thread that reads files one after another. It holds the process open only while it reads. */
export class ReadingThread {
  private readonly worker: Worker;
  private listener: ThreadListener | null = null;
  private isDead = false;

  constructor(memoryLimitMb: number) {
    this.worker = startWorker(memoryLimitMb);
    this.worker.on("message", (report: ReadingReport) => this.listener?.onReport(report));
    this.worker.on("error", (error) => this.die(error));
    this.worker.on("exit", (code) => this.die(new Error(`the reading thread ended with ${code}`)));
  }

  /** Whether it can be asked again. */
  isUsable(): boolean {
    return !this.isDead;
  }

  /** Hands a file over; the bytes belong to the thread from here on. */
  ask(request: ReadingRequest, listener: ThreadListener): void {
    this.listener = listener;
    this.worker.ref();
    this.worker.postMessage(request, [request.bytes.buffer as ArrayBuffer]);
  }

  /** Answers what the thread asked while it reads. */
  reply(reply: RecognitionReply): void {
    this.worker.postMessage(reply);
  }

  /** Ends the conversation; the thread may wait for the next file. */
  rest(): void {
    this.listener = null;
    this.worker.unref();
  }

  /** Stops the thread wherever it stands. */
  async kill(): Promise<void> {
    this.listener = null;
    this.isDead = true;
    await this.worker.terminate();
  }

  private die(error: unknown): void {
    this.isDead = true;
    this.listener?.onDeath(error);
  }
}

/** The thread runs from source in development and from JavaScript after the build, as this very file does. */
function startWorker(memoryLimitMb: number): Worker {
  const isSource = import.meta.url.endsWith(".ts");
  const entry = new URL(isSource ? "./reading-worker.ts" : "./reading-worker.js", import.meta.url);
  return new Worker(entry, {
    execArgv: isSource ? ["--conditions=source"] : [],
    env: threadEnvironment(),
    resourceLimits: { maxOldGenerationSizeMb: memoryLimitMb, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
  });
}
