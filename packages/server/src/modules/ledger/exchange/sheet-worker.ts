import { parentPort } from "node:worker_threads";
import { AppError } from "../../../platform/http/app-error.ts";
import { ReadRefusal, readSheets } from "../../documents/index.ts";
import { markErrors } from "./mark-errors.ts";
import { readTaskSheet } from "./read-task-sheet.ts";
import type { SheetReport, SheetRequest } from "./sheet-thread.ts";

/** The thread in which workbooks that came back are read or marked, one after another, until it is told to end. */
parentPort?.on("message", (request: SheetRequest | null) => {
  if (request === null) return parentPort?.close();
  void answer(request).then((report) => parentPort?.postMessage(report));
});

async function answer(request: SheetRequest): Promise<SheetReport> {
  try {
    if (request.kind === "read") return { kind: "read", file: readTaskSheet(request.bytes) };
    if (request.kind === "grids") return { kind: "grids", grids: readSheets(request.bytes) };
    return { kind: "marked", bytes: await markErrors(request.bytes, request.rows, request.language) };
  } catch (error) {
    if (error instanceof AppError) return { kind: "refused", code: error.code, details: error.details };
    if (error instanceof ReadRefusal) {
      return { kind: "refused", code: "ledger.exchange_unreadable", details: { problem: error.code } };
    }
    return { kind: "failed", message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
