import type { AnswerOf, Endpoint, Problem } from "@zhigang/contract/http";
import { vi } from "vitest";

/** What the server beyond the wire answers in a test: the endpoint and its answer, or a refusal. */
export interface Answered {
  endpoint: Endpoint;
  answer?: unknown;
  refusal?: Problem;
}

/** A call that a page made. */
export interface MadeCall {
  method: string;
  path: string;
  query: URLSearchParams;
  body: unknown;
  headers: Headers;
}

/** The endpoint answers this. */
export function answers<E extends Endpoint>(endpoint: E, answer: AnswerOf<E>): Answered {
  return { endpoint, answer };
}

/** The endpoint refuses with this code. */
export function refuses(endpoint: Endpoint, status: number, code: string, title: string): Answered {
  return { endpoint, refusal: { type: `urn:zhigang:problem:${code}`, title, status, code, requestId: "req-7" } };
}

/** Stands for the server: answers as told, refuses as not found what it was not told, and remembers the calls. */
export function standInServer(told: readonly Answered[]): { calls: MadeCall[] } {
  const calls: MadeCall[] = [];
  vi.stubGlobal("fetch", async (address: string, request: RequestInit = {}) => {
    const url = new URL(address, "http://localhost");
    const call: MadeCall = {
      method: request.method ?? "GET",
      path: url.pathname.replace(/^\/api/, ""),
      query: url.searchParams,
      body: typeof request.body === "string" ? JSON.parse(request.body) : undefined,
      headers: new Headers(request.headers),
    };
    calls.push(call);
    return respond(told.findLast(({ endpoint }) => isFor(endpoint, call)));
  });
  return { calls };
}

function isFor(endpoint: Endpoint, call: MadeCall): boolean {
  const pattern = new RegExp(`^${endpoint.path.replaceAll(/\{\w+\}/g, "[^/]+")}$`);
  return endpoint.method.toUpperCase() === call.method && pattern.test(call.path);
}

function respond(found: Answered | undefined): Response {
  if (!found)
    return json(404, { type: "", title: "not told", status: 404, code: "http.not_found", requestId: "req-0" });
  if (found.refusal) return json(found.refusal.status, found.refusal);
  return found.answer === undefined ? new Response(null, { status: 204 }) : json(200, found.answer as object);
}

function json(status: number, body: object): Response {
  return new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json" } });
}
