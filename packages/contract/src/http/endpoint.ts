import type { Static, TObject, TSchema } from "typebox";
import type { Term } from "@zhigang/domain/glossary";

/** `public`: anybody; `signed_in`: any account; else the permission `room.noun.verb` the caller must hold. */
export type Access = "public" | "signed_in" | (string & {});

/**
 * One promise between server and web. The same entry makes the route, the client's types, the OpenAPI operation and the
 * walk of the permission tests.
 */
export interface Endpoint {
  readonly method: "get" | "post" | "put" | "patch" | "delete";
  /** Under `/api`, with `{name}` for path parameters. */
  readonly path: string;
  readonly permission: Access;
  readonly summary: Term;
  readonly params?: TObject;
  readonly query?: TObject;
  readonly body?: TSchema;
  /** `none` for 204, `file` for a download. */
  readonly answer: TSchema | "none" | "file";
  /** 201, and an `Idempotency-Key` is honoured. */
  readonly creates?: true;
  /** The caller must send `If-Match` with the version it read. */
  readonly edits?: true;
  /** The body is multipart/form-data with one or several files. */
  readonly uploads?: true;
  /** Takes a password or a one-time token: guessing is slowed down for each address. */
  readonly credentials?: true;
  /** Waits for a service outside the house: no transaction is held meanwhile, and what is recorded stands by itself. */
  readonly outside?: true;
  /** A GET that needs all its statements in one snapshot. */
  readonly snapshot?: true;
}

/** Keeps the literal types of an endpoint. */
export function endpoint<const E extends Endpoint>(entry: E): E {
  return entry;
}

type Shape<S> = S extends TSchema ? Static<S> : undefined;

export type ParamsOf<E extends Endpoint> = E extends { params: infer P } ? Shape<P> : undefined;
export type QueryOf<E extends Endpoint> = E extends { query: infer Q } ? Shape<Q> : undefined;
export type BodyOf<E extends Endpoint> = E extends { body: infer B } ? Shape<B> : undefined;
export type AnswerOf<E extends Endpoint> = E["answer"] extends TSchema ? Static<E["answer"]> : undefined;

/** The path with its parameters filled in and encoded: `/tasks/{id}` → `/tasks/0192…`. */
export function fillPath(path: string, params: Readonly<Record<string, unknown>> | undefined): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params?.[name] as string));
}
