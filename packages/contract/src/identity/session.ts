import { ROLES } from "@zhigang/domain/identity";
import { LANGUAGES } from "@zhigang/domain/glossary";
import Type from "typebox";
import type { Static } from "typebox";
import { Id, Moment, nullable, oneOf } from "../http/index.ts";
import { FactorCode, LoginName, Password } from "./fields.ts";

const closed = { additionalProperties: false };

/** 登录: what a person types. */
export const SignIn = Type.Object(
  {
    loginName: LoginName,
    password: Password,
    /** Of the second factor, where the account has one: the code of the moment, or a recovery code. */
    code: Type.Optional(FactorCode),
  },
  closed,
);
export type SignIn = Static<typeof SignIn>;

/** Who is signed in, what they may do, and until when. While `mustChangePassword` is true no role is given. */
export const Session = Type.Object({
  account: Type.Object({ id: Id, name: Type.String(), loginName: Type.String() }),
  roles: Type.Array(oneOf(ROLES)),
  permissions: Type.Array(Type.String()),
  department: nullable(Type.Object({ id: Id, name: Type.String() })),
  division: nullable(Type.Object({ code: Type.String(), name: Type.String() })),
  mustChangePassword: Type.Boolean(),
  /** Why the password must be changed. */
  passwordBecause: nullable(oneOf(["temporary", "expired"] as const)),
  /** No role is given either before a second factor is enrolled, where one is asked for. */
  mustEnrolSecondFactor: Type.Boolean(),
  language: nullable(oneOf(LANGUAGES)),
  expiresAt: Moment,
  idleMinutes: Type.Integer(),
});
export type Session = Static<typeof Session>;

/** The language a person wants everywhere they sign in; null follows the browser. */
export const ChangeLanguage = Type.Object({ language: nullable(oneOf(LANGUAGES)) }, closed);
export type ChangeLanguage = Static<typeof ChangeLanguage>;

/** 修改密码. */
export const ChangePassword = Type.Object({ currentPassword: Password, newPassword: Password }, closed);
export type ChangePassword = Static<typeof ChangePassword>;

/** Setting the first password with the one-time token of a set-up link. */
export const SetUpPassword = Type.Object(
  { token: Type.String({ minLength: 20, maxLength: 100 }), newPassword: Password },
  closed,
);
export type SetUpPassword = Static<typeof SetUpPassword>;

/** Whose password was set up: the name to sign in with. */
export const SetUpDone = Type.Object({ loginName: Type.String() });
export type SetUpDone = Static<typeof SetUpDone>;

/** One of the caller's own sessions. */
export const OwnSession = Type.Object({
  id: Id,
  startedAt: Moment,
  lastSeenAt: Moment,
  expiresAt: Moment,
  address: nullable(Type.String()),
  isCurrent: Type.Boolean(),
});
export type OwnSession = Static<typeof OwnSession>;

export const OwnSessions = Type.Object({ items: Type.Array(OwnSession) });
export type OwnSessions = Static<typeof OwnSessions>;
