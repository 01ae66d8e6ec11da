import { Worker } from "node:worker_threads";
import type { Language } from "@zhigang/domain/glossary";
import type { ErrorCode } from "@zhigang/contract/errors";
import { AppError } from "../../../platform/http/app-error.ts";
import type { ComingFile } from "./coming-file.ts";
import type { MarkedRow } from "./mark-errors.ts";

/** What the thread is asked. */
export type SheetRequest =
  | { readonly kind: "read"; readonly bytes: Uint8Array }
  | {
      readonly kind: "mark";
      readonly bytes: Uint8Array;
      readonly rows: readonly MarkedRow[];
      readonly language: Language;
    };

/** What it answers. */
export type SheetReport =
  | { readonly kind: "read"; readonly file: ComingFile }
  | { readonly kind: "marked"; readonly bytes: Uint8Array }
  | { readonly kind: "refused"; readonly code: ErrorCode; readonly details: Readonly<Record<string, unknown>> }
  | { readonly kind: "failed"; readonly message: string };

const TIME_LIMIT_MS = 60_000;
const IDLE_MS = 30_000;
const MEMORY_LIMIT_MB = 512;

/** Reads a workbook away from the server's own thread, within limits of time and memory (quality S-91). */
export async function readSheetApart(bytes: Uint8Array): Promise<ComingFile> {
  const report = await ask({ kind: "read", bytes });
  if (report.kind === "read") return report.file;
  throw new Error("the sheet thread answered something else");
}

/** Marks the wrong cells of a workbook away from the server's own thread. */
export async function markErrorsApart(
  bytes: Uint8Array,
  rows: readonly MarkedRow[],
  language: Language,
): Promise<Uint8Array> {
  const report = await ask({ kind: "mark", bytes, rows, language });
  if (report.kind === "marked") return report.bytes;
  throw new Error("the sheet thread answered something else");
}

/** A thread that has answered waits for the next file for a while: starting one takes longer than reading most sheets. */
let idle: Worker | null = null;

function takeThread(): Worker {
  const thread = idle ?? startThread();
  idle = null;
  thread.ref();
  return thread;
}

function rest(thread: Worker): void {
  thread.unref();
  if (idle !== null) {
    thread.postMessage(null); // it ends by itself
    return;
  }
  idle = thread;
  setTimeout(() => {
    if (idle !== thread) return;
    idle = null;
    thread.postMessage(null);
  }, IDLE_MS).unref();
}

function startThread(): Worker {
  const isSource = import.meta.url.endsWith(".ts");
  return new Worker(new URL(isSource ? "./sheet-worker.ts" : "./sheet-worker.js", import.meta.url), {
    execArgv: isSource ? ["--conditions=source"] : [],
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB, stackSizeMb: 4 },
  });
}

function ask(request: SheetRequest): Promise<SheetReport> {
  const thread = takeThread();
  return new Promise<SheetReport>((resolve, reject) => {
    const tooHeavy = (cause: unknown) => reject(Object.assign(new AppError("ledger.exchange_too_heavy"), { cause }));
    const timer = setTimeout(() => {
      tooHeavy(new Error("time limit"));
      void thread.terminate();
    }, TIME_LIMIT_MS);
    thread.once("error", tooHeavy);
    thread.once("exit", () => tooHeavy(new Error("the thread ended")));
    thread.once("message", (report: SheetReport) => {
      clearTimeout(timer);
      thread.removeAllListeners("error").removeAllListeners("exit");
      rest(thread);
      if (report.kind === "refused") reject(new AppError(report.code, report.details));
      else if (report.kind === "failed") reject(new Error(report.message));
      else resolve(report);
    });
    thread.postMessage(request);
  });
}
