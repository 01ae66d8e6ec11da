import type { FastifyReply, FastifyRequest } from "fastify";
import Type from "typebox";
import type { TSchema } from "typebox";
import type { Endpoint } from "@zhigang/contract/http";
import { AppError } from "./app-error.ts";
import type { Doorkeeping } from "./doorkeeping.ts";
import { isKeepable } from "./keepable-text.ts";
import { NOTHING_UPLOADED, readUpload } from "./read-upload.ts";
import type { Input } from "./serve.ts";
import { sessionCookie } from "./session-cookie.ts";
import { checkFor, convertStrings } from "./validation.ts";

type ReadInput = (request: FastifyRequest, reply: FastifyReply) => Promise<Input<Endpoint>>;

/** What an endpoint does not promise to take is refused, not ignored (quality S-57). */
const NOTHING = Type.Object({}, { additionalProperties: false });

/** Reads what a request brought and checks it against the endpoint's schemas, compiled once. */
export function prepareInput(endpoint: Endpoint, keeping: Doorkeeping): ReadInput {
  const checkParams = checkStrings(endpoint.params ?? NOTHING);
  const checkQuery = checkStrings(endpoint.query ?? NOTHING);
  const checkBody = checkFor(endpoint.body ?? NOTHING);

  return async (request, reply) => {
    const params = checkParams(request.params);
    const query = checkQuery(request.query);
    const upload = endpoint.uploads ? await readUpload(request, keeping.uploadLimitBytes) : NOTHING_UPLOADED;
    if (endpoint.body || (request.body !== undefined && !endpoint.uploads)) checkBody(request.body);
    const cookie = sessionCookie(request, reply, keeping.secureCookies);
    return { params, query, body: request.body, ...upload, cookie } as unknown as Input<Endpoint>;
  };
}

function checkStrings(schema: TSchema): (value: unknown) => unknown {
  const check = checkFor(schema);
  return (value) => {
    const given = (value ?? {}) as Readonly<Record<string, unknown>>;
    for (const text of Object.values(given).flat()) {
      if (typeof text === "string" && !isKeepable(text)) throw new AppError("http.invalid_text");
    }
    const converted = convertStrings(schema, given);
    check(converted);
    return converted;
  };
}
