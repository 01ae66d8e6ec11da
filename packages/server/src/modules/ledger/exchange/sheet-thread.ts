import { Worker } from "node:worker_threads";
import type { Language } from "@zhigang/domain/glossary";
import type { ErrorCode } from "@zhigang/contract/errors";
import { threadEnvironment } from "../../../platform/thread-environment.ts";
import type { ComingFile } from "./coming-file.ts";
import type { MarkedRow } from "./mark-errors.ts";
import type { SheetGrid } from "./read-task-sheet.ts";

/** What the thread is asked. */
export type SheetRequest =
  | { readonly kind: "read"; readonly bytes: Uint8Array }
  | { readonly kind: "grids"; readonly bytes: Uint8Array }
  | {
      readonly kind: "mark";
      readonly bytes: Uint8Array;
      readonly rows: readonly MarkedRow[];
      readonly language: Language;
    };

/** What it answers. */
export type SheetReport =
  | { readonly kind: "read"; readonly file: ComingFile }
  | { readonly kind: "grids"; readonly grids: readonly SheetGrid[] }
  | { readonly kind: "marked"; readonly bytes: Uint8Array }
  | { readonly kind: "refused"; readonly code: ErrorCode; readonly details: Readonly<Record<string, unknown>> }
  | { readonly kind: "failed"; readonly message: string };

const MEMORY_LIMIT_MB = 512;

interface Conversation {
  readonly answer: (report: SheetReport) => void;
  readonly giveUp: (cause: unknown) => void;
}

/** One thread that reads and marks workbooks, one after another. It holds the process open only while it works. */
export class SheetThread {
  private readonly worker = startWorker();
  private conversation: Conversation | null = null;
  private isGone = false;

  constructor() {
    // They stay for good: a thread that fails while it rests must not take the server with it.
    this.worker.on("message", (report: SheetReport) => this.conversation?.answer(report));
    this.worker.on("error", (error) => this.leave(error));
    this.worker.on("exit", (code) => this.leave(new Error(`the sheet thread ended with ${code}`)));
  }

  /** Whether it can be asked again. */
  isUsable(): boolean {
    return !this.isGone;
  }

  /** The answer; fails when the thread ends before it, or is stopped because its time is up. */
  ask(request: SheetRequest, timeLimitMs: number): Promise<SheetReport> {
    this.worker.ref();
    return new Promise<SheetReport>((resolve, reject) => {
      const timer = setTimeout(() => {
        this.leave(new Error(`no answer within ${timeLimitMs} ms`));
        void this.worker.terminate();
      }, timeLimitMs);
      const end = (): void => {
        clearTimeout(timer);
        this.conversation = null;
        this.worker.unref();
      };
      this.conversation = {
        answer: (report) => (end(), resolve(report)),
        giveUp: (cause) => (end(), reject(cause instanceof Error ? cause : new Error(String(cause)))),
      };
      this.worker.postMessage(request);
    });
  }

  /** Asks it to end by itself, and waits until it has. */
  end(): Promise<void> {
    if (this.isGone) return Promise.resolve();
    this.isGone = true;
    this.worker.ref();
    return new Promise((resolve) => {
      this.worker.once("exit", () => resolve());
      this.worker.postMessage(null);
    });
  }

  private leave(cause: unknown): void {
    this.isGone = true;
    this.conversation?.giveUp(cause);
  }
}

/** The thread runs from source in development and from JavaScript after the build, as this very file does. */
function startWorker(): Worker {
  const isSource = import.meta.url.endsWith(".ts");
  return new Worker(new URL(isSource ? "./sheet-worker.ts" : "./sheet-worker.js", import.meta.url), {
    execArgv: isSource ? ["--conditions=source"] : [],
    env: threadEnvironment(),
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB, stackSizeMb: 4 },
  });
}
