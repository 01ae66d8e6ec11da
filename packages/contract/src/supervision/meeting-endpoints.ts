import Type from "typebox";
import { DECISION_OUTCOMES, ITEM_DUTY_ROLES, MEETING_STATUSES } from "@zhigang/domain/supervision";
import { ById, Day, endpoint, Id, nullable, oneOf, typedText } from "../http/index.ts";
import { listQuery, pageOf } from "../paging/index.ts";
import { PAPER_FORMATS } from "./bulletin-endpoints.ts";
import { Limit } from "./item-shapes.ts";
import { Attending, ItemDecision, Meeting, MeetingDecision, MeetingDetail } from "./meeting-shapes.ts";

const closed = { additionalProperties: false } as const;
const reason = typedText({ maxLength: 2000, refusal: "supervision.reason_missing" });
const words = typedText({ maxLength: 4000 });
/** 会议通知, 会议纪要. */
export const MEETING_PAPERS = ["notice", "minutes"] as const;
export type MeetingPaper = (typeof MEETING_PAPERS)[number];
/** The most points that one agenda takes. */
export const MOST_POINTS = 300;

const startsAt = nullable(Type.String({ pattern: "^([01]\\d|2[0-3]):[0-5]\\d$" }));
const called = Type.Array(Id, { maxItems: 100, uniqueItems: true });
const matter = {
  title: typedText({ maxLength: 200 }),
  meetsOn: Day,
  startsAt,
  place: typedText({ maxLength: 200 }),
  chair: typedText({ maxLength: 100 }),
  departmentIds: called,
};
const decision = {
  words,
  pointId: nullable(Id),
  duties: Type.Array(Type.Object({ departmentId: Id, role: oneOf(ITEM_DUTY_ROLES) }, closed), { maxItems: 100 }),
  dueOn: nullable(Day),
  limit: nullable(Limit),
  outcome: oneOf(DECISION_OUTCOMES),
  /** The item it is a decision on, where the outcome is `attached`. */
  itemId: nullable(Id),
};

/** 调度会: its agenda from red, overdue and blocked items, its decisions that become items, the follow-up at the next one. */
export const meetingEndpoints = {
  listMeetings: endpoint({
    method: "get",
    path: "/supervision/meetings",
    permission: "supervision.meeting.read",
    summary: { zh: "调度会", en: "list progress meetings" },
    query: listQuery({ status: Type.Optional(oneOf(MEETING_STATUSES)), planId: Type.Optional(Id) }),
    answer: pageOf(Meeting),
  }),
  getMeeting: endpoint({
    method: "get",
    path: "/supervision/meetings/{id}",
    permission: "supervision.meeting.read",
    summary: { zh: "一次调度会", en: "one progress meeting" },
    params: ById,
    snapshot: true,
    answer: MeetingDetail,
  }),
  draftMeeting: endpoint({
    method: "post",
    path: "/supervision/meetings",
    permission: "supervision.meeting.draft",
    summary: { zh: "筹备调度会", en: "prepare a meeting; its agenda is proposed" },
    creates: true,
    body: Type.Object({ ...matter, planId: nullable(Id) }, closed),
    answer: MeetingDetail,
  }),
  editMeeting: endpoint({
    method: "patch",
    path: "/supervision/meetings/{id}",
    permission: "supervision.meeting.draft",
    summary: { zh: "修改调度会", en: "edit a meeting before its notice is sent" },
    params: ById,
    edits: true,
    body: Type.Partial(Type.Object({ ...matter, requirements: words }), closed),
    answer: MeetingDetail,
  }),
  proposeAgenda: endpoint({
    method: "post",
    path: "/supervision/meetings/{id}/propose-agenda",
    permission: "supervision.meeting.draft",
    summary: { zh: "补充拟列议程", en: "put what is red, overdue, blocked or to be followed up on the agenda" },
    params: ById,
    edits: true,
    answer: MeetingDetail,
  }),
  arrangeAgenda: endpoint({
    method: "put",
    path: "/supervision/meetings/{id}/agenda",
    permission: "supervision.meeting.draft",
    summary: { zh: "安排议程", en: "arrange the agenda: its order, what is dropped, what is added" },
    params: ById,
    edits: true,
    body: Type.Object(
      {
        points: Type.Array(
          Type.Union([
            Type.Object(
              {
                id: Id,
                isDropped: Type.Boolean(),
                dropReason: Type.Optional(nullable(Type.String({ maxLength: 500 }))),
              },
              closed,
            ),
            Type.Object({ itemId: Id }, closed),
            Type.Object({ topic: typedText({ maxLength: 300 }) }, closed),
          ]),
          { maxItems: MOST_POINTS },
        ),
      },
      closed,
    ),
    answer: MeetingDetail,
  }),
  conveneMeeting: endpoint({
    method: "post",
    path: "/supervision/meetings/{id}/convene",
    permission: "supervision.meeting.convene",
    summary: { zh: "印发会议通知", en: "issue the notice of a meeting" },
    params: ById,
    edits: true,
    answer: MeetingDetail,
  }),
  postponeMeeting: endpoint({
    method: "post",
    path: "/supervision/meetings/{id}/postpone",
    permission: "supervision.meeting.convene",
    summary: { zh: "会议改期", en: "postpone a meeting; a new notice is issued" },
    params: ById,
    edits: true,
    body: Type.Object({ meetsOn: Day, startsAt, place: matter.place, reason }, closed),
    answer: MeetingDetail,
  }),
  cancelMeeting: endpoint({
    method: "post",
    path: "/supervision/meetings/{id}/cancel",
    permission: "supervision.meeting.convene",
    summary: { zh: "取消会议", en: "call a meeting off" },
    params: ById,
    edits: true,
    body: Type.Object({ reason }, closed),
    answer: MeetingDetail,
  }),
  holdMeeting: endpoint({
    method: "post",
    path: "/supervision/meetings/{id}/hold",
    permission: "supervision.meeting.minute",
    summary: { zh: "开始会议，议程就此固定", en: "hold a meeting; its agenda is frozen as it stands" },
    params: ById,
    edits: true,
    answer: MeetingDetail,
  }),
  writeMinutes: endpoint({
    method: "patch",
    path: "/supervision/meetings/{id}/minutes",
    permission: "supervision.meeting.minute",
    summary: { zh: "记录会议", en: "keep who attended and the opening words of the minutes" },
    params: ById,
    edits: true,
    body: Type.Partial(
      Type.Object({
        opening: words,
        attending: Type.Array(Attending, { maxItems: 100 }),
        guests: Type.String({ maxLength: 1000 }),
      }),
      closed,
    ),
    answer: MeetingDetail,
  }),
  settleMeeting: endpoint({
    method: "post",
    path: "/supervision/meetings/{id}/settle",
    permission: "supervision.meeting.settle",
    summary: { zh: "印发会议纪要，议定事项转为督查事项", en: "issue the minutes; decisions become items" },
    params: ById,
    edits: true,
    answer: MeetingDetail,
  }),
  downloadMeetingPaper: endpoint({
    method: "get",
    path: "/supervision/meetings/{id}/file",
    permission: "supervision.meeting.read",
    summary: { zh: "会议通知或纪要的公文", en: "the notice or the minutes as a file" },
    params: ById,
    query: Type.Object({ paper: oneOf(MEETING_PAPERS), format: oneOf(PAPER_FORMATS) }, closed),
    answer: "file",
  }),
  addMeetingDecision: endpoint({
    method: "post",
    path: "/supervision/meetings/{id}/decisions",
    permission: "supervision.meeting.minute",
    summary: { zh: "记下议定事项", en: "write down a decision" },
    params: ById,
    creates: true,
    body: Type.Object(decision, closed),
    answer: MeetingDecision,
  }),
  editMeetingDecision: endpoint({
    method: "put",
    path: "/supervision/meeting-decisions/{id}",
    permission: "supervision.meeting.minute",
    summary: { zh: "修改议定事项", en: "edit a decision before the minutes are issued" },
    params: ById,
    edits: true,
    body: Type.Object(decision, closed),
    answer: MeetingDecision,
  }),
  removeMeetingDecision: endpoint({
    method: "post",
    path: "/supervision/meeting-decisions/{id}/remove",
    permission: "supervision.meeting.minute",
    summary: { zh: "删去议定事项", en: "remove a decision before the minutes are issued" },
    params: ById,
    edits: true,
    answer: "none",
  }),
  putDecisionForward: endpoint({
    method: "post",
    path: "/supervision/meeting-decisions/{id}/put-forward",
    permission: "supervision.meeting_decision.put_forward",
    summary: { zh: "议定事项转为督查事项", en: "make a decision a supervision item" },
    params: ById,
    edits: true,
    answer: MeetingDecision,
  }),
  closeMeetingDecision: endpoint({
    method: "post",
    path: "/supervision/meeting-decisions/{id}/close",
    permission: "supervision.meeting_decision.close",
    summary: { zh: "了结议定事项", en: "close a decision that has no item, with a note" },
    params: ById,
    edits: true,
    body: Type.Object({ note: words }, closed),
    answer: MeetingDecision,
  }),
  listItemDecisions: endpoint({
    method: "get",
    path: "/supervision/items/{id}/meeting-decisions",
    permission: "supervision.meeting.read",
    summary: { zh: "事项的会议议定", en: "decisions of meetings on an item" },
    params: ById,
    answer: Type.Object({ items: Type.Array(ItemDecision) }),
  }),
} as const;
