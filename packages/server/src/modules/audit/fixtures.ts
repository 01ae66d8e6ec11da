import { sql } from "kysely";
import { aCall, TEST_NOW } from "../../testing/a-call.ts";
import type { Tx } from "../../platform/database/database.ts";
import { record } from "./record.ts";
import { sealEntries } from "./seal-entries.ts";

const TABLES = ["entry", "seal", "personal"] as const;

/** Records so many deeds, one a second, and seals them. */
export async function sealedDeeds(tx: Tx, count: number): Promise<void> {
  for (let i = 0; i < count; i += 1) {
    const call = aCall(tx, { now: new Date(TEST_NOW.getTime() + i * 1000) });
    await record(
      call,
      "ledger.task.change",
      { kind: "task", id: `task-${i}`, label: `任务${i}` },
      { from: { step: i }, to: { step: i + 1 } },
    );
  }
  await sealEntries(tx, TEST_NOW, new Date(0));
}

/** What somebody with the database owner's power does: the triggers are put aside, the rows changed. */
export async function tamper(tx: Tx, ...statements: string[]): Promise<void> {
  for (const table of TABLES) await sql.raw(`alter table audit.${table} disable trigger user`).execute(tx);
  for (const statement of statements) await sql.raw(statement).execute(tx);
  for (const table of TABLES) await sql.raw(`alter table audit.${table} enable trigger user`).execute(tx);
}
