import type { BodyOf } from "@zhigang/contract/http";
import type { BlockerRule, supervisionEndpoints } from "@zhigang/contract/supervision";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { newId } from "../../../platform/ids.ts";
import { record } from "../../audit/index.ts";
import { dayOf } from "../item/item-view.ts";
import { insertBlockerRule, listBlockerRuleRows } from "./blocker-rule-store.ts";
import type { BlockerRuleRow } from "./blocker-rule-store.ts";

/** 问题升级规则: every rule that was set, the latest first. */
export async function listBlockerRules({ tx }: Call): Promise<{ items: BlockerRule[] }> {
  return { items: (await listBlockerRuleRows(tx)).toReversed().map(presentRule) };
}

/** 设定问题升级规则 from a day on; until one is set nothing is proposed and people escalate by themselves. */
export async function setBlockerRule(
  call: Call,
  input: BodyOf<(typeof supervisionEndpoints)["setBlockerRule"]>,
): Promise<BlockerRule> {
  if (input.validFrom < dayOf(call)) throw new AppError("supervision.blocker_rule_past");
  const row = { ...input, id: newId(), setAt: call.now, setBy: call.actor.name };
  await insertBlockerRule(call.tx, row);
  const { reason, ...to } = input;
  const subject = { kind: "blocker_rule", id: row.id, label: input.validFrom };
  await record(call, "supervision.blocker_rule.set", subject, { to, reason });
  return presentRule(row);
}

function presentRule({ setAt, ...row }: BlockerRuleRow): BlockerRule {
  return { ...row, setAt: setAt.toISOString() };
}
