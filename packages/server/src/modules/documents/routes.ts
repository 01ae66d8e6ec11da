import { documentsEndpoints as endpoints } from "@zhigang/contract/documents";
import { serve } from "../../platform/http/serve.ts";
import type { Route } from "../../platform/http/serve.ts";
import { downloadDocument, getDocument, getDocumentContent, listDocuments } from "./document/read-documents.ts";
import { addDraftItem } from "./draft/add-draft-item.ts";
import { changeDraft, discardDraft } from "./draft/change-draft.ts";
import { acceptDraftItems, editDraftItem, rejectDraftItem, restoreDraftItem } from "./draft/change-items.ts";
import { getDraft, listDrafts, listDraftSteps } from "./draft/read-drafts.ts";
import { answerDraftQuestion, dismissDraftGap, dismissDraftQuestion } from "./draft/settle-questions.ts";
import { mergeDraftTasks } from "./draft/merge-tasks.ts";
import { getDraftNews } from "./draft/get-draft-news.ts";
import { markPresence } from "./draft/mark-presence.ts";
import { dismissDraftGaps, listReviewReasons, rejectDraftItems } from "./draft/settle-many.ts";
import { splitDraftTask } from "./draft/split-task.ts";
import { redoDraftStep, undoDraftStep } from "./draft/undo-step.ts";
import { keepUnsavedInput, listUnsavedInputs } from "./draft/unsaved-inputs.ts";
import { followEarlierDraft, pairDraftItem, stopFollowing } from "./draft/versions/follow-earlier-draft.ts";
import { getDraftComparison } from "./draft/versions/get-draft-comparison.ts";
import { listEarlierDrafts } from "./draft/versions/list-earlier-drafts.ts";
import { getImport, listImports, mapColumns, retryImport } from "./import/imports.ts";
import { getOriginalContent, getOriginalView } from "./original/get-original.ts";
import { getPagePicture } from "./original/get-page-picture.ts";
import type { PagePainter } from "./original/page-painter.ts";
import { startImports } from "./import/start-imports.ts";
import { getImportTemplate } from "./template/get-import-template.ts";

export const documentsRoutes: readonly Route[] = [
  serve(endpoints.startImports, (call, { files }) => startImports(call, files)),
  serve(endpoints.listImports, (call, { query }) => listImports(call, query)),
  serve(endpoints.getImport, (call, { params }) => getImport(call, params.id)),
  serve(endpoints.getImportTemplate, (call) => getImportTemplate(call)),
  serve(endpoints.mapColumns, (call, { params, body }) => mapColumns(call, params.id, body)),
  serve(endpoints.retryImport, (call, { params }) => retryImport(call, params.id)),
  serve(endpoints.listDocuments, (call, { query }) => listDocuments(call, query)),
  serve(endpoints.getDocument, (call, { params }) => getDocument(call, params.id)),
  serve(endpoints.getDocumentContent, (call, { params }) => getDocumentContent(call, params.id)),
  serve(endpoints.downloadDocument, (call, { params }) => downloadDocument(call, params.id)),
  serve(endpoints.getOriginalView, (call, { params }) => getOriginalView(call, params.id)),
  serve(endpoints.getOriginalContent, (call, { params }) => getOriginalContent(call, params.id)),
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
  serve(endpoints.getDraftNews, (call, { params, query }) => getDraftNews(call, params.id, query.after)),
  serve(endpoints.markPresence, (call, { params, body }) => markPresence(call, params.id, body)),
  serve(endpoints.listUnsavedInputs, (call, { params }) => listUnsavedInputs(call, params.id)),
  serve(endpoints.keepUnsavedInput, (call, { params, body }) => keepUnsavedInput(call, params.id, body)),
  serve(endpoints.splitDraftTask, (call, { params, body }) => splitDraftTask(call, params.id, body.at)),
  serve(endpoints.mergeDraftTasks, (call, { params, body }) => mergeDraftTasks(call, params.id, body.tasks)),
  serve(endpoints.rejectDraftItems, (call, { params, body }) => rejectDraftItems(call, params.id, body)),
  serve(endpoints.dismissDraftGaps, (call, { params, body }) => dismissDraftGaps(call, params.id, body)),
  serve(endpoints.listReviewReasons, (call) => listReviewReasons(call)),
  serve(endpoints.listEarlierDrafts, (call, { params, query }) => listEarlierDrafts(call, params.id, query)),
  serve(endpoints.followEarlierDraft, (call, { params, body }) =>
    followEarlierDraft(call, params.id, body.earlierDraftId),
  ),
  serve(endpoints.stopFollowing, (call, { params }) => stopFollowing(call, params.id)),
  serve(endpoints.getDraftComparison, (call, { params }) => getDraftComparison(call, params.id)),
  serve(endpoints.pairDraftItem, (call, { params, body }) => pairDraftItem(call, params.id, body.earlierItemId)),
];

/** Pages of originals as pictures, drawn by one painter for the whole room. */
export function pageRoutes(painter: PagePainter): readonly Route[] {
  return [
    serve(endpoints.getPagePicture, (call, { params, query }) =>
      getPagePicture(call, painter, { ...params, ...query }),
    ),
  ];
}
