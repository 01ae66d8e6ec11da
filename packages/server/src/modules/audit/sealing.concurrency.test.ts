import { afterAll, beforeAll, expect, test } from "vitest";
import { on, withTransaction } from "../../platform/database/database.ts";
import { aCall, TEST_NOW } from "../../testing/a-call.ts";
import { cloneDatabase } from "../../testing/worker-database.ts";
import type { ClonedDatabase } from "../../testing/worker-database.ts";
import { record } from "./record.ts";
import { sealEntries } from "./seal-entries.ts";
import type { AuditTables } from "./tables.ts";
import { verifyAudit } from "./verify-audit.ts";

let clone: ClonedDatabase;
beforeAll(async () => {
  clone = await cloneDatabase();
});
afterAll(() => clone.drop());

test("several sealers beside many writers give numbers without gap or twin, and a late commit gets its own", async () => {
  const { db } = clone;
  const seal = () => withTransaction(db, (tx) => sealEntries(tx, TEST_NOW, new Date(0)));
  const write = (id: number) =>
    withTransaction(db, (tx) => record(aCall(tx), "ledger.task.change", { kind: "task", id: `t${id}` }));
  const late = await db.startTransaction().execute();
  await record(aCall(late), "ledger.task.change", { kind: "task", id: "late" });

  await Promise.all(Array.from({ length: 60 }, (_, id) => (id % 3 === 0 ? seal() : write(id))));
  await seal();
  expect(await verifyAudit(db, { now: TEST_NOW })).toMatchObject({ isIntact: true, sealedCount: 40 });
  await late.commit().execute();
  await seal();

  const seqs = await on<AuditTables>(db).selectFrom("audit.seal").select("seq").orderBy("seq").execute();
  expect(seqs.map(({ seq }) => Number(seq))).toEqual(Array.from({ length: 41 }, (_, index) => index + 1));
  expect(await verifyAudit(db, { now: TEST_NOW })).toMatchObject({ isIntact: true, sealedCount: 41, unsealedCount: 0 });
});
