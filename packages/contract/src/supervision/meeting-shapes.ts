import Type from "typebox";
import type { Static } from "typebox";
import {
  AGENDA_REASONS,
  ATTENDANCES,
  COLOURS,
  DECISION_ACTIONS,
  DECISION_OUTCOMES,
  DECISION_STATES,
  ITEM_STATUSES,
  MEETING_ACTIONS,
  MEETING_STATUSES,
} from "@zhigang/domain/supervision";
import { Day, Id, Moment, nullable, oneOf } from "../http/index.ts";
import { Paper } from "./bulletin-shapes.ts";
import { ItemDuty, Limit } from "./item-shapes.ts";

const text = Type.String();

/** 调度会: a row of the list. */
export const Meeting = Type.Object({
  id: Id,
  /** The number of its minutes, given when they are issued. */
  number: nullable(text),
  title: text,
  meetsOn: Day,
  /** `15:00`. */
  startsAt: nullable(text),
  place: text,
  chair: text,
  planId: nullable(Id),
  status: oneOf(MEETING_STATUSES),
  departments: Type.Array(Type.Object({ departmentId: Id, departmentName: text })),
  /** Of the decisions that the reader sees: how many were made, are carried out or closed, and are not. */
  decisionCount: Type.Integer(),
  doneCount: Type.Integer(),
  openCount: Type.Integer(),
  draftedBy: text,
  version: Type.Integer(),
});
export type Meeting = Static<typeof Meeting>;

/** An item where a meeting speaks of it, as it stood then. */
export const SpokenItem = Type.Object({
  id: Id,
  number: nullable(text),
  title: text,
  status: oneOf(ITEM_STATUSES),
  dueOn: nullable(Day),
  isOverdue: Type.Boolean(),
  duties: Type.Array(ItemDuty),
});
export type SpokenItem = Static<typeof SpokenItem>;

/** The light of such an item, with the sentence that says why. */
export const SpokenLight = Type.Object({
  colour: oneOf(COLOURS),
  cutOffOn: Day,
  because: Type.Object({ zh: text, en: text }),
  ruleSetName: text,
  ruleVersion: Type.Integer(),
});
export type SpokenLight = Static<typeof SpokenLight>;

/** 议定事项回访: a decision of an earlier meeting that is asked after, as it stood. */
export const FollowedDecision = Type.Object({
  decisionId: Id,
  meetingId: Id,
  meetingTitle: text,
  meetsOn: Day,
  words: text,
  state: oneOf(DECISION_STATES),
  dueOn: nullable(Day),
});
export type FollowedDecision = Static<typeof FollowedDecision>;

/** One point of the agenda: an item, a decision without an item, or a free topic; and why it is there. */
export const AgendaPoint = Type.Object({
  id: Id,
  title: text,
  itemId: nullable(Id),
  item: nullable(SpokenItem),
  light: nullable(SpokenLight),
  reasons: Type.Array(Type.Object({ kind: oneOf(AGENDA_REASONS), zh: text, en: text })),
  followed: Type.Array(FollowedDecision),
  isByHand: Type.Boolean(),
  isDropped: Type.Boolean(),
  dropReason: nullable(text),
});
export type AgendaPoint = Static<typeof AgendaPoint>;

/** 议定事项 with what became of it. */
export const MeetingDecision = Type.Object({
  id: Id,
  meetingId: Id,
  number: Type.Integer(),
  words: text,
  pointId: nullable(Id),
  duties: Type.Array(ItemDuty),
  dueOn: nullable(Day),
  limit: nullable(Limit),
  outcome: oneOf(DECISION_OUTCOMES),
  /** Told from the item, or from the note of the office. */
  state: oneOf(DECISION_STATES),
  item: nullable(SpokenItem),
  light: nullable(SpokenLight),
  note: nullable(text),
  closedBy: nullable(text),
  closedAt: nullable(Moment),
  myActions: Type.Array(oneOf(DECISION_ACTIONS)),
  version: Type.Integer(),
});
export type MeetingDecision = Static<typeof MeetingDecision>;

/** 出席: how a department that was called took part, and who came. */
export const Attending = Type.Object(
  {
    departmentId: Id,
    attendance: oneOf(ATTENDANCES),
    people: Type.String({ maxLength: 200 }),
  },
  { additionalProperties: false },
);
export type Attending = Static<typeof Attending>;

/** One act on a meeting. */
export const MeetingAct = Type.Object({
  number: Type.Integer(),
  kind: oneOf([...MEETING_ACTIONS, "draft"]),
  at: Moment,
  actorName: text,
  reason: nullable(text),
});

/** One meeting whole: its agenda, its decisions, its papers, and what the reader may do now. */
export const MeetingDetail = Type.Object({
  ...Meeting.properties,
  requirements: text,
  agenda: Type.Array(AgendaPoint),
  /** When the agenda was frozen; null while it follows the ledger. */
  frozenAt: nullable(Moment),
  decisions: Type.Array(MeetingDecision),
  opening: text,
  attending: Type.Array(Attending),
  guests: text,
  /** The papers as they were issued, or as they would be issued now; null where there is none for the reader. */
  notice: nullable(Paper),
  minutes: nullable(Paper),
  isNoticeIssued: Type.Boolean(),
  isMinutesIssued: Type.Boolean(),
  cancelReason: nullable(text),
  acts: Type.Array(MeetingAct),
  myActions: Type.Array(oneOf(MEETING_ACTIONS)),
});
export type MeetingDetail = Static<typeof MeetingDetail>;

/** 议定事项 from which an item came, or that was made on it. */
export const ItemDecision = Type.Object({
  decisionId: Id,
  meetingId: Id,
  meetingTitle: text,
  meetsOn: Day,
  chair: text,
  number: nullable(text),
  words: text,
  outcome: oneOf(DECISION_OUTCOMES),
});
export type ItemDecision = Static<typeof ItemDecision>;
