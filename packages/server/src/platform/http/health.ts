import type { FastifyInstance } from "fastify";
import { sql } from "kysely";
import type { Tx } from "../database/database.ts";

/** `/livez` answers while the process lives; `/readyz` while the database answers too. */
export function serveHealth(server: FastifyInstance, db: Tx, basePath: string): void {
  server.get(`${basePath}/livez`, () => ({ status: "ok" }));
  server.get(`${basePath}/readyz`, async (_request, reply) => {
    try {
      await sql`select 1`.execute(db);
      return { status: "ok" };
    } catch {
      // Whatever the reason, the answer is the same: not ready; the reason stands in the log of the next request.
      return reply.status(503).send({ status: "unavailable" });
    }
  });
}
