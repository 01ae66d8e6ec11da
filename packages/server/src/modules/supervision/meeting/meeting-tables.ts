import type { AgendaPoint, Attending } from "@zhigang/contract/supervision";
import type { DecisionOutcome, ItemDuty, LimitUnit, MeetingAction, MeetingStatus } from "@zhigang/domain/supervision";
import type { Generated, JSONColumnType } from "kysely";

/** The tables of meetings, their agendas and their decisions. */
export interface MeetingTables {
  "supervision.meeting": MeetingTable;
  "supervision.meetingAct": MeetingActTable;
  "supervision.meetingDecision": MeetingDecisionTable;
  "supervision.agendaPoint": AgendaPointTable;
}

export interface MeetingTable {
  id: string;
  number: string | null;
  title: string;
  meetsOn: string;
  startsAt: string | null;
  place: string;
  chair: string;
  planId: string | null;
  departmentIds: string[];
  requirements: string;
  status: MeetingStatus;
  agenda: JSONColumnType<readonly AgendaPoint[], string, string> | null;
  opening: string;
  attending: JSONColumnType<readonly Attending[], string, string>;
  guests: string;
  noticeId: string | null;
  minutesId: string | null;
  draftedAt: Date;
  draftedBy: string;
  convenedAt: Date | null;
  heldAt: Date | null;
  settledAt: Date | null;
  version: Generated<number>;
}

export interface MeetingActTable {
  meetingId: string;
  number: number;
  kind: MeetingAction | "draft";
  at: Date;
  accountId: string | null;
  actorName: string;
  reason: string | null;
}

export interface MeetingDecisionTable {
  id: string;
  meetingId: string;
  number: number;
  words: string;
  pointId: string | null;
  duties: JSONColumnType<readonly ItemDuty[], string, string>;
  dueOn: string | null;
  dueLimit: JSONColumnType<{ amount: number; unit: LimitUnit }, string, string> | null;
  outcome: DecisionOutcome;
  itemId: string | null;
  note: string | null;
  closedAt: Date | null;
  closedBy: string | null;
  version: Generated<number>;
}

export interface AgendaPointTable {
  id: string;
  meetingId: string;
  position: number;
  itemId: string | null;
  decisionId: string | null;
  topic: string | null;
  isByHand: boolean;
  isDropped: Generated<boolean>;
  dropReason: string | null;
}
