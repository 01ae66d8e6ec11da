import { parentPort } from "node:worker_threads";
import type { ErrorCode } from "@zhigang/contract/errors";
import { AppError } from "../../../platform/http/app-error.ts";
import { ReadRefusal } from "../../documents/index.ts";
import { markErrors } from "./mark-errors.ts";
import { readTaskSheet } from "./read-task-sheet.ts";
import type { SheetReport, SheetRequest } from "./sheet-thread.ts";

/** The thread in which a workbook that came back is read or marked: one file, then it ends. */
parentPort?.once("message", (request: SheetRequest) => {
  void answer(request).then((report) => parentPort?.postMessage(report));
});

async function answer(request: SheetRequest): Promise<SheetReport> {
  try {
    if (request.kind === "read") return { kind: "read", file: readTaskSheet(request.bytes) };
    return { kind: "marked", bytes: await markErrors(request.bytes, request.rows, request.language) };
  } catch (error) {
    if (error instanceof AppError || error instanceof ReadRefusal) {
      return { kind: "refused", code: error.code as ErrorCode, details: error.details };
    }
    return { kind: "failed", message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
