import { defineErrors } from "../errors/define-errors.ts";
import { blockerErrors } from "./blocker-errors.ts";
import { controlErrors } from "./control-errors.ts";
import { instructionErrors } from "./instruction-errors.ts";
import { itemErrors } from "./item-errors.ts";
import { meetingErrors } from "./meeting-errors.ts";
import { scoreErrors } from "./score-errors.ts";

/** Refusals of supervision. */
export const supervisionErrors = defineErrors({
  ...itemErrors,
  ...controlErrors,
  ...scoreErrors,
  ...meetingErrors,
  ...blockerErrors,
  ...instructionErrors,
  "supervision.period_unknown": {
    status: 422,
    zh: "没有“{period}”这样的通报期，请写成 2026-10、2026-Q3、2026-H1 或 2026 的形式。",
    en: "There is no period “{period}”; write it as 2026-10, 2026-Q3, 2026-H1 or 2026.",
  },
  "supervision.class_rule_missing": {
    status: 422,
    zh: "{day} 还没有可用的进度分类规则。",
    en: "No rule for the classes of progress holds on {day}.",
  },
  "supervision.as_of_future": {
    status: 422,
    zh: "{day} 还没有到，无法查看当日台账。请选今天或以前的日期。",
    en: "{day} is still to come, so there is no ledger of that day. Choose today or an earlier day.",
  },
  "supervision.bulletin_not_found": { status: 404, zh: "没有找到这期通报。", en: "This bulletin was not found." },
  "supervision.bulletin_state": {
    status: 409,
    zh: "通报现为“{status}”，不能{action}。请刷新后再看。",
    en: "The bulletin is “{status}” now, so it cannot be done: {action}. Reload to see it.",
  },
  "supervision.bulletin_too_early": {
    status: 409,
    zh: "通报截至 {day}，这一天还没有过完，到次日才能印发。",
    en: "The bulletin tells how things stood on {day}; it can be issued once that day is over.",
  },
  "supervision.bulletin_correction_open": {
    status: 409,
    zh: "这期通报已有更正稿，请在更正稿上修改。",
    en: "A corrected edition of this bulletin is being written already; change that one.",
  },
  "supervision.paper_not_found": {
    status: 404,
    zh: "印发登记中没有这份公文。",
    en: "This paper is not in the register.",
  },
  "supervision.pdf_unavailable": {
    status: 409,
    zh: "本机没有可用的 LibreOffice，无法生成 PDF。请下载 Word 文档，或请管理员安装 LibreOffice。",
    en: "LibreOffice is not available on this machine, so no PDF can be made. Download the Word document, or ask the operator to install LibreOffice.",
  },
  "supervision.sheet_not_found": { status: 404, zh: "没有找到这张督办单。", en: "This sheet was not found." },
  "supervision.sheet_state": {
    status: 409,
    zh: "督办单现为“{status}”，不能这样办理。请刷新后再看。",
    en: "The sheet is “{status}” now, so this cannot be done. Reload to see it.",
  },
  "supervision.sheet_party": {
    status: 403,
    zh: "这一步由督查室或承办单位办理，您不在其列。",
    en: "This step is the supervision office's or the lead department's; you are neither.",
  },
  "supervision.sheet_without_lead": {
    status: 422,
    zh: "事项还没有交办给牵头单位，无法起草督办单。",
    en: "The item has no lead department yet, so no sheet can be drafted.",
  },
  "supervision.sheet_not_issued": {
    status: 409,
    zh: "督办单还没有签发，没有公文可下载。",
    en: "The sheet is not issued yet, so there is no paper to download.",
  },
  "supervision.issuer_unknown": {
    status: 422,
    zh: "您的账号没有所属单位，无法作为发文机关。请管理员补上单位。",
    en: "Your account belongs to no department, so it cannot issue papers. Ask an administrator to set it.",
  },
  "supervision.ladder_not_found": { status: 404, zh: "没有找到这个升级阶梯。", en: "This ladder was not found." },
  "supervision.ladder_unsound": {
    status: 422,
    zh: "第 {rung} 级有问题：等待答复的，前一级须写明答复时限；同一情形不能写两级。",
    en: "Rung {rung} is unsound: what waits for an answer needs an answer limit before it, and one trigger stands once.",
  },
  "supervision.exemption_not_found": { status: 404, zh: "没有找到这个例外申请。", en: "This exemption was not found." },
  "supervision.exemption_decided": {
    status: 409,
    zh: "这个例外申请已经办过。",
    en: "This exemption is decided already.",
  },
  "supervision.exemption_own": {
    status: 403,
    zh: "申请人不能批准自己的申请。",
    en: "Nobody approves what they asked for themselves.",
  },
  "supervision.exemption_reversed": {
    status: 422,
    zh: "例外的截止日期不能早于开始日期。",
    en: "An exemption does not end before it begins.",
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
  "supervision.report_rule_target": {
    status: 422,
    zh: "“{name}”不是该规划任务的目标，报告中不会出现。请先选规划，再选其任务的目标。",
    en: "“{name}” is no target of a task of this plan, so no report would show it. Choose the plan first, then its targets.",
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
