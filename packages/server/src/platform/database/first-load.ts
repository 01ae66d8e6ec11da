import { sql } from "kysely";
import type pg from "pg";
import type { Tx } from "./database.ts";

/** Keeps that sample data are being loaded; until `markFirstLoadFinished` the database is half full. */
export async function markFirstLoadStarted(db: Tx): Promise<void> {
  await sql`insert into platform.first_load default values on conflict (id) do nothing`.execute(db);
}

/** Keeps that all of it is there. */
export async function markFirstLoadFinished(db: Tx): Promise<void> {
  await sql`update platform.first_load set finished_at = now() where finished_at is null`.execute(db);
}

/**
 * Empties a database whose first load was cut short, so that the migrations and the load begin anew. As the owner, before the
 * migrations; a load that finished, or that never was, is left alone. Says whether there was anything to clear.
 */
export async function clearUnfinishedLoad(client: pg.ClientBase, tell: () => void): Promise<boolean> {
  if (!(await isUnfinished(client))) return false;
  tell();
  const { rows } = await client.query<{ name: string }>(
    `select nspname as name from pg_namespace
      where nspname not like 'pg\\_%' and nspname not in ('information_schema', 'public')
        and pg_has_role(nspowner, 'usage')`,
  );
  const drops = rows.map(({ name }) => `drop schema "${name.replaceAll('"', '""')}" cascade;`);
  await client.query(["begin;", ...drops, "commit;"].join("\n"));
  return true;
}

async function isUnfinished(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ is_kept: boolean }>(
    "select to_regclass('platform.first_load') is not null as is_kept",
  );
  if (rows[0]?.is_kept !== true) return false;
  const { rowCount } = await client.query("select from platform.first_load where finished_at is null");
  return rowCount !== 0;
}
