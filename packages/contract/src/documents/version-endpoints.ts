import Type from "typebox";
import { ById, endpoint, Id, nullable } from "../http/index.ts";
import { Draft, DraftChange } from "./shapes.ts";
import { DraftComparison, EarlierDraft, FollowedDraft } from "./version-shapes.ts";

const closed = { additionalProperties: false } as const;

/** New versions of documents that were read before. */
export const versionEndpoints = {
  listEarlierDrafts: endpoint({
    method: "get",
    path: "/drafts/{id}/earlier-drafts",
    permission: "documents.draft.read",
    summary: { zh: "可能的上一版本", en: "what this may be a new version of" },
    params: ById,
    query: Type.Object({ q: Type.Optional(Type.String({ maxLength: 100 })) }, closed),
    answer: Type.Object({ items: Type.Array(EarlierDraft) }),
  }),
  followEarlierDraft: endpoint({
    method: "post",
    path: "/drafts/{id}/follow",
    permission: "documents.draft.edit",
    summary: {
      zh: "确认是某文件的新版本，沿用以往的核对结果",
      en: "say that this is a new version and take over what was decided",
    },
    params: ById,
    edits: true,
    body: Type.Object({ earlierDraftId: Id }, closed),
    answer: FollowedDraft,
  }),
  stopFollowing: endpoint({
    method: "post",
    path: "/drafts/{id}/stop-following",
    permission: "documents.draft.edit",
    summary: { zh: "确认不是新版本", en: "say that this is no new version" },
    params: ById,
    edits: true,
    answer: Draft,
  }),
  getDraftComparison: endpoint({
    method: "get",
    path: "/drafts/{id}/comparison",
    permission: "documents.draft.read",
    summary: { zh: "新旧版本对照", en: "what changed since the earlier version" },
    params: ById,
    snapshot: true,
    answer: DraftComparison,
  }),
  pairDraftItem: endpoint({
    method: "put",
    path: "/draft-items/{id}/earlier-item",
    permission: "documents.draft.edit",
    summary: { zh: "说明条目在上一版本中是哪一条", en: "say which item of the earlier version this one is" },
    params: ById,
    edits: true,
    body: Type.Object({ earlierItemId: nullable(Id) }, closed),
    answer: DraftChange,
  }),
} as const;
