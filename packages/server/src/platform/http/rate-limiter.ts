import { addressBlock } from "@zhigang/domain/identity";
import type { Clock } from "../clock.ts";

/** What is counted apart: guesses at passwords and tokens, and everything else that needs no sign-in. */
export type RateKind = "credentials" | "public";

/** How many requests of each kind one caller may make in a minute. */
export type RateRules = Readonly<Record<RateKind, number>>;

/** Says whether an address may go on. */
export interface RateLimiter {
  /** Counts one request; the seconds to wait when it is one too many, else 0. */
  take(kind: RateKind, address: string): number;
}

interface Bucket {
  tokens: number;
  at: number;
}

const MINUTE_MS = 60_000;
const MOST_BUCKETS = 10_000;

/**
 * One bucket for each kind and caller (an IPv4 address, an IPv6 /64), refilled evenly (quality S-74). Kept in this process;
 * the longest unused bucket makes room for a new one, so memory stays bounded.
 */
export function createRateLimiter(rules: RateRules, clock: Clock): RateLimiter {
  const buckets = new Map<string, Bucket>();

  function bucketOf(key: string, perMinute: number, now: number): Bucket {
    const before = buckets.get(key);
    buckets.delete(key);
    const oldest = buckets.size >= MOST_BUCKETS ? buckets.keys().next().value : undefined;
    if (oldest !== undefined) buckets.delete(oldest);
    const gained = before ? (Math.max(0, now - before.at) * perMinute) / MINUTE_MS : perMinute;
    const bucket = { tokens: Math.min(perMinute, (before?.tokens ?? 0) + gained), at: now };
    buckets.set(key, bucket);
    return bucket;
  }

  return {
    take(kind, address) {
      const perMinute = rules[kind];
      const bucket = bucketOf(`${kind} ${callerOf(address)}`, perMinute, clock.now().getTime());
      if (bucket.tokens < 1) return Math.ceil(((1 - bucket.tokens) * MINUTE_MS) / perMinute / 1000);
      bucket.tokens -= 1;
      return 0;
    },
  };
}

/** An IPv4 address, also when written inside IPv6; of IPv6 the /64 that one household holds. */
function callerOf(address: string): string {
  const v4 = /\d+\.\d+\.\d+\.\d+$/.exec(address);
  return v4 ? v4[0] : addressBlock(address);
}
