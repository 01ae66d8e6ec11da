import { blockerRuleOn, isEscalationCalled } from "@zhigang/domain/supervision";
import type { WorkingCalendar } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { record } from "../../audit/index.ts";
import { loadCalendar } from "../calendar/calendar-store.ts";
import { dayOf } from "../item/item-view.ts";
import { listBlockerRuleRows } from "./blocker-rule-store.ts";
import { changeBlocker, listLateBlockerRows } from "./blocker-store.ts";
import { keepBlockerAct } from "./keep-blocker-act.ts";
import { tellOfBlocker } from "./tell-of-blocker.ts";

/**
 * 提示升级: where the day of a blocker passed unanswered for as long as the rule of the place says, those concerned are told once
 * and a person decides. Gives how many were proposed.
 */
export async function proposeEscalations(call: Call): Promise<number> {
  const today = dayOf(call);
  const rule = blockerRuleOn(await listBlockerRuleRows(call.tx), today);
  if (rule === null) return 0;
  const calendars = new Map<string | null, WorkingCalendar>();
  let proposed = 0;
  for (const blocker of await listLateBlockerRows(call.tx, today)) {
    const calendar = calendars.get(blocker.divisionCode) ?? (await loadCalendar(call.tx, blocker.divisionCode));
    calendars.set(blocker.divisionCode, calendar);
    if (!isEscalationCalled(calendar, rule, blocker, today)) continue;
    const { id, solveBy, level, number, title } = blocker;
    const actCount = blocker.actCount + 1;
    await changeBlocker(call.tx, id, { escalationAskedOn: today, escalationAskedFor: solveBy, actCount });
    await keepBlockerAct(call, blocker, { kind: "propose_escalation", text: rule.reason, solveBy, level });
    const subject = { kind: "blocker", id, label: `${number} ${title}` };
    await record(call, "supervision.blocker.propose_escalation", subject, { to: { level, solveBy } });
    await tellOfBlocker(call, { ...blocker, actCount }, "propose_escalation", rule.reason);
    proposed += 1;
  }
  return proposed;
}
