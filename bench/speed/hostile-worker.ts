import { parentPort, workerData } from "node:worker_threads";
import { contentFromPlainText, readPlan } from "@zhigang/policy-text";
import { HOSTILE_TEXTS } from "./hostile-texts.ts";

const { index, bytes } = workerData as { index: number; bytes: number };
const text = HOSTILE_TEXTS[index]?.build(bytes) ?? "";
const before = process.threadCpuUsage();
const { tasks } = readPlan(contentFromPlainText(text));
const { user, system } = process.threadCpuUsage(before);
parentPort?.postMessage({ milliseconds: (user + system) / 1000, characters: text.length, tasks: tasks.length });
