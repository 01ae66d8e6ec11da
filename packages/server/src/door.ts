import { fileURLToPath } from "node:url";
import type { FastifyInstance } from "fastify";
import { auditEndpoints } from "@zhigang/contract/audit";
import { documentsEndpoints } from "@zhigang/contract/documents";
import { ERRORS } from "@zhigang/contract/errors";
import type { Endpoint } from "@zhigang/contract/http";
import { identityEndpoints } from "@zhigang/contract/identity";
import { ledgerEndpoints } from "@zhigang/contract/ledger";
import type { AppParts } from "./app.ts";
import { recordApart } from "./modules/audit/index.ts";
import type { Authenticator } from "./modules/identity/index.ts";
import { systemClock } from "./platform/clock.ts";
import { isOverTls } from "./platform/config/check-exposure.ts";
import { createServer } from "./platform/http/create-server.ts";
import { docsPage } from "./platform/http/docs-page.ts";
import { serveHealth } from "./platform/http/health.ts";
import { buildOpenApi } from "./platform/http/openapi.ts";
import { registerRoutes } from "./platform/http/register-routes.ts";
import { nonceFor } from "./platform/http/security-headers.ts";
import { serveWeb } from "./platform/http/serve-web.ts";
import type { Jobs } from "./platform/jobs/jobs.ts";
import type { Room } from "./platform/room.ts";

/** Every endpoint of the house by its name: what OpenAPI describes and the permission tests walk over. */
export const ENDPOINTS: Readonly<Record<string, Endpoint>> = {
  ...identityEndpoints,
  ...auditEndpoints,
  ...documentsEndpoints,
  ...ledgerEndpoints,
};

const MEGABYTE = 1024 * 1024;
const WEB_FOLDER = fileURLToPath(new URL("../../web/dist/site", import.meta.url));

/** The HTTP door: routes of every room, the API's own description, health, and the web application. */
export async function openDoor(
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
