import type { AnswerOf, QueryOf } from "@zhigang/contract/http";
import type { ControlRule, supervisionEndpoints } from "@zhigang/contract/supervision";
import { controlRuleOn, isAtCap, monthOf, reachCount, seesWholeCity } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { newId } from "../../../platform/ids.ts";
import { record } from "../../audit/index.ts";
import { findDepartmentNames } from "../../identity/index.ts";
import { dayOf } from "../item/item-view.ts";
import { insertControlRule, listControlRules, listReachRows } from "./control-store.ts";

type Endpoints = typeof supervisionEndpoints;

/** 督查管控规则: the one in force today, if any was ever set, and all there were. */
export async function getControlRules(call: Call): Promise<AnswerOf<Endpoints["getControlRules"]>> {
  const rules = await listControlRules(call.tx);
  return { inForce: controlRuleOn(rules, dayOf(call)), rules };
}

/** 设置督查管控规则 from a day on, with its source and reason; what was handed over before stays. */
export async function setControlRule(call: Call, rule: ControlRule): Promise<ControlRule> {
  const before = controlRuleOn(await listControlRules(call.tx), rule.validFrom);
  const id = newId();
  await insertControlRule(call.tx, { id, content: JSON.stringify(rule), setAt: call.now, setBy: call.actor.name });
  const subject = { kind: "control_rule", id, label: rule.source };
  await record(call, "supervision.control_rule.set", subject, { from: before, to: rule, reason: rule.reason });
  return rule;
}

/** 督查频次: what reached each unit in a month; a unit sees its own. */
export async function listReaches(
  call: Call,
  query: QueryOf<Endpoints["listReaches"]>,
): Promise<AnswerOf<Endpoints["listReaches"]>> {
  const today = dayOf(call);
  const { month, from, to } = monthOf(query.month ?? today);
  const rule = controlRuleOn(await listControlRules(call.tx), today < to ? today : to);
  const { actor } = call;
  const own = actor.departmentId === null ? [] : [actor.departmentId];
  const rows = await listReachRows(call.tx, from, to, seesWholeCity(actor) ? undefined : own);
  const names = await findDepartmentNames(
    call.tx,
    rows.map(({ departmentId }) => departmentId),
  );
  return {
    month,
    perMonth: rule?.perMonth ?? null,
    items: rows.map((row) => {
      const total = reachCount(row);
      return { ...row, departmentName: names.get(row.departmentId) ?? "", total, isAtCap: isAtCap(rule, total) };
    }),
  };
}
