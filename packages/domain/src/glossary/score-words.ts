import type {
  AskFrequency,
  AskKind,
  CitedSource,
  ScoreAction,
  ScoreFactKind,
  ScoreFormKind,
  ScoreParty,
  ScoreStatementKind,
  ScoreStatus,
} from "../supervision/index.ts";
import type { Term } from "./term.ts";

export const SCORE_STATUS_WORDS: Readonly<Record<ScoreStatus, Term>> = {
  drafted: { zh: "待自评", en: "waits for the self-score" },
  self_scored: { zh: "已自评", en: "self-scored" },
  reviewed: { zh: "评分已审核", en: "score reviewed" },
  adopted: { zh: "评分已采用", en: "score adopted" },
  appealed: { zh: "申诉中", en: "under appeal" },
  decided: { zh: "申诉已复核", en: "appeal decided" },
  final: { zh: "已定案", en: "final" },
};

export const SCORE_ACTION_WORDS: Readonly<Record<ScoreAction, Term>> = {
  self_score: { zh: "自评", en: "score oneself" },
  review: { zh: "审核评分", en: "review the score" },
  return_self_score: { zh: "退回自评", en: "return the self-score" },
  adopt: { zh: "采用评分", en: "adopt the scores" },
  return_review: { zh: "退回重审", en: "return the review" },
  appeal: { zh: "申诉", en: "appeal" },
  decide: { zh: "复核决定", en: "decide the appeal" },
  finish: { zh: "定案", en: "make final" },
};

export const SCORE_PARTY_WORDS: Readonly<Record<ScoreParty, Term>> = {
  unit: { zh: "被评单位", en: "scored department" },
  unit_head: { zh: "被评单位负责人", en: "head of the scored department" },
  office: { zh: "督查室审核人", en: "reviewer of the supervision office" },
  leader: { zh: "采用评分的领导", en: "leader who adopts scores" },
  decider: { zh: "未经手的复核人", en: "decider without a hand in it" },
};

export const SCORE_FORM_KIND_WORDS: Readonly<Record<ScoreFormKind, Term>> = {
  deductions: { zh: "扣分法", en: "deductions" },
  lights: { zh: "亮灯扣分法", en: "lights at month ends" },
  completion: { zh: "完成率法", en: "weighted completion" },
  grades: { zh: "等次难度法", en: "grade by level" },
};

export const SCORE_FACT_WORDS: Readonly<Record<ScoreFactKind, Term>> = {
  plan_missing: { zh: "无实施方案", en: "no implementation plan" },
  stages_missing: { zh: "无阶段目标", en: "no staged goals" },
  report_missed: { zh: "缺报", en: "report missed" },
  report_late: { zh: "迟报", en: "report handed in late" },
  light_yellow: { zh: "月末黄灯", en: "yellow at the month's end" },
  light_orange: { zh: "月末橙灯", en: "orange at the month's end" },
  light_red: { zh: "月末红灯", en: "red at the month's end" },
  sheet_received: { zh: "收到督办单", en: "sheet received" },
};

export const SCORE_STATEMENT_WORDS: Readonly<Record<ScoreStatementKind, Term>> = {
  report_empty: { zh: "报告空泛", en: "empty report" },
  meeting_missed: { zh: "会议缺席", en: "absent from a meeting" },
  appraisal: { zh: "领导评价", en: "leader's appraisal" },
  only_listed: { zh: "仅有列名事项", en: "only listed items" },
  grade: { zh: "工作等次", en: "grade of the work" },
  level: { zh: "难度级别", en: "level of difficulty" },
  set_aside: { zh: "不计此项", en: "set aside" },
};

export const CITED_SOURCE_WORDS: Readonly<Record<CitedSource, Term>> = {
  act: { zh: "办理记录", en: "entry of the item's log" },
  report: { zh: "进展报告", en: "progress report" },
  light: { zh: "亮灯记录", en: "kept light" },
  sheet: { zh: "督办单据", en: "issued sheet" },
  statement: { zh: "评分说明", en: "statement in the score" },
};

export const ASK_KIND_WORDS: Readonly<Record<AskKind, Term>> = {
  report: { zh: "填进展报告", en: "report to write" },
  figure: { zh: "填指标数据", en: "figure to give" },
  sheet: { zh: "答复督办单", en: "sheet to answer" },
  form: { zh: "填表", en: "form to fill in" },
  form_field: { zh: "填表栏目", en: "field of a form" },
};

export const ASK_FREQUENCY_WORDS: Readonly<Record<AskFrequency, Term>> = {
  once: { zh: "只问一次", en: "asked once" },
  monthly: { zh: "每月填报", en: "asked every month" },
  quarterly: { zh: "每季填报", en: "asked every quarter" },
  half_yearly: { zh: "每半年填报", en: "asked every half-year" },
  yearly: { zh: "每年填报", en: "asked every year" },
};
