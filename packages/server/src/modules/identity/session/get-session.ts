import type { Session } from "@zhigang/contract/identity";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import type { IdentityOptions } from "../identity-options.ts";
import { presentSession } from "./present-session.ts";
import { findSession } from "./session-store.ts";
import { hashToken } from "./token.ts";

/** 当前会话: who is signed in with this token, and what they may do. */
export async function getSession(call: Call, token: string | null, options: IdentityOptions): Promise<Session> {
  const row = token === null ? undefined : await findSession(call.tx, hashToken(token));
  if (!row) throw new AppError("http.not_signed_in");
  return presentSession(row, options, call.now);
}
