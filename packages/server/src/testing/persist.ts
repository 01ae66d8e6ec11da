import { setTimeout as wait } from "node:timers/promises";
import { askService } from "./service-client.ts";
import type { Sending, ServiceAnswer } from "./service-client.ts";

/** Where the service listens now; it moves when the service is started again. */
export interface Whereabouts {
  address: string;
}

const PATIENCE_MS = 90_000;

/** Asks until there is an answer: a broken line and a database that is away are no answers. */
export async function persist(
  at: Whereabouts,
  path: string,
  sending: Sending & { readonly cookie: string },
): Promise<ServiceAnswer> {
  const patience = Date.now() + PATIENCE_MS;
  while (Date.now() < patience) {
    const answer = await askService(at.address, path, sending);
    if (answer !== null && answer.status !== 503) return answer;
    await wait(30);
  }
  throw new Error(`${sending.method ?? "GET"} ${path}: no answer in ${PATIENCE_MS / 1000} seconds`);
}

/** The same where anything but success ends the run. */
export async function mustSucceed(
  at: Whereabouts,
  path: string,
  sending: Sending & { readonly cookie: string },
): Promise<ServiceAnswer["body"]> {
  const { status, body } = await persist(at, path, sending);
  if (status >= 300) throw new Error(`${sending.method ?? "GET"} ${path}: ${status} ${JSON.stringify(body)}`);
  return body;
}
