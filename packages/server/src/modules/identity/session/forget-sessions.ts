import { lockHorizon } from "@zhigang/domain/identity";
import type { Clock } from "../../../platform/clock.ts";
import type { Tx } from "../../../platform/database/database.ts";
import type { JobDefinition } from "../../../platform/jobs/jobs.ts";
import { deleteEndedSessions } from "./session-store.ts";
import { deleteOldFailures } from "./sign-in-failure-store.ts";

/** The name of the job that forgets sessions and failed sign-ins. */
export const FORGET_SESSIONS_JOB = "identity.forget-sessions";

const DAY_MS = 86_400_000;
/** Who signed in and out stands in the audit; the session itself is kept a week for questions about it. */
const KEPT_DAYS = 7;

/** Each hour, sessions that ended a week ago and failures that lock nobody any more go. */
export function forgetSessionsJob(db: Tx, clock: Clock): JobDefinition {
  return {
    name: FORGET_SESSIONS_JOB,
    concurrency: 1,
    retryLimit: 2,
    schedule: "27 * * * *",
    async handle() {
      const now = clock.now();
      await deleteEndedSessions(db, new Date(now.getTime() - KEPT_DAYS * DAY_MS));
      await deleteOldFailures(db, lockHorizon(now));
    },
  };
}
