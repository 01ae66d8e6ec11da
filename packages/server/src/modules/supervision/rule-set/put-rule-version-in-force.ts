import type { BodyOf } from "@zhigang/contract/http";
import type { KeptRuleSet, supervisionEndpoints } from "@zhigang/contract/supervision";
import { shiftDay } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { record } from "../../audit/index.ts";
import { dayOf } from "../item/item-view.ts";
import { judgeAllItems } from "../light/judge-items.ts";
import { openForChange, requireVersionAction } from "./draft-rule-set.ts";
import { getRuleSet } from "./get-rule-set.ts";
import { changeVersion, listVersionRows, markRuleSetChanged } from "./rule-set-store.ts";

/** 启用: from a day on the draft judges in place of the version before it; never for days that are past. */
export async function putRuleVersionInForce(
  call: Call,
  id: string,
  { inForceFrom, reason }: BodyOf<(typeof supervisionEndpoints)["putRuleVersionInForce"]>,
): Promise<KeptRuleSet> {
  const { set, draft } = await openForChange(call, id);
  if (!draft) throw new AppError("supervision.rule_draft_missing", { id });
  requireVersionAction(draft, "put_in_force");
  if (inForceFrom < dayOf(call)) throw new AppError("supervision.rule_from_past", { day: inForceFrom });

  await endRunning(call, id, shiftDay(inForceFrom, -1));
  await changeVersion(call.tx, draft, {
    status: "in_force",
    inForceFrom,
    putInForceAt: call.now,
    putInForceBy: call.actor.name,
  });
  await markRuleSetChanged(call.tx, id);
  const subject = { kind: "rule_set", id, label: set.name };
  await record(call, "supervision.rule_set.put_in_force", subject, {
    to: { number: draft.number, inForceFrom },
    reason,
  });
  await judgeAllItems(call);
  return getRuleSet(call, id);
}

/** 停用: from today on the set judges nothing; what it lit stays in the history. */
export async function retireRuleVersion(call: Call, id: string, reason: string): Promise<KeptRuleSet> {
  const { set } = await openForChange(call, id);
  const running = (await listVersionRows(call.tx, [id])).find(({ status }) => status === "in_force");
  if (!running) throw new AppError("supervision.rule_version_state", { id });
  requireVersionAction(running, "retire");

  await endRunning(call, id, shiftDay(dayOf(call), -1));
  await markRuleSetChanged(call.tx, id);
  const subject = { kind: "rule_set", id, label: set.name };
  await record(call, "supervision.rule_set.retire", subject, { from: { number: running.number }, reason });
  await judgeAllItems(call);
  return getRuleSet(call, id);
}

async function endRunning(call: Call, id: string, lastDay: string): Promise<void> {
  for (const version of await listVersionRows(call.tx, [id])) {
    if (version.status === "in_force") await changeVersion(call.tx, version, { status: "retired", inForceTo: lastDay });
  }
}
