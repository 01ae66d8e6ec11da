import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import type pg from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { amount } from "../../../testing/thoroughness.ts";
import { type ClonedDatabase, cloneDatabase } from "../../../testing/worker-database.ts";
import { withClient } from "../embedded-postgres.ts";
import { listBackupTables, sumTable } from "./backup-table.ts";
import { restoreBackup } from "./restore-backup.ts";
import { writeBackup } from "./write-backup.ts";

const now = new Date("2026-11-21T08:00:00Z");

/** Every kind of value and tie that a room's tables may have. */
const CITY = `
  create schema city;
  create type city.grade as enum ('高', '低');
  create table city.bureau (id int primary key, head int, name text not null);
  create table city.person (id int primary key, bureau_id int not null references city.bureau (id));
  alter table city.bureau add foreign key (head) references city.person (id);
  create table city.value (
    id bigint generated always as identity primary key,
    amount numeric, share double precision, due date, at timestamptz, span interval, raw bytea, note jsonb, loose json,
    tags text[], matrix int[], place point, within int4range, words tsvector, grade city.grade, flag boolean, label char(4),
    doubled numeric generated always as (amount * 2) stored
  );
  create table city.empty (id int);
  create table city.keyless (a text, b text);
  create table city.log (id int primary key, said text);
  create function city.refuse() returns trigger language plpgsql as $$ begin raise exception 'kept for ever'; end $$;
  create trigger log_is_kept before update or delete or truncate on city.log execute function city.refuse();
  create trigger log_is_filled_elsewhere before insert on city.log for each row when (new.id > 1) execute function city.refuse();
  create sequence city.number start 7;`;

const ROWS = `
  insert into city.bureau values (1, null, '数据局'), (2, null, E'多行\\n名称\\t"引号"');
  insert into city.person values (10, 1), (20, 2);
  update city.bureau set head = 10 where id = 1;
  insert into city.value (amount, share, due, at, span, raw, note, loose, tags, matrix, place, within, words, grade, flag, label)
  values (123456789012345678901234567890.123456789, 0.1, '2026-12-31', '2026-11-21 08:00:00.123456+08', '1 mon 2 days 03:04:05.6',
          '\\x00ff', '{"一": [1, 2.50, null]}', '{ "kept":  "as written" }', array['甲', null, '乙,"丙"', ''], '{{1,2},{3,4}}',
          '(1.5,2.5)', '[1,5)', 'a:1 b:2', '高', true, 'ab'),
         ('NaN', 'Infinity', 'infinity', '-infinity', null, '', 'null', null, '{}', null, null, 'empty', '', '低', null, null),
         (null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
  insert into city.keyless values ('b', null), ('a', '𬭎'), ('a', null), ('a', null);
  insert into city.log values (1, 'first');
  select nextval('city.number'), nextval('city.number');`;

describe("备份与恢复 (backup and restore)", { timeout: 60_000 }, () => {
  let folder = "";
  let city: ClonedDatabase;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "zhigang-backup-"));
    city = await cloneDatabase();
    await withClient(city.migrator, async (client) => {
      await client.query(CITY);
      await client.query(ROWS);
    });
  });
  afterEach(async () => {
    await city.drop();
    await rm(folder, { recursive: true });
  });

  const sumsOf = async (client: pg.Client) => {
    const sums = [];
    for (const table of await listBackupTables(client)) sums.push(await sumTable(client, table));
    return sums;
  };
  const use = <T>(work: (client: pg.Client) => Promise<T>) => withClient(city.migrator, work);
  const save = (name = "city.backup") => use((client) => writeBackup(client, join(folder, name), now));

  test("backup, wipe, restore: every row of every type, both ends of a circle, and the next number are as before", async () => {
    const before = await use(sumsOf);
    const manifest = await save();
    const other = await cloneDatabase();
    await withClient(other.migrator, (client) => client.query(CITY));

    await withClient(other.migrator, (client) => restoreBackup(client, join(folder, "city.backup")));

    const after = await withClient(other.migrator, sumsOf);
    expect(after).toEqual(before);
    expect(manifest.tables).toEqual(before);
    expect(before.find((sum) => sum.table === "city.value")?.rows).toBe(3);
    await withClient(other.migrator, async (client) => {
      expect((await client.query("select nextval('city.number') as next")).rows).toEqual([{ next: "9" }]);
      expect((await client.query("insert into city.value default values returning id, doubled")).rows[0]).toMatchObject(
        { id: "4" },
      );
      expect((await client.query("select doubled from city.value where id = 1")).rows).toEqual([
        { doubled: "246913578024691357802469135780.246913578" },
      ]);
      await expect(client.query("delete from city.log")).rejects.toThrow("kept for ever");
      await expect(client.query("insert into city.person values (30, 99)")).rejects.toMatchObject({ code: "23503" });
    });
    await other.drop();
  });

  test("what was there before is replaced, not mixed", async () => {
    await save();
    const before = await use(sumsOf);
    await use((client) => client.query("insert into city.bureau values (3, null, '新局'); delete from city.keyless"));

    await use((client) => restoreBackup(client, join(folder, "city.backup")));

    expect(await use(sumsOf)).toEqual(before);
  });

  test("equal content gives equal sums, and a changed cell gives others", async () => {
    const first = await save();
    const second = await save("again.backup");
    await use((client) => client.query("update city.bureau set name = '数据局 ' where id = 1"));
    const third = await save("changed.backup");

    expect(second.tables).toEqual(first.tables);
    expect(third.tables).not.toEqual(first.tables);
  });

  test("writes during the backup are either wholly in it or not", async () => {
    await use((client) =>
      client.query(
        "create table city.pair (id int primary key, twin int); insert into city.pair select n, n from generate_series(1, 20000) n",
      ),
    );
    let isDone = false;
    const writing = (async () => {
      for (let n = 20_001; !isDone; n += 2) {
        await use((client) =>
          client.query(
            `begin; insert into city.pair values (${n}, 0); insert into city.pair values (${n + 1}, 0); commit`,
          ),
        );
      }
    })();

    const manifest = await save();
    isDone = true;
    await writing;

    expect((manifest.tables.find((sum) => sum.table === "city.pair")?.rows ?? 1) % 2).toBe(0);
  });

  test("a file cut short anywhere, or with any bit turned, is refused before anything is touched", async () => {
    await save();
    const before = await use(sumsOf);
    const whole = await readFile(join(folder, "city.backup"));
    const hurt = join(folder, "hurt.backup");

    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(7), fc.boolean(), async (at, bit, isCut) => {
        const bytes = Buffer.from(whole);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
        await writeFile(hurt, isCut ? whole.subarray(0, at) : bytes);
        const outcome = await use((client) => restoreBackup(client, hurt)).catch((error: unknown) => error);
        // RFC 1952: the hint that it may be text, time, extra flags and system of the gzip header say nothing about the content
        const isHeaderNote = !isCut && ((at === 3 && bit === 0) || (at >= 4 && at < 10));
        if (!isHeaderNote) expect(outcome).toMatchObject({ code: "backup.damaged", exitCode: 6 });
      }),
      { numRuns: amount(40, 150), seed: 20_261_121 },
    );

    expect(await use(sumsOf)).toEqual(before);
  });

  test("a file that is not there is told as such", async () => {
    await expect(use((client) => restoreBackup(client, join(folder, "absent.backup")))).rejects.toMatchObject({
      code: "backup.not_readable",
      exitCode: 4,
    });
  });

  test("a file that is no backup, and one with something behind its end, are refused", async () => {
    await writeFile(join(folder, "letter.txt"), "致市政府：");
    await expect(use((client) => restoreBackup(client, join(folder, "letter.txt")))).rejects.toMatchObject({
      code: "backup.damaged",
    });

    await save();
    await writeFile(
      join(folder, "longer.backup"),
      Buffer.concat([await readFile(join(folder, "city.backup")), await readFile(join(folder, "city.backup"))]),
    );
    await expect(use((client) => restoreBackup(client, join(folder, "longer.backup")))).rejects.toMatchObject({
      code: "backup.damaged",
    });
  });

  test("a backup of a version with other tables is refused", async () => {
    await save();
    await use((client) => client.query("create table city.later (id int)"));

    await expect(use((client) => restoreBackup(client, join(folder, "city.backup")))).rejects.toMatchObject({
      code: "backup.other_schema",
    });
  });

  test("a backup that fails leaves no file behind", async () => {
    await use((client) => client.query("create table city.closed (id int)"));
    await withClient(city.app, async (client) => {
      await expect(writeBackup(client, join(folder, "city.backup"), now)).rejects.toThrow();
    });

    expect(await readdir(folder)).toEqual([]);
  });
});
