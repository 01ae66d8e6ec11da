import { fileURLToPath } from "node:url";
import type { FastifyInstance } from "fastify";
import type pg from "pg";
import { auditEndpoints } from "@zhigang/contract/audit";
import { documentsEndpoints } from "@zhigang/contract/documents";
import { ERRORS } from "@zhigang/contract/errors";
import type { Endpoint } from "@zhigang/contract/http";
import { identityEndpoints } from "@zhigang/contract/identity";
import { ledgerEndpoints } from "@zhigang/contract/ledger";
import { auditRoom, createSealer, recordApart } from "./modules/audit/index.ts";
import { documentsRoom, READ_JOB, ReadingPool } from "./modules/documents/index.ts";
import { createAuthenticator, identityRoom } from "./modules/identity/index.ts";
import type { Authenticator } from "./modules/identity/index.ts";
import { ledgerRoom, MERGE_TALLIES_JOB } from "./modules/ledger/index.ts";
import { systemClock } from "./platform/clock.ts";
import { isOverTls } from "./platform/config/check-exposure.ts";
import type { Config } from "./platform/config/config.ts";
import type { ReportProgress } from "./platform/config/report-progress.ts";
import type { OpenDatabase } from "./platform/database/open-database.ts";
import { createServer } from "./platform/http/create-server.ts";
import { docsPage } from "./platform/http/docs-page.ts";
import { serveHealth } from "./platform/http/health.ts";
import { buildOpenApi } from "./platform/http/openapi.ts";
import { registerRoutes } from "./platform/http/register-routes.ts";
import { nonceFor } from "./platform/http/security-headers.ts";
import { serveWeb } from "./platform/http/serve-web.ts";
import { openJobs, prepareJobs } from "./platform/jobs/jobs.ts";
import type { Jobs } from "./platform/jobs/jobs.ts";
import type { Logger } from "./platform/logger.ts";
import type { Room } from "./platform/room.ts";

/** Every endpoint of the house by its name: what OpenAPI describes and the permission tests walk over. */
export const ENDPOINTS: Readonly<Record<string, Endpoint>> = {
  ...identityEndpoints,
  ...auditEndpoints,
  ...documentsEndpoints,
  ...ledgerEndpoints,
};

const VERSION = "0.1.0";
const MEGABYTE = 1024 * 1024;
const WEB_FOLDER = fileURLToPath(new URL("../../web/dist/site", import.meta.url));

/** What the application is put together from. */
export interface AppParts {
  readonly config: Config;
  readonly database: OpenDatabase;
  readonly logger: Logger;
  readonly report: ReportProgress;
}

/** The rooms behind their door. */
export interface App {
  readonly server: FastifyInstance;
  /** What the operator is told once it is up: first sign-ins, set-up links. */
  readonly notices: readonly { readonly zh: string; readonly en: string }[];
  /** Gives the address it listens on. */
  listen(at: { readonly host: string; readonly port: number }): Promise<string>;
  /** Takes no new work and waits for what is under way. */
  close(): Promise<void>;
}

/** What the owner of the database prepares between the migrations and the grants. */
export async function prepareDatabase(owner: pg.Pool): Promise<void> {
  await prepareJobs(owner, [READ_JOB, MERGE_TALLIES_JOB]);
}

/** Puts the rooms together; the only place that knows them all. */
export async function openApp(parts: AppParts): Promise<App> {
  const { config, database, logger } = parts;
  const { db, pool } = database;
  const clock = systemClock;
  const jobs = openJobs(pool, logger);
  const authenticator = createAuthenticator({ db, clock, passwordProfile: config.passwordProfile });
  const reading = new ReadingPool({
    workers: 1,
    timeLimitMs: config.importTimeLimitSeconds * 1000,
    memoryLimitMb: config.importMemoryLimitMb,
  });
  const sealer = createSealer({ db, clock, logger, dataFolder: config.dataFolder });

  const rooms = openRooms(parts, authenticator, reading);
  const server = await openDoor(parts, rooms, { authenticator, jobs });
  await jobs.start(rooms.flatMap((room) => room.jobs ?? []));
  sealer.start();

  return {
    server,
    notices: [],
    listen: (at) => server.listen(at),
    async close() {
      await server.close();
      await jobs.stop();
      await reading.close();
      await sealer.stop();
    },
  };
}

function openRooms({ config, database }: AppParts, authenticator: Authenticator, reading: ReadingPool): Room[] {
  const { db } = database;
  return [
    identityRoom({
      version: VERSION,
      isDemo: config.demo,
      demoPersonas: [],
      passwordProfile: config.passwordProfile,
      authenticator,
    }),
    auditRoom({ dataFolder: config.dataFolder }),
    documentsRoom({
      db,
      clock: systemClock,
      readFile: (bytes, fileName, options) => reading.read(bytes, fileName, options),
    }),
    ledgerRoom({ db }),
  ];
}

/** The HTTP door: routes of every room, the API's own description, health, and the web application. */
async function openDoor(
  { config, database, logger }: AppParts,
  rooms: readonly Room[],
  { authenticator, jobs }: { authenticator: Authenticator; jobs: Jobs },
): Promise<FastifyInstance> {
  const { basePath } = config;
  const overTls = isOverTls(config);
  const server = await createServer({ logger, trustProxy: config.trustProxy, overTls });
  registerRoutes(
    server,
    rooms.flatMap((room) => room.routes),
    {
      db: database.db,
      clock: systemClock,
      basePath,
      secureCookies: overTls,
      uploadLimitBytes: config.uploadLimitMb * MEGABYTE,
      enqueue: (tx, job, data) => jobs.enqueue(tx, job, data),
      authenticate: (token, address) => authenticator.authenticate(token, address),
      onRefused: (actor, permission, requestId, address) =>
        recordApart(database.db, { actor, now: systemClock.now(), requestId, address }, permission, {
          kind: "permission",
          id: permission,
        }),
    },
  );
  const description = buildOpenApi(ENDPOINTS, ERRORS, basePath);
  server.get(`${basePath}/api/openapi.json`, () => description);
  server.get(`${basePath}/api/docs`, (_request, reply) =>
    reply.type("text/html; charset=utf-8").send(docsPage(ENDPOINTS, ERRORS, { nonce: nonceFor(reply), basePath })),
  );
  serveHealth(server, database.db, basePath);
  await serveWeb(server, WEB_FOLDER, basePath);
  return server;
}
