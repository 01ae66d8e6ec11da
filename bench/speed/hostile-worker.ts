import { parentPort, workerData } from "node:worker_threads";
import { contentFromPlainText, readPlan } from "@zhigang/policy-text";
import { HOSTILE_TEXTS } from "./hostile-texts.ts";

const { index, bytes } = workerData as { index: number; bytes: number };
const text = HOSTILE_TEXTS[index]?.build(bytes) ?? "";
const start = performance.now();
const { tasks } = readPlan(contentFromPlainText(text));
parentPort?.postMessage({ milliseconds: performance.now() - start, characters: text.length, tasks: tasks.length });
