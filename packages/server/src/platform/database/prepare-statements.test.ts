import { sql } from "kysely";
import { expect, test } from "vitest";
import { cloneDatabase } from "../../testing/worker-database.ts";
import { PLAN_EACH_TIME, statementNames } from "./prepare-statements.ts";

test("a statement is prepared from its second coming on, and always under the same name", () => {
  const nameOf = statementNames();
  const text = "select 1 from audit.entry where id = $1";
  expect(nameOf(text, [1])).toBeUndefined();
  const name = nameOf(text, [1]);
  expect(name).toMatch(/^[\w-]{22}$/);
  expect(nameOf(text, [2])).toBe(name);
});

test.each([
  ["one that asks to be planned each time", `${PLAN_EACH_TIME} select 1`, []],
  ["one that opens a transaction", "begin", []],
  ["one with the values of many rows", "insert into t values ($1)", Array.from({ length: 101 }, () => 1)],
])("%s is never prepared", (_, text, values) => {
  const nameOf = statementNames();
  nameOf(text, values);
  expect(nameOf(text, values)).toBeUndefined();
});

test("a prepared statement answers as before, and the connection knows it", async () => {
  const database = await cloneDatabase();
  try {
    await database.db.connection().execute(async (db) => {
      const ask = async (number: number) =>
        (await sql<{ doubled: number }>`select ${number}::int * 2 as doubled`.execute(db)).rows;
      expect([await ask(1), await ask(2), await ask(3)]).toEqual([
        [{ doubled: 2 }],
        [{ doubled: 4 }],
        [{ doubled: 6 }],
      ]);
      const { rows } = await sql<{ count: number }>`
        select count(*)::int as count from pg_prepared_statements where statement like '%* 2 as doubled'`.execute(db);
      expect(rows).toEqual([{ count: 1 }]);
    });
  } finally {
    await database.drop();
  }
});
