import { defineErrors } from "../errors/define-errors.ts";

/** Refusals of the ledger. */
export const ledgerErrors = defineErrors({
  "ledger.plan_not_found": { status: 404, zh: "没有找到这份规划。", en: "This plan was not found." },
  "ledger.task_not_found": { status: 404, zh: "没有找到这项任务。", en: "This task was not found." },
  "ledger.target_not_found": { status: 404, zh: "没有找到这项目标。", en: "This target was not found." },
  "ledger.question_not_found": { status: 404, zh: "没有找到这条疑问。", en: "This question was not found." },
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
  "ledger.export_too_large": {
    status: 422,
    zh: "导出超过 {limit} 行，请缩小范围。",
    en: "The export exceeds {limit} rows; narrow the filter.",
  },
});
