import { documentsEndpoints as endpoints } from "@zhigang/contract/documents";
import { serve } from "../../platform/http/serve.ts";
import type { Route } from "../../platform/http/serve.ts";
import { downloadDocument, getDocument, getDocumentContent, listDocuments } from "./document/read-documents.ts";
import { addDraftItem } from "./draft/add-draft-item.ts";
import { changeDraft, discardDraft } from "./draft/change-draft.ts";
import { acceptDraftItems, editDraftItem, rejectDraftItem, restoreDraftItem } from "./draft/change-items.ts";
import { getDraft, listDrafts, listDraftSteps } from "./draft/read-drafts.ts";
import { answerDraftQuestion, dismissDraftGap, dismissDraftQuestion } from "./draft/settle-questions.ts";
import { redoDraftStep, undoDraftStep } from "./draft/undo-step.ts";
import { getImport, listImports, mapColumns, retryImport } from "./import/imports.ts";
import { startImports } from "./import/start-imports.ts";

export const documentsRoutes: readonly Route[] = [
  serve(endpoints.startImports, (call, { files }) => startImports(call, files)),
  serve(endpoints.listImports, (call, { query }) => listImports(call, query)),
  serve(endpoints.getImport, (call, { params }) => getImport(call, params.id)),
  serve(endpoints.mapColumns, (call, { params, body }) => mapColumns(call, params.id, body)),
  serve(endpoints.retryImport, (call, { params }) => retryImport(call, params.id)),
  serve(endpoints.listDocuments, (call, { query }) => listDocuments(call, query)),
  serve(endpoints.getDocument, (call, { params }) => getDocument(call, params.id)),
  serve(endpoints.getDocumentContent, (call, { params }) => getDocumentContent(call, params.id)),
  serve(endpoints.downloadDocument, (call, { params }) => downloadDocument(call, params.id)),
  serve(endpoints.listDrafts, (call, { query }) => listDrafts(call, query)),
  serve(endpoints.getDraft, (call, { params }) => getDraft(call, params.id)),
  serve(endpoints.listDraftSteps, (call, { params, query }) => listDraftSteps(call, params.id, query)),
  serve(endpoints.changeDraft, (call, { params, body }) => changeDraft(call, params.id, body)),
  serve(endpoints.acceptDraftItems, (call, { params, body }) => acceptDraftItems(call, params.id, body)),
  serve(endpoints.addDraftItem, (call, { params, body }) => addDraftItem(call, params.id, body)),
  serve(endpoints.undoDraftStep, (call, { params }) => undoDraftStep(call, params.id)),
  serve(endpoints.redoDraftStep, (call, { params }) => redoDraftStep(call, params.id)),
  serve(endpoints.discardDraft, (call, { params, body }) => discardDraft(call, params.id, body.reason)),
  serve(endpoints.editDraftTask, (call, { params, body }) => editDraftItem(call, params.id, body, "task")),
  serve(endpoints.editDraftTarget, (call, { params, body }) => editDraftItem(call, params.id, body, "target")),
  serve(endpoints.rejectDraftItem, (call, { params, body }) => rejectDraftItem(call, params.id, body.reason)),
  serve(endpoints.restoreDraftItem, (call, { params }) => restoreDraftItem(call, params.id)),
  serve(endpoints.answerDraftQuestion, (call, { params, body }) => answerDraftQuestion(call, params.id, body)),
  serve(endpoints.dismissDraftQuestion, (call, { params, body }) => dismissDraftQuestion(call, params.id, body.reason)),
  serve(endpoints.dismissDraftGap, (call, { params, body }) => dismissDraftGap(call, params.id, body.reason)),
];
