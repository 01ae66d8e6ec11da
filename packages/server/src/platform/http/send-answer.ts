import type { FastifyReply, FastifyRequest } from "fastify";
import type { TSchema } from "typebox";
import type { Endpoint } from "@zhigang/contract/http";
import { KeptRefusal } from "./app-error.ts";
import { sendFile } from "./request-parts.ts";
import type { FileAnswer } from "./serve.ts";
import { isTagAmong, tagOf } from "./version.ts";

/** Sends what the use case returned, with its status and its entity tag. */
export function sendAnswer(endpoint: Endpoint, request: FastifyRequest, reply: FastifyReply, result: unknown): unknown {
  if (result instanceof KeptRefusal) throw result;
  if (endpoint.answer === "file") return sendFile(reply, result as FileAnswer);
  if (endpoint.answer === "none") return reply.status(204).send();
  const version = (result as { version?: unknown } | undefined)?.version;
  if (typeof version === "number") {
    const tag = tagOf(version);
    void reply.header("etag", tag);
    if (endpoint.method === "get" && isTagAmong(request.headers["if-none-match"], tag)) return reply.status(304).send();
  }
  // Compiled when it is first asked for: all at once would be most of a start.
  const serialize = reply.compileSerializationSchema(endpoint.answer as TSchema & Record<string, unknown>);
  return reply
    .status(endpoint.creates ? 201 : 200)
    .type("application/json; charset=utf-8")
    .serializer(serialize)
    .send(result);
}
