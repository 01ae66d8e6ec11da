import { NOTICE_FACT } from "@zhigang/domain/delivery";
import type { RaisedNotice } from "@zhigang/domain/delivery";
import type { Role } from "@zhigang/domain/identity";
import type { Call } from "../../../platform/call.ts";
import { announce } from "../../../platform/outbox/announce.ts";
import { listAccountIds } from "../../identity/index.ts";

/** Those who hold a role in a department; a leader's role is the whole city's. */
interface RoleHolders {
  readonly role: Role;
  readonly departmentId: string;
}

/** A notice on its way: to named accounts, or to those who hold a role in a department. */
export interface NewNotice extends Omit<RaisedNotice, "accountIds"> {
  readonly to: readonly string[] | RoleHolders;
  /** What it is about; notices of one subject come in their order. */
  readonly subject: string;
}

type Raising = Pick<Call, "tx" | "now">;

/** Tells people that something waits for them, in the transaction of the deed; nobody there is told nothing. */
export async function raiseNotice(call: Raising, notice: NewNotice): Promise<void> {
  await raiseNotices(call, [notice]);
}

/** Raises many notices in one statement, asking once who holds a role where several are for the same people. */
export async function raiseNotices(call: Raising, notices: readonly NewNotice[]): Promise<void> {
  const asked = new Map<string, Promise<string[]>>();
  const facts = [];
  for (const { to, subject, ...notice } of notices) {
    const accountIds = isList(to) ? to : await holdersOf(call, to, asked);
    if (accountIds.length === 0) continue;
    facts.push({ name: NOTICE_FACT, subject, data: { ...notice, accountIds } satisfies RaisedNotice });
  }
  await announce(call, facts);
}

function holdersOf({ tx }: Raising, to: RoleHolders, asked: Map<string, Promise<string[]>>): Promise<string[]> {
  const key = to.role === "leader" ? to.role : `${to.role} ${to.departmentId}`;
  const known = asked.get(key) ?? listAccountIds(tx, to.role === "leader" ? { role: to.role } : to);
  asked.set(key, known);
  return known;
}

function isList(to: NewNotice["to"]): to is readonly string[] {
  return Array.isArray(to);
}
