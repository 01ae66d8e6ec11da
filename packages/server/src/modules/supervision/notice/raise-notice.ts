import { NOTICE_FACT } from "@zhigang/domain/delivery";
import type { RaisedNotice } from "@zhigang/domain/delivery";
import type { Role } from "@zhigang/domain/identity";
import type { Call } from "../../../platform/call.ts";
import { announce } from "../../../platform/outbox/announce.ts";
import { listAccountIds } from "../../identity/index.ts";

/** A notice on its way: to named accounts, or to those who hold a role in a department (a leader's role is the whole city's). */
export interface NewNotice extends Omit<RaisedNotice, "accountIds"> {
  readonly to: readonly string[] | { readonly role: Role; readonly departmentId: string };
  /** What it is about; notices of one subject come in their order. */
  readonly subject: string;
}

/** Tells people that something waits for them, in the transaction of the deed; nobody there is told nothing. */
export async function raiseNotice(
  call: Pick<Call, "tx" | "now">,
  { to, subject, ...notice }: NewNotice,
): Promise<void> {
  const accountIds = isList(to) ? to : await listAccountIds(call.tx, to.role === "leader" ? { role: to.role } : to);
  if (accountIds.length === 0) return;
  await announce(call, [{ name: NOTICE_FACT, subject, data: { ...notice, accountIds } satisfies RaisedNotice }]);
}

function isList(to: NewNotice["to"]): to is readonly string[] {
  return Array.isArray(to);
}
