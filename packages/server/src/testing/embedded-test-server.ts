import { chmod, mkdtemp, readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { removeDataFolder, startEmbeddedPostgres } from "../platform/database/embedded-postgres.ts";
import { isAlive } from "../platform/database/process-identity.ts";
import { type TestServer, pidInName, prefixFor } from "./test-server.ts";

/** A cluster in a temporary folder, gone after the run; what a killed run left behind is removed first. */
export async function startEmbeddedTestServer(): Promise<TestServer> {
  await removeLeftovers();
  const dataFolder = await mkdtemp(join(tmpdir(), `zhigang-test-${process.pid}-`));
  await chmod(dataFolder, 0o755); // as root the child runs as somebody else
  const postgres = await startEmbeddedPostgres({ dataFolder });
  return {
    ...postgres,
    prefix: prefixFor(process.pid),
    createDatabase: (name) => postgres.createDatabase(name),
    async end() {
      await postgres.stop();
      await removeDataFolder(dataFolder);
    },
  };
}

async function removeLeftovers(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = pidInName(name);
    if (!name.startsWith("zhigang-test-") || pid === undefined || isAlive(pid)) continue;
    await removeDataFolder(join(tmpdir(), name)).catch(() => undefined); // another account's: not ours to remove
  }
}
