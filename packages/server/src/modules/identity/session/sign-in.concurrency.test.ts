import { sql } from "kysely";
import { expect, test } from "vitest";
import { withTransaction } from "../../../platform/database/database.ts";
import { TEST_NOW } from "../../../testing/a-call.ts";
import { CHEAP_HASHING } from "../../../testing/test-app.ts";
import { useApp } from "../../../testing/use-app.ts";
import { changePasswordHash, findAccountByLoginName } from "../account/account-store.ts";
import { createDemoAccounts } from "../account/demo-accounts.ts";
import { hashPassword } from "./password-hash.ts";

const app = useApp();

test("a sign-in that was under way while the password was changed does not begin a session with the old one", async () => {
  const { db } = app().database;
  const person = {
    loginName: "lin",
    name: "林",
    roles: ["leader"] as const,
    departmentId: null,
    password: "Teal-kettle-41",
  };
  await withTransaction(db, (tx) => createDemoAccounts(tx, [person], TEST_NOW, CHEAP_HASHING));
  const { id = "" } = (await findAccountByLoginName(db, "lin")) ?? {};
  const changing = await db.startTransaction().execute();
  await changePasswordHash(changing, id, await hashPassword("Other-kettle-42", CHEAP_HASHING), TEST_NOW);

  const signingIn = app().signIn("lin", "Teal-kettle-41");
  const waiting = sql<{ count: number }>`
    select count(*)::int as count from pg_stat_activity
     where datname = current_database() and wait_event_type = 'Lock'`;
  await expect.poll(async () => (await waiting.execute(db)).rows[0]?.count, { timeout: 10_000 }).toBe(1);
  await changing.commit().execute();

  expect((await signingIn).status).toBe(401);
  expect((await app().signIn("lin", "Other-kettle-42")).status).toBe(200);
});
