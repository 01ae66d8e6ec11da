import { randomBytes } from "node:crypto";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

/** Sets the headers of quality rule S-109 on every answer; the API is never cached, the pages carry a nonce. */
export function addSecurityHeaders(server: FastifyInstance, overTls: boolean): void {
  server.addHook("onRequest", async (request, reply) => setSecurityHeaders(request, reply, overTls));
}

/** The same for an address so wrong that no hook ever sees it. */
export function setSecurityHeaders(request: FastifyRequest, reply: FastifyReply, overTls: boolean): void {
  void reply
    .header("x-content-type-options", "nosniff")
    .header("referrer-policy", "same-origin")
    .header("cross-origin-opener-policy", "same-origin")
    .header("cross-origin-resource-policy", "same-origin")
    .header("permissions-policy", "camera=(), microphone=(), geolocation=()")
    .header("content-security-policy", contentSecurityPolicy(null));
  if (overTls) void reply.header("strict-transport-security", "max-age=31536000; includeSubDomains");
  if (request.url.includes("/api/")) void reply.header("cache-control", "no-store");
}

/** Adds a fresh nonce to a page's policy and gives it back, for the styles that the page makes at run time. */
export function nonceFor(reply: FastifyReply): string {
  const nonce = randomBytes(18).toString("base64url");
  void reply.header("content-security-policy", contentSecurityPolicy(nonce));
  return nonce;
}

function contentSecurityPolicy(nonce: string | null): string {
  const styles = nonce ? `'self' 'nonce-${nonce}'` : "'self'";
  return [
    "default-src 'self'",
    `style-src ${styles}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join("; ");
}
