import { open, rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type pg from "pg";
import { hashFrames, writeFrame, type Frame } from "./backup-frames.ts";
import { STABLE_TEXT, type TableSum, listBackupTables, streamRows, sumRows } from "./backup-table.ts";

/** What a backup says about itself in its last frame. */
export interface BackupManifest {
  readonly format: 1;
  readonly createdAt: string;
  readonly migrations: readonly { readonly name: string; readonly hash: string }[];
  readonly sequences: readonly { readonly name: string; readonly value: string; readonly isCalled: boolean }[];
  readonly tables: readonly TableSum[];
  /** Over every frame before this one. */
  readonly sha256: string;
}

/** Which table is being written, and which of how many it is. */
export type ReportTable = (table: string, done: number, of: number) => void;

const FRAME_CHARACTERS = 2 ** 20;

/** Writes all rows of one moment into one file, while others go on working; the file appears whole or not at all. */
export async function writeBackup(
  client: pg.ClientBase,
  path: string,
  now: Date,
  report: ReportTable = () => undefined,
): Promise<BackupManifest> {
  const partial = `${path}.partial`;
  const manifest: { value?: BackupManifest } = {};
  const file = await open(partial, "w", 0o600);
  try {
    await client.query("begin isolation level repeatable read read only");
    await client.query(STABLE_TEXT);
    const frames = Readable.from(streamBackup(client, now, report, (made) => (manifest.value = made)));
    await pipeline(frames, createGzip({ level: 5 }), file.createWriteStream({ flush: true }));
    await client.query("commit");
    await rename(partial, path);
  } catch (error) {
    await client.query("rollback").catch(() => undefined); // the connection may be what broke
    await rm(partial, { force: true });
    throw error;
  }
  if (manifest.value === undefined) throw new TypeError("A backup ends with its manifest.");
  return manifest.value;
}

async function* streamBackup(
  client: pg.ClientBase,
  now: Date,
  report: ReportTable,
  keep: (manifest: BackupManifest) => void,
): AsyncGenerator<Buffer> {
  const whole = hashFrames();
  const frame = (kind: Frame["kind"], content: string) => {
    whole.add(kind, content);
    return writeFrame(kind, content);
  };
  const createdAt = now.toISOString();
  yield frame("H", JSON.stringify({ zhigang: "backup", format: 1, createdAt }));

  const tables = await listBackupTables(client);
  const sums: TableSum[] = [];
  for (const [index, table] of tables.entries()) {
    report(`${table.schema}.${table.name}`, index + 1, tables.length);
    yield frame("T", JSON.stringify(table));
    const sum = sumRows();
    for await (const content of gather(streamRows(client, table), sum)) yield frame("R", content);
    sums.push(sum.sum(table));
  }
  const { migrations, sequences } = await readSurroundings(client);
  const manifest: BackupManifest = {
    format: 1,
    createdAt,
    migrations,
    sequences,
    tables: sums,
    sha256: whole.digest(),
  };
  keep(manifest);
  yield writeFrame("M", JSON.stringify(manifest));
}

async function* gather(
  batches: AsyncIterable<readonly string[]>,
  sum: { add(lines: readonly string[]): void },
): AsyncGenerator<string> {
  let lines: string[] = [];
  let size = 0;
  for await (const batch of batches) {
    sum.add(batch);
    for (const line of batch) {
      lines.push(line);
      size += line.length;
      if (size < FRAME_CHARACTERS) continue;
      yield lines.join("\n");
      lines = [];
      size = 0;
    }
  }
  if (lines.length > 0) yield lines.join("\n");
}

async function readSurroundings(client: pg.ClientBase): Promise<Pick<BackupManifest, "migrations" | "sequences">> {
  const migrations = await client.query<BackupManifest["migrations"][number]>(
    "select name, hash from platform.migration order by name",
  );
  const names = await client.query<{ name: string }>(
    `select format('%I.%I', schemaname, sequencename) as name from pg_sequences
      where schemaname not like 'pg\\_%' order by schemaname, sequencename`,
  );
  const sequences: BackupManifest["sequences"][number][] = [];
  for (const { name } of names.rows) {
    const { rows } = await client.query<{ value: string; isCalled: boolean }>(
      `select last_value::text as value, is_called as "isCalled" from ${name}`,
    );
    for (const row of rows) sequences.push({ name, ...row });
  }
  return { migrations: migrations.rows, sequences };
}
