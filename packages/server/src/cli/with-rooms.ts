import { userInfo } from "node:os";
import type { Actor, Role } from "@zhigang/domain/identity";
import { prepareDatabase } from "../app.ts";
import type { Call } from "../platform/call.ts";
import { systemClock } from "../platform/clock.ts";
import type { Config } from "../platform/config/config.ts";
import { checkExposure } from "../platform/config/check-exposure.ts";
import { findLivingOwner } from "../platform/database/data-folder-lock.ts";
import { openKysely, openPool, withTransaction } from "../platform/database/database.ts";
import type { Tx } from "../platform/database/database.ts";
import { findRunningPostgres } from "../platform/database/embedded-postgres.ts";
import { openDatabase } from "../platform/database/open-database.ts";
import { newId } from "../platform/ids.ts";
import type { Output } from "./output.ts";

/** The rooms as the command line uses them: the database, and a way to do a deed in a transaction of its own. */
export interface Rooms {
  readonly db: Tx;
  within<T>(work: (call: Call) => Promise<T>): Promise<T>;
}

/** Who acts on the command line: the operator of the machine, so named in the audit. */
const OPERATOR_ID = "00000000-0000-7000-8000-000000000001";

/**
 * Runs `work` on the running service's database, or on the data folder when no service runs on it; an external database
 * is used as it is. The operator acts with the given roles.
 */
export async function withRooms<T>(
  config: Config,
  out: Output,
  roles: readonly Role[],
  work: (rooms: Rooms) => Promise<T>,
): Promise<T> {
  checkExposure(config);
  const running = config.databaseUrl === null ? await findServed(config.dataFolder) : undefined;
  if (running) {
    const pool = openPool(running.app, { size: 4 });
    try {
      return await work(roomsOn(openKysely(pool), roles));
    } finally {
      await pool.end();
    }
  }
  const report = (zh: string, en: string) => out.say(zh, en);
  const database = await openDatabase(config, { report, prepare: prepareDatabase });
  try {
    return await work(roomsOn(database.db, roles));
  } finally {
    await database.close();
  }
}

async function findServed(dataFolder: string) {
  const owner = await findLivingOwner(dataFolder);
  return owner === undefined ? undefined : await findRunningPostgres(dataFolder);
}

/** The rooms on a database that is open already. */
export function roomsOn(db: Tx, roles: readonly Role[]): Rooms {
  const actor: Actor = {
    accountId: OPERATOR_ID,
    name: `命令行 ${userInfo().username}`,
    roles,
    departmentId: null,
    divisionCode: null,
  };
  return { db, within: (work) => withTransaction(db, (tx) => work(callOf(tx, actor))) };
}

function callOf(tx: Tx, actor: Actor): Call {
  return {
    tx,
    actor,
    now: systemClock.now(),
    language: "zh",
    requestId: newId(),
    address: null,
    expectedVersion: null,
    // What a deed would leave to the queue, the command line does itself before it ends.
    enqueue: () => Promise.resolve(),
    afterCommit: () => undefined,
  };
}
