import type { AccountRule, SetAccountRule } from "@zhigang/contract/identity";
import type { Call } from "../../../platform/call.ts";
import { newId } from "../../../platform/ids.ts";
import { record } from "../../audit/index.ts";
import { insertAccountRule, listAccountRuleRows } from "./account-rule-store.ts";
import type { AccountRuleRow } from "./account-rule-store.ts";

/** 闲置标准, the latest first. */
export async function listAccountRules({ tx }: Call): Promise<{ items: AccountRule[] }> {
  return { items: (await listAccountRuleRows(tx)).map(presentRule) };
}

/** 设定闲置标准 from a day on, with its source; earlier ones stay to be read. */
export async function setAccountRule(call: Call, input: SetAccountRule): Promise<AccountRule> {
  const id = newId();
  const row = { ...input, id, source: input.source.trim(), setAt: call.now, setBy: call.actor.name };
  await insertAccountRule(call.tx, row);
  await record(call, "identity.account_rule.set", { kind: "account_rule", id }, { to: input, reason: row.source });
  return presentRule(row);
}

function presentRule({ validFrom, idleDays, source, setAt, setBy }: AccountRuleRow): AccountRule {
  return { validFrom, idleDays, source, setBy, setAt: setAt?.toISOString() ?? null };
}
