import type {
  DraftItemAction,
  DraftItemKind,
  DraftItemState,
  DraftStatus,
  GapState,
  ImportStage,
  ImportStatus,
  QuestionState,
} from "../documents/index.ts";
import type { Term } from "./term.ts";

export const IMPORT_STATUS_WORDS: Readonly<Record<ImportStatus, Term>> = {
  waiting: { zh: "等待处理", en: "waiting" },
  reading: { zh: "正在读取", en: "reading" },
  needs_mapping: { zh: "待确认列含义", en: "columns to be named" },
  ready: { zh: "草稿已就绪", en: "draft ready" },
  refused: { zh: "未能读取", en: "not readable" },
};

export const IMPORT_STAGE_WORDS: Readonly<Record<ImportStage, Term>> = {
  detecting: { zh: "识别格式", en: "detecting the format" },
  reading: { zh: "读取正文", en: "reading the text" },
  extracting: { zh: "提取任务与目标", en: "extracting tasks and targets" },
  saving: { zh: "保存草稿", en: "saving the draft" },
};

export const DRAFT_STATUS_WORDS: Readonly<Record<DraftStatus, Term>> = {
  open: { zh: "审阅中", en: "under review" },
  published: { zh: "已发布", en: "published" },
  discarded: { zh: "已作废", en: "discarded" },
};

export const DRAFT_ITEM_KIND_WORDS: Readonly<Record<DraftItemKind, Term>> = {
  task: { zh: "任务", en: "task" },
  target: { zh: "目标", en: "target" },
};

export const DRAFT_ITEM_STATE_WORDS: Readonly<Record<DraftItemState, Term>> = {
  proposed: { zh: "待确认", en: "proposed" },
  accepted: { zh: "已采纳", en: "accepted" },
  edited: { zh: "已修改", en: "edited" },
  added: { zh: "人工新增", en: "added by hand" },
  rejected: { zh: "不采纳", en: "rejected" },
};

export const DRAFT_ITEM_ACTION_WORDS: Readonly<Record<DraftItemAction, Term>> = {
  accept: { zh: "采纳", en: "accept" },
  edit: { zh: "修改", en: "edit" },
  reject: { zh: "否决", en: "reject" },
  restore: { zh: "恢复原样", en: "restore" },
};

export const QUESTION_STATE_WORDS: Readonly<Record<QuestionState, Term>> = {
  open: { zh: "待回答", en: "open" },
  answered: { zh: "已回答", en: "answered" },
  dismissed: { zh: "不再追问", en: "laid aside" },
};

export const GAP_STATE_WORDS: Readonly<Record<GapState, Term>> = {
  open: { zh: "未认领", en: "unclaimed" },
  claimed: { zh: "已认领", en: "claimed" },
  dismissed: { zh: "不作为任务", en: "not a task" },
};
