import { fillPath } from "@zhigang/contract/http";
import type { AnswerOf, BodyOf, Endpoint, ParamsOf, Problem, QueryOf } from "@zhigang/contract/http";
import { currentLanguage, LOCALES } from "../kit/language/language.ts";
import { apiAddress } from "./document-settings.ts";
import { newKey } from "./new-key.ts";
import { NoAnswer, Refusal } from "./refusal.ts";

type Given<Name extends string, T> = [T] extends [undefined]
  ? unknown
  : Partial<T> extends T
    ? { [N in Name]?: T }
    : { [N in Name]: T };

/** What an endpoint needs to be called: only the parts that its entry in the contract names. */
export type InputOf<E extends Endpoint> = Given<"params", ParamsOf<E>> &
  Given<"query", QueryOf<E>> &
  Given<"body", BodyOf<E>>;

/** How a call is made, beside what it carries. */
export interface CallOptions {
  /** The version that was read (`version` of the answer); an edit against another one is refused. */
  version?: number;
  /** Names one intention: the same key never creates twice. Made when absent. */
  idempotencyKey?: string;
  signal?: AbortSignal;
}

interface AnyInput {
  params?: Readonly<Record<string, unknown>>;
  query?: Readonly<Record<string, unknown>>;
  body?: unknown;
}

/** Calls an endpoint of the contract and returns its answer; throws `Refusal` or `NoAnswer`. */
export async function callEndpoint<E extends Endpoint>(
  endpoint: E,
  input: InputOf<E>,
  options: CallOptions = {},
): Promise<AnswerOf<E>> {
  const response = await send(endpoint, input, options);
  const answer: unknown = response.status === 204 ? undefined : await response.json();
  return answer as AnswerOf<E>;
}

/** Fetches a file that an endpoint answers, with the name the server gives it. */
export async function fetchFile<E extends Endpoint>(
  endpoint: E,
  input: InputOf<E>,
  options: CallOptions = {},
): Promise<{ content: Blob; name: string }> {
  const response = await send(endpoint, input, options);
  return { content: await response.blob(), name: fileName(response.headers.get("content-disposition")) };
}

/** The address of an endpoint with its parameters and query, for links and downloads. */
export function addressOf<E extends Endpoint>(endpoint: E, input: InputOf<E>): string {
  const { params, query } = input as AnyInput;
  return `${apiAddress(fillPath(endpoint.path, params))}${queryText(query)}`;
}

/** Reads the refusal out of an answer that is not a success; a proxy's own page becomes a plain refusal too. */
export async function refusalFrom(status: number, read: () => Promise<unknown>): Promise<Refusal> {
  const problem = (await read().catch(() => null)) as Partial<Problem> | null;
  return new Refusal({
    type: "about:blank",
    title: `HTTP ${status}`,
    status,
    code: "http.unexpected",
    requestId: "",
    ...(problem !== null && typeof problem === "object" && typeof problem.code === "string" && problem),
  });
}

const TRIES = 3;

async function send<E extends Endpoint>(endpoint: E, input: InputOf<E>, options: CallOptions): Promise<Response> {
  const request = requestOf(endpoint, input as AnyInput, options);
  const response = await fetchAgain(addressOf(endpoint, input), request, endpoint.creates ? TRIES : 1);
  if (!response.ok) throw await refusalFrom(response.status, () => response.json());
  return response;
}

/** A create that got no answer is sent again under the same key: the server tells whether it had happened. */
async function fetchAgain(address: string, request: RequestInit, tries: number): Promise<Response> {
  try {
    return await fetch(address, request);
  } catch (cause) {
    if (request.signal?.aborted) throw cause;
    if (tries > 1) return fetchAgain(address, request, tries - 1);
    throw new NoAnswer({ isResultUnknown: request.method !== "GET", cause });
  }
}

function requestOf(endpoint: Endpoint, input: AnyInput, options: CallOptions): RequestInit {
  const headers: Record<string, string> = { "accept-language": LOCALES[currentLanguage()] };
  if (input.body !== undefined) headers["content-type"] = "application/json";
  if (options.version !== undefined) headers["if-match"] = `"v${options.version}"`;
  if (endpoint.creates) headers["idempotency-key"] = options.idempotencyKey ?? newKey();
  return {
    method: endpoint.method.toUpperCase(),
    credentials: "same-origin",
    headers,
    ...(input.body !== undefined && { body: JSON.stringify(input.body) }),
    ...(options.signal && { signal: options.signal }),
  };
}

function queryText(query: Readonly<Record<string, unknown>> | undefined): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== "") search.append(name, String(one));
    }
  }
  const text = search.toString();
  return text === "" ? "" : `?${text}`;
}

/** RFC 6266: the UTF-8 form wins over the plain one. */
function fileName(disposition: string | null): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? "")?.[1];
  if (encoded) return decodeURIComponent(encoded);
  return /filename="([^"]+)"/i.exec(disposition ?? "")?.[1] ?? "download";
}
