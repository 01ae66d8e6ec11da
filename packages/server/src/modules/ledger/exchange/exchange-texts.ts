import type { Language, Term } from "@zhigang/domain/glossary";

/** Why a cell or a row of a file that came back cannot be taken. */
const PROBLEM_TEXTS = {
  task_unknown: { zh: "台账中没有这项任务，或规划已撤回", en: "the ledger has no such task, or its plan is withdrawn" },
  target_unknown: {
    zh: "台账中没有这项目标，或规划已撤回",
    en: "the ledger has no such target, or its plan is withdrawn",
  },
  target_new: { zh: "目标不能在表中新增", en: "targets are not added by a sheet" },
  key_unreadable: { zh: "编号被改动，无法对应到台账", en: "the key was altered and matches nothing in the ledger" },
  version_unknown: {
    zh: "版本号比台账还新，不是从这里导出的",
    en: "the version is newer than the ledger's: not exported here",
  },
  repeated: { zh: "与第 {other} 行是同一项", en: "the same as row {other}" },
  fixed: {
    zh: "此列出自原文，不能在表中修改（台账为“{value}”）",
    en: "comes from the text and is not changed here (the ledger says {value})",
  },
  title_missing: { zh: "任务名称不能为空", en: "a task needs its title" },
  name_missing: { zh: "指标名称不能为空", en: "a target needs the name of its indicator" },
  not_a_value: { zh: "“{value}”不是目标值，请写成 80 或 2-3", en: "{value} is no target value; write 80 or 2-3" },
  not_a_range: {
    zh: "比较为“区间”时目标值写成 2-3，其他比较只写一个数",
    en: "a range is written 2-3; any other comparison takes one number",
  },
  not_a_choice: { zh: "“{value}”应为：{choices}", en: "{value} should be one of: {choices}" },
  too_long: { zh: "不能超过 {limit} 个字", en: "at most {limit} characters" },
  not_a_day: { zh: "“{value}”不是日期，请写成 2026-12-31", en: "{value} is not a day; write 2026-12-31" },
  not_yes_no: { zh: "“{value}”应为“是”或“否”", en: "{value} should be yes or no" },
  department_unknown: { zh: "没有“{value}”这个单位", en: "there is no department {value}" },
  department_ambiguous: { zh: "“{value}”可能是：{candidates}", en: "{value} may be: {candidates}" },
  department_repeated: { zh: "“{value}”在这项任务中出现两次", en: "{value} stands twice in this task" },
  plan_unknown: {
    zh: "新增的任务须写明台账中已有的规划，没有“{value}”",
    en: "a new task names a plan of the ledger; there is no {value}",
  },
  plan_ambiguous: { zh: "有几份规划都叫“{value}”", en: "several plans are called {value}" },
  words_absent: {
    zh: "规划原文中没有这段话，任务须有原文出处",
    en: "these words are not in the plan's text; a task cites its source",
  },
  words_ambiguous: {
    zh: "这段话在规划原文中不止一处，请多写几个字",
    en: "these words stand in several places of the plan's text; write more of them",
  },
  may_not_create: { zh: "您的角色不能新增任务", en: "your role cannot create tasks" },
  malformed: { zh: "与公布的 JSON 模式不符：{value}", en: "does not follow the published JSON Schema: {value}" },
} as const satisfies Readonly<Record<string, Term>>;
export type ProblemCode = keyof typeof PROBLEM_TEXTS;

/** The words around a problem, naming the row and the column. */
const PLACE = {
  row: { zh: "第 {row} 行：{reason}", en: "row {row}: {reason}" },
  cell: { zh: "第 {row} 行，“{column}”列：{reason}", en: "row {row}, column {column}: {reason}" },
} as const satisfies Readonly<Record<string, Term>>;

/** The headings of what an error workbook adds. */
export const ERROR_HEADING: Term = { zh: "错误原因", en: "What is wrong" };

/** What stands in the message of a file that is none of ours. */
export const FORMAT_TEXTS = {
  extension: { zh: "扩展名须为 .xlsx 或 .json。", en: "its name ends in .xlsx or .json." },
  json: { zh: "内容不是有效的 JSON。", en: "its content is not valid JSON." },
  ledgerFile: {
    zh: "不是台账的 JSON（kind 应为 tasks 或 targets，且有 items）。",
    en: "it is no ledger (kind tasks or targets, with items).",
  },
} as const satisfies Readonly<Record<string, Term>>;

/** A problem as a person reads it: *row 12, column 牵头单位: …*. */
export function problemWords(
  code: ProblemCode,
  place: { readonly row: number; readonly column: string | null },
  values: Readonly<Record<string, string | number>>,
  language: Language,
): string {
  const reason = fill(PROBLEM_TEXTS[code][language], values);
  const { row, column } = place;
  return column === null
    ? fill(PLACE.row[language], { row, reason })
    : fill(PLACE.cell[language], { row, column, reason });
}

function fill(words: string, values: Readonly<Record<string, string | number>>): string {
  return words.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
}
