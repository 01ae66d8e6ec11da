import type { Account } from "@zhigang/contract/identity";
import { decideAccountAction } from "@zhigang/domain/identity";
import { calendarDateOf } from "@zhigang/domain/values";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { record } from "../../audit/index.ts";
import { accountFacts, accountSubject, requireAllowed } from "./account-facts.ts";
import { changeAccountStatus, getAccountForUpdate } from "./account-store.ts";
import { presentAccountNow } from "./present-account.ts";

/** 启用账号: back to work with the roles it holds, or to waiting for one. */
export async function enableAccount(call: Call, id: string): Promise<Account> {
  const account = await getAccountForUpdate(call.tx, id);

  requireAllowed(decideAccountAction(await accountFacts(call.tx, account), "enable", call.actor), account);

  const { expiresOn } = account;
  if (expiresOn !== null && expiresOn < calendarDateOf(call.now))
    throw new AppError("identity.account_expired", { day: expiresOn });

  const status = account.roles.length > 0 ? "active" : "pending";
  await changeAccountStatus(call.tx, id, status);
  await record(call, "identity.account.enable", accountSubject(account), {
    from: { status: account.status },
    to: { status },
  });

  return presentAccountNow(call.tx, id, call.now);
}
