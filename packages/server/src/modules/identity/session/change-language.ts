import type { ChangeLanguage, Session } from "@zhigang/contract/identity";
import type { Call } from "../../../platform/call.ts";
import { record } from "../../audit/index.ts";
import { changeAccountLanguage } from "../account/account-store.ts";
import type { IdentityOptions } from "../identity-options.ts";
import { getSession } from "./get-session.ts";

/** 选择语言: kept with the account, so that it follows the person. */
export async function changeLanguage(
  call: Call,
  input: ChangeLanguage,
  token: string | null,
  options: IdentityOptions,
): Promise<Session> {
  const { accountId } = call.actor;
  await changeAccountLanguage(call.tx, accountId, input.language);
  await record(call, "identity.language.change", { kind: "account", id: accountId }, { to: input });

  return getSession(call, token, options);
}
