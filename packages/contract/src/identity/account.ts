import { ACCOUNT_ACTIONS, ACCOUNT_STATUSES, ROLES } from "@zhigang/domain/identity";
import Type from "typebox";
import type { Static } from "typebox";
import { Day, Id, Moment, nullable, oneOf, typedText } from "../http/index.ts";
import { listQuery, pageOf } from "../paging/index.ts";
import { LoginName } from "./fields.ts";

const closed = { additionalProperties: false };

/** An account as administrators see it. `actions` are those its state allows; permission is a matter of the caller's role. */
export const Account = Type.Object({
  id: Id,
  loginName: Type.String(),
  name: Type.String(),
  status: oneOf(ACCOUNT_STATUSES),
  roles: Type.Array(oneOf(ROLES)),
  department: nullable(Type.Object({ id: Id, name: Type.String() })),
  hasPassword: Type.Boolean(),
  hasSecondFactor: Type.Boolean(),
  isLocked: Type.Boolean(),
  lockedUntil: nullable(Moment),
  lastSignedInAt: nullable(Moment),
  /** No sign-in for as many days as the rule of today says (GB/T 22239-2019 8.1.4.2c), 90 unless it was set. */
  isIdle: Type.Boolean(),
  /** Its last day; null lasts. */
  expiresOn: nullable(Day),
  isExpired: Type.Boolean(),
  createdAt: Moment,
  actions: Type.Array(oneOf(ACCOUNT_ACTIONS)),
  version: Type.Integer(),
});
export type Account = Static<typeof Account>;

/** Filters of the account list; `text` looks in names and sign-in names. */
export const ListAccounts = listQuery({
  text: Type.Optional(Type.String({ maxLength: 100 })),
  status: Type.Optional(oneOf(ACCOUNT_STATUSES)),
  role: Type.Optional(oneOf(ROLES)),
  departmentId: Type.Optional(Id),
});
export type ListAccounts = Static<typeof ListAccounts>;

export const AccountPage = pageOf(Account);
export type AccountPage = Static<typeof AccountPage>;

/** A new account; it is pending until a role is granted, and without a password until its set-up link is used. */
export const CreateAccount = Type.Object(
  {
    loginName: LoginName,
    name: typedText({ maxLength: 100 }),
    departmentId: Type.Optional(nullable(Id)),
    expiresOn: Type.Optional(nullable(Day)),
  },
  closed,
);
export type CreateAccount = Static<typeof CreateAccount>;

/** Another name, department or last day for an account. */
export const ChangeAccount = Type.Object(
  {
    name: Type.Optional(typedText({ maxLength: 100 })),
    departmentId: Type.Optional(nullable(Id)),
    expiresOn: Type.Optional(nullable(Day)),
  },
  closed,
);
export type ChangeAccount = Static<typeof ChangeAccount>;

/** Why an account is put out of use. */
export const DisableAccount = Type.Object({ reason: typedText({ maxLength: 500 }) }, closed);
export type DisableAccount = Static<typeof DisableAccount>;

/** Who asked for the erasure and how: the paper or the number of the request. */
export const EraseAccount = Type.Object({ reason: typedText({ maxLength: 500 }) }, closed);
export type EraseAccount = Static<typeof EraseAccount>;

/** The role to grant or revoke. */
export const RoleGrant = Type.Object({ role: oneOf(ROLES) }, closed);
export type RoleGrant = Static<typeof RoleGrant>;

/** A one-time token to set a password with; shown once, kept only as a hash. The web makes the link `/set-up#token`. */
export const SetUpToken = Type.Object({ loginName: Type.String(), token: Type.String(), expiresAt: Moment });
export type SetUpToken = Static<typeof SetUpToken>;
