import cookie from "@fastify/cookie";
import multipart from "@fastify/multipart";
import Fastify from "fastify";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { newId } from "../ids.ts";
import type { Logger } from "../logger.ts";
import { acceptOnlyJson } from "./accept-only-json.ts";
import { AppError } from "./app-error.ts";
import { asRefusal } from "./as-refusal.ts";
import { presentProblem } from "./problem.ts";
import { languageOf } from "./request-parts.ts";
import { addSecurityHeaders, setSecurityHeaders } from "./security-headers.ts";

export interface ServerOptions {
  readonly logger: Logger;
  readonly trustProxy: boolean;
  /** Whether the site is reached over TLS, directly or behind a proxy: turns on HSTS and `Secure` cookies. */
  readonly overTls: boolean;
}

const BODY_LIMIT_BYTES = 1024 * 1024;
const QUERY_LIMIT_BYTES = 2048;
const RETRY_AFTER_SECONDS = 2;

/** The HTTP server with its manners: request ids, security headers, cookies, uploads, and problems instead of errors. */
export async function createServer({ logger, trustProxy, overTls }: ServerOptions): Promise<FastifyInstance> {
  const send = (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
    const refusal = asRefusal(error);
    const told = { requestId: request.id, url: request.url };
    if (!(refusal instanceof AppError)) logger.error("request.failed", { ...told, error });
    else if (refusal.code === "http.database_away") logger.warn("database.away", { ...told, because: String(error) });
    return sendProblem(refusal, request, reply);
  };
  const server = Fastify({
    logger: false,
    trustProxy,
    bodyLimit: BODY_LIMIT_BYTES,
    genReqId: () => newId(),
    routerOptions: { maxParamLength: 200 },
    forceCloseConnections: "idle",
    return503OnClosing: false,
    frameworkErrors(error, request, reply) {
      setSecurityHeaders(request, reply, overTls);
      void send(error, request, reply);
    },
  });
  server.setValidatorCompiler(() => () => true);
  await server.register(cookie);
  await server.register(multipart);
  addSecurityHeaders(server, overTls);
  refuseWhileClosing(server);
  acceptOnlyJson(server);
  server.setErrorHandler(send);
  server.setNotFoundHandler((request, reply) => sendProblem(new AppError("http.not_found"), request, reply));
  return server;
}

/** A client on an open connection learns that the server is stopping; what began before is finished. */
function refuseWhileClosing(server: FastifyInstance): void {
  let isClosing = false;
  server.addHook("preClose", async () => void (isClosing = true));
  server.addHook("onSend", async (_request, reply) => {
    if (isClosing) void reply.header("connection", "close"); // kept open, it would hold the process for a minute more
  });
  server.addHook("onRequest", async (request) => {
    if (isClosing) throw new AppError("http.starting");
    const query = request.url.indexOf("?");
    if (query >= 0 && request.url.length - query > QUERY_LIMIT_BYTES) throw new AppError("http.query_too_long");
  });
}

function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = presentProblem(error, languageOf(request), request.id);
  if (problem.status === 429 || problem.status === 503) {
    const seconds = problem.details?.["retryAfterSeconds"];
    void reply.header("retry-after", typeof seconds === "number" ? seconds : RETRY_AFTER_SECONDS);
  }
  return reply.status(problem.status).type("application/problem+json").send(JSON.stringify(problem));
}
