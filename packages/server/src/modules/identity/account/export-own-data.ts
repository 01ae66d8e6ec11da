import type { OwnData } from "@zhigang/contract/identity";
import type { Call } from "../../../platform/call.ts";
import { listOwnEntries, record } from "../../audit/index.ts";
import { presentOwnSession } from "../session/present-session.ts";
import { listSessions } from "../session/session-store.ts";
import { hashToken } from "../session/token.ts";
import { accountSubject } from "./account-facts.ts";
import { getAccountRow } from "./account-store.ts";
import type { AccountRow } from "./account-store.ts";
import { listGrants } from "./role-store.ts";

const MOST_DEEDS = 5_000;

/** 导出本人数据 (PIPL art. 45): what identity and audit keep about the person who asks, in one file that machines read too. */
export async function exportOwnData(call: Call, token: string | null): Promise<OwnData> {
  const account = await getAccountRow(call.tx, call.actor.accountId);
  const grants = await listGrants(call.tx, account.id);
  const sessions = await listSessions(call.tx, account.id, call.now);
  const deeds = await listOwnEntries(call.tx, account.id, MOST_DEEDS);

  await record(call, "identity.data.export", accountSubject(account));

  const current = token === null ? null : hashToken(token);
  return {
    exportedAt: call.now.toISOString(),
    account: presentOwnAccount(account),
    roles: grants.map(({ role, grantedAt, revokedAt }) => ({
      role,
      grantedAt: grantedAt.toISOString(),
      revokedAt: revokedAt?.toISOString() ?? null,
    })),
    sessions: sessions.map((session) => presentOwnSession(session, current)),
    deeds: deeds.map(({ recordedAt, ...deed }) => ({ ...deed, recordedAt: recordedAt.toISOString() })),
  };
}

function presentOwnAccount({ createdAt, lastSignedInAt, ...account }: AccountRow): OwnData["account"] {
  const { id, loginName, name, status, departmentName, hasSecondFactor } = account;
  return {
    id,
    loginName,
    name,
    status,
    departmentName,
    hasSecondFactor,
    createdAt: createdAt.toISOString(),
    lastSignedInAt: lastSignedInAt?.toISOString() ?? null,
  };
}
