import type { Account, ChangeAccount } from "@zhigang/contract/identity";
import type { Call } from "../../../platform/call.ts";
import { requireVersion } from "../../../platform/http/version.ts";
import { record } from "../../audit/index.ts";
import { requireDepartment } from "../department/department-store.ts";
import type { IdentityOptions } from "../identity-options.ts";
import { accountSubject, requireExpiryToCome } from "./account-facts.ts";
import { changeAccountRow, getAccountForUpdate } from "./account-store.ts";
import { presentAccountNow } from "./present-account.ts";

/** 修改账号: another name, department or last day. Of a name that changed the audit keeps both, apart from the entry (personal data). */
export async function changeAccount(
  call: Call,
  id: string,
  input: ChangeAccount,
  { authenticator }: IdentityOptions,
): Promise<Account> {
  const account = await getAccountForUpdate(call.tx, id);
  requireVersion(call, account, await presentAccountNow(call.tx, id, call.now));
  const { name = account.name, departmentId = account.departmentId, expiresOn = account.expiresOn } = input;
  if (expiresOn !== account.expiresOn) requireExpiryToCome(call, expiresOn);
  if (departmentId !== null && departmentId !== account.departmentId) await requireDepartment(call.tx, departmentId);

  const after = { name: name.trim(), departmentId, expiresOn };
  const isRenamed = after.name !== account.name;
  await changeAccountRow(call.tx, id, after);
  call.afterCommit(() => authenticator.forget());
  await record(call, "identity.account.change", accountSubject(account), {
    from: {
      departmentId: account.departmentId,
      expiresOn: account.expiresOn,
      ...(isRenamed && { name: account.name }),
    },
    to: { departmentId, expiresOn, ...(isRenamed && { name: after.name }) },
  });

  return presentAccountNow(call.tx, id, call.now);
}
