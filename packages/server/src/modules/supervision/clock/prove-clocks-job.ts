import { systemClock } from "../../../platform/clock.ts";
import { withTransaction } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import type { JobDefinition } from "../../../platform/jobs/jobs.ts";
import { proveClocks } from "./prove-clocks.ts";

/** The name of the job that proves the clocks. */
export const PROVE_CLOCKS_JOB = "supervision.prove-clocks";

/** Proves every clock each night at 03:30 in China; the calendar's page shows what it found. Safe to run twice. */
export function proveClocksJob(db: Tx): JobDefinition {
  return {
    name: PROVE_CLOCKS_JOB,
    concurrency: 1,
    retryLimit: 2,
    schedule: "30 19 * * *",
    handle: async () => void (await withTransaction(db, (tx) => proveClocks(tx, systemClock.now()), "write")),
  };
}
