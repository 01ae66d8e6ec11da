import type pg from "pg";
import { StartRefusal } from "../../config/start-refusal.ts";
import { readFrames } from "./backup-frames.ts";
import { type BackupTable, STABLE_TEXT, listBackupTables, quoteName, quoteTable, sumTable } from "./backup-table.ts";
import { sameSums, verifyBackup } from "./verify-backup.ts";
import type { BackupManifest, ReportTable } from "./write-backup.ts";

interface ForeignKey {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

/**
 * Puts a verified backup in the place of all rows, in one transaction: other sums than the manifest's undo everything.
 * The connection belongs to the owner of the tables.
 */
export async function restoreBackup(
  client: pg.ClientBase,
  path: string,
  report: ReportTable = () => undefined,
): Promise<BackupManifest> {
  const manifest = await verifyBackup(path);
  await refuseOtherSchema(client, manifest);
  await client.query("begin");
  try {
    await client.query(STABLE_TEXT);
    await replaceRows(client, path, manifest, report);
    await client.query("commit");
    return manifest;
  } catch (error) {
    await client.query("rollback").catch(() => undefined); // the connection may be what broke
    throw error;
  }
}

async function replaceRows(
  client: pg.ClientBase,
  path: string,
  manifest: BackupManifest,
  report: ReportTable,
): Promise<void> {
  const tables = await listBackupTables(client);
  const names = tables.map(quoteTable);
  const foreignKeys = await listForeignKeys(client);
  for (const key of foreignKeys) await client.query(`alter table ${key.table} drop constraint ${quoteName(key.name)}`);
  for (const name of names) await client.query(`alter table ${name} disable trigger user`);
  await client.query(`truncate ${names.join(", ")}`);

  await loadRows(client, path, tables, report);

  for (const { name, value, isCalled } of manifest.sequences) {
    await client.query("select setval($1::regclass, $2, $3)", [name, value, isCalled]);
  }
  for (const name of names) await client.query(`alter table ${name} enable trigger user`);
  for (const key of foreignKeys) {
    await client.query(`alter table ${key.table} add constraint ${quoteName(key.name)} ${key.definition}`);
  }
  const sums = [];
  for (const table of tables) sums.push(await sumTable(client, table));
  if (!sameSums(manifest.tables, sums)) throw new TypeError("What was restored differs from what was saved.");
}

async function loadRows(
  client: pg.ClientBase,
  path: string,
  tables: readonly BackupTable[],
  report: ReportTable,
): Promise<void> {
  let insert = "";
  let done = 0;
  for await (const { kind, content } of readFrames(path)) {
    if (kind === "T") {
      const saved = JSON.parse(content.toString()) as BackupTable;
      insert = insertInto(saved, tables);
      done += 1;
      report(`${saved.schema}.${saved.name}`, done, tables.length);
    }
    if (kind === "R") await client.query(insert, [`[${content.toString().replaceAll("\n", ",")}]`]);
  }
}

/** The saved column list decides; types come from the table that is there, never from the file. */
function insertInto(saved: BackupTable, tables: readonly BackupTable[]): string {
  const table = tables.find((one) => one.schema === saved.schema && one.name === saved.name);
  const columns = saved.columns.map(({ name }) => table?.columns.find((column) => column.name === name));
  if (table === undefined || columns.length !== table.columns.length) throw otherSchema();
  const values = columns.map((column, index) => {
    if (column === undefined) throw otherSchema();
    return `(r ->> ${index})::${column.type}`;
  });
  return `insert into ${quoteTable(table)} (${table.columns.length === 0 ? "" : saved.columns.map(({ name }) => quoteName(name)).join(", ")})
          overriding system value select ${values.join(", ")} from json_array_elements($1::json) r`;
}

async function refuseOtherSchema(client: pg.ClientBase, manifest: BackupManifest): Promise<void> {
  const { rows } = await client.query<{ name: string; hash: string }>(
    "select name, hash from platform.migration order by name",
  );
  const here = rows.map((row) => `${row.name} ${row.hash}`).join("\n");
  const there = manifest.migrations.map((row) => `${row.name} ${row.hash}`).join("\n");
  const tables = (await listBackupTables(client)).map((table) => `${table.schema}.${table.name}`).join("\n");
  if (here !== there || tables !== manifest.tables.map((sum) => sum.table).join("\n")) throw otherSchema();
}

function otherSchema(): StartRefusal {
  return new StartRefusal({
    code: "backup.other_schema",
    reason: "conflict",
    zh: "备份来自结构不同的版本。请用制作备份的那个版本恢复，然后再升级。未改动任何数据。",
    en: "The backup was made by a version with other tables. Restore it with that version and upgrade afterwards. Nothing has been changed.",
  });
}

async function listForeignKeys(client: pg.ClientBase): Promise<readonly ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(
    `select c.conrelid::regclass::text as table, c.conname as name, pg_get_constraintdef(c.oid) as definition
       from pg_constraint c join pg_namespace n on n.oid = c.connamespace
      where c.contype = 'f' and c.conparentid = 0 and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
      order by 1, 2`,
  );
  return rows;
}
