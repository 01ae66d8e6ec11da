import type { Fact } from "../../../platform/outbox/fact.ts";

/** The largest body of a delivery (Standard Webhooks 1.0 asks for no more than 20 kB). */
export const MOST_PAYLOAD_BYTES = 20_000;

/** What is sent: what happened, when, and to what. Where that is too long, the long parts are left out and it says so. */
export function payloadOf({ name, at, data }: Pick<Fact, "name" | "at" | "data">): string {
  const whole = written(name, at, data);
  if (Buffer.byteLength(whole) <= MOST_PAYLOAD_BYTES) return whole;
  const { id, planId, version, operation } = data as Readonly<Record<string, unknown>>;
  return written(name, at, { id, planId, version, operation, isCut: true });
}

function written(type: string, at: Date, data: object): string {
  return JSON.stringify({ type, timestamp: at.toISOString(), data });
}
