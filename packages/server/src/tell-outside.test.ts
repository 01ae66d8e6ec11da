import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { NOTICE_FACT } from "@zhigang/domain/delivery";
import type { RaisedNotice } from "@zhigang/domain/delivery";
import type { AppParts } from "./app.ts";
import { readConfig } from "./platform/config/config.ts";
import { withTransaction } from "./platform/database/database.ts";
import { newId } from "./platform/ids.ts";
import { createLogger } from "./platform/logger.ts";
import { openSecretBox, secretKeyFileOf } from "./platform/secret-box.ts";
import { announce } from "./platform/outbox/announce.ts";
import { isWorkday, tellOutside } from "./tell-outside.ts";
import { aCall } from "./testing/a-call.ts";
import { cloneDatabase } from "./testing/worker-database.ts";
import type { ClonedDatabase } from "./testing/worker-database.ts";

describe("告知 what the rooms announce reaches those who listen", () => {
  let clone: ClonedDatabase;
  let dataFolder = "";
  beforeAll(async () => {
    clone = await cloneDatabase();
    dataFolder = await mkdtemp(join(tmpdir(), "zhigang-tell-"));
  });
  afterAll(async () => {
    await clone.drop();
    await rm(dataFolder, { recursive: true, force: true });
  });

  test("a notice that a room raises stands under the bell of its reader, without any room knowing another", async () => {
    const { config } = readConfig({ env: { ZHIGANG_DATA_FOLDER: dataFolder } });
    const parts = { config, database: { db: clone.db }, logger: createLogger("silent") } as unknown as AppParts;
    const accountId = newId();
    const notice: RaisedNotice = {
      accountIds: [accountId],
      kind: "assigned",
      title: { zh: "新交办", en: "Newly assigned" },
      text: { zh: "", en: "" },
      link: "/supervision/items/1",
      isUrgent: false,
      dedupeKey: "item-1:assigned",
    };
    const { rounds } = tellOutside(parts, openSecretBox(secretKeyFileOf(config)));
    rounds.start();
    try {
      await withTransaction(clone.db, (tx) =>
        announce(aCall(tx), [{ name: NOTICE_FACT, subject: "item-1", data: notice }]),
      );
      const told = async () => {
        const { rows } = await sql<{ titleZh: string }>`
          select title_zh from delivery.notice where account_id = ${accountId}`.execute(clone.db);
        return rows.map((row) => row.titleZh);
      };
      await expect.poll(told, { timeout: 20_000 }).toEqual(["新交办"]);
    } finally {
      await rounds.stop();
    }
  });

  test.each([
    ["2026-10-01", false, "a holiday"],
    ["2026-10-10", true, "a Saturday that is worked in its stead"],
    ["2026-11-21", false, "a Saturday"],
    ["2026-11-23", true, "a Monday"],
    ["2040-01-01", true, "a day of a year that is not published yet"],
  ])("digests know the calendar of the city: %s is worked: %s, %s", async (day, worked) => {
    expect(await isWorkday(clone.db, day)).toBe(worked);
  });
});
