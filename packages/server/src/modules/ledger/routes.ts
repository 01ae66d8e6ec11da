import { ledgerEndpoints } from "@zhigang/contract/ledger";
import { serve, servePrepared } from "../../platform/http/serve.ts";
import type { Route } from "../../platform/http/serve.ts";
import { alignmentRoutes } from "./alignment/routes.ts";
import { editTaskBatch } from "./batch/edit-task-batch.ts";
import { listTaskBatches } from "./batch/list-task-batches.ts";
import { previewTaskBatch } from "./batch/preview-task-batch.ts";
import { undoTaskBatch } from "./batch/undo-task-batch.ts";
import { confirmExchange } from "./exchange/confirm-exchange.ts";
import { discardExchange } from "./exchange/discard-exchange.ts";
import { downloadExchangeErrors } from "./exchange/download-exchange-errors.ts";
import { getExchange, listExchangeRows } from "./exchange/read-exchanges.ts";
import { readExchange, startExchange } from "./exchange/start-exchange.ts";
import { exportSelectedTasks } from "./export/export-selected-tasks.ts";
import { exportTargets } from "./export/export-targets.ts";
import { exportTasks } from "./export/export-tasks.ts";
import { editPlan } from "./plan/edit-plan.ts";
import { getPlan } from "./plan/get-plan.ts";
import { getPlanCoverage } from "./plan/get-plan-coverage.ts";
import { getPlanTree } from "./plan/get-plan-tree.ts";
import { listPlanVersions } from "./plan/list-plan-versions.ts";
import { listPlans } from "./plan/list-plans.ts";
import { withdrawPlan } from "./plan/withdraw-plan.ts";
import { getPublishReadiness } from "./publish/get-publish-readiness.ts";
import { publishPlan } from "./publish/publish-plan.ts";
import { answerQuestion } from "./question/answer-question.ts";
import { listQuestions } from "./question/list-questions.ts";
import { editTarget } from "./target/edit-target.ts";
import { getTarget } from "./target/get-target.ts";
import { listTargets } from "./target/list-targets.ts";
import { createTask } from "./task/create-task.ts";
import { editTask } from "./task/edit-task.ts";
import { getTask } from "./task/get-task.ts";
import { groupTasks } from "./task/group-tasks.ts";
import { listTaskChanges } from "./task/list-task-changes.ts";
import { listTasks } from "./task/list-tasks.ts";
import { setTaskDuties } from "./task/set-task-duties.ts";
import { createSavedView } from "./view/create-saved-view.ts";
import { deleteSavedView } from "./view/delete-saved-view.ts";
import { getOverview } from "./view/get-overview.ts";
import { listSavedViews } from "./view/list-saved-views.ts";

/** The routes of the ledger. */
export const ledgerRoutes: readonly Route[] = [
  serve(ledgerEndpoints.getPublishReadiness, (call, { params }) => getPublishReadiness(call, params.id)),
  serve(ledgerEndpoints.publishPlan, (call, { body }) => publishPlan(call, body)),
  serve(ledgerEndpoints.listPlans, (call, { query }) => listPlans(call, query)),
  serve(ledgerEndpoints.getPlan, (call, { params }) => getPlan(call, params.id)),
  serve(ledgerEndpoints.getPlanTree, (call, { params }) => getPlanTree(call, params.id)),
  serve(ledgerEndpoints.listPlanVersions, (call, { params }) => listPlanVersions(call, params.id)),
  serve(ledgerEndpoints.getPlanCoverage, (call, { params }) => getPlanCoverage(call, params.id)),
  serve(ledgerEndpoints.editPlan, (call, { params, body }) => editPlan(call, params.id, body)),
  serve(ledgerEndpoints.withdrawPlan, (call, { params, body }) => withdrawPlan(call, params.id, body.reason)),
  serve(ledgerEndpoints.listTasks, (call, { query }) => listTasks(call, query)),
  serve(ledgerEndpoints.groupTasks, (call, { query }) => groupTasks(call, query)),
  serve(ledgerEndpoints.exportTasks, (call, { query }) => exportTasks(call, query)),
  serve(ledgerEndpoints.getTask, (call, { params }) => getTask(call, params.id)),
  serve(ledgerEndpoints.listTaskChanges, (call, { params, query }) => listTaskChanges(call, params.id, query)),
  serve(ledgerEndpoints.createTask, (call, { body }) => createTask(call, body)),
  serve(ledgerEndpoints.editTask, (call, { params, body }) => editTask(call, params.id, body)),
  serve(ledgerEndpoints.setTaskDuties, (call, { params, body }) => setTaskDuties(call, params.id, body)),
  serve(ledgerEndpoints.exportSelectedTasks, (call, { body }) => exportSelectedTasks(call, body)),
  serve(ledgerEndpoints.previewTaskBatch, (call, { body }) => previewTaskBatch(call, body)),
  serve(ledgerEndpoints.editTaskBatch, (call, { body }) => editTaskBatch(call, body)),
  serve(ledgerEndpoints.listTaskBatches, (call, { query }) => listTaskBatches(call, query)),
  serve(ledgerEndpoints.undoTaskBatch, (call, { params }) => undoTaskBatch(call, params.id)),
  servePrepared(
    ledgerEndpoints.startExchange,
    ({ language }, { files }) => readExchange(language, files),
    (call, _input, read) => startExchange(call, read),
  ),
  serve(ledgerEndpoints.getExchange, (call, { params }) => getExchange(call, params.id)),
  serve(ledgerEndpoints.listExchangeRows, (call, { params, query }) => listExchangeRows(call, params.id, query)),
  serve(ledgerEndpoints.confirmExchange, (call, { params, body }) => confirmExchange(call, params.id, body)),
  serve(ledgerEndpoints.discardExchange, (call, { params }) => discardExchange(call, params.id)),
  serve(ledgerEndpoints.downloadExchangeErrors, (call, { params }) => downloadExchangeErrors(call, params.id)),
  serve(ledgerEndpoints.listTargets, (call, { query }) => listTargets(call, query)),
  serve(ledgerEndpoints.exportTargets, (call, { query }) => exportTargets(call, query)),
  serve(ledgerEndpoints.getTarget, (call, { params }) => getTarget(call, params.id)),
  serve(ledgerEndpoints.editTarget, (call, { params, body }) => editTarget(call, params.id, body)),
  serve(ledgerEndpoints.listQuestions, (call, { query }) => listQuestions(call, query)),
  serve(ledgerEndpoints.answerQuestion, (call, { params, body }) => answerQuestion(call, params.id, body.answer)),
  serve(ledgerEndpoints.getOverview, (call) => getOverview(call)),
  serve(ledgerEndpoints.listSavedViews, (call) => listSavedViews(call)),
  serve(ledgerEndpoints.createSavedView, (call, { body }) => createSavedView(call, body)),
  serve(ledgerEndpoints.deleteSavedView, (call, { params }) => deleteSavedView(call, params.id)),
  ...alignmentRoutes,
];
