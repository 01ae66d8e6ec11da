import type { Language } from "@zhigang/domain/glossary";
import { AppError } from "../../../platform/http/app-error.ts";
import type { ComingFile } from "./coming-file.ts";
import type { MarkedRow } from "./mark-errors.ts";
import type { SheetGrid } from "./read-task-sheet.ts";
import { SheetThread } from "./sheet-thread.ts";
import type { SheetReport, SheetRequest } from "./sheet-thread.ts";

const TIME_LIMIT_MS = 60_000;
const IDLE_MS = 30_000;
/** Each may take as much memory as a thread is allowed. */
const MOST_THREADS = 2;

/** Reads a workbook away from the server's own thread, within limits of time and memory (quality S-91). */
export async function readSheetApart(bytes: Uint8Array): Promise<ComingFile> {
  const report = await ask({ kind: "read", bytes });
  if (report.kind === "read") return report.file;
  throw new Error("the sheet thread answered something else");
}

/** The cells of every sheet of any workbook, read under the same limits; for rooms with sheets of their own. */
export async function readGridsApart(bytes: Uint8Array): Promise<readonly SheetGrid[]> {
  const report = await ask({ kind: "grids", bytes });
  if (report.kind === "grids") return report.grids;
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

/** Lets the thread that waits for the next workbook end, and waits for it: a process should not end around a thread. */
export async function endIdleSheetThread(): Promise<void> {
  const thread = idle;
  idle = null;
  await thread?.end();
}

/** A thread that has answered waits for the next file for a while: starting one takes longer than reading most sheets. */
let idle: SheetThread | null = null;
let busy = 0;
const queue: (() => void)[] = [];

async function ask(request: SheetRequest): Promise<SheetReport> {
  if (busy >= MOST_THREADS) await new Promise<void>((resolve) => queue.push(resolve));
  else busy += 1;
  const thread = idle?.isUsable() ? idle : new SheetThread();
  idle = null;
  try {
    return accept(await answerOf(thread, request));
  } finally {
    rest(thread);
    const next = queue.shift(); // who waited takes over the place
    if (next) next();
    else busy -= 1;
  }
}

async function answerOf(thread: SheetThread, request: SheetRequest): Promise<SheetReport> {
  try {
    return await thread.ask(request, TIME_LIMIT_MS);
  } catch (cause) {
    throw Object.assign(new AppError("ledger.exchange_too_heavy"), { cause });
  }
}

function accept(report: SheetReport): SheetReport {
  if (report.kind === "refused") throw new AppError(report.code, report.details);
  if (report.kind === "failed") throw new Error(report.message);
  return report;
}

function rest(thread: SheetThread): void {
  if (!thread.isUsable()) return;
  if (idle !== null) {
    void thread.end();
    return;
  }
  idle = thread;
  setTimeout(() => {
    if (idle === thread) void endIdleSheetThread();
  }, IDLE_MS).unref();
}
