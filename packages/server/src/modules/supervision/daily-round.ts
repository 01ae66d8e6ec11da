import { sql } from "kysely";
import type { JobDefinition } from "../../platform/jobs/jobs.ts";
import type { Call } from "../../platform/call.ts";
import type { Clock } from "../../platform/clock.ts";
import { withTransaction } from "../../platform/database/database.ts";
import type { Tx } from "../../platform/database/database.ts";
import { newId } from "../../platform/ids.ts";
import { proposeEscalations } from "./blocker/propose-escalations.ts";
import { climbLadders } from "./ladder/climb-ladders.ts";
import { judgeAllItems } from "./light/judge-items.ts";
import { remindUnits } from "./notice/remind-units.ts";

/** The name of the job that judges every item anew, drafts what the ladders ask for and reminds the units. */
export const DAILY_ROUND_JOB = "supervision.daily-round";

/** 每日一轮, at one in the morning in China: lights, ladders, reminders, each once a day however often it runs. */
export function dailyRoundJob(db: Tx, clock: Clock): JobDefinition {
  return {
    name: DAILY_ROUND_JOB,
    concurrency: 1,
    retryLimit: 3,
    schedule: "0 17 * * *",
    handle: () => withTransaction(db, (tx) => runDailyRound(roundCall(tx, clock))),
  };
}

/** One round at a time over all processes; the second finds nothing left to draft. */
async function waitForTurn(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${DAILY_ROUND_JOB}, 0))`.execute(tx);
}

/** Judges every item, drafts the sheets that are called for, proposes what is to be escalated, reminds of days near and past. */
export async function runDailyRound(call: Call): Promise<void> {
  await waitForTurn(call.tx);
  await judgeAllItems(call);
  await climbLadders(call);
  await proposeEscalations(call);
  await remindUnits(call);
}

/** The round acts for nobody: its entries name the house itself. */
function roundCall(tx: Tx, clock: Clock): Call {
  return {
    tx,
    actor: { accountId: ROUND_ACCOUNT, name: "督办自动提示", roles: [], departmentId: null, divisionCode: null },
    now: clock.now(),
    language: "zh",
    requestId: newId(),
    address: null,
    expectedVersion: null,
    enqueue: () => Promise.resolve(),
    afterCommit: () => undefined,
  };
}

const ROUND_ACCOUNT = "00000000-0000-0000-0000-000000000000";
