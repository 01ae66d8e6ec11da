import { afterEach, beforeEach } from "vitest";
import type { Kysely, ControlledTransaction } from "kysely";
import type { Tx } from "../platform/database/database.ts";
import { workerDatabase } from "./worker-database.ts";

/** Gives each test of the file an open transaction on the worker's own database, rolled back afterwards. */
export function useTx(): () => Tx {
  let open: ControlledTransaction<unknown> | null = null;

  beforeEach(async () => {
    const db: Kysely<unknown> = await workerDatabase();
    open = await db.startTransaction().execute();
  });
  afterEach(async () => {
    await open?.rollback().execute();
    open = null;
  });

  return () => {
    if (!open) throw new Error("useTx(): ask for the transaction inside a test");
    return open;
  };
}
