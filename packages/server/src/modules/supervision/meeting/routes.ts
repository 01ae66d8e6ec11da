import { supervisionEndpoints as e } from "@zhigang/contract/supervision";
import { serve } from "../../../platform/http/serve.ts";
import type { Route } from "../../../platform/http/serve.ts";
import type { DrawPdf } from "../output/paper-file.ts";
import { cancelMeeting, conveneMeeting, holdMeeting, postponeMeeting, settleMeeting } from "./act-on-meeting.ts";
import { arrangeAgenda, proposeAgenda } from "./arrange-agenda.ts";
import { draftMeeting, editMeeting } from "./draft-meeting.ts";
import { listItemDecisions, listMeetings } from "./list-meetings.ts";
import { downloadMeetingPaper } from "./meeting-papers.ts";
import { getMeeting } from "./meeting-view.ts";
import { putDecisionForward } from "./put-decision-forward.ts";
import {
  addMeetingDecision,
  closeMeetingDecision,
  editMeetingDecision,
  removeMeetingDecision,
  writeMinutes,
} from "./write-minutes.ts";

/** The routes of meetings and their decisions. */
export function meetingRoutes(drawPdf: DrawPdf): readonly Route[] {
  return [
    serve(e.listMeetings, (call, { query }) => listMeetings(call, query)),
    serve(e.getMeeting, (call, { params }) => getMeeting(call, params.id)),
    serve(e.draftMeeting, (call, { body }) => draftMeeting(call, body)),
    serve(e.editMeeting, (call, { params, body }) => editMeeting(call, params.id, body)),
    serve(e.proposeAgenda, (call, { params }) => proposeAgenda(call, params.id)),
    serve(e.arrangeAgenda, (call, { params, body }) => arrangeAgenda(call, params.id, body)),
    serve(e.conveneMeeting, (call, { params }) => conveneMeeting(call, params.id)),
    serve(e.postponeMeeting, (call, { params, body }) => postponeMeeting(call, params.id, body)),
    serve(e.cancelMeeting, (call, { params, body }) => cancelMeeting(call, params.id, body.reason)),
    serve(e.holdMeeting, (call, { params }) => holdMeeting(call, params.id)),
    serve(e.writeMinutes, (call, { params, body }) => writeMinutes(call, params.id, body)),
    serve(e.settleMeeting, (call, { params }) => settleMeeting(call, params.id)),
    serve(e.downloadMeetingPaper, (call, { params, query }) => downloadMeetingPaper(call, params.id, query, drawPdf)),
    serve(e.addMeetingDecision, (call, { params, body }) => addMeetingDecision(call, params.id, body)),
    serve(e.editMeetingDecision, (call, { params, body }) => editMeetingDecision(call, params.id, body)),
    serve(e.removeMeetingDecision, (call, { params }) => removeMeetingDecision(call, params.id)),
    serve(e.putDecisionForward, (call, { params }) => putDecisionForward(call, params.id)),
    serve(e.closeMeetingDecision, (call, { params, body }) => closeMeetingDecision(call, params.id, body.note)),
    serve(e.listItemDecisions, (call, { params }) => listItemDecisions(call, params.id)),
  ];
}
