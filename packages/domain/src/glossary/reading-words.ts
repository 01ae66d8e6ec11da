import type { Term } from "./term.ts";

/** 疑问种类: the kinds of question a reading leaves open, as `policy-text` names them. */
export const QUESTION_KIND_WORDS = {
  lead_unconfirmed: { zh: "牵头单位待确认", en: "lead not confirmed" },
  no_body: { zh: "未写明单位", en: "nobody responsible" },
  open_list: { zh: "名单以“等”结尾", en: "list left open" },
  collective_body: { zh: "集合称谓待展开", en: "collective body" },
  deadline_incomplete: { zh: "时间不完整", en: "incomplete time" },
  deadline_missing: { zh: "缺少时间", en: "missing time" },
  phase_unclear: { zh: "阶段不清", en: "unclear phase" },
  baseline_missing: { zh: "缺少基数", en: "missing baseline" },
  flow_or_level: { zh: "增量或总量不明", en: "increase or level" },
  number_unclear: { zh: "数字不清", en: "unclear number" },
  body_unclear: { zh: "单位名称不清", en: "unclear body" },
  reference_broken: { zh: "引用不完整", en: "broken reference" },
  bracket_broken: { zh: "括号不配对", en: "broken bracket" },
  title_unclear: { zh: "标题不清", en: "unclear title" },
  number_recognised: { zh: "识别数字待核对", en: "recognised number" },
} as const satisfies Readonly<Record<string, Term>>;

/** 章节作用: what a section of the document is for. */
export const SECTION_ROLE_WORDS = {
  furniture: { zh: "页面附加内容", en: "page furniture" },
  notice: { zh: "印发通知", en: "notice of issue" },
  preamble: { zh: "引言", en: "preamble" },
  background: { zh: "背景", en: "background" },
  principles: { zh: "总体要求与原则", en: "principles" },
  goals: { zh: "发展目标", en: "goals" },
  tasks: { zh: "重点任务", en: "key tasks" },
  safeguards: { zh: "保障措施", en: "safeguards" },
  attachment: { zh: "附件", en: "attachment" },
  notes: { zh: "注释", en: "notes" },
} as const satisfies Readonly<Record<string, Term>>;

/** 句子归类: what became of a sentence. */
export const SENTENCE_CLASS_WORDS = {
  task: { zh: "任务", en: "task" },
  measure: { zh: "措施", en: "measure" },
  target: { zh: "目标", en: "target" },
  unclaimed: { zh: "未认领", en: "unclaimed" },
  principle: { zh: "原则", en: "principle" },
  background: { zh: "背景", en: "background" },
  goal: { zh: "方向性表述", en: "statement of direction" },
  furniture: { zh: "页面附加内容", en: "page furniture" },
  heading: { zh: "小标题", en: "heading" },
  note: { zh: "注释", en: "note" },
} as const satisfies Readonly<Record<string, Term>>;

/** 机构种类: what kind of body a name stands for. */
export const BODY_KIND_WORDS = {
  department: { zh: "政府部门", en: "government department" },
  party: { zh: "党委部门", en: "party department" },
  division: { zh: "行政区", en: "administrative area" },
  zone: { zh: "功能区", en: "zone" },
  enterprise: { zh: "企业", en: "enterprise" },
  institute: { zh: "科研院所与学校", en: "institute or school" },
  park: { zh: "园区", en: "industrial park" },
  platform: { zh: "平台", en: "platform" },
  fund: { zh: "产业基金", en: "industry fund" },
  alliance: { zh: "联盟协会", en: "alliance" },
  other: { zh: "其他机构", en: "other body" },
} as const satisfies Readonly<Record<string, Term>>;
