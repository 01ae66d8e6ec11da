import { access, constants } from "node:fs/promises";
import { StartRefusal } from "../../config/start-refusal.ts";
import { type Frame, damaged, hashFrames, readFrames } from "./backup-frames.ts";
import { type BackupTable, type TableSum, sumRows } from "./backup-table.ts";
import type { BackupManifest } from "./write-backup.ts";

/** Reads a whole backup and checks every sum in it, before anything is done with it. */
export async function verifyBackup(path: string): Promise<BackupManifest> {
  await access(path, constants.R_OK).catch((cause: unknown) => {
    throw notReadable(path, cause);
  });
  try {
    return await readAndCompare(path);
  } catch (cause) {
    throw cause instanceof StartRefusal ? cause : damaged(path, cause); // a turned bit shows in words before it shows in a sum
  }
}

async function readAndCompare(path: string): Promise<BackupManifest> {
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

function notReadable(path: string, cause: unknown): StartRefusal {
  return new StartRefusal(
    {
      code: "backup.not_readable",
      reason: "notFound",
      zh: `无法读取备份文件 ${path}。`,
      en: `The backup file ${path} cannot be read.`,
    },
    { cause },
  );
}
