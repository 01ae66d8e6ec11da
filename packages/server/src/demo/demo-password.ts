import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** The demo's own password: made at its first start and kept in its data folder, so that no password works everywhere. */
export async function demoPassword(dataFolder: string): Promise<string> {
  const path = join(dataFolder, "demo-password");
  try {
    return (await readFile(path, "utf8")).trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  const password = `Demo-${randomBytes(4).toString("hex")}`;
  await mkdir(dataFolder, { recursive: true });
  await writeFile(path, `${password}\n`, { mode: 0o600 });
  return password;
}
