import type { BodyOf } from "@zhigang/contract/http";
import type { MeetingDecision, MeetingDetail, supervisionEndpoints } from "@zhigang/contract/supervision";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { newId } from "../../../platform/ids.ts";
import { record } from "../../audit/index.ts";
import { getSeenItem } from "../item/item-scope.ts";
import { changeDecision, deleteDecision, insertDecision, listDecisionRows } from "./decision-store.ts";
import type { DecisionRow } from "./decision-store.ts";
import { getMeetingDecision } from "./decision-view.ts";
import { lockMeetingFor } from "./keep-meeting-act.ts";
import { lockDecisionFor } from "./lock-decision.ts";
import { changeMeeting } from "./meeting-store.ts";
import type { MeetingRow } from "./meeting-store.ts";
import { getMeeting } from "./meeting-view.ts";
import { requireDepartments } from "./require-departments.ts";

type Body<Name extends keyof typeof supervisionEndpoints> = BodyOf<(typeof supervisionEndpoints)[Name]>;
type Written = Body<"addMeetingDecision">;

/** 记录会议: its opening words and who attended. */
export async function writeMinutes(call: Call, id: string, input: Body<"writeMinutes">): Promise<MeetingDetail> {
  const row = await lockMeetingFor(call, id, "minute");
  const { attending, ...rest } = input;
  const called = new Set(row.departmentIds);
  const stranger = attending?.find(({ departmentId }) => !called.has(departmentId));
  if (stranger) throw new AppError("supervision.meeting_guest_unknown", { id: stranger.departmentId });
  await changeMeeting(call.tx, id, { ...rest, ...(attending && { attending: JSON.stringify(attending) }) });
  const from = Object.fromEntries(Object.keys(input).map((field) => [field, row[field as keyof typeof input]]));
  await record(call, "supervision.meeting.minute", { kind: "meeting", id, label: row.title }, { from, to: input });
  return getMeeting(call, id);
}

/** 记下议定事项; one on an item there is takes over who answers for that item where nobody is named. */
export async function addMeetingDecision(call: Call, meetingId: string, input: Written): Promise<MeetingDecision> {
  const meeting = await lockMeetingFor(call, meetingId, "minute");
  const id = newId();
  const number = (await listDecisionRows(call.tx, [meetingId])).length + 1;
  const fields = await fieldsOf(call, meeting, input);
  await insertDecision(call.tx, { id, meetingId, number, ...fields, note: null, closedAt: null, closedBy: null });
  return recorded(call, meeting, id, "add", { to: input });
}

/** 修改议定事项 until it is an item or the minutes are issued. */
export async function editMeetingDecision(call: Call, id: string, input: Written): Promise<MeetingDecision> {
  const { decision, meeting } = await lockDecisionFor(call, id, "edit");
  await changeDecision(call.tx, id, await fieldsOf(call, meeting, input));
  return recorded(call, meeting, id, "edit", { from: wordsOf(decision), to: input });
}

/** 删去议定事项 before the minutes are issued. */
export async function removeMeetingDecision(call: Call, id: string): Promise<void> {
  const { decision, meeting } = await lockDecisionFor(call, id, "remove");
  await deleteDecision(call.tx, decision);
  await changeMeeting(call.tx, meeting.id, { status: meeting.status });
  const subject = { kind: "meeting_decision", id, label: meeting.title };
  await record(call, "supervision.meeting_decision.remove", subject, { from: wordsOf(decision) });
}

/** 了结 a decision without an item, with a note of what became of it. */
export async function closeMeetingDecision(call: Call, id: string, note: string): Promise<MeetingDecision> {
  const { meeting } = await lockDecisionFor(call, id, "close");
  await changeDecision(call.tx, id, { note, closedAt: call.now, closedBy: call.actor.name });
  return recorded(call, meeting, id, "close", { to: { note } });
}

/** Tells the audit; the meeting counts the change, so that nobody issues minutes they have not seen. */
async function recorded(
  call: Call,
  meeting: MeetingRow,
  id: string,
  verb: "add" | "edit" | "close",
  change: { readonly from?: object; readonly to: object },
): Promise<MeetingDecision> {
  await changeMeeting(call.tx, meeting.id, { status: meeting.status });
  await record(
    call,
    `supervision.meeting_decision.${verb}`,
    { kind: "meeting_decision", id, label: meeting.title },
    change,
  );
  return getMeetingDecision(call, id);
}

async function fieldsOf(call: Call, meeting: MeetingRow, input: Written) {
  const { words, pointId, dueOn, limit, outcome } = input;
  if (dueOn !== null && limit !== null) throw new AppError("supervision.due_twice");
  requirePoint(meeting, pointId);
  const item = outcome === "attached" ? await getAttached(call, input.itemId) : null;
  const duties = input.duties.length === 0 ? (item?.duties ?? []) : input.duties;
  await requireDepartments(
    call,
    duties.map(({ departmentId }) => departmentId),
  );
  const dueLimit = limit && JSON.stringify(limit);
  return { words, pointId, dueOn, dueLimit, outcome, duties: JSON.stringify(duties), itemId: item?.id ?? null };
}

function requirePoint({ agenda }: MeetingRow, pointId: string | null): void {
  if (pointId === null || agenda?.some(({ id }) => id === pointId)) return;
  throw new AppError("supervision.meeting_point_unknown", { id: pointId });
}

async function getAttached(call: Call, itemId: string | null) {
  if (itemId === null) throw new AppError("supervision.meeting_decision_item_missing");
  return getSeenItem(call, itemId);
}

function wordsOf({ words, pointId, duties, dueOn, dueLimit, outcome, itemId }: DecisionRow) {
  return { words, pointId, duties, dueOn, limit: dueLimit, outcome, itemId };
}
