export { ACCOUNT_ACTIONS, ACCOUNT_STATUSES, ACTIONS_BY_STATUS } from "./account-status.ts";
export type { AccountAction, AccountStatus } from "./account-status.ts";
export type { BodyDirectory, KnownDepartment, KnownGroup, KnownName, Succession, Validity } from "./body-directory.ts";
export { isCommonPassword } from "./common-password.ts";
export { plainBodyName, shortBodyForm } from "./body-name.ts";
export { decideAccountAction, decideGrant, decideLeaving } from "./decide-account-action.ts";
export type { AccountFacts, OtherHolders } from "./decide-account-action.ts";
export { decidePassword } from "./decide-password.ts";
export type { PasswordRefusal } from "./decide-password.ts";
export {
  mustHaveSecondFactor,
  RECOVERY_RULES,
  SECOND_FACTOR_POLICIES,
  SECOND_FACTOR_REASONS,
  TOTP_RULES,
  totpStep,
  totpStepsAt,
} from "./second-factor.ts";
export type { SecondFactorPolicy, SecondFactorReason } from "./second-factor.ts";
export { ALLOWED, refused } from "./decision.ts";
export type { Decision } from "./decision.ts";
export { traceDepartment } from "./department-course.ts";
export type { CourseEvent, DepartmentCourse, NamedDepartment } from "./department-course.ts";
export { DEPARTMENT_KINDS, departmentKindOf, SUCCESSION_KINDS } from "./department-kind.ts";
export type { DepartmentKind, SuccessionKind } from "./department-kind.ts";
export { DIVISION_LEVELS } from "./division.ts";
export type { Division, DivisionLevel } from "./division.ts";
export { addressBlock, LOCK_RULES, LOCK_SCOPES, lockedUntil, lockHorizon } from "./lock-out.ts";
export type { LockRule, LockScope } from "./lock-out.ts";
export { loginNameKey } from "./login-name.ts";
export { MATCH_OUTCOMES, MATCH_REASONS, NAME_MEANINGS } from "./name-match.ts";
export type { MatchOutcome, MatchReason, NameMeaning } from "./name-match.ts";
export { isPasswordExpired, PASSWORD_PROFILES, PASSWORD_RULES } from "./password-profile.ts";
export type { PasswordProfile, PasswordRules } from "./password-profile.ts";
export { fitPinyin, pinyinSyllables } from "./pinyin.ts";
export type { PinyinFit } from "./pinyin.ts";
export { pinyinInitials } from "./pinyin-initials.ts";
export { INSTITUTIONAL_REFORMS, reformedForms } from "./reform-names.ts";
export type { InstitutionalReform } from "./reform-names.ts";
export { bodyResolver } from "./resolve-body-name.ts";
export type { BodyCandidate, BodyNameQuestion, BodyResolution, BodyResolver } from "./resolve-body-name.ts";
export { ADMINISTRATOR_ROLES, mayHoldTogether, ROLES } from "./role.ts";
export type { Actor, Role } from "./role.ts";
export { isSessionAlive, SESSION_LIMITS, SET_UP_LIMITS } from "./session-limits.ts";
export type { SessionTimes } from "./session-limits.ts";
