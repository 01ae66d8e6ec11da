import { defineErrors } from "../errors/define-errors.ts";

/** Refusals about items, their clocks and the calendar. */
export const itemErrors = defineErrors({
  "supervision.item_not_found": {
    status: 404,
    zh: "没有找到这个督查事项。",
    en: "This supervision item was not found.",
  },
  "supervision.item_state": {
    status: 409,
    zh: "事项现为“{status}”，不能{action}。请刷新后查看可办理的操作。",
    en: "The item is “{status}” now, so it cannot be: {action}. Reload to see what may be done.",
  },
  "supervision.item_party": {
    status: 403,
    zh: "{action}由{by}办理，您不在其列。",
    en: "This step ({action}) is taken by: {by}. You are none of them.",
  },
  "supervision.item_own_work": {
    status: 403,
    zh: "您办理过这个事项，核查须由他人进行。",
    en: "You had a hand in this item; somebody else has to verify it.",
  },
  "supervision.item_children_open": {
    status: 409,
    zh: "还有 {count} 个子事项未销号，父事项不能办结。",
    en: "{count} child items are not yet cleared, so the parent cannot be closed.",
  },
  "supervision.item_incomplete": {
    status: 422,
    zh: "{action}缺少：{missing}。",
    en: "Missing for this step ({action}): {missing}.",
  },
  "supervision.item_overlaps": {
    status: 409,
    zh: "同一事项可能已在督查：{titles}。确需立项的，请写明理由（政府督查工作条例第十五条）。",
    en: "The same matter may be supervised already: {titles}. To file it all the same, give the reason (decree 733, Art. 15).",
  },
  "supervision.group_not_found": {
    status: 404,
    zh: "没有找到这个集合称谓。",
    en: "This collective name was not found.",
  },
  "supervision.group_empty": {
    status: 422,
    zh: "“{name}”今天没有可承办的成员单位。",
    en: "“{name}” has no member left today that could answer.",
  },
  "supervision.bulk_refused": {
    status: 409,
    zh: "{count} 项不能办理，整批未作任何改动：{first}",
    en: "{count} items stand against it, so nothing was changed: {first}",
  },
  "supervision.bulk_too_many": {
    status: 422,
    zh: "一次最多 {limit} 项，请缩小范围。",
    en: "At most {limit} at a time; narrow the selection.",
  },
  "supervision.bulk_empty": { status: 422, zh: "没有选中任何任务。", en: "No task is chosen." },
  "supervision.task_withdrawn": {
    status: 409,
    zh: "任务所在规划已撤回，不能转为督查事项。",
    en: "The plan of this task is withdrawn, so it becomes no item.",
  },
  "supervision.task_lead_open": {
    status: 409,
    zh: "牵头单位还有疑问未答复（{reason}），请先在台账答复。",
    en: "Who leads is still an open question ({reason}). Answer it in the ledger first.",
  },
  "supervision.task_lead_missing": {
    status: 409,
    zh: "任务没有牵头单位，请先在台账确定。",
    en: "The task names no lead. Set one in the ledger first.",
  },
  "supervision.task_body_unknown": {
    status: 409,
    zh: "“{name}”不是系统内的部门，请先在台账对应到部门。",
    en: "“{name}” is no department here. Match it with one in the ledger first.",
  },
  "supervision.task_supervised": {
    status: 409,
    zh: "该任务已在督查：{number}，现为“{status}”。一事一项，不重复立项。",
    en: "The task is supervised already: {number}, now “{status}”. One matter is one item.",
  },
  "supervision.calendar_year_wrong": {
    status: 422,
    zh: "节假日安排有误：{day}{fault}。请对照通知改正。",
    en: "The holidays are wrong: {day} is {fault}. Compare with the notice.",
  },
  "supervision.calendar_range": {
    status: 422,
    zh: "结束日期不能早于开始日期。",
    en: "The last day must not lie before the first.",
  },
  "supervision.override_not_found": {
    status: 404,
    zh: "没有找到这条本地安排，或已撤销。",
    en: "This local arrangement was not found, or is lifted already.",
  },
  "supervision.office_hours_wrong": {
    status: 422,
    zh: "办公时间须依次排列，且结束晚于开始。",
    en: "Office hours must follow each other, each ending after it begins.",
  },
  "supervision.extension_late": {
    status: 409,
    zh: "延期须在到期日（{dueOn}）之前申请。逾期申请不予受理，已记入办理记录。",
    en: "An extension is asked before the due day ({dueOn}). This application came too late; it is refused and kept in the log.",
  },
  "supervision.extension_pending": {
    status: 409,
    zh: "已有一份延期申请待审批，答复前不能再次申请。",
    en: "An application for an extension already waits for its answer.",
  },
  "supervision.extension_absent": {
    status: 409,
    zh: "没有待审批的延期申请。",
    en: "No application for an extension waits for an answer.",
  },
  "supervision.extension_backward": {
    status: 422,
    zh: "延期后的日期须晚于现在的时限（{dueOn}）。",
    en: "The new day must lie after the one in force ({dueOn}).",
  },
  "supervision.objection_pending": {
    status: 409,
    zh: "已有一份异议待处理（须于 {objectionDueOn} 前处理）。",
    en: "An objection already waits to be decided (by {objectionDueOn}).",
  },
  "supervision.objection_absent": { status: 409, zh: "没有待处理的异议。", en: "No objection waits to be decided." },
  "supervision.objection_late": {
    status: 409,
    zh: "对结论的异议须在三十日内（{objectBy} 前）提出。",
    en: "An objection to the conclusion is raised within 30 days (by {objectBy}).",
  },
  "supervision.coordination_pending": {
    status: 409,
    zh: "已提请协调，请等待督查室答复。",
    en: "The supervision office was already asked to coordinate; wait for its answer.",
  },
  "supervision.coordination_absent": {
    status: 409,
    zh: "没有待答复的协调请求。",
    en: "No request for coordination waits for an answer.",
  },
  "supervision.survivor_not_open": {
    status: 422,
    zh: "只能并入另一个正在办理的事项。",
    en: "An item merges only into another one that is under way.",
  },
  "supervision.reason_missing": { status: 422, zh: "请写明理由。", en: "Give the reason." },
  "supervision.due_twice": {
    status: 422,
    zh: "时限只能写日期或天数中的一个。",
    en: "Give a day or a number of days, not both.",
  },
  "supervision.year_unpublished": {
    status: 422,
    zh: "{year}年的节假日安排尚未公布，不能计算到该年的工作日期限。请写明具体日期。",
    en: "The holidays of {year} are not published yet, so no limit in working days is counted into that year. Name the day.",
  },
});
