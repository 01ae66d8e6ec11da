import type { AccountStatus, DepartmentKind, DivisionLevel, Role, SuccessionKind } from "@zhigang/domain/identity";
import type { Language } from "@zhigang/domain/glossary";
import type { CalendarDate } from "@zhigang/domain/values";
import type { Generated } from "kysely";

/** The identity room's tables. */
export interface IdentityTables {
  "identity.division": DivisionTable;
  "identity.department": DepartmentTable;
  "identity.departmentName": DepartmentNameTable;
  "identity.departmentAlias": DepartmentAliasTable;
  "identity.departmentSuccession": DepartmentSuccessionTable;
  "identity.departmentGroup": DepartmentGroupTable;
  "identity.departmentGroupMember": DepartmentGroupMemberTable;
  "identity.presentName": PresentNameView;
  "identity.account": AccountTable;
  "identity.accountRule": AccountRuleTable;
  "identity.formerPassword": FormerPasswordTable;
  "identity.accountRole": AccountRoleTable;
  "identity.setUpToken": SetUpTokenTable;
  "identity.secondFactor": SecondFactorTable;
  "identity.recoveryCode": RecoveryCodeTable;
  "identity.erasedLoginName": ErasedLoginNameTable;
  "identity.session": SessionTable;
  "identity.signInFailure": SignInFailureTable;
}

export interface DivisionTable {
  code: string;
  name: string;
  level: DivisionLevel;
  parentCode: string | null;
}

export interface DepartmentTable {
  id: string;
  divisionCode: string;
  kind: DepartmentKind;
  parentId: string | null;
  competentDepartmentId: string | null;
  initials: string;
  beganOn: CalendarDate | null;
  endedOn: CalendarDate | null;
  createdAt: Date;
  version: Generated<number>;
}

export interface DepartmentNameTable {
  id: string;
  departmentId: string;
  name: string;
  shortName: string | null;
  validFrom: CalendarDate | null;
  validTo: CalendarDate | null;
  sourceDocument: string | null;
}

export interface DepartmentAliasTable {
  id: string;
  departmentId: string;
  alias: string;
  validFrom: CalendarDate | null;
  validTo: CalendarDate | null;
  sourceDocument: string | null;
}

export interface DepartmentSuccessionTable {
  id: string;
  kind: SuccessionKind;
  fromDepartmentId: string;
  toDepartmentId: string;
  effectiveOn: CalendarDate;
  sourceDocument: string | null;
}

export interface DepartmentGroupTable {
  id: string;
  name: string;
  divisionCode: string;
}

export interface DepartmentGroupMemberTable {
  groupId: string;
  departmentId: string;
  validFrom: CalendarDate | null;
  validTo: CalendarDate | null;
}

export interface PresentNameView {
  departmentId: string;
  name: string;
  shortName: string | null;
}

export interface AccountTable {
  id: string;
  loginName: string;
  loginNameKey: string;
  name: string;
  departmentId: string | null;
  status: AccountStatus;
  language: Language | null;
  isDemo: Generated<boolean>;
  passwordHash: string | null;
  passwordSetAt: Date | null;
  isPasswordTemporary: Generated<boolean>;
  issuer: string | null;
  subject: string | null;
  createdAt: Date;
  lastSignedInAt: Date | null;
  expiresOn: CalendarDate | null;
  version: Generated<number>;
}

export interface AccountRuleTable {
  id: string;
  validFrom: CalendarDate;
  idleDays: number;
  source: string;
  setAt: Date | null;
  setBy: string;
}

export interface FormerPasswordTable {
  accountId: string;
  passwordHash: string;
  replacedAt: Date;
}

export interface AccountRoleTable {
  accountId: string;
  role: Role;
  grantedAt: Date;
  grantedBy: string;
  revokedAt: Date | null;
  revokedBy: string | null;
}

export interface SetUpTokenTable {
  id: string;
  accountId: string;
  tokenHash: Buffer;
  expiresAt: Date;
  usedAt: Date | null;
}

export interface SecondFactorTable {
  accountId: string;
  sealedKey: Buffer;
  preparedAt: Date;
  enrolledAt: Date | null;
  lastStep: Generated<string>;
}

export interface RecoveryCodeTable {
  accountId: string;
  codeHash: Buffer;
  usedAt: Date | null;
}

export interface ErasedLoginNameTable {
  nameMac: Buffer;
}

export interface SessionTable {
  id: string;
  tokenHash: Buffer;
  accountId: string;
  startedAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
  endedAt: Date | null;
  address: string | null;
}

export interface SignInFailureTable {
  id: string;
  nameHash: string;
  addressBlock: string;
  failedAt: Date;
}
