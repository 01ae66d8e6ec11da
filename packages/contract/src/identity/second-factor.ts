import { SECOND_FACTOR_POLICIES } from "@zhigang/domain/identity";
import Type from "typebox";
import type { Static } from "typebox";
import { Day, Moment, nullable, oneOf } from "../http/index.ts";
import { FactorCode, Password } from "./fields.ts";

const closed = { additionalProperties: false };

/** 第二因素 of the person who asks. */
export const SecondFactor = Type.Object({
  policy: oneOf(SECOND_FACTOR_POLICIES),
  /** Why the policy asks for it; null where it does not. */
  reason: nullable(Type.Object({ source: Type.String(), validFrom: Day })),
  isRequired: Type.Boolean(),
  enrolledAt: nullable(Moment),
  recoveryCodesLeft: Type.Integer(),
});
export type SecondFactor = Static<typeof SecondFactor>;

/** Whoever changes the second factor proves the password once more. */
export const PrepareSecondFactor = Type.Object({ currentPassword: Password }, closed);
export type PrepareSecondFactor = Static<typeof PrepareSecondFactor>;

/** The key for the application that makes the codes: as text, and as the address that a QR code carries. Shown once. */
export const PreparedSecondFactor = Type.Object({ key: Type.String(), address: Type.String() });
export type PreparedSecondFactor = Static<typeof PreparedSecondFactor>;

/** A code of the second factor. */
export const ProveSecondFactor = Type.Object({ code: FactorCode }, closed);
export type ProveSecondFactor = Static<typeof ProveSecondFactor>;

export const RemoveSecondFactor = Type.Object({ currentPassword: Password, code: FactorCode }, closed);
export type RemoveSecondFactor = Static<typeof RemoveSecondFactor>;

/** 恢复码. Shown once, kept only as hashes; each works once in place of a code. */
export const RecoveryCodes = Type.Object({ codes: Type.Array(Type.String()) });
export type RecoveryCodes = Static<typeof RecoveryCodes>;
