import Type from "typebox";
import { DRAFT_STATUSES } from "@zhigang/domain/documents";
import { PLAN_KINDS } from "@zhigang/domain/ledger";
import { ById, Day, endpoint, Id, nullable, oneOf, typedText, YearOrMonth } from "../http/index.ts";
import { listQuery, pageOf } from "../paging/index.ts";
import { importEndpoints } from "./import-endpoints.ts";
import { originalEndpoints } from "./original-endpoints.ts";
import { TargetProposal, TaskProposal } from "./reading.ts";
import { searchEndpoints } from "./search-endpoints.ts";
import { reviewEndpoints } from "./review-endpoints.ts";
import { Document, DocumentContent, Draft, DraftChange, DraftContent, DraftStep } from "./shapes.ts";
import { versionEndpoints } from "./version-endpoints.ts";

const closed = { additionalProperties: false } as const;
const reason = typedText({ maxLength: 1000, refusal: "documents.reason_missing" });

export const documentEndpoints = {
  listDocuments: endpoint({
    method: "get",
    path: "/documents",
    permission: "documents.document.read",
    summary: { zh: "文件列表", en: "list documents" },
    query: listQuery({ q: Type.Optional(Type.String({ maxLength: 100 })) }),
    answer: pageOf(Document),
  }),
  getDocument: endpoint({
    method: "get",
    path: "/documents/{id}",
    permission: "documents.document.read",
    summary: { zh: "一份文件", en: "one document" },
    params: ById,
    answer: Document,
  }),
  getDocumentContent: endpoint({
    method: "get",
    path: "/documents/{id}/content",
    permission: "documents.document.read",
    summary: { zh: "文件的正文与结构", en: "text and structure of a document" },
    params: ById,
    answer: DocumentContent,
  }),
  downloadDocument: endpoint({
    method: "get",
    path: "/documents/{id}/original",
    permission: "documents.document.read",
    summary: { zh: "下载原件", en: "download the original" },
    params: ById,
    answer: "file",
  }),
} as const;

export const draftEndpoints = {
  listDrafts: endpoint({
    method: "get",
    path: "/drafts",
    permission: "documents.draft.read",
    summary: { zh: "草稿列表", en: "list drafts" },
    query: listQuery({ status: Type.Optional(oneOf(DRAFT_STATUSES)) }),
    answer: pageOf(Draft),
  }),
  getDraft: endpoint({
    method: "get",
    path: "/drafts/{id}",
    permission: "documents.draft.read",
    summary: { zh: "一份草稿的全部内容", en: "one draft with everything in it" },
    params: ById,
    snapshot: true,
    answer: DraftContent,
  }),
  listDraftSteps: endpoint({
    method: "get",
    path: "/drafts/{id}/steps",
    permission: "documents.draft.read",
    summary: { zh: "审阅步骤", en: "steps of the review" },
    params: ById,
    query: listQuery({}),
    answer: pageOf(DraftStep),
  }),
  changeDraft: endpoint({
    method: "patch",
    path: "/drafts/{id}",
    permission: "documents.draft.edit",
    summary: { zh: "修改规划的基本信息", en: "change what the draft says of its plan" },
    params: ById,
    edits: true,
    body: Type.Partial(
      Type.Object({
        title: typedText({ maxLength: 300 }),
        documentNumber: nullable(Type.String({ maxLength: 100 })),
        issuingAuthority: nullable(Type.String({ maxLength: 200 })),
        issuedOn: nullable(Day),
        periodFrom: nullable(YearOrMonth),
        periodTo: nullable(YearOrMonth),
        divisionCode: nullable(Type.String({ maxLength: 12 })),
        planKind: nullable(oneOf(PLAN_KINDS)),
      }),
      closed,
    ),
    answer: Draft,
  }),
  acceptDraftItems: endpoint({
    method: "post",
    path: "/drafts/{id}/accept-items",
    permission: "documents.draft.edit",
    summary: {
      zh: "接受所列条目，或置信度不低于给定值的全部条目",
      en: "accept the items listed, or all from a confidence up",
    },
    params: ById,
    body: Type.Object(
      {
        itemIds: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: 1000 })),
        fromConfidence: Type.Optional(Type.Number({ minimum: 0, maximum: 1 })),
      },
      closed,
    ),
    answer: DraftChange,
  }),
  addDraftItem: endpoint({
    method: "post",
    path: "/drafts/{id}/items",
    permission: "documents.draft.edit",
    summary: { zh: "由选中的文字新增任务或目标", en: "add a task or target from selected words" },
    params: ById,
    creates: true,
    body: Type.Object(
      {
        task: Type.Optional(TaskProposal),
        target: Type.Optional(TargetProposal),
        /** The gap that this item claims. */
        gapId: Type.Optional(Id),
      },
      closed,
    ),
    answer: DraftChange,
  }),
  undoDraftStep: endpoint({
    method: "post",
    path: "/drafts/{id}/undo",
    permission: "documents.draft.edit",
    summary: { zh: "撤销上一步", en: "undo the last step" },
    params: ById,
    answer: DraftChange,
  }),
  redoDraftStep: endpoint({
    method: "post",
    path: "/drafts/{id}/redo",
    permission: "documents.draft.edit",
    summary: { zh: "重做", en: "redo the step undone" },
    params: ById,
    answer: DraftChange,
  }),
  discardDraft: endpoint({
    method: "post",
    path: "/drafts/{id}/discard",
    permission: "documents.draft.discard",
    summary: { zh: "作废草稿", en: "discard the draft" },
    params: ById,
    edits: true,
    body: Type.Object({ reason }, closed),
    answer: Draft,
  }),
} as const;

export const draftItemEndpoints = {
  editDraftTask: endpoint({
    method: "put",
    path: "/draft-tasks/{id}",
    permission: "documents.draft.edit",
    summary: { zh: "修改草稿中的任务", en: "edit a task of a draft" },
    params: ById,
    edits: true,
    body: TaskProposal,
    answer: DraftChange,
  }),
  editDraftTarget: endpoint({
    method: "put",
    path: "/draft-targets/{id}",
    permission: "documents.draft.edit",
    summary: { zh: "修改草稿中的目标", en: "edit a target of a draft" },
    params: ById,
    edits: true,
    body: TargetProposal,
    answer: DraftChange,
  }),
  rejectDraftItem: endpoint({
    method: "post",
    path: "/draft-items/{id}/reject",
    permission: "documents.draft.edit",
    summary: { zh: "剔除条目并说明理由", en: "reject an item with a reason" },
    params: ById,
    edits: true,
    body: Type.Object({ reason }, closed),
    answer: DraftChange,
  }),
  restoreDraftItem: endpoint({
    method: "post",
    path: "/draft-items/{id}/restore",
    permission: "documents.draft.edit",
    summary: { zh: "恢复为读出的样子", en: "restore an item to what was read" },
    params: ById,
    edits: true,
    answer: DraftChange,
  }),
  answerDraftQuestion: endpoint({
    method: "post",
    path: "/draft-questions/{id}/answer",
    permission: "documents.draft.edit",
    summary: { zh: "回答疑问", en: "answer a question" },
    params: ById,
    body: Type.Object({ answer: typedText({ maxLength: 1000 }), applyToSame: Type.Boolean() }, closed),
    answer: DraftChange,
  }),
  dismissDraftQuestion: endpoint({
    method: "post",
    path: "/draft-questions/{id}/dismiss",
    permission: "documents.draft.edit",
    summary: { zh: "搁置疑问并说明理由", en: "dismiss a question with a reason" },
    params: ById,
    body: Type.Object({ reason }, closed),
    answer: DraftChange,
  }),
  dismissDraftGap: endpoint({
    method: "post",
    path: "/draft-gaps/{id}/dismiss",
    permission: "documents.draft.edit",
    summary: { zh: "确认此句不是任务", en: "say that a sentence is no task" },
    params: ById,
    body: Type.Object({ reason }, closed),
    answer: DraftChange,
  }),
} as const;

export const documentsEndpoints = {
  ...importEndpoints,
  ...documentEndpoints,
  ...originalEndpoints,
  ...draftEndpoints,
  ...draftItemEndpoints,
  ...searchEndpoints,
  ...reviewEndpoints,
  ...versionEndpoints,
} as const;
