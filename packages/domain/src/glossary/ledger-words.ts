import type {
  Change,
  Comparator,
  DeadlineBasis,
  DutyRole,
  LeadBasis,
  PlanKind,
  PlanStatus,
  Precision,
  TargetClass,
} from "../ledger/index.ts";
import type { Language, Term } from "./term.ts";

export const PLAN_KIND_WORDS: Readonly<Record<PlanKind, Term>> = {
  overall: { zh: "总体规划", en: "overall plan" },
  three_year: { zh: "三年行动计划", en: "three-year action plan" },
  five_year: { zh: "五年规划", en: "five-year plan" },
  annual: { zh: "年度计划", en: "annual plan" },
  special: { zh: "专项规划", en: "special plan" },
  district: { zh: "区县规划", en: "district plan" },
  other: { zh: "其他文件", en: "other paper" },
};

export const PLAN_STATUS_WORDS: Readonly<Record<PlanStatus, Term>> = {
  published: { zh: "已发布", en: "published" },
  withdrawn: { zh: "已撤回", en: "withdrawn" },
};

export const DUTY_ROLE_WORDS: Readonly<Record<DutyRole, Term>> = {
  lead: { zh: "牵头", en: "lead" },
  joint: { zh: "共同负责", en: "jointly responsible" },
  support: { zh: "配合", en: "support" },
  other: { zh: "其他职责", en: "other duty" },
};

/** 牵头依据: why the bodies on the lead side stand there. */
export const LEAD_BASIS_WORDS: Readonly<Record<LeadBasis, Term>> = {
  named: { zh: "文中指明", en: "named in the text" },
  column: { zh: "表格列明", en: "given in a column" },
  convention: { zh: "依文件约定", en: "by the paper's own rule" },
  joint: { zh: "按职责分工", en: "shared by function" },
  open: { zh: "列举未尽", en: "open list" },
  none: { zh: "未提及单位", en: "nobody named" },
  set: { zh: "人工确定", en: "set by a person" },
};

export const PRECISION_WORDS: Readonly<Record<Precision, Term>> = {
  day: { zh: "到日", en: "to the day" },
  month: { zh: "到月", en: "to the month" },
  year: { zh: "到年", en: "to the year" },
  annual: { zh: "每年", en: "every year" },
  ongoing: { zh: "持续推进", en: "ongoing" },
};

/** 时间依据: which words of the text the time node was read from. */
export const DEADLINE_BASIS_WORDS: Readonly<Record<DeadlineBasis, Term>> = {
  own: { zh: "本句", en: "its own words" },
  sentence: { zh: "同句", en: "the sentence" },
  paragraph: { zh: "同段", en: "the paragraph" },
  section: { zh: "所在章节", en: "the section" },
  cell: { zh: "表格单元格", en: "the table cell" },
  title: { zh: "标题", en: "the heading" },
  period: { zh: "规划期", en: "the plan period" },
  none: { zh: "未说明", en: "not said" },
  set: { zh: "人工确定", en: "set by a person" },
};

export const COMPARATOR_WORDS: Readonly<Record<Comparator, Term>> = {
  "=": { zh: "等于", en: "exactly" },
  ">=": { zh: "不低于", en: "at least" },
  ">": { zh: "超过", en: "more than" },
  "<=": { zh: "不超过", en: "at most" },
  "<": { zh: "低于", en: "less than" },
  "~": { zh: "约", en: "about" },
  range: { zh: "区间", en: "between" },
};

export const CHANGE_WORDS: Readonly<Record<Change, Term>> = {
  level: { zh: "达到", en: "reach" },
  increase: { zh: "新增", en: "increase by" },
  decrease: { zh: "减少", en: "decrease by" },
  growth: { zh: "增长", en: "grow by" },
};

export const TARGET_CLASS_WORDS: Readonly<Record<TargetClass, Term>> = {
  target: { zh: "目标", en: "target" },
  coverage: { zh: "全覆盖", en: "full coverage" },
  count: { zh: "现状数", en: "present count" },
  technical: { zh: "技术参数", en: "technical parameter" },
  policy: { zh: "政策标准", en: "policy amount" },
  resource: { zh: "投入保障", en: "resource" },
};

export const TARGET_KIND_WORDS: Readonly<Record<"binding" | "anticipated", Term>> = {
  binding: { zh: "约束性", en: "binding" },
  anticipated: { zh: "预期性", en: "anticipated" },
};

const NO_DEADLINE: Term = { zh: "未明确时间", en: "no time given" };
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** A time node in words: `2020-06` → 2020年6月 · June 2020; `annual`, `ongoing`, and null or `none` where the text gives no time. */
export function deadlineText(value: string | null, language: Language): string {
  if (value === null || value === "none") return NO_DEADLINE[language];
  if (value === "annual" || value === "ongoing") return PRECISION_WORDS[value][language];
  return language === "zh" ? dayInChinese(value.split("-")) : dayInEnglish(value.split("-"));
}

function dayInChinese(parts: readonly string[]): string {
  const signs = ["年", "月", "日"];
  return parts.map((part, index) => `${Number(part)}${signs[index]}`).join("");
}

function dayInEnglish([year = "", month, day]: readonly string[]): string {
  return [day && Number(day), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(" ");
}
