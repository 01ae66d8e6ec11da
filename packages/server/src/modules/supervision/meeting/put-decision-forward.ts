import type { MeetingDecision } from "@zhigang/contract/supervision";
import { limitRuleOn } from "@zhigang/domain/supervision";
import type { CalendarDate } from "@zhigang/domain/values";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { record } from "../../audit/index.ts";
import { listLimitRules } from "../calendar/calendar-store.ts";
import { reckonDays } from "../calendar/reckon-days.ts";
import { dayOf } from "../item/item-view.ts";
import { putForward } from "../item/propose-item.ts";
import { changeDecision } from "./decision-store.ts";
import type { DecisionRow } from "./decision-store.ts";
import { getMeetingDecision } from "./decision-view.ts";
import { lockDecisionFor } from "./lock-decision.ts";
import { minutesTitle } from "./meeting-paper.ts";
import { changeMeeting } from "./meeting-store.ts";
import type { MeetingRow } from "./meeting-store.ts";

/** 议定事项转为督查事项 in one step, before the minutes are issued where it cannot wait for them. */
export async function putDecisionForward(call: Call, id: string): Promise<MeetingDecision> {
  const { decision, meeting } = await lockDecisionFor(call, id, "put_forward");
  await makeItem(call, meeting, decision);
  await changeMeeting(call.tx, meeting.id, { status: meeting.status });
  return getMeetingDecision(call, id);
}

/** With the minutes every decision that is to become an item does; all decisions get the day that their limit comes to. */
export async function putForwardAll(call: Call, meeting: MeetingRow, decisions: readonly DecisionRow[]): Promise<void> {
  for (const decision of decisions) {
    if (decision.outcome === "item" && decision.itemId === null) await makeItem(call, meeting, decision);
    else if (decision.dueOn === null && decision.dueLimit !== null) {
      await changeDecision(call.tx, decision.id, { dueOn: await dueOf(call, decision) });
    }
  }
}

async function makeItem(call: Call, meeting: MeetingRow, decision: DecisionRow): Promise<void> {
  const { id, number, words, duties } = decision;
  if (!duties.some(({ role }) => role !== "support")) {
    throw new AppError("supervision.meeting_decision_lead_missing", { id, number });
  }
  const dueOn = await dueOf(call, decision);
  const itemId = await putForward(
    call,
    {
      title: titleOf(words),
      requirement: words,
      source: "meeting",
      kind: "daily",
      taskId: null,
      planId: meeting.planId,
      parentItemId: null,
      divisionCode: call.actor.divisionCode,
    },
    { reason: `${meeting.title}议定事项第${number}项`, duties, proposedDueOn: dueOn, authority: authorityOf(meeting) },
  );
  await changeDecision(call.tx, id, { itemId, dueOn });
  const subject = { kind: "meeting_decision", id, label: titleOf(words) };
  await record(call, "supervision.meeting_decision.put_forward", subject, { to: { itemId, dueOn } });
}

/** 授权依据: who presided, on which day, and the minutes where they have their number. */
function authorityOf({ chair, meetsOn, title, number }: MeetingRow) {
  const document = number === null ? `${title}议定事项` : `${minutesTitle(title)}（${number}）`;
  return { decidedBy: chair, decidedOn: meetsOn, document };
}

/** The day named, or the one its limit comes to from today; without either the limit that holds for minutes here. */
async function dueOf(call: Call, { dueOn, dueLimit }: DecisionRow): Promise<CalendarDate> {
  if (dueOn !== null) return dueOn;
  const today = dayOf(call);
  const limit = dueLimit ?? limitRuleOn(await listLimitRules(call.tx), today).limits.meeting_minutes;
  const { divisionCode } = call.actor;
  const place = divisionCode === null ? {} : { divisionCode };
  return (await reckonDays(call, { from: today, ...limit, ...place })).day;
}

const LONGEST_TITLE = 60;

/** The first sentence of a decision, short enough for a title. */
function titleOf(words: string): string {
  const [first = words] = words.trim().split(/[。；\n]/);
  return first.length > LONGEST_TITLE ? `${first.slice(0, LONGEST_TITLE - 1)}…` : first;
}
