import type {
  AgendaReasonKind,
  Attendance,
  DecisionAction,
  DecisionOutcome,
  DecisionState,
  MeetingAction,
  MeetingStatus,
} from "../supervision/index.ts";
import type { Term } from "./term.ts";

export const MEETING_STATUS_WORDS: Readonly<Record<MeetingStatus, Term>> = {
  drafted: { zh: "筹备中", en: "in preparation" },
  convened: { zh: "已发通知", en: "notice sent" },
  held: { zh: "已召开", en: "held" },
  settled: { zh: "纪要已印发", en: "minutes issued" },
  cancelled: { zh: "已取消", en: "called off" },
};

export const MEETING_ACTION_WORDS: Readonly<Record<MeetingAction, Term>> = {
  edit: { zh: "修改会议", en: "edit the meeting" },
  arrange: { zh: "安排议程", en: "arrange the agenda" },
  convene: { zh: "印发会议通知", en: "send the notice of the meeting" },
  postpone: { zh: "改期", en: "postpone" },
  hold: { zh: "开始会议", en: "hold the meeting" },
  minute: { zh: "记录会议", en: "keep the minutes" },
  settle: { zh: "印发纪要", en: "issue the minutes" },
  cancel: { zh: "取消会议", en: "call the meeting off" },
};

export const ATTENDANCE_WORDS: Readonly<Record<Attendance, Term>> = {
  present: { zh: "出席", en: "attended" },
  excused: { zh: "请假", en: "excused" },
  absent: { zh: "缺席", en: "absent" },
};

export const AGENDA_REASON_WORDS: Readonly<Record<AgendaReasonKind, Term>> = {
  red: { zh: "亮红灯", en: "red light" },
  overdue: { zh: "逾期", en: "overdue" },
  blocked: { zh: "问题待解决", en: "held up by a problem" },
  follow_up: { zh: "议定事项回访", en: "follow-up of a decision" },
};

export const DECISION_OUTCOME_WORDS: Readonly<Record<DecisionOutcome, Term>> = {
  item: { zh: "转为督查事项", en: "becomes a supervision item" },
  attached: { zh: "并入已有事项", en: "belongs to an item there is" },
  noted: { zh: "记录在案", en: "noted only" },
};

export const DECISION_STATE_WORDS: Readonly<Record<DecisionState, Term>> = {
  waiting: { zh: "待转为事项", en: "to become an item" },
  under_way: { zh: "办理中", en: "under way" },
  overdue: { zh: "逾期", en: "overdue" },
  carried_out: { zh: "已落实", en: "carried out" },
  dropped: { zh: "事项已撤销", en: "its item was cancelled" },
  noted: { zh: "待回访", en: "to be asked after" },
  closed: { zh: "已了结", en: "closed with a note" },
};

export const DECISION_ACTION_WORDS: Readonly<Record<DecisionAction, Term>> = {
  edit: { zh: "修改议定事项", en: "edit the decision" },
  remove: { zh: "删去议定事项", en: "remove the decision" },
  put_forward: { zh: "转为督查事项", en: "make it a supervision item" },
  close: { zh: "了结议定事项", en: "close the decision" },
};
