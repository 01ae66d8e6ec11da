export { About, DemoPersona, PasswordRules } from "./about.ts";
export {
  Account,
  AccountPage,
  ChangeAccount,
  CreateAccount,
  DisableAccount,
  EraseAccount,
  ListAccounts,
} from "./account.ts";
export { AccountRule, SetAccountRule } from "./account-rule.ts";
export { RoleGrant, SetUpToken } from "./account.ts";
export {
  AddDepartmentAlias,
  CreateDepartment,
  CreateDivision,
  EndDepartment,
  MergeDepartment,
  RenameDepartment,
} from "./department.ts";
export { Department, DepartmentGroups, DepartmentPage, DepartmentRow, DepartmentTree } from "./department.ts";
export { DepartmentCourse, TraceBodyName, TracedBodyName, TraceDepartment } from "./department.ts";
export { Division, Divisions, GetDepartmentTree, ListDepartments } from "./department.ts";
export { identityEndpoints } from "./endpoints.ts";
export { identityErrors } from "./errors.ts";
export { identityPermissions } from "./permissions.ts";
export { OwnData } from "./own-data.ts";
export { PreparedSecondFactor, PrepareSecondFactor, ProveSecondFactor } from "./second-factor.ts";
export { RecoveryCodes, RemoveSecondFactor, SecondFactor } from "./second-factor.ts";
export { ChangeLanguage, ChangePassword, OwnSession, OwnSessions, Session } from "./session.ts";
export { SetUpDone, SetUpPassword, SignIn } from "./session.ts";
