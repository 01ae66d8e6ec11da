import { Worker } from "node:worker_threads";
import { printTable } from "../table.ts";
import { HOSTILE_TEXTS } from "./hostile-texts.ts";

const BYTES = 10_000_000;
const PATIENCE_MS = 60_000;

interface Answer {
  readonly milliseconds: number;
  readonly characters: number;
  readonly tasks: number;
}

/** Prints how long a text of ten megabytes takes that is made to be slow; a reading that does not end is stopped. */
export async function measureHostileTexts(): Promise<void> {
  const rows: string[][] = [];
  for (const [index, { name }] of HOSTILE_TEXTS.entries()) {
    const answer = await readInWorker(index);
    rows.push(
      typeof answer === "string"
        ? [name, "", answer, ""]
        : [name, answer.characters.toLocaleString("en"), (answer.milliseconds / 1000).toFixed(2), String(answer.tasks)],
    );
  }
  console.log("\nHostile texts of 10 MB, first reading in a fresh thread, processor seconds");
  printTable(["text", "characters", "seconds", "tasks"], rows);
}

function readInWorker(index: number): Promise<Answer | string> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL("./hostile-worker.ts", import.meta.url), { workerData: { index, bytes: BYTES } });
    const timer = setTimeout(() => end(`not within ${PATIENCE_MS / 1000}`), PATIENCE_MS);
    const end = (answer: Answer | string): void => {
      clearTimeout(timer);
      resolve(answer);
      void worker.terminate();
    };
    worker.once("message", end);
    worker.once("error", (error: Error) => end(error.message.slice(0, 60)));
  });
}
