import type { FastifyReply, FastifyRequest } from "fastify";
import type { SessionCookie } from "./serve.ts";

/** The session token a request brought, from the one cookie that this door sets. */
export function sessionTokenOf(request: FastifyRequest, isSecure: boolean): string | null {
  return request.cookies[nameOf(isSecure)] ?? null;
}

/** Reads, sets and clears the session cookie of one request (quality S-109, S-20). */
export function sessionCookie(request: FastifyRequest, reply: FastifyReply, isSecure: boolean): SessionCookie {
  const name = nameOf(isSecure);
  const options = { path: "/", httpOnly: true, sameSite: "strict" as const, secure: isSecure };
  return {
    token: sessionTokenOf(request, isSecure),
    set: (token) => void reply.setCookie(name, token, options),
    clear() {
      // The cache holds no data (the API and the pages are `no-store`), and clearing it keeps the browser waiting.
      void reply.clearCookie(name, options).header("clear-site-data", '"cookies", "storage"');
    },
  };
}

/** Over TLS the prefix keeps other hosts and plain pages from setting it. */
function nameOf(isSecure: boolean): string {
  return isSecure ? "__Host-zhigang" : "zhigang";
}
