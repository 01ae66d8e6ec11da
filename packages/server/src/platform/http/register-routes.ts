import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { TSchema } from "typebox";
import { holdsPermission } from "@zhigang/contract/permissions";
import type { Endpoint } from "@zhigang/contract/http";
import type { Actor } from "@zhigang/domain/identity";
import type { Call } from "../call.ts";
import type { Clock } from "../clock.ts";
import { withTransaction } from "../database/database.ts";
import type { Tx } from "../database/database.ts";
import { AppError, KeptRefusal } from "./app-error.ts";
import { answerOnce } from "./idempotency.ts";
import { checkSameOrigin, cookieOf, languageOf, readUpload, sendFile } from "./request-parts.ts";
import type { FileAnswer, Input, Route } from "./serve.ts";
import { checkFor, convertStrings } from "./validation.ts";
import { tagOf, versionOf } from "./version.ts";

/** What the door needs from the rooms and the machine around it. */
export interface Doorkeeping {
  readonly db: Tx;
  readonly clock: Clock;
  readonly basePath: string;
  readonly secureCookies: boolean;
  readonly uploadLimitBytes: number;
  /** Puts a job into the queue inside the given transaction. */
  enqueue(tx: Tx, job: string, data: object): Promise<void>;
  /** Who holds this session token now; null for nobody. */
  authenticate(token: string | null, address: string): Promise<Actor | null>;
  /** Called when a signed-in actor is refused, so that the audit knows. */
  onRefused(actor: Actor, permission: string, requestId: string, address: string): Promise<void>;
}

/** The actor of endpoints that anybody may call. */
export const ANONYMOUS: Actor = { accountId: "", name: "", roles: [], departmentId: null, divisionCode: null };

/** Puts every route on the server: authenticate, permit, check, open the transaction, answer, tag. */
export function registerRoutes(server: FastifyInstance, routes: readonly Route[], keeping: Doorkeeping): void {
  for (const route of routes) {
    const { endpoint } = route;
    const prepare = prepareInput(endpoint, keeping);
    server.route({
      method: endpoint.method.toUpperCase() as Uppercase<Endpoint["method"]>,
      url: `${keeping.basePath}/api${endpoint.path.replace(/\{(\w+)\}/g, ":$1")}`,
      ...(typeof endpoint.answer !== "string" && { schema: { response: { "2xx": endpoint.answer } } }),
      handler: async (request, reply) => {
        const actor = await admit(endpoint, request, keeping);
        const input = await prepare(request, reply);
        return answer(route, { actor, input, request, reply, keeping });
      },
    });
  }
}

async function admit(endpoint: Endpoint, request: FastifyRequest, keeping: Doorkeeping): Promise<Actor> {
  if (endpoint.method !== "get") checkSameOrigin(request);
  const actor = await keeping.authenticate(cookieOf(request), request.ip);
  if (endpoint.permission === "public") return actor ?? ANONYMOUS;
  if (!actor) throw new AppError("http.not_signed_in");
  if (endpoint.permission !== "signed_in" && !holdsPermission(actor.roles, endpoint.permission)) {
    await keeping.onRefused(actor, endpoint.permission, request.id, request.ip);
    throw new AppError("http.not_permitted", { permission: endpoint.permission });
  }
  return actor;
}

function prepareInput(endpoint: Endpoint, keeping: Doorkeeping) {
  const checkParams = optionalCheck(endpoint.params);
  const checkQuery = optionalCheck(endpoint.query);
  const checkBody = optionalCheck(endpoint.body);

  return async (request: FastifyRequest, reply: FastifyReply): Promise<Input<Endpoint>> => {
    const params = checkParams(request.params);
    const query = checkQuery(request.query);
    const upload = endpoint.uploads ? await readUpload(request, keeping.uploadLimitBytes) : { files: [], fields: {} };
    if (endpoint.body) checkBody(request.body);
    const cookie = {
      token: cookieOf(request),
      set: (token: string) => setCookie(reply, keeping, token),
      clear: () => setCookie(reply, keeping, null),
    };
    return { params, query, body: request.body, ...upload, cookie } as unknown as Input<Endpoint>;
  };
}

function optionalCheck(schema: TSchema | undefined): (value: unknown) => unknown {
  if (!schema) return () => undefined;
  const check = checkFor(schema);
  return (value) => {
    const converted = convertStrings(schema, (value ?? {}) as Readonly<Record<string, unknown>>);
    const checked = typeof value === "object" && !Array.isArray(value) ? converted : value;
    check(checked);
    return checked;
  };
}

interface Answering {
  readonly actor: Actor;
  readonly input: Input<Endpoint>;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly keeping: Doorkeeping;
}

async function answer(route: Route, { actor, input, request, reply, keeping }: Answering): Promise<unknown> {
  const { endpoint } = route;
  const expectedVersion = versionOf(request.headers["if-match"]);
  if (endpoint.edits && expectedVersion === null) throw new AppError("http.precondition_required");

  const afterwards: (() => void | Promise<void>)[] = [];
  const base = {
    actor,
    now: keeping.clock.now(),
    language: languageOf(request),
    requestId: request.id,
    address: request.ip,
    expectedVersion,
    afterCommit: (work: () => void | Promise<void>) => void afterwards.push(work),
  };
  const run = (tx: Tx) => {
    const call: Call = { ...base, tx, enqueue: (job, data) => keeping.enqueue(tx, job, data) };
    return route.handle(call, input).catch(returnKept);
  };

  if (endpoint.method === "get" && !endpoint.snapshot) return send(endpoint, reply, request, await run(keeping.db));
  const key = endpoint.creates ? (request.headers["idempotency-key"] as string | undefined) : undefined;
  const result = await withTransaction(
    keeping.db,
    (tx) => (key ? answerOnce(tx, { key, actor, request, now: base.now }, () => run(tx)) : run(tx)),
    endpoint.method === "get" ? "snapshot" : "write",
  );
  for (const work of afterwards) await work();
  return send(endpoint, reply, request, result);
}

/** Lets the transaction commit although the use case refused. */
function returnKept(error: unknown): KeptRefusal {
  if (error instanceof KeptRefusal) return error;
  throw error;
}

function send(endpoint: Endpoint, reply: FastifyReply, request: FastifyRequest, result: unknown): unknown {
  if (result instanceof KeptRefusal) throw result;
  if (endpoint.answer === "file") return sendFile(reply, result as FileAnswer);
  if (endpoint.answer === "none") return reply.status(204).send();
  const version = (result as { version?: unknown } | undefined)?.version;
  if (typeof version === "number") {
    const tag = tagOf(version);
    if (endpoint.method === "get" && request.headers["if-none-match"] === tag) return reply.status(304).send();
    void reply.header("etag", tag);
  }
  return reply.status(endpoint.creates ? 201 : 200).send(result);
}

function setCookie(reply: FastifyReply, keeping: Doorkeeping, token: string | null): void {
  const name = keeping.secureCookies ? "__Host-zhigang" : "zhigang";
  const options = { path: "/", httpOnly: true, sameSite: "strict" as const, secure: keeping.secureCookies };
  if (token === null) void reply.clearCookie(name, options);
  else void reply.setCookie(name, token, options);
}
