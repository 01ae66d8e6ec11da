import type { Room } from "../../platform/room.ts";
import type { IdentityHousekeeping, IdentityOptions } from "./identity-options.ts";
import { disableExpiredJob } from "./account/disable-expired.ts";
import { identityRoutes } from "./routes.ts";
import { forgetSessionsJob } from "./session/forget-sessions.ts";

export { createAccount } from "./account/create-account.ts";
export { createDemoAccounts } from "./account/demo-accounts.ts";
export type { DemoAccount } from "./account/demo-accounts.ts";
export { createFirstAdministrators } from "./account/first-administrators.ts";
export type { FirstAdministrator } from "./account/first-administrators.ts";
export { DISABLE_EXPIRED_JOB } from "./account/disable-expired.ts";
export { findRecipients } from "./account/find-recipients.ts";
export type { Recipient } from "./account/find-recipients.ts";
export { grantRole } from "./account/grant-role.ts";
export { listAccountIds } from "./account/list-account-ids.ts";
export { listAccounts } from "./account/list-accounts.ts";
export { resetPassword } from "./account/reset-password.ts";
export { unlockAccount } from "./account/unlock-account.ts";
export { createDepartment } from "./department/create-department.ts";
export { loadBodyDirectory } from "./department/body-directory-store.ts";
export { createDivision } from "./department/create-division.ts";
export { findDepartmentKinds, findDepartmentNames, listDepartmentIdsBelow } from "./department/department-store.ts";
export { getDivision, listDivisionPath, listDivisionRows } from "./department/division-store.ts";
export { findGroupMembers } from "./department/find-group-members.ts";
export type { GroupOnDay } from "./department/find-group-members.ts";
export { findDivisionNamedIn } from "./department/find-division-named-in.ts";
export { loadDepartmentGroups, loadDepartments, loadDivisions } from "./department/load-city.ts";
export { loadDepartmentFile, loadDivisionFile } from "./department/load-city-file.ts";
export { rememberBodyName } from "./department/remember-body-name.ts";
export { loadBodyResolver, resolveBodyName, resolveBodyNames } from "./department/resolve-body-names.ts";
export { traceBodyName } from "./department/trace-department.ts";
export type { ForgetPerson, IdentityOptions } from "./identity-options.ts";
export { createAuthenticator } from "./session/authenticator.ts";
export { sessionRulesOf } from "./session/actor-of.ts";
export type { Authenticator } from "./session/authenticator.ts";
export { resetSecondFactor } from "./second-factor/reset-second-factor.ts";
export { FORGET_SESSIONS_JOB } from "./session/forget-sessions.ts";

/** Who is asking, for which department and division. */
export function identityRoom(options: IdentityOptions & IdentityHousekeeping): Room {
  return {
    name: "identity",
    routes: identityRoutes(options),
    jobs: [forgetSessionsJob(options.db, options.clock), disableExpiredJob(options)],
  };
}
