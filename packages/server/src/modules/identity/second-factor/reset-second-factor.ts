import type { Account } from "@zhigang/contract/identity";
import { decideAccountAction } from "@zhigang/domain/identity";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { record } from "../../audit/index.ts";
import { accountFacts, accountSubject, endSessionsOf, requireAllowed } from "../account/account-facts.ts";
import { getAccountForUpdate } from "../account/account-store.ts";
import { presentAccountNow } from "../account/present-account.ts";
import type { IdentityOptions } from "../identity-options.ts";
import { deleteSecondFactor } from "./second-factor-store.ts";

/** 重置第二因素: by the security administrator, for whom device and recovery codes are lost. The person enrols anew. */
export async function resetSecondFactor(call: Call, id: string, { authenticator }: IdentityOptions): Promise<Account> {
  const account = await getAccountForUpdate(call.tx, id);

  requireAllowed(decideAccountAction(await accountFacts(call.tx, account), "reset_second_factor", call.actor), account);
  if (!account.hasSecondFactor) throw new AppError("identity.second_factor_missing", { id });

  await deleteSecondFactor(call.tx, id);
  await endSessionsOf(call, id, authenticator);
  await record(call, "identity.second_factor.reset", accountSubject(account));

  return presentAccountNow(call.tx, id, call.now);
}
