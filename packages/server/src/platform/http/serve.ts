import type { Readable } from "node:stream";
import type { AnswerOf, BodyOf, Endpoint, ParamsOf, QueryOf } from "@zhigang/contract/http";
import type { Call } from "../call.ts";

/** One file of an upload, read whole within the size limit. */
export interface UploadedFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** A download. `fileName` may be Chinese; the header is written by RFC 6266 and RFC 5987. */
export interface FileAnswer {
  readonly fileName: string;
  readonly contentType: string;
  readonly body: Uint8Array | Readable;
  readonly inline?: boolean;
}

/** The session cookie, for the few endpoints that begin or end a session. */
export interface SessionCookie {
  readonly token: string | null;
  set(token: string): void;
  clear(): void;
}

/** What a request brought, already checked against the endpoint's schemas. */
export interface Input<E extends Endpoint> {
  readonly params: ParamsOf<E>;
  readonly query: QueryOf<E>;
  readonly body: BodyOf<E>;
  /** The files and text fields of a multipart body, on endpoints that upload. */
  readonly files: readonly UploadedFile[];
  readonly fields: Readonly<Record<string, string>>;
  readonly cookie: SessionCookie;
}

type AnswerFor<E extends Endpoint> = E["answer"] extends "file" ? FileAnswer : AnswerOf<E>;
type Handler<E extends Endpoint> = (
  call: Call,
  input: Input<E>,
) => Promise<AnswerFor<E> | (undefined extends AnswerFor<E> ? void : never)>;

/** An endpoint with the use case that answers it. */
export interface Route {
  readonly endpoint: Endpoint;
  /** Slow work of a thread or a name server, done before the transaction opens; `handle` is given what came of it. */
  readonly prepare?: (call: Call, input: Input<Endpoint>) => Promise<unknown>;
  readonly handle: (call: Call, input: Input<Endpoint>, prepared?: unknown) => Promise<unknown>;
}

/** Joins an endpoint to its use case; the types of both must agree. */
export function serve<const E extends Endpoint>(endpoint: E, handle: Handler<E>): Route {
  return { endpoint, handle: handle as unknown as Route["handle"] };
}

/** The same with slow work before: while it waits, no transaction and no connection is held. It may read, and writes nothing. */
export function servePrepared<const E extends Endpoint, P>(
  endpoint: E,
  prepare: (call: Call, input: Input<E>) => Promise<P>,
  handle: (call: Call, input: Input<E>, prepared: P) => ReturnType<Handler<E>>,
): Route {
  return {
    endpoint,
    prepare: prepare as unknown as NonNullable<Route["prepare"]>,
    handle: handle as unknown as Route["handle"],
  };
}
