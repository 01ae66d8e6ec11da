import { defineErrors } from "../errors/define-errors.ts";

/** Refusals of the ledger. */
export const ledgerErrors = defineErrors({
  "ledger.plan_not_found": { status: 404, zh: "没有找到这份规划。", en: "This plan was not found." },
  "ledger.task_not_found": { status: 404, zh: "没有找到这项任务。", en: "This task was not found." },
  "ledger.target_not_found": { status: 404, zh: "没有找到这项目标。", en: "This target was not found." },
  "ledger.question_not_found": { status: 404, zh: "没有找到这条疑问。", en: "This question was not found." },
  "ledger.alignment_not_found": { status: 404, zh: "没有找到这组衔接。", en: "This alignment was not found." },
  "ledger.alignment_link_not_found": { status: 404, zh: "没有找到这条衔接。", en: "This link was not found." },
  "ledger.alignment_same_plan": {
    status: 422,
    zh: "上位规划与下位规划不能是同一份。",
    en: "A plan cannot stand below itself.",
  },
  "ledger.alignment_already_decided": {
    status: 409,
    zh: "这条衔接已是这个判定。",
    en: "This link is already decided that way.",
  },
  "ledger.alignment_link_exists": {
    status: 409,
    zh: "这两项任务之间已有衔接。",
    en: "These two tasks are already linked.",
  },
  "ledger.alignment_other_plan": {
    status: 422,
    zh: "所选任务不属于这两份规划。",
    en: "The chosen tasks do not belong to these two plans.",
  },
  "ledger.alignment_too_large": {
    status: 422,
    zh: "两份规划篇幅过大，无法整体对照：共 {items} 条任务和目标，合计最多 {most} 条，文字很长时更少。请拆分后再对照。",
    en: "These two plans are too large to be aligned as a whole: {items} tasks and targets together, at most {most}, fewer when their text is long. Divide them first.",
  },
  "ledger.alignment_busy": {
    status: 429,
    zh: "另有大型规划正在对照，请稍后再试。",
    en: "Other large plans are being aligned; please try again in a moment.",
  },
  "ledger.view_not_found": { status: 404, zh: "没有找到这个视图。", en: "This view was not found." },
  "ledger.draft_closed": {
    status: 409,
    zh: "草稿已发布或已作废。",
    en: "The draft is already published or discarded.",
  },
  "ledger.counts_changed": {
    status: 409,
    zh: "草稿在您确认之后又有变化，请重新核对各项数目。",
    en: "The draft changed after you looked; check the numbers again.",
  },
  "ledger.draft_incomplete": {
    status: 422,
    zh: "发布前请补全：{missing}。",
    en: "Before publishing, fill in: {missing}.",
  },
  "ledger.nothing_to_publish": {
    status: 422,
    zh: "草稿中没有可发布的任务或目标。",
    en: "The draft holds no task or target to publish.",
  },
  "ledger.department_unknown": {
    status: 422,
    zh: "所选部门不存在：{name}。",
    en: "The chosen department does not exist: {name}.",
  },
  "ledger.department_repeated": {
    status: 422,
    zh: "同一单位不能在一项任务中出现两次：{name}。",
    en: "A department cannot stand twice in one task: {name}.",
  },
  "ledger.plan_withdrawn": {
    status: 409,
    zh: "规划已撤回，不能再修改。",
    en: "The plan is withdrawn and cannot be changed.",
  },
  "ledger.task_withdrawn": {
    status: 409,
    zh: "新版本规划中已没有这项任务，不能再修改。",
    en: "The plan's new version holds this task no more; it cannot be changed.",
  },
  "ledger.version_superseded": {
    status: 409,
    zh: "规划在您所依据的版本之后又发布了新版本，请改以最新版本为上一版本。",
    en: "Another version was published after the one this draft follows; follow the latest one.",
  },
  "ledger.drop_reason_missing": {
    status: 422,
    zh: "请说明新版本中不再包含的任务和目标为何退出。",
    en: "Please say why the tasks and targets that the new version no longer holds leave the plan.",
  },
  "ledger.question_closed": { status: 409, zh: "这条疑问已经处理。", en: "This question is already settled." },
  "ledger.reason_missing": { status: 422, zh: "请说明理由。", en: "Please give a reason." },
  "ledger.span_outside": { status: 422, zh: "出处不在正文之内。", en: "The citation is not inside the text." },
  "ledger.batch_not_found": { status: 404, zh: "没有找到这次批量修改。", en: "This batch was not found." },
  "ledger.batch_empty": { status: 422, zh: "没有需要修改的内容。", en: "There is nothing to change." },
  "ledger.batch_too_large": {
    status: 422,
    zh: "一次最多修改 {limit} 项任务，请缩小范围。",
    en: "A batch changes at most {limit} tasks; narrow the selection.",
  },
  "ledger.batch_outdated": {
    status: 409,
    zh: "预览之后任务又有变化，请重新预览。",
    en: "Tasks changed after the preview; look at it again.",
  },
  "ledger.batch_undone": { status: 409, zh: "这次批量修改已经撤销。", en: "This batch is already undone." },
  "ledger.batch_changed_since": {
    status: 409,
    zh: "其中 {count} 项后来又有变化，不能整批撤销：{titles}。",
    en: "{count} of its items changed since, so the batch cannot be undone as a whole: {titles}.",
  },
  "ledger.exchange_not_found": { status: 404, zh: "没有找到这次回填。", en: "This file that came back was not found." },
  "ledger.exchange_closed": {
    status: 409,
    zh: "这次回填已经处理完毕。",
    en: "This file is already written or discarded.",
  },
  "ledger.exchange_outdated": {
    status: 409,
    zh: "比对之后 {count} 项又有变化，请重新上传后再确认。",
    en: "{count} rows changed in the ledger after the comparison; upload the file again before confirming.",
  },
  "ledger.exchange_one_file": { status: 422, zh: "请一次上传一个文件。", en: "Upload one file at a time." },
  "ledger.exchange_unknown_format": {
    status: 422,
    zh: "只能导回本系统导出的 xlsx 或 JSON：{problem}",
    en: "Only an xlsx or JSON file exported here can come back: {problem}",
  },
  "ledger.exchange_unreadable": {
    status: 422,
    zh: "这个文件不是完好的 xlsx 工作簿（{problem}）。",
    en: "This file is no sound xlsx workbook ({problem}).",
  },
  "ledger.exchange_without_keys": {
    status: 422,
    zh: "表中没有“{column}”一列（导出时为隐藏列），无法对应到台账，请重新导出后再改。",
    en: "The sheet has no column {column} (hidden in the export), so its rows cannot be matched; export again.",
  },
  "ledger.exchange_too_large": {
    status: 422,
    zh: "一次最多导回 {limit} 行，请分批。",
    en: "At most {limit} rows can come back at once; split the file.",
  },
  "ledger.exchange_too_heavy": {
    status: 422,
    zh: "表格过大或结构异常，无法读取；请分批导回。",
    en: "The workbook is too large or too unusual to be read; split it.",
  },
  "ledger.export_too_large": {
    status: 422,
    zh: "导出超过 {limit} 行，请缩小范围。",
    en: "The export exceeds {limit} rows; narrow the filter.",
  },
});
