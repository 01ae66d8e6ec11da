import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Endpoint } from "@zhigang/contract/http";
import type { Actor } from "@zhigang/domain/identity";
import type { Call } from "../call.ts";
import { withTransaction } from "../database/database.ts";
import type { Tx } from "../database/database.ts";
import { admit } from "./admit.ts";
import { AppError, KeptRefusal } from "./app-error.ts";
import type { Doorkeeping } from "./doorkeeping.ts";
import { answerOnce, idempotencyKeyOf } from "./idempotency.ts";
import { prepareInput } from "./read-input.ts";
import { languageOf } from "./request-parts.ts";
import { sendAnswer } from "./send-answer.ts";
import type { Input, Route } from "./serve.ts";
import { versionOf } from "./version.ts";

/** Puts every route on the server: authenticate, permit, check, open the transaction, answer, tag. */
export function registerRoutes(server: FastifyInstance, routes: readonly Route[], keeping: Doorkeeping): void {
  for (const route of routes) {
    const { endpoint } = route;
    const readInput = prepareInput(endpoint, keeping);
    server.route({
      method: endpoint.method.toUpperCase() as Uppercase<Endpoint["method"]>,
      url: `${keeping.basePath}/api${endpoint.path.replace(/\{(\w+)\}/g, ":$1")}`,
      handler: async (request, reply) => {
        const actor = await admit(endpoint, request, keeping);
        const input = await readInput(request, reply);
        const result = await answer(route, { actor, input, request, keeping });
        return sendAnswer(endpoint, request, reply, result);
      },
    });
  }
}

interface Answering {
  readonly actor: Actor;
  readonly input: Input<Endpoint>;
  readonly request: FastifyRequest;
  readonly keeping: Doorkeeping;
}

async function answer(route: Route, { actor, input, request, keeping }: Answering): Promise<unknown> {
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
  const callOn = (tx: Tx): Call => ({ ...base, tx, enqueue: (job, data) => keeping.enqueue(tx, job, data) });
  const prepared = await route.prepare?.(callOn(keeping.db), input);
  const run = (tx: Tx) => route.handle(callOn(tx), input, prepared).catch(returnKept);

  if (isOutsideTransaction(endpoint)) return run(keeping.db);
  const key = endpoint.creates ? idempotencyKeyOf(request) : null;
  const result = await withTransaction(
    keeping.db,
    (tx) => (key ? answerOnce(tx, { key, actor, request, input, now: base.now }, () => run(tx)) : run(tx)),
    endpoint.method === "get" ? "snapshot" : "write",
  );
  for (const work of afterwards) await work();
  return result;
}

/** A file is read while it is sent, when a transaction would be over; what waits for others must not hold one. */
function isOutsideTransaction({ outside, answer: form, method, snapshot }: Endpoint): boolean {
  return outside === true || form === "file" || (method === "get" && !snapshot);
}

/** Lets the transaction commit although the use case refused. */
function returnKept(error: unknown): KeptRefusal {
  if (error instanceof KeptRefusal) return error;
  throw error;
}
