import type { BodyOf } from "@zhigang/contract/http";
import type { MeetingDetail, supervisionEndpoints } from "@zhigang/contract/supervision";
import type { Call } from "../../../platform/call.ts";
import { listDecisionRows } from "./decision-store.ts";
import { keepMeetingAct, lockMeetingFor, requireMeetingAction } from "./keep-meeting-act.ts";
import { drawUpAgenda } from "./load-agenda.ts";
import { proposedOpening } from "./meeting-paper.ts";
import { issueMeetingPaper, newPaperNumber } from "./meeting-papers.ts";
import type { MeetingRow } from "./meeting-store.ts";
import { getMeeting } from "./meeting-view.ts";
import { putForwardAll } from "./put-decision-forward.ts";
import { tellOfMeeting } from "./tell-of-meeting.ts";

/** 印发会议通知: numbered, registered, told to the departments called. */
export async function conveneMeeting(call: Call, id: string): Promise<MeetingDetail> {
  const row = await lockMeetingFor(call, id, "convene");
  const { number, noticeId } = await issueNotice(call, row);
  const fields = { noticeId, convenedAt: call.now };
  const convened = await keepMeetingAct(call, row, { action: "convene", fields, kept: { notice: number } });
  await tellOfMeeting(call, convened, "convene", whenAndWhere(row));
  return getMeeting(call, id);
}

/** 改期: to another day, time or place; a new notice takes the place of the one that was sent. */
export async function postponeMeeting(
  call: Call,
  id: string,
  { reason, ...moved }: BodyOf<(typeof supervisionEndpoints)["postponeMeeting"]>,
): Promise<MeetingDetail> {
  const row = await lockMeetingFor(call, id, "postpone");
  const then = { ...row, ...moved };
  await requireMeetingAction(call, { ...then, status: "drafted" }, "convene");
  const { number, noticeId } = await issueNotice(call, then);
  const act = {
    action: "postpone",
    fields: { ...moved, noticeId },
    reason,
    kept: { ...moved, notice: number },
  } as const;
  const postponed = await keepMeetingAct(call, row, act);
  await tellOfMeeting(call, postponed, "postpone", whenAndWhere(then));
  return getMeeting(call, id);
}

/** 取消会议, with the reason; whoever was called is told. */
export async function cancelMeeting(call: Call, id: string, reason: string): Promise<MeetingDetail> {
  const row = await lockMeetingFor(call, id, "cancel");
  const cancelled = await keepMeetingAct(call, row, { action: "cancel", fields: {}, reason });
  if (row.convenedAt !== null) await tellOfMeeting(call, cancelled, "cancel", { zh: reason, en: reason });
  return getMeeting(call, id);
}

/** 开会: the agenda is kept as it was shown at this moment; the minutes begin with everybody called as attending. */
export async function holdMeeting(call: Call, id: string): Promise<MeetingDetail> {
  const row = await lockMeetingFor(call, id, "hold");
  const agenda = await drawUpAgenda(call, row);
  const attending = row.departmentIds.map((departmentId) => ({ departmentId, attendance: "present", people: "" }));
  const fields = {
    agenda: JSON.stringify(agenda),
    heldAt: call.now,
    opening: proposedOpening(row),
    attending: JSON.stringify(attending),
  };
  const points = agenda.filter(({ isDropped }) => !isDropped).map(({ title }) => title);
  await keepMeetingAct(call, row, { action: "hold", fields, kept: { agenda: points } });
  return getMeeting(call, id);
}

/** 印发纪要: numbered and registered; what is to become an item does, all in one step; the departments called are told. */
export async function settleMeeting(call: Call, id: string): Promise<MeetingDetail> {
  const row = await lockMeetingFor(call, id, "settle");
  const number = await newPaperNumber(call, "minutes");
  await putForwardAll(call, { ...row, number }, await listDecisionRows(call.tx, [id]));
  const minutesId = await issueMeetingPaper(call, row, "minutes", number);
  const fields = { number, minutesId, settledAt: call.now };
  const settled = await keepMeetingAct(call, row, { action: "settle", fields, kept: { number } });
  const { length } = await listDecisionRows(call.tx, [id]);
  const told = { zh: `${number}，议定事项 ${length} 项。`, en: `${number}, ${length} decisions.` };
  await tellOfMeeting(call, settled, "settle", told);
  return getMeeting(call, id);
}

async function issueNotice(
  call: Call,
  row: MeetingRow,
): Promise<{ readonly number: string; readonly noticeId: string }> {
  const number = await newPaperNumber(call, "notice");
  return { number, noticeId: await issueMeetingPaper(call, row, "notice", number) };
}

function whenAndWhere({ meetsOn, startsAt, place, chair }: MeetingRow) {
  const when = startsAt === null ? meetsOn : `${meetsOn} ${startsAt}`;
  return { zh: `${when}，${place}，${chair}主持。`, en: `${when}, ${place}, chaired by ${chair}.` };
}
