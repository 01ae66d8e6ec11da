import Type from "typebox";
import { QUESTION_STATES } from "@zhigang/domain/documents";
import { ById, endpoint, Id, oneOf, typedText } from "../http/index.ts";
import { listQuery, pageOf } from "../paging/index.ts";
import { alignmentEndpoints } from "./alignment-endpoints.ts";
import { batchEndpoints } from "./batch-endpoints.ts";
import { exchangeEndpoints } from "./exchange-endpoints.ts";
import { planEndpoints } from "./plan-endpoints.ts";
import { LedgerOverview, LedgerQuestion, SavedView } from "./shapes.ts";
import { targetEndpoints } from "./target-endpoints.ts";
import { taskEndpoints } from "./task-endpoints.ts";

const closed = { additionalProperties: false } as const;

/** 疑问. */
export const ledgerQuestionEndpoints = {
  listQuestions: endpoint({
    method: "get",
    path: "/questions",
    permission: "ledger.question.read",
    summary: { zh: "疑问清单", en: "list questions" },
    query: listQuery({
      state: Type.Optional(oneOf(QUESTION_STATES)),
      planId: Type.Optional(Id),
      kind: Type.Optional(Type.String({ maxLength: 60 })),
    }),
    answer: pageOf(LedgerQuestion),
  }),
  answerQuestion: endpoint({
    method: "post",
    path: "/questions/{id}/answer",
    permission: "ledger.question.answer",
    summary: { zh: "回答疑问", en: "answer a question" },
    params: ById,
    body: Type.Object({ answer: typedText({ maxLength: 1000 }) }, closed),
    answer: LedgerQuestion,
  }),
} as const;

/** 概览与视图. */
export const ledgerViewEndpoints = {
  getOverview: endpoint({
    method: "get",
    path: "/ledger/overview",
    permission: "ledger.task.read",
    summary: { zh: "台账概览", en: "overview of the ledger" },
    snapshot: true,
    answer: LedgerOverview,
  }),
  listSavedViews: endpoint({
    method: "get",
    path: "/saved-views",
    permission: "ledger.task.read",
    summary: { zh: "我的视图", en: "list saved views" },
    answer: Type.Object({ items: Type.Array(SavedView) }),
  }),
  createSavedView: endpoint({
    method: "post",
    path: "/saved-views",
    permission: "ledger.task.read",
    summary: { zh: "保存视图", en: "save a view" },
    creates: true,
    body: Type.Object(
      {
        name: typedText({ maxLength: 60 }),
        page: oneOf(["tasks", "targets"]),
        settings: Type.String({ maxLength: 2000 }),
        isShared: Type.Boolean(),
      },
      closed,
    ),
    answer: SavedView,
  }),
  deleteSavedView: endpoint({
    method: "delete",
    path: "/saved-views/{id}",
    permission: "ledger.task.read",
    summary: { zh: "删除视图", en: "delete a saved view" },
    params: ById,
    answer: "none",
  }),
} as const;

/** Everything that may be asked of the ledger. */
export const ledgerEndpoints = {
  ...planEndpoints,
  ...alignmentEndpoints,
  ...taskEndpoints,
  ...targetEndpoints,
  ...ledgerQuestionEndpoints,
  ...ledgerViewEndpoints,
  ...batchEndpoints,
  ...exchangeEndpoints,
} as const;
