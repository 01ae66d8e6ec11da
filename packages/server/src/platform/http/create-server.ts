import cookie from "@fastify/cookie";
import multipart from "@fastify/multipart";
import Fastify from "fastify";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { newId } from "../ids.ts";
import type { Logger } from "../logger.ts";
import { AppError } from "./app-error.ts";
import { presentProblem } from "./problem.ts";
import { languageOf } from "./request-parts.ts";
import { addSecurityHeaders } from "./security-headers.ts";

export interface ServerOptions {
  readonly logger: Logger;
  readonly trustProxy: boolean;
  /** Whether the site is reached over TLS, directly or behind a proxy: turns on HSTS and `Secure` cookies. */
  readonly overTls: boolean;
}

const BODY_LIMIT_BYTES = 1024 * 1024;

/** The HTTP server with its manners: request ids, security headers, cookies, uploads, and problems instead of errors. */
export async function createServer({ logger, trustProxy, overTls }: ServerOptions): Promise<FastifyInstance> {
  const server = Fastify({
    logger: false,
    trustProxy,
    bodyLimit: BODY_LIMIT_BYTES,
    genReqId: () => newId(),
    routerOptions: { maxParamLength: 200 },
    forceCloseConnections: "idle",
  });
  server.setValidatorCompiler(() => () => true);
  await server.register(cookie);
  await server.register(multipart);
  addSecurityHeaders(server, overTls);
  acceptOnlyJson(server);
  server.setErrorHandler((error, request, reply) => {
    const refusal = asRefusal(error);
    if (!(refusal instanceof AppError))
      logger.error("request.failed", { requestId: request.id, url: request.url, error });
    return sendProblem(refusal, request, reply);
  });
  server.setNotFoundHandler((request, reply) => sendProblem(new AppError("http.not_found"), request, reply));
  return server;
}

function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = presentProblem(error, languageOf(request), request.id);
  return reply.status(problem.status).type("application/problem+json").send(JSON.stringify(problem));
}

/** JSON and nothing that merely looks like it; a wrong content type is 415, malformed JSON is 422. */
function acceptOnlyJson(server: FastifyInstance): void {
  server.removeContentTypeParser(["application/json", "text/plain"]);
  server.addContentTypeParser(
    /^application\/json(?:\s*;\s*charset=utf-8)?$/i,
    { parseAs: "string" },
    (_request, body, done) => {
      if (body === "") return done(null, undefined);
      try {
        done(null, parseSafely(String(body)));
      } catch {
        done(new AppError("http.malformed_body"));
      }
    },
  );
}

function parseSafely(text: string): unknown {
  return JSON.parse(text, (key, value: unknown) => {
    if (key === "__proto__" || (key === "constructor" && typeof value === "object")) throw new SyntaxError(key);
    return value;
  });
}

/** Fastify's own refusals in our words; everything else stays what it is. */
function asRefusal(error: unknown): unknown {
  switch ((error as { code?: unknown }).code) {
    case "FST_ERR_CTP_INVALID_MEDIA_TYPE":
      return new AppError("http.unsupported_media_type");
    case "FST_ERR_CTP_BODY_TOO_LARGE":
    case "FST_REQ_FILE_TOO_LARGE":
    case "FST_FILES_LIMIT":
      return new AppError("http.body_too_large");
    case "FST_ERR_CTP_EMPTY_JSON_BODY":
    case "FST_ERR_CTP_INVALID_CONTENT_LENGTH":
    case "FST_ERR_BAD_URL":
      return new AppError("http.malformed_body");
    default:
      return error;
  }
}
