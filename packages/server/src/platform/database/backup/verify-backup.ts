import { type Frame, damaged, hashFrames, readFrames } from "./backup-frames.ts";
import { type BackupTable, type TableSum, sumRows } from "./backup-table.ts";
import type { BackupManifest } from "./write-backup.ts";

/** Reads a whole backup and checks every sum in it, before anything is done with it. */
export async function verifyBackup(path: string): Promise<BackupManifest> {
  const seen = sumFrames();
  let manifest: BackupManifest | undefined;
  for await (const frame of readFrames(path)) {
    if (manifest !== undefined) throw damaged(path); // nothing comes after the manifest
    if (frame.kind === "M") manifest = JSON.parse(frame.content.toString()) as BackupManifest;
    else seen.add(frame);
  }
  const { sha256, tables } = seen.finish();
  if (manifest === undefined || manifest.sha256 !== sha256 || !sameSums(manifest.tables, tables)) throw damaged(path);
  return manifest;
}

function sumFrames() {
  const whole = hashFrames();
  const tables: TableSum[] = [];
  let finishTable = () => {};
  let rows = sumRows();
  return {
    add({ kind, content }: Frame) {
      whole.add(kind, content);
      if (kind === "R") rows.add(content.toString().split("\n"));
      if (kind !== "T") return;
      finishTable();
      const table = JSON.parse(content.toString()) as BackupTable;
      rows = sumRows();
      finishTable = () => void tables.push(rows.sum(table));
    },
    finish() {
      finishTable();
      return { sha256: whole.digest(), tables };
    },
  };
}

/** Whether two lists of tables hold the same rows. */
export function sameSums(a: readonly TableSum[], b: readonly TableSum[]): boolean {
  return JSON.stringify(a.map(listParts)) === JSON.stringify(b.map(listParts));
}

function listParts({ table, rows, sha256 }: TableSum): readonly unknown[] {
  return [table, rows, sha256];
}
