import { parentPort } from "node:worker_threads";
import { ReadRefusal } from "../readers/index.ts";
import { readWholeFile } from "./read-whole-file.ts";
import type { ReadingReport, ReadingRequest } from "./worker-messages.ts";

/** The thread in which files are read: one at a time, with nothing to lose when it is killed. */
parentPort?.on("message", (request: ReadingRequest) => {
  void answer(request).then(report);
});

async function answer({ bytes, fileName, readAs, sheets }: ReadingRequest): Promise<ReadingReport> {
  try {
    const onStage = (stage: Extract<ReadingReport, { kind: "stage" }>["stage"]): void =>
      report({ kind: "stage", stage });
    return { kind: "done", reading: await readWholeFile(bytes, fileName, { sheets, readAs, onStage }) };
  } catch (error) {
    if (error instanceof ReadRefusal) return { kind: "refused", code: error.code, details: error.details };
    return { kind: "failed", message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

function report(message: ReadingReport): void {
  parentPort?.postMessage(message);
}
