import { fileURLToPath } from "node:url";
import type { FastifyInstance } from "fastify";
import { auditEndpoints } from "@zhigang/contract/audit";
import { deliveryEndpoints } from "@zhigang/contract/delivery";
import { documentsEndpoints } from "@zhigang/contract/documents";
import { ERRORS } from "@zhigang/contract/errors";
import type { Endpoint } from "@zhigang/contract/http";
import { identityEndpoints } from "@zhigang/contract/identity";
import { LEDGER_JSON_SCHEMA, ledgerEndpoints } from "@zhigang/contract/ledger";
import { supervisionEndpoints } from "@zhigang/contract/supervision";
import { SCHEMAS } from "./api-schemas.ts";
import type { AppParts } from "./app.ts";
import { healthChecks, houseMeasures } from "./house-health.ts";
import { recordApart } from "./modules/audit/index.ts";
import type { Sealer } from "./modules/audit/index.ts";
import type { Authenticator } from "./modules/identity/index.ts";
import { VERSION } from "./version.ts";
import { systemClock } from "./platform/clock.ts";
import { isOverTls } from "./platform/config/check-exposure.ts";
import type { DiskRoom } from "./platform/disk-room.ts";
import { createServer } from "./platform/http/create-server.ts";
import type { Doorkeeping } from "./platform/http/doorkeeping.ts";
import { createRateLimiter } from "./platform/http/rate-limiter.ts";
import { measureRequests } from "./platform/http/request-metrics.ts";
import { serveHealth } from "./platform/http/health.ts";
import { registerRoutes } from "./platform/http/register-routes.ts";
import { nonceFor } from "./platform/http/security-headers.ts";
import { serveWeb } from "./platform/http/serve-web.ts";
import type { Jobs } from "./platform/jobs/jobs.ts";
import { buildOpenApi } from "./platform/openapi/build-openapi.ts";
import { docsPage } from "./platform/openapi/docs-page.ts";
import type { Room } from "./platform/room.ts";

/** Every endpoint of the house by its name: what OpenAPI describes and the permission tests walk over. */
export const ENDPOINTS: Readonly<Record<string, Endpoint>> = {
  ...identityEndpoints,
  ...auditEndpoints,
  ...documentsEndpoints,
  ...ledgerEndpoints,
  ...deliveryEndpoints,
  ...supervisionEndpoints,
};

const MEGABYTE = 1024 * 1024;
const WEB_FOLDER = fileURLToPath(new URL("../../web/dist/site", import.meta.url));

/** What the door is told by the house beside its parts. */
export interface DoorParts {
  readonly authenticator: Authenticator;
  readonly jobs: Jobs;
  readonly sealer: Sealer;
  readonly diskRoom: DiskRoom;
}

/** The HTTP door: routes of every room, the API's own description, health, and the web application. */
export async function openDoor(
  parts: AppParts,
  rooms: readonly Room[],
  doorParts: DoorParts,
): Promise<FastifyInstance> {
  const { config, logger } = parts;
  const { basePath, trustProxy } = config;
  const server = await createServer({ logger, trustProxy, overTls: isOverTls(config) });
  const measureAnswers = measureRequests(server);
  registerRoutes(
    server,
    rooms.flatMap((room) => room.routes),
    doorkeepingOf(parts, doorParts),
  );
  describeApi(server, basePath);
  serveHealth(server, {
    basePath,
    logger,
    checks: healthChecks(parts, doorParts),
    measure: async () => [...measureAnswers(), ...(await houseMeasures(parts, doorParts))],
    isMetricsOpen: config.openMetrics,
  });
  await serveWeb(server, WEB_FOLDER, basePath);
  return server;
}

function doorkeepingOf(
  { config, database: { db } }: AppParts,
  { authenticator, jobs, diskRoom }: DoorParts,
): Doorkeeping {
  const { credentialRequestsPerMinute: credentials, publicRequestsPerMinute } = config;
  return {
    db,
    clock: systemClock,
    basePath: config.basePath,
    secureCookies: isOverTls(config),
    uploadLimitBytes: config.uploadLimitMb * MEGABYTE,
    limiter: createRateLimiter({ credentials, public: publicRequestsPerMinute }, systemClock),
    hasRoom: () => diskRoom.hasRoom(),
    enqueue: (tx, job, data) => jobs.enqueue(tx, job, data),
    authenticate: (token, address) => authenticator.authenticate(token, address),
    onRefused: (actor, permission, requestId, address) =>
      recordApart(db, { actor, now: systemClock.now(), requestId, address }, permission, {
        kind: "permission",
        id: permission,
      }),
  };
}

function describeApi(server: FastifyInstance, basePath: string): void {
  const described = { endpoints: ENDPOINTS, errors: ERRORS, schemas: SCHEMAS, basePath, version: VERSION };
  const description = buildOpenApi(described);
  server.get(`${basePath}/api/openapi.json`, () => description);
  server.get(`${basePath}/api/ledger.schema.json`, (_request, reply) =>
    reply.type("application/schema+json; charset=utf-8").send(JSON.stringify(LEDGER_JSON_SCHEMA)),
  );
  server.get(`${basePath}/api/docs`, (_request, reply) =>
    reply.type("text/html; charset=utf-8").send(docsPage(description, { nonce: nonceFor(reply), basePath })),
  );
}
