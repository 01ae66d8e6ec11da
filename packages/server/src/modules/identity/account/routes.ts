import { identityEndpoints as endpoints } from "@zhigang/contract/identity";
import { serve } from "../../../platform/http/serve.ts";
import type { Route } from "../../../platform/http/serve.ts";
import type { IdentityOptions } from "../identity-options.ts";
import { listAccountRules, setAccountRule } from "./account-rules.ts";
import { changeAccount } from "./change-account.ts";
import { createAccount } from "./create-account.ts";
import { disableAccount } from "./disable-account.ts";
import { enableAccount } from "./enable-account.ts";
import { eraseAccount } from "./erase-account.ts";
import { exportOwnData } from "./export-own-data.ts";
import { getAccount } from "./get-account.ts";
import { grantRole } from "./grant-role.ts";
import { listAccounts } from "./list-accounts.ts";
import { resetPassword } from "./reset-password.ts";
import { revokeRole } from "./revoke-role.ts";
import { unlockAccount } from "./unlock-account.ts";

/** Keeping accounts and roles. */
export function accountRoutes(options: IdentityOptions): Route[] {
  return [
    serve(endpoints.listAccounts, (call, { query }) => listAccounts(call, query)),
    serve(endpoints.getAccount, (call, { params }) => getAccount(call, params.id)),
    serve(endpoints.listAccountRules, listAccountRules),
    serve(endpoints.setAccountRule, (call, { body }) => setAccountRule(call, body)),
    serve(endpoints.createAccount, (call, { body }) => createAccount(call, body, options)),
    serve(endpoints.changeAccount, (call, { params, body }) => changeAccount(call, params.id, body, options)),
    serve(endpoints.disableAccount, (call, { params, body }) => disableAccount(call, params.id, body, options)),
    serve(endpoints.enableAccount, (call, { params }) => enableAccount(call, params.id)),
    serve(endpoints.unlockAccount, (call, { params }) => unlockAccount(call, params.id)),
    serve(endpoints.resetPassword, (call, { params }) => resetPassword(call, params.id, options)),
    serve(endpoints.eraseAccount, (call, { params, body }) => eraseAccount(call, params.id, body, options)),
    serve(endpoints.exportOwnData, (call, { cookie }) => exportOwnData(call, cookie.token)),
    serve(endpoints.grantRole, (call, { params, body }) => grantRole(call, params.id, body, options)),
    serve(endpoints.revokeRole, (call, { params, body }) => revokeRole(call, params.id, body, options)),
  ];
}
