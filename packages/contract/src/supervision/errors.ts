import { defineErrors } from "../errors/define-errors.ts";

/** Refusals of supervision. */
export const supervisionErrors = defineErrors({
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
  "supervision.rule_set_not_found": { status: 404, zh: "没有找到这套亮灯规则。", en: "This rule set was not found." },
  "supervision.rule_set_name_taken": {
    status: 409,
    zh: "已有名为 {name} 的规则，请换一个名称。",
    en: "There is a rule set named {name} already; choose another name.",
  },
  "supervision.rule_draft_missing": {
    status: 409,
    zh: "这套规则没有草稿，请先修改出新的版本。",
    en: "This rule set has no draft; write its next version first.",
  },
  "supervision.rule_version_state": {
    status: 409,
    zh: "这个版本现在不能这样办理：启用过的版本不再修改。",
    en: "This cannot be done to the version as it stands: one that was in force is never changed.",
  },
  "supervision.rule_set_unsound": {
    status: 422,
    zh: "规则还有 {count} 处问题，不能启用。例如：{zh}",
    en: "The rules have {count} findings and cannot be put in force. For one: {en}",
  },
  "supervision.rule_metric_foreign": {
    status: 422,
    zh: "这种指标（增速、支付率）不能用来判断督查事项，请选择进度、完成率或期限类的规则。",
    en: "This measure (growth, payment) cannot judge supervision items; choose a rule on pace, completion or days.",
  },
  "supervision.rule_from_past": {
    status: 422,
    zh: "不能从过去的日期（{day}）起启用：已亮过的灯不改写。",
    en: "A rule set is not put in force from a past day ({day}): lights that were lit are not rewritten.",
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
