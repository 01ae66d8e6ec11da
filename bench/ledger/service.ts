// The service under measure, in a process of its own, on an embedded database in a folder that the parent removes.
import { openApp, prepareDatabase } from "../../packages/server/src/app.ts";
import { readConfig } from "../../packages/server/src/platform/config/config.ts";
import { openDatabase } from "../../packages/server/src/platform/database/open-database.ts";
import { createLogger } from "../../packages/server/src/platform/logger.ts";

const { config } = readConfig({ env: { ZHIGANG_DATA_FOLDER: process.argv[2] } });
const report = () => undefined;
const database = await openDatabase(config, { report, prepare: prepareDatabase });
const app = await openApp({ config, database, logger: createLogger("error"), report });
const address = await app.listen({ host: "127.0.0.1", port: 0 });
process.send?.({ address, settings: database.settings, owner: database.everything });

process.on("message", (message) => {
  if (message === "usage") process.send?.({ rss: process.memoryUsage().rss, cpuMs: cpuMilliseconds() });
  if (message === "end") void end();
});
process.on("disconnect", () => void end());

function cpuMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

let ending: Promise<void> | undefined;

function end(): Promise<void> {
  ending ??= close();
  return ending;
}

async function close(): Promise<void> {
  await app.close();
  await database.close();
  process.exit(0);
}
