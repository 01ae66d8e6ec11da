import type { FastifyRequest } from "fastify";
import type { Endpoint } from "@zhigang/contract/http";
import { holdsPermission } from "@zhigang/contract/permissions";
import type { Actor } from "@zhigang/domain/identity";
import { AppError } from "./app-error.ts";
import type { Doorkeeping } from "./doorkeeping.ts";
import { checkSameOrigin } from "./request-parts.ts";
import { sessionTokenOf } from "./session-cookie.ts";

/** The actor of endpoints that anybody may call. */
const ANONYMOUS: Actor = { accountId: "", name: "", roles: [], departmentId: null, divisionCode: null };

/** Who asks, once the pace, the origin, the session and the permission are in order; else the refusal is thrown. */
export async function admit(endpoint: Endpoint, request: FastifyRequest, keeping: Doorkeeping): Promise<Actor> {
  slowDown(endpoint, request, keeping);
  if (endpoint.method !== "get") checkSameOrigin(request);
  const actor = await keeping.authenticate(sessionTokenOf(request, keeping.secureCookies), request.ip);
  if (endpoint.permission === "public") return actor ?? ANONYMOUS;
  if (!actor) throw new AppError("http.not_signed_in");
  if (endpoint.permission !== "signed_in" && !holdsPermission(actor.roles, endpoint.permission)) {
    await keeping.onRefused(actor, endpoint.permission, request.id, request.ip);
    throw new AppError("http.not_permitted", { permission: endpoint.permission });
  }
  // Sessions go on without room, so that everybody can still sign in and read.
  if (endpoint.method !== "get" && endpoint.permission !== "signed_in" && !keeping.hasRoom()) {
    throw new AppError("http.storage_full");
  }
  return actor;
}

/** One limiter before everything that takes a secret or needs no sign-in (quality S-74). */
function slowDown({ credentials, permission }: Endpoint, { ip }: FastifyRequest, { limiter }: Doorkeeping): void {
  if (!credentials && permission !== "public") return;
  const seconds = limiter.take(credentials ? "credentials" : "public", ip);
  if (seconds > 0) throw new AppError("http.too_many_requests", { retryAfterSeconds: seconds });
}
