import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { record } from "../../audit/index.ts";
import type { IdentityOptions } from "../identity-options.ts";
import { markSessionEnded } from "./session-store.ts";

/** 结束会话: one of the caller's own, such as one left open on another machine. Another's is not found. */
export async function endSession(call: Call, id: string, { authenticator }: IdentityOptions): Promise<void> {
  const isEnded = await markSessionEnded(call.tx, call.actor.accountId, id, call.now);
  if (!isEnded) throw new AppError("identity.session_not_found", { id });

  call.afterCommit(() => authenticator.forget());
  await record(call, "identity.session.end", { kind: "session", id });
}
