import { parentPort } from "node:worker_threads";
import { ReadRefusal } from "../readers/index.ts";
import type { Recognise } from "../readers/index.ts";
import { readWholeFile } from "./read-whole-file.ts";
import type { ReadingReport, ReadingRequest, RecognitionReply } from "./worker-messages.ts";

/** Who waits for a picture to be recognised; a file is read by one hand, so there is never more than one. */
let waiting: ((reply: RecognitionReply) => void) | null = null;

/** The thread in which files are read: one at a time, with nothing to lose when it is killed. */
parentPort?.on("message", (message: ReadingRequest | RecognitionReply) => {
  if (message.kind === "read") void answer(message).then(report);
  else waiting?.(message);
});

async function answer({ bytes, fileName, readAs, sheets, mayRecognise }: ReadingRequest): Promise<ReadingReport> {
  try {
    const onStage = (stage: Extract<ReadingReport, { kind: "stage" }>["stage"]): void =>
      report({ kind: "stage", stage });
    const options = { sheets, readAs, onStage, ...(mayRecognise && { recognise: askToRecognise }) };
    return { kind: "done", reading: await readWholeFile(bytes, fileName, options) };
  } catch (error) {
    if (error instanceof ReadRefusal) return { kind: "refused", code: error.code, details: error.details };
    return { kind: "failed", message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** Programs are run beside the server, where they can be stopped: the picture is handed out and its text comes back. */
const askToRecognise: Recognise = (png, question) =>
  new Promise((resolve, reject) => {
    waiting = (reply) => {
      waiting = null;
      if (reply.kind === "recognised") resolve(reply.answer);
      else reject(new ReadRefusal(reply.code, reply.details));
    };
    report({ kind: "picture", png, question });
  });

function report(message: ReadingReport): void {
  parentPort?.postMessage(message);
}
