import type pg from "pg";
import type { Config } from "./platform/config/config.ts";
import { isOverTls } from "./platform/config/check-exposure.ts";
import type { ReportProgress } from "./platform/config/report-progress.ts";
import type { OpenDatabase } from "./platform/database/open-database.ts";
import { createServer } from "./platform/http/create-server.ts";
import type { Logger } from "./platform/logger.ts";

/** What the application is put together from. */
export interface AppParts {
  readonly config: Config;
  readonly database: OpenDatabase;
  readonly logger: Logger;
  readonly report: ReportProgress;
}

/** The rooms behind their door. */
export interface App {
  /** What the operator is told once it is up: first sign-ins, set-up links. */
  readonly notices: readonly { readonly zh: string; readonly en: string }[];
  /** Gives the address it listens on. */
  listen(at: { readonly host: string; readonly port: number }): Promise<string>;
  /** Takes no new work and waits for what is under way. */
  close(): Promise<void>;
}

/** What the owner of the database prepares between the migrations and the grants. */
export async function prepareDatabase(owner: pg.Pool): Promise<void> {
  await owner.query("select 1");
}

/** Puts the rooms together. */
export async function openApp({ config, database, logger }: AppParts): Promise<App> {
  const server = await createServer({ logger, trustProxy: config.trustProxy, overTls: isOverTls(config) });
  server.get(`${config.basePath}/livez`, () => ({ status: "ok" }));
  server.get(`${config.basePath}/readyz`, async () => {
    await database.pool.query("select 1");
    return { status: "ok" };
  });
  return {
    notices: [],
    listen: (at) => server.listen(at),
    close: () => server.close(),
  };
}
