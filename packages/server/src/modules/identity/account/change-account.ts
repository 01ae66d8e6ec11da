import type { Account, ChangeAccount } from "@zhigang/contract/identity";
import type { Call } from "../../../platform/call.ts";
import { requireVersion } from "../../../platform/http/version.ts";
import { record } from "../../audit/index.ts";
import { requireDepartment } from "../department/department-store.ts";
import type { IdentityOptions } from "../identity-options.ts";
import { accountSubject } from "./account-facts.ts";
import { changeAccountRow, getAccountForUpdate } from "./account-store.ts";
import { presentAccountNow } from "./present-account.ts";

/** 修改账号: another name or department. Of a name that changed the audit keeps both, apart from the entry (personal data). */
export async function changeAccount(
  call: Call,
  id: string,
  input: ChangeAccount,
  { authenticator }: IdentityOptions,
): Promise<Account> {
  const account = await getAccountForUpdate(call.tx, id);
  requireVersion(call, account, await presentAccountNow(call.tx, id, call.now));
  const { name = account.name, departmentId = account.departmentId } = input;
  if (departmentId !== null && departmentId !== account.departmentId) await requireDepartment(call.tx, departmentId);

  const after = { name: name.trim(), departmentId };
  const isRenamed = after.name !== account.name;
  await changeAccountRow(call.tx, id, after);
  call.afterCommit(() => authenticator.forget());
  await record(call, "identity.account.change", accountSubject(account), {
    from: { departmentId: account.departmentId, ...(isRenamed && { name: account.name }) },
    to: { departmentId, ...(isRenamed && { name: after.name }) },
  });

  return presentAccountNow(call.tx, id, call.now);
}
