import type { OwnSessions } from "@zhigang/contract/identity";
import { isSessionAlive } from "@zhigang/domain/identity";
import type { Call } from "../../../platform/call.ts";
import type { IdentityOptions } from "../identity-options.ts";
import { presentOwnSession } from "./present-session.ts";
import { listSessions } from "./session-store.ts";
import { hashToken } from "./token.ts";

/** 本人的会话: those that still hold, with the present one marked. */
export async function listOwnSessions(
  call: Call,
  token: string | null,
  { idleMinutes }: IdentityOptions,
): Promise<OwnSessions> {
  const sessions = await listSessions(call.tx, call.actor.accountId, call.now);
  const current = token === null ? null : hashToken(token);
  const alive = sessions.filter((session) => isSessionAlive(session, call.now, idleMinutes));
  return { items: alive.map((session) => presentOwnSession(session, current)) };
}
