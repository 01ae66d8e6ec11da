import { defineErrors } from "../errors/define-errors.ts";

/** Refusals about meetings and their decisions. */
export const meetingErrors = defineErrors({
  "supervision.meeting_not_found": { status: 404, zh: "没有找到这次会议。", en: "This meeting was not found." },
  "supervision.meeting_state": {
    status: 409,
    zh: "会议现为“{status}”，不能{action}。请刷新后再看。",
    en: "The meeting is “{status}” now, so it cannot be done: {action}. Reload to see it.",
  },
  "supervision.meeting_uncalled": {
    status: 422,
    zh: "还没有参会单位，请先选定。",
    en: "No department is called yet; choose who is to come.",
  },
  "supervision.meeting_agenda_empty": {
    status: 422,
    zh: "议程上还没有议题，请先安排议程。",
    en: "The agenda has no point yet; arrange it first.",
  },
  "supervision.meeting_past": {
    status: 422,
    zh: "会议日期 {day} 已过，请先改日期。",
    en: "The day of the meeting, {day}, is past; change it first.",
  },
  "supervision.meeting_too_early": {
    status: 409,
    zh: "会议定于 {day} 召开，还没有到。提前召开请先改期。",
    en: "The meeting is on {day}, which is still to come. To meet earlier, postpone it to the new day first.",
  },
  "supervision.meeting_undecided": {
    status: 422,
    zh: "还没有记下议定事项，纪要不能印发。",
    en: "No decision is written down yet, so there are no minutes to issue.",
  },
  "supervision.meeting_point_unknown": {
    status: 422,
    zh: "议程中有不属于这次会议的议题。请刷新后再排。",
    en: "A point does not belong to this meeting. Reload and arrange the agenda again.",
  },
  "supervision.meeting_point_twice": {
    status: 422,
    zh: "“{title}”在议程中出现了两次。",
    en: "“{title}” stands on the agenda twice.",
  },
  "supervision.meeting_agenda_full": {
    status: 422,
    zh: "议程最多 {limit} 个议题，请按规划缩小范围或先清理。",
    en: "An agenda takes at most {limit} points; narrow the meeting to a plan or clear some first.",
  },
  "supervision.meeting_guest_unknown": {
    status: 422,
    zh: "出席记录中有未通知的单位。请刷新后再记。",
    en: "A department in the attendance was not called. Reload and write it again.",
  },
  "supervision.meeting_decision_not_found": {
    status: 404,
    zh: "没有找到这个议定事项。",
    en: "This decision was not found.",
  },
  "supervision.meeting_decision_state": {
    status: 409,
    zh: "议定事项现为“{state}”，不能{action}。请刷新后再看。",
    en: "The decision is “{state}” now, so it cannot be done: {action}. Reload to see it.",
  },
  "supervision.meeting_decision_lead_missing": {
    status: 422,
    zh: "第 {number} 项议定事项还没有牵头单位，不能转为督查事项。",
    en: "Decision {number} names no lead department yet, so it becomes no item.",
  },
  "supervision.meeting_decision_item_missing": {
    status: 422,
    zh: "请选定并入的督查事项。",
    en: "Choose the item the decision belongs to.",
  },
  "supervision.meeting_paper_missing": {
    status: 409,
    zh: "这份公文还没有印发。",
    en: "This paper is not issued yet.",
  },
});
