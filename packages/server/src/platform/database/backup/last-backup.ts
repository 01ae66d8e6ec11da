import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** When the last backup of a data folder was made, and to where. */
export interface LastBackup {
  readonly madeAt: string;
  readonly file: string;
  readonly rows: number;
}

const NOTE_NAME = "last-backup.json";

/** Leaves a note in the data folder, so that its age can be watched. */
export async function noteBackup(dataFolder: string, backup: LastBackup): Promise<void> {
  await mkdir(dataFolder, { recursive: true });
  const path = join(dataFolder, NOTE_NAME);
  await writeFile(`${path}.new`, JSON.stringify(backup));
  await rename(`${path}.new`, path);
}

/** The note of the last backup; nothing where none was made. */
export async function findLastBackup(dataFolder: string): Promise<LastBackup | undefined> {
  const text = await readFile(join(dataFolder, NOTE_NAME), "utf8").catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as LastBackup);
}
