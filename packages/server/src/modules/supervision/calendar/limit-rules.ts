import type { LimitRule } from "@zhigang/contract/supervision";
import { limitRuleOn, PUBLISHED_LIMIT_RULE } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { newId } from "../../../platform/ids.ts";
import { record } from "../../audit/index.ts";
import { dayOf } from "../item/item-view.ts";
import { insertLimitRule, listLimitRules } from "./calendar-store.ts";

/** 时限规则: the one in force today, and all there were, the published one first. */
export async function getLimitRules(call: Call): Promise<{ inForce: LimitRule; rules: LimitRule[] }> {
  const rules = await listLimitRules(call.tx);
  return { inForce: limitRuleOn(rules, dayOf(call)), rules: [PUBLISHED_LIMIT_RULE, ...rules] };
}

/** 设置时限规则: from a day on; items that were handed over keep their day. */
export async function setLimitRule(call: Call, rule: LimitRule): Promise<LimitRule> {
  const before = limitRuleOn(await listLimitRules(call.tx), rule.validFrom);
  const id = newId();

  await insertLimitRule(call.tx, { id, content: JSON.stringify(rule), setAt: call.now, setBy: call.actor.name });
  const subject = { kind: "limit_rule", id, label: rule.source };
  await record(call, "supervision.calendar.set_limits", subject, { from: before, to: rule });

  return rule;
}
