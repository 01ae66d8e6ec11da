import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { useTx } from "../../testing/use-tx.ts";
import { cloneDatabase } from "../../testing/worker-database.ts";
import { on, withTransaction } from "./database.ts";

interface SampleTables {
  sample_note: { id: number; noteBody: unknown; dueOn: string; bigCount: string };
}

describe("连接 (connection)", () => {
  const tx = useTx();

  test("a day stays a text, big numbers stay texts, and keys inside jsonb keep their spelling", async () => {
    await sql`create temporary table sample_note (id int, note_body jsonb, due_on date, big_count bigint)`.execute(
      tx(),
    );
    await on<SampleTables>(tx())
      .insertInto("sample_note")
      .values({
        id: 1,
        noteBody: JSON.stringify({ snake_key: 1, 机构: { inner_key: 2 } }),
        dueOn: "2026-12-31",
        bigCount: "9007199254740993",
      })
      .execute();

    const row = await on<SampleTables>(tx()).selectFrom("sample_note").selectAll().executeTakeFirstOrThrow();

    expect(row).toEqual({
      id: 1,
      noteBody: { snake_key: 1, 机构: { inner_key: 2 } },
      dueOn: "2026-12-31",
      bigCount: "9007199254740993",
    });
  });

  test("the everyday role is neither superuser nor able to pass row-level security, and owns nothing", async () => {
    const { rows } = await sql<{ rolsuper: boolean; rolbypassrls: boolean; owned: string }>`
      select rolsuper, rolbypassrls,
             (select count(*) from pg_class where relowner = pg_roles.oid and relpersistence <> 't') as owned
        from pg_roles where rolname = current_user`.execute(tx());

    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, owned: "0" }]);
  });

  test("a snapshot reads one moment throughout and may not write", async () => {
    const city = await cloneDatabase();
    const { db } = city;
    const count = sql<{ count: string }>`select count(*) as count from platform.idempotency_key`;

    await withTransaction(
      db,
      async (snapshot) => {
        const before = await count.execute(snapshot);
        await sql`insert into platform.idempotency_key values ('a', 'k', 'h', null, now())`.execute(db);
        expect((await count.execute(snapshot)).rows).toEqual(before.rows);
      },
      "snapshot",
    );

    expect((await count.execute(db)).rows).toEqual([{ count: "1" }]);
    await expect(
      withTransaction(db, (tx) => sql`delete from platform.idempotency_key`.execute(tx), "snapshot"),
    ).rejects.toMatchObject({ code: "25006" });
    await city.drop();
  });

  test("a moment is a Date and the time limit of a statement is 30 seconds", async () => {
    const { rows } = await sql<{ at: Date; limit: string }>`
      select timestamptz '2026-11-21 08:00+08' as at, current_setting('statement_timeout') as limit`.execute(tx());

    expect(rows[0]?.at).toEqual(new Date("2026-11-21T00:00:00Z"));
    expect(rows[0]?.limit).toBe("30s");
  });
});
