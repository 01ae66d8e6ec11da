import { PASSWORD_PROFILES, ROLES } from "@zhigang/domain/identity";
import Type from "typebox";
import type { Static } from "typebox";
import { nullable, oneOf } from "../http/index.ts";

/** The rules of a password profile, for the form that asks for a password. */
export const PasswordRules = Type.Object({
  profile: oneOf(PASSWORD_PROFILES),
  source: Type.String(),
  minLength: Type.Integer(),
  /** Of upper case, lower case, digits and others. */
  minClasses: Type.Integer(),
  maxAgeDays: nullable(Type.Integer()),
  refusedHistory: Type.Integer(),
  refusesCommon: Type.Boolean(),
});
export type PasswordRules = Static<typeof PasswordRules>;

/** Somebody to sign in as in the demo. The password is shown, for it works nowhere else. */
export const DemoPersona = Type.Object({
  loginName: Type.String(),
  password: Type.String(),
  name: Type.String(),
  roles: Type.Array(oneOf(ROLES)),
  departmentName: nullable(Type.String()),
});
export type DemoPersona = Static<typeof DemoPersona>;

/** What anybody may know of this installation. */
export const About = Type.Object({
  name: Type.String(),
  version: Type.String(),
  isDemo: Type.Boolean(),
  /** The largest file that may be uploaded. */
  uploadLimitMb: Type.Integer(),
  demoPersonas: Type.Array(DemoPersona),
  passwordRules: PasswordRules,
});
export type About = Static<typeof About>;
