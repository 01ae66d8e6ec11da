import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { on, withTransaction } from "../../platform/database/database.ts";
import { createLogger } from "../../platform/logger.ts";
import { aCall, TEST_NOW } from "../../testing/a-call.ts";
import { cloneDatabase } from "../../testing/worker-database.ts";
import type { ClonedDatabase } from "../../testing/worker-database.ts";
import { readAnchors } from "./anchor-file.ts";
import { record } from "./record.ts";
import { sealEntries } from "./seal-entries.ts";
import { createSealer } from "./sealer.ts";
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

test("a head that the file could not take is kept in neither place, and in both once it can", async () => {
  const { db } = clone;
  const parent = await mkdtemp(join(tmpdir(), "anchors-"));
  onTestFinished(() => rm(parent, { recursive: true }));
  const dataFolder = join(parent, "not-there-yet");
  await withTransaction(db, (tx) => record(aCall(tx), "ledger.task.change", { kind: "task", id: "anchored" }));
  const log: string[] = [];
  const logger = createLogger("error", (line) => void log.push(line));
  const sealer = createSealer({ db, clock: { now: () => TEST_NOW }, logger, dataFolder });
  const inDatabase = () => on<AuditTables>(db).selectFrom("audit.anchor").select("seq").execute();
  sealer.start();
  onTestFinished(() => sealer.stop());

  await expect.poll(() => log.join(), { timeout: 10_000 }).toContain("audit.sealing_failed");
  expect(await inDatabase()).toEqual([]);
  await mkdir(dataFolder);
  await expect.poll(() => readAnchors(dataFolder), { timeout: 10_000 }).toHaveLength(1);
  await sealer.stop();

  expect(await inDatabase()).toHaveLength(1);
});
