import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import type { LookupFunction } from "node:net";
import type { GuardedAddress, GuardedHost } from "./guard-address.ts";

/** What came back from the other side, as far as it is looked at; or why nothing did. */
export type Exchange = { readonly statusCode: number; readonly answer: string } | { readonly problem: string };

/** Where a body goes. */
export type Place = Pick<GuardedAddress, "url" | "addresses">;

/** What came of one attempt. */
export interface Outcome {
  readonly isDelivered: boolean;
  readonly statusCode: number | null;
  readonly problem: string | null;
}

const TIME_LIMIT_MS = 10_000;
/** So much of an answer is looked at; the rest is not waited for. */
const MOST_ANSWER_BYTES = 2_000;

/** Sends a body and judges by the status alone what came of it. */
export async function post(
  place: Place,
  headers: Readonly<Record<string, string>>,
  body: string,
  timeLimitMs = TIME_LIMIT_MS,
): Promise<Outcome> {
  const came = await exchange(place, headers, body, timeLimitMs);
  if ("problem" in came) return { isDelivered: false, statusCode: null, problem: came.problem };
  const { statusCode } = came;
  const isDelivered = statusCode >= 200 && statusCode < 300;
  return { isDelivered, statusCode, problem: isDelivered ? null : `HTTP ${statusCode}` };
}

/** Sends a body to the very numbers that were looked over. A redirect is followed nowhere; an endless answer is cut. */
export function exchange(
  { url, addresses }: Place,
  headers: Readonly<Record<string, string>>,
  body: string,
  timeLimitMs = TIME_LIMIT_MS,
): Promise<Exchange> {
  return new Promise((resolve) => {
    const fail = (problem: string) => resolve({ problem });
    const send = url.protocol === "https:" ? requestHttps : requestHttp;
    const request = send(url, {
      method: "POST",
      agent: false,
      lookup: pinnedTo(addresses),
      headers: { ...headers, "content-length": String(Buffer.byteLength(body)) },
      signal: AbortSignal.timeout(timeLimitMs),
    });
    request.on("error", (error: NodeJS.ErrnoException) =>
      fail(error.name === "AbortError" || error.name === "TimeoutError" ? "timeout" : (error.code ?? error.message)),
    );
    request.on("response", (response) => {
      const parts: Buffer[] = [];
      let seen = 0;
      const finish = () => {
        request.destroy();
        const answer = Buffer.concat(parts).subarray(0, MOST_ANSWER_BYTES).toString("utf8");
        resolve({ statusCode: response.statusCode ?? 0, answer });
      };
      response.on("data", (chunk: Buffer) => {
        parts.push(chunk);
        seen += chunk.length;
        if (seen > MOST_ANSWER_BYTES) finish();
      });
      response.on("end", finish);
      response.on("error", () => fail("answer cut off"));
    });
    request.end(body);
  });
}

/** Answers the connection's question for the name with what was found before, whoever has the name by now. */
export function pinnedTo(addresses: GuardedHost["addresses"]): LookupFunction {
  return (_host, options, answer) => {
    const [first] = addresses;
    if (options.all) return answer(null, [...addresses]);
    return answer(null, first?.address ?? "", first?.family ?? 4);
  };
}
