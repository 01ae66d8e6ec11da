import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { restoreBackup } from "../../platform/database/backup/restore-backup.ts";
import { writeBackup } from "../../platform/database/backup/write-backup.ts";
import { withTransaction } from "../../platform/database/database.ts";
import { withClient } from "../../platform/database/embedded-postgres.ts";
import { cloneDatabase } from "../../testing/worker-database.ts";
import type { ClonedDatabase } from "../../testing/worker-database.ts";
import { proveClocks } from "./clock/prove-clocks.ts";
import { openedReport, passedReport } from "./report/report.fixtures.ts";
import { aCast, anItem } from "./supervision.fixtures.ts";

const now = new Date("2026-03-20T08:00:00Z");

describe("备份与恢复 a backup that is taken while supervision is at work", { timeout: 120_000 }, () => {
  let folder = "";
  let city: ClonedDatabase;
  let other: ClonedDatabase;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "zhigang-backup-"));
    city = await cloneDatabase();
    other = await cloneDatabase();
  });
  afterEach(async () => {
    await city.drop();
    await other.drop();
    await rm(folder, { recursive: true });
  });

  test("restored, every item equals the replay of its log, and every passed report has its version", async () => {
    const file = join(folder, "city.backup");
    const begun = { items: 0 };
    const stop = { isAsked: false };
    const writers = [work("市交通运输局", begun, stop), work("市水务局", begun, stop)];
    while (begun.items < 4) await Promise.race([...writers, new Promise((resolve) => setTimeout(resolve, 20))]);
    await withClient(city.migrator, (client) => writeBackup(client, file, now));
    stop.isAsked = true;
    await Promise.all(writers);

    await withClient(other.migrator, (client) => restoreBackup(client, file));

    const proof = await proveClocks(other.db, now);
    expect(proof.differences).toEqual([]);
    expect(proof.itemCount).toBeGreaterThan(0);
    expect(proof.itemCount).toBeLessThanOrEqual(begun.items);
    const torn = await sql`
      select item.id from supervision.item
       where act_count <> (select count(*) from supervision.item_act where item_id = item.id)
      union all
      select report.id from supervision.report
       where (status = 'approved') <> exists (select from supervision.report_version where report_id = report.id)`.execute(
      other.db,
    );
    expect(torn.rows).toEqual([]);
  });

  /** Items are handed over and reported on until it is time to stop, each deed in a transaction of its own. */
  async function work(name: string, begun: { items: number }, stop: { readonly isAsked: boolean }): Promise<void> {
    const cast = await withTransaction(city.db, (tx) => aCast(tx, name));
    while (!stop.isAsked) {
      const wish = { status: "handled", dueOn: "2026-12-31" } as const;
      const item = await withTransaction(city.db, (tx) => anItem(tx, cast, wish));
      begun.items += 1;
      const report = await withTransaction(city.db, (tx) => openedReport(tx, cast, item.id, "2026-03-10"));
      await withTransaction(city.db, (tx) => passedReport(tx, cast, report.id));
    }
  }
});
