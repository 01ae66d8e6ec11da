import type { ControlledTransaction } from "kysely";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { openKysely, openPool } from "../platform/database/database.ts";
import type { Tx } from "../platform/database/database.ts";
import { cloneDatabase } from "./worker-database.ts";

/** Like `useTx()`, but as the owner of the tables: somebody whom no grant hinders. */
export function useOwnerTx(): () => Tx {
  let close: () => Promise<void>;
  let begin: () => Promise<ControlledTransaction<unknown>>;
  let open: ControlledTransaction<unknown>;

  beforeAll(async () => {
    const clone = await cloneDatabase();
    const db = openKysely(openPool(clone.migrator));
    begin = () => db.startTransaction().execute();
    close = async () => {
      await db.destroy();
      await clone.drop();
    };
  });
  afterAll(() => close());
  beforeEach(async () => {
    open = await begin();
  });
  afterEach(() => open.rollback().execute());

  return () => open;
}
