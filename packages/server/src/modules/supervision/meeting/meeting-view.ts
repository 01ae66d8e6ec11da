import type { MeetingDetail } from "@zhigang/contract/supervision";
import { meetingActionsIn } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { presentPaper } from "../output/read-register.ts";
import { listDecisionRows } from "./decision-store.ts";
import { presentDecisions } from "./decision-view.ts";
import { presentMeetings } from "./list-meetings.ts";
import { loadAgenda } from "./load-agenda.ts";
import { findMeetingPaper } from "./meeting-papers.ts";
import { getSeenMeeting, seenDecisions } from "./meeting-scope.ts";
import { listMeetingActRows } from "./meeting-store.ts";
import type { MeetingActRow } from "./meeting-store.ts";

/** One meeting with its agenda, its decisions, its papers and what the reader may do now. */
export async function getMeeting(call: Call, id: string): Promise<MeetingDetail> {
  const row = await getSeenMeeting(call, id);
  const [meeting] = await presentMeetings(call, [row]);
  if (!meeting) throw new Error(`meeting ${id} is not shown`);
  const rows = seenDecisions(call, row, await listDecisionRows(call.tx, [id]));
  const acts = await listMeetingActRows(call.tx, id);
  const notice = await findMeetingPaper(call, row, "notice");
  const minutes = await findMeetingPaper(call, row, "minutes");
  return {
    ...meeting,
    requirements: row.requirements,
    agenda: await loadAgenda(call, row),
    frozenAt: row.heldAt?.toISOString() ?? null,
    decisions: await presentDecisions(call, row, rows),
    opening: row.opening,
    attending: [...row.attending],
    guests: row.guests,
    notice: notice && presentPaper(notice.inputs.paper),
    minutes: minutes && presentPaper(minutes.inputs.paper),
    isNoticeIssued: row.noticeId !== null,
    isMinutesIssued: row.minutesId !== null,
    cancelReason: acts.find(({ kind }) => kind === "cancel")?.reason ?? null,
    acts: acts.map(presentAct),
    myActions: call.actor.roles.includes("supervision_office") ? [...meetingActionsIn(row.status)] : [],
  };
}

function presentAct({ number, kind, at, actorName, reason }: MeetingActRow): MeetingDetail["acts"][number] {
  return { number, kind, at: at.toISOString(), actorName, reason };
}
