import { SESSION_LIMITS } from "@zhigang/domain/identity";
import type { Call } from "../../../platform/call.ts";
import { insertSession } from "./session-store.ts";
import { hashToken, newToken } from "./token.ts";

/** A new session for an account, and the token that only its holder will know. */
export async function beginSession(call: Call, accountId: string): Promise<string> {
  const token = newToken();
  await insertSession(call.tx, {
    tokenHash: hashToken(token),
    accountId,
    startedAt: call.now,
    lastSeenAt: call.now,
    expiresAt: new Date(call.now.getTime() + SESSION_LIMITS.absoluteHours * 3_600_000),
    address: call.address,
  });
  return token;
}
