import type { AccountFacts, Decision } from "@zhigang/domain/identity";
import { calendarDateOf } from "@zhigang/domain/values";
import type { Call } from "../../../platform/call.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import type { Authenticator } from "../session/authenticator.ts";
import { markSessionsEnded } from "../session/session-store.ts";
import type { AccountRow } from "./account-store.ts";
import { listFormerAdministratorRoles } from "./role-store.ts";

/** An account as the rules of 三员分立 look at it. */
export async function accountFacts(tx: Tx, account: AccountRow): Promise<AccountFacts> {
  const { id, status, roles } = account;
  return { id, status, roles, formerAdministratorRoles: await listFormerAdministratorRoles(tx, id) };
}

type AccountCode = Extract<ConstructorParameters<typeof AppError>[0], `identity.${string}`>;
type ReasonOf<C> = C extends `identity.${infer Reason}` ? Reason : never;

/** Throws the reason when a rule says no. */
export function requireAllowed(decision: Decision<ReasonOf<AccountCode>>, account: AccountRow): void {
  if (!decision.allowed) throw new AppError(`identity.${decision.because}`, { id: account.id, status: account.status });
}

/** Ends all sessions of an account whose rights or password changed; this process forgets them with the commit (quality S-108). */
export async function endSessionsOf(call: Call, accountId: string, authenticator: Authenticator): Promise<void> {
  await markSessionsEnded(call.tx, accountId, call.now);
  call.afterCommit(() => authenticator.forget());
}

/** A last day that is given lies not before today. */
export function requireExpiryToCome({ now }: Call, expiresOn: string | null): void {
  if (expiresOn === null || expiresOn >= calendarDateOf(now)) return;
  throw new AppError("identity.account_expiry_past", { day: expiresOn });
}

/** How the audit names an account. */
export function accountSubject(account: AccountRow) {
  return { kind: "account", id: account.id, label: account.loginName };
}
