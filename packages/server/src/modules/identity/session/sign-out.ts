import type { Call } from "../../../platform/call.ts";
import type { SessionCookie } from "../../../platform/http/serve.ts";
import { record } from "../../audit/index.ts";
import type { IdentityOptions } from "../identity-options.ts";
import { findSession, markSessionEnded } from "./session-store.ts";
import { hashToken } from "./token.ts";

/** 退出登录: ends the session of this token and takes the cookie back. */
export async function signOut(call: Call, cookie: SessionCookie, { authenticator }: IdentityOptions): Promise<void> {
  const session = cookie.token === null ? undefined : await findSession(call.tx, hashToken(cookie.token));
  cookie.clear();
  if (!session) return;

  await markSessionEnded(call.tx, session.accountId, session.id, call.now);
  call.afterCommit(() => authenticator.forget());
  await record(call, "identity.session.end", { kind: "session", id: session.id });
}
