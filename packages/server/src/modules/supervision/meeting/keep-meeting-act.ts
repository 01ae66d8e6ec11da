import { MEETING_ACTION_WORDS, MEETING_STATUS_WORDS } from "@zhigang/domain/glossary";
import { decideMeetingAction, meetingStatusAfter } from "@zhigang/domain/supervision";
import type { MeetingAction, MeetingRefusal } from "@zhigang/domain/supervision";
import type { Updateable } from "kysely";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { requireVersion } from "../../../platform/http/version.ts";
import { record } from "../../audit/index.ts";
import { dayOf } from "../item/item-view.ts";
import { listPointRows } from "./agenda-store.ts";
import { listDecisionRows } from "./decision-store.ts";
import { getSeenMeeting } from "./meeting-scope.ts";
import { appendMeetingAct, changeMeeting } from "./meeting-store.ts";
import type { MeetingRow } from "./meeting-store.ts";
import type { MeetingTable } from "./meeting-tables.ts";
import { getMeeting } from "./meeting-view.ts";

/** The meeting, locked, once the rules allow this to be done to it by somebody who saw it as it is. */
export async function lockMeetingFor(call: Call, id: string, action: MeetingAction): Promise<MeetingRow> {
  const row = await getSeenMeeting(call, id, "change");
  if (call.expectedVersion !== null && call.expectedVersion !== row.version) {
    requireVersion(call, row, await getMeeting(call, id));
  }
  await requireMeetingAction(call, row, action);
  return row;
}

/** Asks the rules; throws the refusal with the words of this act. */
export async function requireMeetingAction(call: Call, row: MeetingRow, action: MeetingAction): Promise<void> {
  const points = await listPointRows(call.tx, row.id);
  const decisions = await listDecisionRows(call.tx, [row.id]);
  const facts = {
    status: row.status,
    meetsOn: row.meetsOn,
    called: row.departmentIds.length,
    points: points.filter(({ isDropped }) => !isDropped).length,
    decisions: decisions.length,
  };
  const decision = decideMeetingAction(facts, action, dayOf(call));
  if (!decision.allowed) throw refusalOf(call, row, action, decision.because);
}

function refusalOf({ language }: Call, row: MeetingRow, action: MeetingAction, because: MeetingRefusal): AppError {
  return new AppError(`supervision.${because}`, {
    id: row.id,
    day: row.meetsOn,
    status: MEETING_STATUS_WORDS[row.status][language],
    action: MEETING_ACTION_WORDS[action][language],
  });
}

/** An act on a meeting as it is done. */
export interface NewMeetingAct {
  readonly action: MeetingAction;
  /** What it sets beside the state. */
  readonly fields: Updateable<MeetingTable>;
  readonly reason?: string;
  /** What the audit keeps of it beside the state. */
  readonly kept?: object;
}

/** Moves a locked meeting on: its state, its log, its audit entry. */
export async function keepMeetingAct(
  call: Call,
  row: MeetingRow,
  { action, fields, reason, kept }: NewMeetingAct,
): Promise<MeetingRow> {
  const status = meetingStatusAfter(row.status, action);
  await changeMeeting(call.tx, row.id, { ...fields, status });
  const { accountId, name: actorName } = call.actor;
  const act = { meetingId: row.id, kind: action, at: call.now, accountId, actorName, reason: reason ?? null };
  await appendMeetingAct(call.tx, act);
  await record(
    call,
    `supervision.meeting.${action}`,
    { kind: "meeting", id: row.id, label: row.title },
    { from: { status: row.status }, to: { status, ...kept }, ...(reason !== undefined && { reason }) },
  );
  return getSeenMeeting(call, row.id);
}
