import { defineErrors } from "../errors/define-errors.ts";

/** Refusals of the documents room; why a file could not be read is told by its readers, in the import itself. */
export const documentsErrors = defineErrors({
  "documents.no_file": {
    status: 422,
    zh: "没有收到文件，请选择要导入的文件。",
    en: "No file arrived; choose the files to import.",
  },
  "documents.file_empty": { status: 422, zh: "文件《{fileName}》是空的。", en: "The file “{fileName}” is empty." },
  "documents.import_not_found": { status: 404, zh: "没有找到这次导入。", en: "This import was not found." },
  "documents.document_not_found": { status: 404, zh: "没有找到这份文件。", en: "This document was not found." },
  "documents.original_not_drawn": {
    status: 404,
    zh: "这份原件不能按原样显示，请看文字或下载。",
    en: "This original cannot be shown as it looked; read its words, or download it.",
  },
  "documents.page_not_drawn": {
    status: 404,
    zh: "第 {page} 页无法绘制成图片，请看文字或下载原件。",
    en: "Page {page} cannot be drawn; read its words, or download the original.",
  },
  "documents.page_region_not_found": {
    status: 404,
    zh: "原件没有第 {page} 页，或所指位置不在这一页上。",
    en: "The original has no page {page}, or the place is not on it.",
  },
  "documents.draft_not_found": { status: 404, zh: "没有找到这份草稿。", en: "This draft was not found." },
  "documents.item_not_found": { status: 404, zh: "没有找到这一条目。", en: "This item was not found." },
  "documents.question_not_found": { status: 404, zh: "没有找到这条疑问。", en: "This question was not found." },
  "documents.gap_not_found": { status: 404, zh: "没有找到这一句。", en: "This sentence was not found." },
  "documents.draft_closed": {
    status: 409,
    zh: "草稿已发布或已作废，不能再修改。",
    en: "The draft is published or discarded and cannot be changed.",
  },
  "documents.item_state": {
    status: 409,
    zh: "条目当前状态不允许此操作。",
    en: "The item's state does not allow this.",
  },
  "documents.import_state": {
    status: 409,
    zh: "这次导入当前不能进行此操作。",
    en: "The import's state does not allow this.",
  },
  "documents.nothing_to_undo": { status: 409, zh: "没有可以撤销的步骤。", en: "There is no step to undo." },
  "documents.nothing_to_redo": { status: 409, zh: "没有可以重做的步骤。", en: "There is no step to redo." },
  "documents.undo_conflict": {
    status: 409,
    zh: "此后他人又改过同一条目，不能直接撤销。",
    en: "Somebody changed the same item since; the step cannot be undone.",
  },
  "documents.span_outside": {
    status: 422,
    zh: "所选文字不在正文之内。",
    en: "The selected words are not inside the text.",
  },
  "documents.reason_missing": { status: 422, zh: "请说明理由。", en: "Please give a reason." },
  "documents.split_outside": {
    status: 422,
    zh: "拆分之处不在任务的文字之内，或有一段没有文字。",
    en: "The place is not inside the task's words, or a part would hold none.",
  },
  "documents.merge_unfit": {
    status: 422,
    zh: "只能合并同一草稿中未剔除的不同任务。",
    en: "Only different tasks of one draft that are not rejected can be merged.",
  },
  "documents.earlier_unfit": {
    status: 422,
    zh: "所选草稿不能作为上一版本：是它自己、已作废，或本身是更新的版本。",
    en: "This draft cannot be the earlier version: it is the same one, discarded, or follows this one.",
  },
  "documents.no_earlier": {
    status: 404,
    zh: "没有说明这份草稿的上一版本。",
    en: "No earlier version of this draft is known.",
  },
  "documents.pair_taken": {
    status: 409,
    zh: "上一版本的这一条已对应另一条目。",
    en: "That item of the earlier version already stands for another one.",
  },
  "documents.roles_mismatch": {
    status: 422,
    zh: "列的数目与表格不一致。",
    en: "The number of columns does not match the table.",
  },
});
