import type { Actor } from "@zhigang/domain/identity";
import type { Clock } from "../../../platform/clock.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { actorOf } from "./actor-of.ts";
import type { SessionRules } from "./actor-of.ts";
import { findSession, markSessionSeen } from "./session-store.ts";
import { hashToken } from "./token.ts";

export interface AuthenticatorOptions extends SessionRules {
  readonly db: Tx;
  readonly clock: Clock;
}

/** Says who holds a token. */
export interface Authenticator {
  authenticate(token: string | null, address: string): Promise<Actor | null>;
  /** Looks afresh next time, after sessions, roles or accounts changed in this process. */
  forget(): void;
}

interface Known {
  readonly actor: Promise<Actor | null>;
  readonly at: number;
}

/** Another process learns of a disabled account or a revoked role after at most this (quality S-108: one second). */
const KNOWN_FOR_MS = 900;
const MOST_KNOWN = 5_000;

/** An authenticator that remembers each answer for less than a second, so that a page of twenty requests asks once. */
export function createAuthenticator({ db, clock, ...rules }: AuthenticatorOptions): Authenticator {
  const known = new Map<string, Known>();

  async function look(token: string): Promise<Actor | null> {
    const now = clock.now();
    const row = await findSession(db, hashToken(token));
    const actor = row ? actorOf(row, rules, now) : null;
    if (row && actor) await markSessionSeen(db, row.id, now);
    return actor;
  }

  return {
    async authenticate(token) {
      if (token === null || token === "") return null;
      const at = clock.now().getTime();
      const before = known.get(token);
      if (before && Math.abs(at - before.at) < KNOWN_FOR_MS) return before.actor;
      if (known.size >= MOST_KNOWN) known.clear();
      const actor = look(token);
      known.set(token, { actor, at });
      actor.catch(() => known.delete(token));
      return actor;
    },
    forget: () => known.clear(),
  };
}
