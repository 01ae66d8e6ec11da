import type { ItemStatus } from "./item-status.ts";

/** The states of an item in which its lead owes a report: taken up, and not yet reported as done. */
export const OWING_STATUSES: readonly ItemStatus[] = ["acknowledged", "handled", "rectified", "supplement_asked"];

/** 进展报告: where the report on one item and one period stands. */
export const REPORT_STATUSES = [
  "draft",
  "submitted",
  "signed",
  "returned",
  "approved",
  "changed",
  "change_signed",
] as const;
/** 待填报, 待签发, 待审核, 已退回, 已通过, 改动待签发, 改动待审核. */
export type ReportStatus = (typeof REPORT_STATUSES)[number];

/** Who may act: the lead department that writes, its head who signs, and the supervision office that checks. */
export const REPORT_PARTIES = ["reporter", "unit_head", "checker"] as const;
export type ReportParty = (typeof REPORT_PARTIES)[number];

export const REPORT_ACTIONS = [
  "save",
  "submit",
  "take_back",
  "sign",
  "send_back",
  "pass",
  "return",
  "change",
  "withdraw_change",
  "sign_change",
  "pass_change",
  "reject_change",
] as const;
/** 保存草稿, 提交, 收回, 签发, 单位退改, 审核通过, 审核退回, 通过后改动, 撤回改动, 签发改动, 改动通过, 改动不予通过. */
export type ReportAction = (typeof REPORT_ACTIONS)[number];

/** One way on: the act, whose it is, and where it leads. */
export interface ReportStep {
  readonly action: ReportAction;
  readonly by: ReportParty;
  readonly to: ReportStatus;
  readonly needsReason: boolean;
}

const step = (action: ReportAction, by: ReportParty, to: ReportStatus): ReportStep => ({
  action,
  by,
  to,
  needsReason: NEED_REASON.includes(action),
});
const NEED_REASON: readonly ReportAction[] = ["send_back", "return", "change", "reject_change"];

/**
 * 填报 → 单位负责人签发 → 督查室审核. What was passed is locked: a later change carries its old and new values, is signed again,
 * and needs a new pass for the changed cells only; until then the passed values stand.
 */
export const REPORT_STEPS: Readonly<Record<ReportStatus, readonly ReportStep[]>> = {
  draft: [step("save", "reporter", "draft"), step("submit", "reporter", "submitted")],
  submitted: [
    step("sign", "unit_head", "signed"),
    step("send_back", "unit_head", "returned"),
    step("take_back", "reporter", "draft"),
  ],
  signed: [step("pass", "checker", "approved"), step("return", "checker", "returned")],
  returned: [step("save", "reporter", "returned"), step("submit", "reporter", "submitted")],
  approved: [step("change", "reporter", "changed")],
  changed: [step("sign_change", "unit_head", "change_signed"), step("withdraw_change", "reporter", "approved")],
  change_signed: [step("pass_change", "checker", "approved"), step("reject_change", "checker", "approved")],
};

/** The states in which nothing waits for anybody. */
export const SETTLED_REPORTS: readonly ReportStatus[] = ["approved"];

export const REPORT_CELLS = [
  "percent",
  "milestones",
  "progress",
  "problem",
  "effect",
  "nextStep",
  "figures",
  "help",
] as const;
/** 完成进度, 里程碑, 进展, 问题, 成效, 下一步, 指标数据, 需协调事项: the cells of a report. */
export type ReportCell = (typeof REPORT_CELLS)[number];

export const SUPPORT_STANCES = ["confirmed", "added", "disagreed"] as const;
/** 确认, 补充, 有异议: what a supporting department says of the lead's report. */
export type SupportStance = (typeof SUPPORT_STANCES)[number];

export const REPORT_ASKS = ["help", "dispute"] as const;
/** 需协调, 配合单位有异议: what a report asks of the office. */
export type ReportAsk = (typeof REPORT_ASKS)[number];

export const FIGURE_ORIGINS = ["reported", "carried"] as const;
/** 本期填报, 沿用上期: a figure that nobody confirmed in this period is carried, never new (ledger rules §10). */
export type FigureOrigin = (typeof FIGURE_ORIGINS)[number];
