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
  "supervision.report_not_found": {
    status: 404,
    zh: "没有找到这份进展报告。",
    en: "This progress report was not found.",
  },
  "supervision.report_state": {
    status: 409,
    zh: "报告现为“{status}”，不能{action}。请刷新后查看可办理的操作。",
    en: "The report is “{status}” now, so it cannot be done: {action}. Reload to see what may be done.",
  },
  "supervision.report_party": {
    status: 403,
    zh: "{action}由{by}办理，您不在其列。",
    en: "This step ({action}) is taken by: {by}. You are none of them.",
  },
  "supervision.report_own_work": {
    status: 403,
    zh: "您填报或签发过这份报告，审核须由他人进行。",
    en: "You wrote or signed this report; somebody else has to check it.",
  },
  "supervision.report_reason_missing": { status: 422, zh: "请写明理由。", en: "Give the reason." },
  "supervision.report_incomplete": {
    status: 422,
    zh: "报告缺少：{missing}。请填写后再提交。",
    en: "The report still lacks: {missing}. Fill it in, then submit.",
  },
  "supervision.report_too_early": {
    status: 409,
    zh: "{period} 期从 {opensOn} 起填报。草稿已保存，届时再提交。",
    en: "Reports for {period} are taken from {opensOn} on. The draft is kept; submit it then.",
  },
  "supervision.report_too_late": {
    status: 409,
    zh: "{period} 期已于 {lateUntil} 截止。如确有原因，请向督查室申请延长本期填报。",
    en: "Reports for {period} were taken until {lateUntil}. With good cause, ask the supervision office for another last day.",
  },
  "supervision.report_over_whole": {
    status: 422,
    zh: "完成进度 {percent}% 超过 100%，该事项未标记可超额。请核对，或请督查室标记。",
    en: "{percent} % is more than 100 and this item is not marked for over-fulfilment. Check it, or ask the office to mark it.",
  },
  "supervision.report_target_unknown": {
    status: 422,
    zh: "指标数据中有不属于该事项的目标。请刷新后重填。",
    en: "A figure belongs to no target of this item. Reload and fill it in again.",
  },
  "supervision.report_unchanged": {
    status: 422,
    zh: "没有任何改动。",
    en: "Nothing was changed.",
  },
  "supervision.report_not_supporter": {
    status: 403,
    zh: "只有该事项的配合单位可以确认或补充。",
    en: "Only departments that support the item confirm its reports or add to them.",
  },
  "supervision.report_support_empty": {
    status: 422,
    zh: "补充情况或提出异议时请写明内容。",
    en: "Say what you add or disagree with.",
  },
  "supervision.report_locked": {
    status: 409,
    zh: "报告已通过并锁定，不能增减材料。请通过“改动”说明。",
    en: "The report was passed and is locked; its evidence stays. Use a change instead.",
  },
  "supervision.report_file_not_found": { status: 404, zh: "没有找到这份材料。", en: "This file was not found." },
  "supervision.report_file_one": { status: 422, zh: "请一次上传一个文件。", en: "Upload one file at a time." },
  "supervision.report_file_kind": {
    status: 422,
    zh: "“{name}”不是可用的材料。请上传 PDF、Word（docx）、Excel（xlsx）、JPG 或 PNG，且内容与扩展名一致。",
    en: "“{name}” cannot be taken. Upload PDF, Word (docx), Excel (xlsx), JPG or PNG whose content fits its name.",
  },
  "supervision.report_file_too_many": {
    status: 422,
    zh: "一份报告最多 {limit} 个材料。",
    en: "A report carries at most {limit} files.",
  },
  "supervision.exception_not_later": {
    status: 422,
    zh: "延长后的日期须晚于现在的截止日期 {closesOn}。",
    en: "The new last day must be after the one in force, {closesOn}.",
  },
  "supervision.report_rule_past": {
    status: 422,
    zh: "填报规则只能从今天或以后起生效：已开始的填报期不改。",
    en: "A reporting rule holds from today on at the earliest: periods that have begun stay as they are.",
  },
  "supervision.report_sheet_unreadable": {
    status: 422,
    zh: "这不是从填报页导出的填报表。请重新导出，在表中修改后再上传。",
    en: "This is no sheet exported from the reporting page. Export it again, edit it, and upload it.",
  },
  "supervision.curve_wrong": {
    status: 422,
    zh: "计划曲线有误：{problems}。",
    en: "The planned curve is wrong: {problems}.",
  },
  "supervision.weight_not_positive": { status: 422, zh: "权重须大于零。", en: "The weight must be above zero." },
});
