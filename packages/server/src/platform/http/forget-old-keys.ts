import type { Clock } from "../clock.ts";
import type { Tx } from "../database/database.ts";
import type { JobDefinition } from "../jobs/jobs.ts";
import { deleteOldIdempotencyKeys } from "./idempotency.ts";

/** The name of the job that forgets idempotency keys. */
export const FORGET_KEYS_JOB = "platform.forget-idempotency-keys";

/** Each hour, the keys that are older than their promise of 24 hours go. */
export function forgetKeysJob(db: Tx, clock: Clock): JobDefinition {
  return {
    name: FORGET_KEYS_JOB,
    concurrency: 1,
    retryLimit: 2,
    schedule: "17 * * * *",
    async handle() {
      await deleteOldIdempotencyKeys(db, clock.now());
    },
  };
}
