import type { Account, CreateAccount } from "@zhigang/contract/identity";
import { loginNameKey } from "@zhigang/domain/identity";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { newId } from "../../../platform/ids.ts";
import { record } from "../../audit/index.ts";
import { requireDepartment } from "../department/department-store.ts";
import type { IdentityOptions } from "../identity-options.ts";
import { requireExpiryToCome } from "./account-facts.ts";
import { insertAccount } from "./account-store.ts";
import { isErasedLoginName } from "./erasure-store.ts";
import { presentAccountNow } from "./present-account.ts";

/** 新建账号: by the system administrator; it waits for its first role from the security administrator (quality S-29). */
export async function createAccount(
  call: Call,
  input: CreateAccount,
  { secrets }: Pick<IdentityOptions, "secrets">,
): Promise<Account> {
  const loginName = input.loginName.normalize("NFKC").trim();
  const { name, departmentId = null, expiresOn = null } = input;
  requireExpiryToCome(call, expiresOn);
  if (departmentId !== null) await requireDepartment(call.tx, departmentId);

  const id = newId();
  const account = { id, loginName, loginNameKey: loginNameKey(loginName), name: name.trim(), departmentId, expiresOn };
  if (await isErasedLoginName(call.tx, secrets.mac(account.loginNameKey))) throw nameTaken(loginName);
  const isNew = await insertAccount(call.tx, { ...account, status: "pending", createdAt: call.now });
  if (!isNew) throw nameTaken(loginName);
  await record(
    call,
    "identity.account.create",
    { kind: "account", id, label: loginName },
    { to: { name: account.name, departmentId, expiresOn } },
  );

  return presentAccountNow(call.tx, id, call.now);
}

function nameTaken(loginName: string): AppError {
  return new AppError("identity.login_name_taken", { loginName });
}
