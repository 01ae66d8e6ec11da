import type {
  CurveClock,
  CurveKind,
  CurveProblem,
  FigureOrigin,
  MissingPolicy,
  PeriodKind,
  Punctuality,
  ReportAction,
  ReportAsk,
  ReportCell,
  ReportParty,
  ReportStatus,
  SupportStance,
  WindowEnd,
} from "../supervision/index.ts";
import type { Term } from "./term.ts";

export const REPORT_STATUS_WORDS: Readonly<Record<ReportStatus, Term>> = {
  draft: { zh: "待填报", en: "to be filled in" },
  submitted: { zh: "待签发", en: "to be signed" },
  signed: { zh: "待审核", en: "to be checked" },
  returned: { zh: "已退回", en: "returned" },
  approved: { zh: "已通过", en: "passed" },
  changed: { zh: "改动待签发", en: "change to be signed" },
  change_signed: { zh: "改动待审核", en: "change to be checked" },
};

export const REPORT_ACTION_WORDS: Readonly<Record<ReportAction, Term>> = {
  save: { zh: "保存草稿", en: "save the draft" },
  submit: { zh: "提交", en: "submit" },
  take_back: { zh: "收回", en: "take back" },
  sign: { zh: "签发", en: "sign" },
  send_back: { zh: "退给填报人", en: "send back to the writer" },
  pass: { zh: "审核通过", en: "pass" },
  return: { zh: "退回", en: "return" },
  change: { zh: "通过后改动", en: "change after the pass" },
  withdraw_change: { zh: "撤回改动", en: "withdraw the change" },
  sign_change: { zh: "签发改动", en: "sign the change" },
  pass_change: { zh: "改动通过", en: "pass the change" },
  reject_change: { zh: "改动不予通过", en: "reject the change" },
};

export const REPORT_PARTY_WORDS: Readonly<Record<ReportParty, Term>> = {
  reporter: { zh: "牵头单位填报人", en: "writer of the lead department" },
  unit_head: { zh: "牵头单位负责人", en: "head of the lead department" },
  checker: { zh: "督查室", en: "supervision office" },
};

export const REPORT_CELL_WORDS: Readonly<Record<ReportCell, Term>> = {
  percent: { zh: "完成进度", en: "percent done" },
  milestones: { zh: "里程碑", en: "milestones" },
  progress: { zh: "进展", en: "progress" },
  problem: { zh: "问题", en: "problem" },
  effect: { zh: "成效", en: "effect" },
  nextStep: { zh: "下一步", en: "next step" },
  figures: { zh: "指标数据", en: "figures" },
  help: { zh: "需协调事项", en: "help asked" },
};

export const SUPPORT_STANCE_WORDS: Readonly<Record<SupportStance, Term>> = {
  confirmed: { zh: "确认无误", en: "confirmed" },
  added: { zh: "补充情况", en: "added its part" },
  disagreed: { zh: "有异议", en: "disagrees" },
};

export const REPORT_ASK_WORDS: Readonly<Record<ReportAsk, Term>> = {
  help: { zh: "请求协调", en: "asks for help" },
  dispute: { zh: "配合单位有异议", en: "disputed by a supporting department" },
};

/** The same, short enough for a column. */
export const REPORT_ASK_MARKS: Readonly<Record<ReportAsk, Term>> = {
  help: { zh: "求助", en: "help" },
  dispute: { zh: "异议", en: "disputed" },
};

export const FIGURE_ORIGIN_WORDS: Readonly<Record<FigureOrigin, Term>> = {
  reported: { zh: "本期填报", en: "reported for this period" },
  carried: { zh: "沿用上期", en: "carried from the last period" },
};

export const PUNCTUALITY_WORDS: Readonly<Record<Punctuality, Term>> = {
  early: { zh: "未到填报期", en: "not open yet" },
  in_time: { zh: "按时", en: "in time" },
  late: { zh: "迟报", en: "late" },
  too_late: { zh: "已截止", en: "over" },
};

export const PERIOD_KIND_WORDS: Readonly<Record<PeriodKind, Term>> = {
  month: { zh: "月报", en: "monthly" },
  quarter: { zh: "季报", en: "quarterly" },
  half_year: { zh: "半年报", en: "half-yearly" },
  year: { zh: "年报", en: "yearly" },
};

export const WINDOW_END_WORDS: Readonly<Record<WindowEnd["kind"], Term>> = {
  day_in_period: { zh: "当期末月某日前", en: "by a day of the period's last month" },
  day_of_month: { zh: "次月某日前", en: "by a day of the month after" },
  working_day: { zh: "期后第几个工作日", en: "by a working day after the period" },
};

export const CURVE_KIND_WORDS: Readonly<Record<CurveKind, Term>> = {
  linear: { zh: "均匀推进", en: "linear" },
  milestones: { zh: "按里程碑推进", en: "by milestones" },
  hand_set: { zh: "手工设定", en: "set by hand" },
};

export const CURVE_CLOCK_WORDS: Readonly<Record<CurveClock, Term>> = {
  months: { zh: "按月末计", en: "by months ended" },
  calendar_days: { zh: "按日历日计", en: "by calendar days" },
  working_days: { zh: "按工作日计", en: "by working days" },
};

export const CURVE_PROBLEM_WORDS: Readonly<Record<CurveProblem, Term>> = {
  span_reversed: { zh: "结束日早于开始日", en: "it ends before it begins" },
  steps_missing: { zh: "没有写明步骤", en: "no steps are given" },
  milestone_repeated: { zh: "里程碑名称重复", en: "a milestone is named twice" },
  weight_not_positive: { zh: "权重须大于零", en: "weights must be above zero" },
  weights_not_whole: { zh: "权重之和须为一百", en: "weights must come to 100" },
  days_not_ascending: { zh: "日期须先后排列", en: "days must follow each other" },
  percent_falling: { zh: "计划进度不能下降", en: "planned progress must not fall" },
  end_not_whole: { zh: "最后须到百分之百", en: "it must end at 100 percent" },
};

export const MISSING_POLICY_WORDS: Readonly<Record<MissingPolicy, Term>> = {
  ignore: { zh: "缺报不计入", en: "missing items are left out" },
  as_zero: { zh: "缺报按零计", en: "missing items count as zero" },
  block: { zh: "缺报则不汇总", en: "no result while an item is missing" },
};
