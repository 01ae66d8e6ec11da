import { ById, endpoint } from "../http/index.ts";
import { Account } from "./account.ts";
import {
  PreparedSecondFactor,
  PrepareSecondFactor,
  ProveSecondFactor,
  RecoveryCodes,
  RemoveSecondFactor,
  SecondFactor,
} from "./second-factor.ts";

/** 第二因素: each enrols their own; who lost it is helped by the security administrator. */
export const secondFactorEndpoints = {
  getSecondFactor: endpoint({
    method: "get",
    path: "/second-factor",
    permission: "signed_in",
    summary: { zh: "本人的第二因素", en: "One's own second factor" },
    answer: SecondFactor,
  }),
  prepareSecondFactor: endpoint({
    method: "post",
    path: "/second-factor/prepare",
    permission: "signed_in",
    credentials: true,
    summary: { zh: "准备第二因素：取得密钥", en: "Prepare a second factor: get its key" },
    body: PrepareSecondFactor,
    answer: PreparedSecondFactor,
  }),
  enrolSecondFactor: endpoint({
    method: "post",
    path: "/second-factor/enrol",
    permission: "signed_in",
    credentials: true,
    summary: { zh: "启用第二因素", en: "Enrol the second factor" },
    body: ProveSecondFactor,
    answer: RecoveryCodes,
  }),
  renewRecoveryCodes: endpoint({
    method: "post",
    path: "/second-factor/renew-codes",
    permission: "signed_in",
    credentials: true,
    summary: { zh: "更换恢复码", en: "Renew the recovery codes" },
    body: ProveSecondFactor,
    answer: RecoveryCodes,
  }),
  removeSecondFactor: endpoint({
    method: "post",
    path: "/second-factor/remove",
    permission: "signed_in",
    credentials: true,
    summary: { zh: "停用第二因素", en: "Remove the second factor" },
    body: RemoveSecondFactor,
    answer: SecondFactor,
  }),
  resetSecondFactor: endpoint({
    method: "post",
    path: "/accounts/{id}/reset-second-factor",
    permission: "identity.second_factor.reset",
    summary: { zh: "重置第二因素", en: "Reset a second factor" },
    params: ById,
    answer: Account,
  }),
};
