import type { BodyOf } from "@zhigang/contract/http";
import type { MeetingDetail, supervisionEndpoints } from "@zhigang/contract/supervision";
import type { Call } from "../../../platform/call.ts";
import { newId } from "../../../platform/ids.ts";
import { record } from "../../audit/index.ts";
import { findPlanScope } from "../output/plan-scope.ts";
import { addProposedPoints } from "./arrange-agenda.ts";
import { lockMeetingFor } from "./keep-meeting-act.ts";
import { PROPOSED_REQUIREMENTS } from "./meeting-paper.ts";
import { appendMeetingAct, changeMeeting, insertMeeting } from "./meeting-store.ts";
import { getMeeting } from "./meeting-view.ts";
import { requireDepartments } from "./require-departments.ts";

type Body<Name extends keyof typeof supervisionEndpoints> = BodyOf<(typeof supervisionEndpoints)[Name]>;

/** 筹备调度会: its agenda is proposed from what is red, overdue, blocked, or decided before and not carried out. */
export async function draftMeeting(call: Call, input: Body<"draftMeeting">): Promise<MeetingDetail> {
  await requireDepartments(call, input.departmentIds);
  await findPlanScope(call, input.planId);
  const id = newId();
  const { name: actorName, accountId } = call.actor;
  await insertMeeting(call.tx, {
    ...input,
    ...UNHELD,
    id,
    requirements: PROPOSED_REQUIREMENTS,
    draftedAt: call.now,
    draftedBy: actorName,
  });
  await appendMeetingAct(call.tx, { meetingId: id, kind: "draft", at: call.now, accountId, actorName, reason: null });
  await addProposedPoints(call, { id, planId: input.planId });
  await record(call, "supervision.meeting.draft", { kind: "meeting", id, label: input.title }, { to: input });
  return getMeeting(call, id);
}

/** 修改会议 before its notice is sent. */
export async function editMeeting(call: Call, id: string, input: Body<"editMeeting">): Promise<MeetingDetail> {
  const row = await lockMeetingFor(call, id, "edit");
  await requireDepartments(call, input.departmentIds ?? []);
  await changeMeeting(call.tx, id, input);
  const from = Object.fromEntries(Object.keys(input).map((field) => [field, row[field as keyof typeof input]]));
  await record(call, "supervision.meeting.edit", { kind: "meeting", id, label: row.title }, { from, to: input });
  return getMeeting(call, id);
}

const UNHELD = {
  number: null,
  status: "drafted",
  agenda: null,
  opening: "",
  attending: "[]",
  guests: "",
  noticeId: null,
  minutesId: null,
  convenedAt: null,
  heldAt: null,
  settledAt: null,
} as const;
