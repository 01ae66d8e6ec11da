import { afterAll, beforeAll, expect, test } from "vitest";
import { sql } from "kysely";
import { clearUnfinishedLoad, markFirstLoadFinished, markFirstLoadStarted } from "../platform/database/first-load.ts";
import { withClient } from "../platform/database/embedded-postgres.ts";
import { collectMigrations, grantAppRole, migrate } from "../platform/database/migrations.ts";
import { cloneDatabase } from "../testing/worker-database.ts";
import type { ClonedDatabase } from "../testing/worker-database.ts";

let city: ClonedDatabase;
beforeAll(async () => {
  city = await cloneDatabase();
});
afterAll(() => city.drop());

test("a first load that was cut short is told and begun anew; one that finished stays", async () => {
  let told = 0;
  const clear = () => withClient(city.migrator, (client) => clearUnfinishedLoad(client, () => (told += 1)));
  const divisions = async () => {
    const { rows } = await sql<{ code: string }>`select code from identity.division`.execute(city.db);
    return rows.map(({ code }) => code);
  };
  const aDivision = () =>
    sql`insert into identity.division (code, name, level) values ('990100', '示例市', 'city')`.execute(city.db);

  await aDivision();
  expect(await clear()).toBe(false);
  await markFirstLoadStarted(city.db);
  expect(await clear()).toBe(true);
  expect(told).toBe(1);
  await withClient(city.migrator, async (client) => {
    const migrations = await collectMigrations();
    expect(await migrate(client, migrations)).toHaveLength(migrations.steps.length);
    await grantAppRole(client, city.app.user, migrations);
  });
  expect(await divisions()).toEqual([]);

  await markFirstLoadStarted(city.db);
  await aDivision();
  await markFirstLoadFinished(city.db);
  expect(await clear()).toBe(false);
  expect(await divisions()).toEqual(["990100"]);
});
