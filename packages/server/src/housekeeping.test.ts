import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FORGET_SESSIONS_JOB } from "./modules/identity/index.ts";
import { FORGET_KEYS_JOB } from "./platform/http/forget-old-keys.ts";
import { newId } from "./platform/ids.ts";
import { openHouse, type House } from "./testing/house.ts";

const HOUR = 3_600_000;
const ago = (hours: number) => new Date(Date.now() - hours * HOUR);

describe("定期清理 what is forgotten by itself", () => {
  let house: House;
  let accountId = "";
  beforeAll(async () => {
    house = await openHouse();
    ({ accountId } = await house.signedIn("plan_office"));
  });
  afterAll(() => house.close());

  const countOf = async (table: string) => {
    const { rows } = await sql<{ count: string }>`select count(*) as count from ${sql.raw(table)}`.execute(
      house.database.db,
    );
    return Number(rows[0]?.count);
  };
  const aSession = (expiresAt: Date, endedAt: Date | null) => sql`
    insert into identity.session (id, token_hash, account_id, started_at, last_seen_at, expires_at, ended_at)
    values (${newId()}, ${Buffer.from(newId())}, ${accountId}, ${ago(400)}, ${ago(400)}, ${expiresAt}, ${endedAt})`;
  const aFailure = (failedAt: Date) => sql`
    insert into identity.sign_in_failure (id, name_hash, address_block, failed_at) values (${newId()}, 'x', 'y', ${failedAt})`;
  const aKey = (createdAt: Date) => sql`
    insert into platform.idempotency_key (account_id, key, request_hash, created_at) values ('a', ${newId()}, 'h', ${createdAt})`;

  test("sessions a week after their end, failures that lock nobody, keys after a day; the rest stays", async () => {
    const { db } = house.database;
    const stale = [aSession(ago(200), null), aSession(ago(-1), ago(200)), aFailure(ago(48)), aKey(ago(25))];
    const fresh = [aSession(ago(24), null), aSession(ago(-1), ago(24)), aFailure(ago(0)), aKey(ago(23))];
    for (const statement of [...stale, ...fresh]) await statement.execute(db);
    const before = [
      await countOf("identity.session"),
      await countOf("identity.sign_in_failure"),
      await countOf("platform.idempotency_key"),
    ];

    for (const name of [FORGET_SESSIONS_JOB, FORGET_KEYS_JOB]) await house.runJob(name);

    const after = [
      await countOf("identity.session"),
      await countOf("identity.sign_in_failure"),
      await countOf("platform.idempotency_key"),
    ];
    expect(before.map((count, index) => count - (after[index] ?? 0))).toEqual([2, 1, 1]);
  });

  test("each stands in the queue's calendar, and running twice does no harm", async () => {
    for (const name of [FORGET_SESSIONS_JOB, FORGET_KEYS_JOB]) await house.runJob(name);
    const { rows } = await sql<{ name: string; cron: string }>`select name, cron from pgboss.schedule`.execute(
      house.database.db,
    );
    for (const name of [FORGET_SESSIONS_JOB, FORGET_KEYS_JOB])
      expect(rows.find((row) => row.name === name)?.cron).toMatch(/^\d+ \* \* \* \*$/);
  });
});
