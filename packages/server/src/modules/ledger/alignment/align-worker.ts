import { parentPort, workerData } from "node:worker_threads";
import { alignPlans } from "@zhigang/policy-text";
import type { AlignmentRequest } from "./align-aside.ts";

/** The thread in which one pair of large plans is compared. */
const { upper, lower, options } = workerData as AlignmentRequest;
parentPort?.postMessage(alignPlans(upper, lower, options));
