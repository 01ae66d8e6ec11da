import { decideLeaving } from "@zhigang/domain/identity";
import { calendarDateOf } from "@zhigang/domain/values";
import { withTransaction } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { newId } from "../../../platform/ids.ts";
import type { JobDefinition } from "../../../platform/jobs/jobs.ts";
import { record } from "../../audit/index.ts";
import type { IdentityHousekeeping, IdentityOptions } from "../identity-options.ts";
import { markSessionsEnded } from "../session/session-store.ts";
import { accountFacts, accountSubject } from "./account-facts.ts";
import { changeAccountStatus, getAccountForUpdate, listExpiredIds } from "./account-store.ts";
import { countOtherAdministrators, lockAdministrators } from "./role-store.ts";

/** The name of the job that puts expired accounts out of use. */
export const DISABLE_EXPIRED_JOB = "identity.disable-expired";

type Parts = IdentityHousekeeping & Pick<IdentityOptions, "authenticator">;

/** Each night after midnight in Beijing, accounts whose last day was yesterday go out of use (GB/T 22239-2019 8.1.4.2c). */
export function disableExpiredJob(parts: Parts): JobDefinition {
  return {
    name: DISABLE_EXPIRED_JOB,
    concurrency: 1,
    retryLimit: 2,
    schedule: "5 16 * * *",
    handle: async () => void (await disableExpired(parts)),
  };
}

/** 停用到期账号, one by one; the last administrator of a kind stays and is shown as expired. Gives how many were disabled. */
export async function disableExpired({ db, clock, authenticator }: Parts): Promise<number> {
  const now = clock.now();
  const today = calendarDateOf(now);
  let disabled = 0;
  for (const id of await listExpiredIds(db, today)) {
    if (await withTransaction(db, (tx) => disableOne(tx, id, now, today))) disabled += 1;
  }
  if (disabled > 0) authenticator.forget();
  return disabled;
}

async function disableOne(tx: Tx, id: string, now: Date, today: string): Promise<boolean> {
  await lockAdministrators(tx);
  const account = await getAccountForUpdate(tx, id);
  const { status, expiresOn, roles } = account;
  if (status === "disabled" || status === "erased" || expiresOn === null || expiresOn >= today) return false;
  const others = await countOtherAdministrators(tx, id);
  if (!decideLeaving(await accountFacts(tx, account), roles, others).allowed) return false;
  await changeAccountStatus(tx, id, "disabled");
  await markSessionsEnded(tx, id, now);
  const call = { tx, now, actor: HOUSE, requestId: newId(), address: null };
  const change = { from: { status }, to: { status: "disabled", expiresOn }, reason: `到期 expired ${expiresOn}` };
  await record(call, "identity.account.disable", accountSubject(account), change);
  return true;
}

/** Who puts accounts out of use at night: no person, the house itself. */
const HOUSE = {
  accountId: "00000000-0000-7000-8000-000000000002",
  name: "系统 Zhigang",
  roles: [],
  departmentId: null,
  divisionCode: null,
};
