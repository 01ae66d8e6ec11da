import Type from "typebox";
import { ById, endpoint, Id, Moment, nullable, typedText } from "../http/index.ts";
import { DraftNews, UnsavedInput } from "./review-shapes.ts";
import { DraftChange } from "./shapes.ts";

const closed = { additionalProperties: false } as const;
const reason = typedText({ maxLength: 1000, refusal: "documents.reason_missing" });
const inputKey = Type.String({ minLength: 1, maxLength: 120 });

/** What several reviewers need of one draft at the same time. */
export const reviewEndpoints = {
  getDraftNews: endpoint({
    method: "get",
    path: "/drafts/{id}/news",
    permission: "documents.draft.read",
    summary: { zh: "某版本之后草稿的变化与在场的人", en: "what happened to a draft since a version, and who is there" },
    params: ById,
    query: Type.Object({ after: Type.Integer({ minimum: 0 }) }, closed),
    snapshot: true,
    answer: DraftNews,
  }),
  markPresence: endpoint({
    method: "put",
    path: "/drafts/{id}/presence",
    permission: "documents.draft.read",
    summary: { zh: "说明自己正在看哪一条", en: "say which item one is looking at" },
    params: ById,
    body: Type.Object(
      {
        windowId: Type.String({ minLength: 1, maxLength: 60 }),
        itemId: nullable(Id),
        isEditing: Type.Boolean(),
        isLeaving: Type.Boolean(),
      },
      closed,
    ),
    answer: "none",
  }),
  listUnsavedInputs: endpoint({
    method: "get",
    path: "/drafts/{id}/unsaved-inputs",
    permission: "documents.draft.edit",
    summary: { zh: "自己尚未保存的输入", en: "what one has typed and not yet saved" },
    params: ById,
    answer: Type.Object({ items: Type.Array(UnsavedInput) }),
  }),
  keepUnsavedInput: endpoint({
    method: "put",
    path: "/drafts/{id}/unsaved-inputs",
    permission: "documents.draft.edit",
    summary: { zh: "暂存尚未保存的输入；空值即删除", en: "keep what is typed and not yet saved; null forgets it" },
    params: ById,
    body: Type.Object({ key: inputKey, value: nullable(Type.String({ maxLength: 200_000 })) }, closed),
    answer: Type.Object({ keptAt: Moment }),
  }),
  splitDraftTask: endpoint({
    method: "post",
    path: "/draft-tasks/{id}/split",
    permission: "documents.draft.edit",
    summary: { zh: "在所选之处拆分任务", en: "split a task at places of its words" },
    params: ById,
    edits: true,
    body: Type.Object({ at: Type.Array(Type.Integer({ minimum: 1 }), { minItems: 1, maxItems: 50 }) }, closed),
    answer: DraftChange,
  }),
  mergeDraftTasks: endpoint({
    method: "post",
    path: "/drafts/{id}/merge-tasks",
    permission: "documents.draft.edit",
    summary: { zh: "合并任务，保留各自出处", en: "merge tasks and keep all their sources" },
    params: ById,
    body: Type.Object(
      {
        tasks: Type.Array(Type.Object({ id: Id, version: Type.Integer() }, closed), { minItems: 2, maxItems: 50 }),
      },
      closed,
    ),
    answer: DraftChange,
  }),
  rejectDraftItems: endpoint({
    method: "post",
    path: "/drafts/{id}/reject-items",
    permission: "documents.draft.edit",
    summary: { zh: "以同一理由剔除多个条目", en: "reject several items with one reason" },
    params: ById,
    body: Type.Object({ itemIds: Type.Array(Id, { minItems: 1, maxItems: 1000 }), reason }, closed),
    answer: DraftChange,
  }),
  dismissDraftGaps: endpoint({
    method: "post",
    path: "/drafts/{id}/dismiss-gaps",
    permission: "documents.draft.edit",
    summary: { zh: "以同一理由确认多句不是任务", en: "say of several sentences that they are no tasks" },
    params: ById,
    body: Type.Object({ gapIds: Type.Array(Id, { minItems: 1, maxItems: 1000 }), reason }, closed),
    answer: DraftChange,
  }),
  listReviewReasons: endpoint({
    method: "get",
    path: "/review-reasons",
    permission: "documents.draft.edit",
    summary: { zh: "以往给出的理由，常用在前", en: "reasons given before, the most used first" },
    answer: Type.Object({ items: Type.Array(Type.String()), gaps: Type.Array(Type.String()) }),
  }),
} as const;
