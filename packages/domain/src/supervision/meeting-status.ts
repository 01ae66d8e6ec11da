import { ALLOWED, refused } from "../identity/index.ts";
import type { Decision } from "../identity/index.ts";
import type { CalendarDate } from "../values/index.ts";

/** 调度会: in preparation, its notice sent, held while minutes are kept, minutes issued, or called off. */
export const MEETING_STATUSES = ["drafted", "convened", "held", "settled", "cancelled"] as const;
export type MeetingStatus = (typeof MEETING_STATUSES)[number];

export const MEETING_ACTIONS = [
  "edit",
  "arrange",
  "convene",
  "postpone",
  "hold",
  "minute",
  "settle",
  "cancel",
] as const;
/** 修改, 安排议程, 发会议通知, 改期, 开会, 记录, 印发纪要, 取消. */
export type MeetingAction = (typeof MEETING_ACTIONS)[number];

/** One way on, and where it leads. */
export interface MeetingStep {
  readonly action: MeetingAction;
  readonly to: MeetingStatus;
}

const step = (action: MeetingAction, to: MeetingStatus): MeetingStep => ({ action, to });

/**
 * What the office may do with a meeting in each state, the way on first. The agenda is open until the meeting is held, then it
 * stays as it stood; a meeting that was held is always followed by its minutes.
 */
export const MEETING_STEPS: Readonly<Record<MeetingStatus, readonly MeetingStep[]>> = {
  drafted: [
    step("convene", "convened"),
    step("arrange", "drafted"),
    step("edit", "drafted"),
    step("cancel", "cancelled"),
  ],
  convened: [
    step("hold", "held"),
    step("arrange", "convened"),
    step("postpone", "convened"),
    step("cancel", "cancelled"),
  ],
  held: [step("settle", "settled"), step("minute", "held")],
  settled: [],
  cancelled: [],
};

/** What a decision about a meeting rests on. */
export interface MeetingFacts {
  readonly status: MeetingStatus;
  readonly meetsOn: CalendarDate;
  /** How many departments are called, points stand on the agenda, decisions were written down. */
  readonly called: number;
  readonly points: number;
  readonly decisions: number;
}

export const MEETING_REFUSALS = [
  "meeting_state",
  "meeting_uncalled",
  "meeting_agenda_empty",
  "meeting_past",
  "meeting_too_early",
  "meeting_undecided",
] as const;
/** 当前状态不能, 没有参会单位, 议程为空, 日子已过, 日子未到, 没有议定事项. */
export type MeetingRefusal = (typeof MEETING_REFUSALS)[number];

/** Whether this may be done to a meeting on a day. */
export function decideMeetingAction(
  meeting: MeetingFacts,
  action: MeetingAction,
  today: CalendarDate,
): Decision<MeetingRefusal> {
  if (!meetingActionsIn(meeting.status).includes(action)) return refused("meeting_state");
  if (action === "convene") return decideConvening(meeting, today);
  if (action === "hold" && meeting.meetsOn > today) return refused("meeting_too_early");
  if (action === "settle" && meeting.decisions === 0) return refused("meeting_undecided");
  return ALLOWED;
}

function decideConvening({ called, points, meetsOn }: MeetingFacts, today: CalendarDate): Decision<MeetingRefusal> {
  if (called === 0) return refused("meeting_uncalled");
  if (points === 0) return refused("meeting_agenda_empty");
  return meetsOn < today ? refused("meeting_past") : ALLOWED;
}

/** What may be done in a state, the way on first. */
export function meetingActionsIn(status: MeetingStatus): readonly MeetingAction[] {
  return MEETING_STEPS[status].map(({ action }) => action);
}

/** The state after an act that was allowed. */
export function meetingStatusAfter(status: MeetingStatus, action: MeetingAction): MeetingStatus {
  return MEETING_STEPS[status].find((one) => one.action === action)?.to ?? status;
}

/** 出席, 请假, 缺席: how a department that was called took part. */
export const ATTENDANCES = ["present", "excused", "absent"] as const;
export type Attendance = (typeof ATTENDANCES)[number];
