import Type from "typebox";
import type { Static } from "typebox";
import { Day, endpoint, Moment, nullable, typedText } from "../http/index.ts";

const closed = { additionalProperties: false };

/** 闲置标准: after how many days without a sign-in an account is flagged, from a day on, with the source of the figure. */
export const AccountRule = Type.Object({
  validFrom: Day,
  idleDays: Type.Integer(),
  source: Type.String(),
  setAt: nullable(Moment),
  setBy: Type.String(),
});
export type AccountRule = Static<typeof AccountRule>;

export const SetAccountRule = Type.Object(
  {
    validFrom: Day,
    idleDays: Type.Integer({ minimum: 1, maximum: 3650 }),
    source: typedText({ maxLength: 500 }),
  },
  closed,
);
export type SetAccountRule = Static<typeof SetAccountRule>;

/** The rules by which accounts are looked over, the latest first. */
export const accountRuleEndpoints = {
  listAccountRules: endpoint({
    method: "get",
    path: "/account-rules",
    permission: "identity.account.list",
    summary: { zh: "账号闲置标准", en: "When accounts count as idle" },
    answer: Type.Object({ items: Type.Array(AccountRule) }),
  }),
  setAccountRule: endpoint({
    method: "post",
    path: "/account-rules",
    permission: "identity.account_rule.set",
    summary: { zh: "设定账号闲置标准", en: "Set when accounts count as idle" },
    creates: true,
    body: SetAccountRule,
    answer: AccountRule,
  }),
} as const;
