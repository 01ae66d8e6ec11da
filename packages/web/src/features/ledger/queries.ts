import { useMutation } from "@tanstack/react-query";
import { documentsEndpoints } from "@zhigang/contract/documents";
import type { QueryOf } from "@zhigang/contract/http";
import { ledgerEndpoints } from "@zhigang/contract/ledger";
import type {
  Exchange,
  ExchangeRowKind,
  ExportFormat,
  LedgerQuestion,
  Plan,
  SavedView,
  Target,
  Task,
  TaskBatch,
  TaskGrouping,
  TaskSelection,
} from "@zhigang/contract/ledger";
import { fetchFile } from "../../api/call-endpoint.ts";
import { useEndpoint, useEndpointPages, useSend } from "../../api/use-endpoint.ts";
import { saveFile } from "../../api/save-file.ts";

type Tasks = QueryOf<typeof ledgerEndpoints.listTasks>;
type Targets = QueryOf<typeof ledgerEndpoints.listTargets>;

/** What narrows and sorts the task table. */
export type TaskQuery = Omit<Tasks, "cursor" | "limit">;
/** What narrows and sorts the target table. */
export type TargetQuery = Omit<Targets, "cursor" | "limit">;

/** The largest page there is: a list of ten thousand rows is read anew in fifty answers. */
const PAGE = 200;
const MOST_PLANS = 200;

/** A change of a task shows in its page, its history, the table, the counts and the tree. */
const touchedByTask = [
  ledgerEndpoints.getTask,
  ledgerEndpoints.listTaskChanges,
  ledgerEndpoints.listTasks,
  ledgerEndpoints.groupTasks,
  ledgerEndpoints.getPlanTree,
  ledgerEndpoints.getOverview,
];
const touchedByTarget = [
  ledgerEndpoints.getTarget,
  ledgerEndpoints.listTargets,
  ledgerEndpoints.getTask,
  ledgerEndpoints.getOverview,
];
const touchedByBatch = [...touchedByTask, ...touchedByTarget, ledgerEndpoints.listTaskBatches];
const touchedByPlan = [
  ledgerEndpoints.listPlans,
  ledgerEndpoints.getPlan,
  ledgerEndpoints.getPlanCoverage,
  ledgerEndpoints.listPlanVersions,
  ledgerEndpoints.listTargets,
  ...touchedByTask,
];

/** 任务台账, page by page. */
export function useTasks(query: TaskQuery) {
  return useEndpointPages(ledgerEndpoints.listTasks, { query: { limit: PAGE, ...query } });
}

/** How many tasks match, where the list itself does not know: the sum over the few lead bases. */
export function useTaskTotal(query: TaskQuery, known: number | undefined, isNeeded: boolean): number | undefined {
  const { sort: _, direction: __, ...filter } = query;
  const groups = useEndpoint(
    ledgerEndpoints.groupTasks,
    { query: { by: "lead_basis", ...filter } },
    { isEnabled: isNeeded && known === undefined },
  );
  return known ?? groups.data?.items.reduce((sum, group) => sum + group.taskCount, 0);
}

/** 分组计数. */
export function useTaskGroups(by: TaskGrouping | null, query: TaskQuery = {}) {
  const { sort: _, direction: __, ...filter } = query;
  return useEndpoint(
    ledgerEndpoints.groupTasks,
    { query: { by: by ?? "plan", ...filter } },
    { isEnabled: by !== null },
  );
}

/** One task with all that belongs to it. */
export function useTask(id: string | null) {
  return useEndpoint(ledgerEndpoints.getTask, { params: { id: id ?? "" } }, { isEnabled: id !== null });
}

/** The history of a task, newest first. */
export function useTaskChanges(id: string) {
  return useEndpointPages(ledgerEndpoints.listTaskChanges, { params: { id }, query: { limit: 50 } });
}

/** 修改任务. */
export function useEditTask(onSuccess: (task: Task) => void) {
  return useSend(ledgerEndpoints.editTask, { touches: touchedByTask, onSuccess });
}

/** 确定牵头与配合单位. */
export function useSetDuties(onSuccess: (task: Task) => void) {
  return useSend(ledgerEndpoints.setTaskDuties, { touches: touchedByTask, onSuccess });
}

/** 回答疑问. */
export function useAnswerQuestion(onSuccess: (question: LedgerQuestion) => void) {
  return useSend(ledgerEndpoints.answerQuestion, {
    touches: [...touchedByTask, ...touchedByTarget, ledgerEndpoints.listQuestions],
    onSuccess,
  });
}

/** 目标, page by page. */
export function useTargets(query: TargetQuery) {
  return useEndpointPages(ledgerEndpoints.listTargets, { query: { limit: PAGE, ...query } });
}

/** One target. */
export function useTarget(id: string | null) {
  return useEndpoint(ledgerEndpoints.getTarget, { params: { id: id ?? "" } }, { isEnabled: id !== null });
}

/** 修改目标. */
export function useEditTarget(onSuccess: (target: Target) => void) {
  return useSend(ledgerEndpoints.editTarget, { touches: touchedByTarget, onSuccess });
}

/** Every plan, newest first; a city has tens of them. */
export function usePlans() {
  return useEndpoint(ledgerEndpoints.listPlans, { query: { limit: MOST_PLANS } });
}

/** 规划 → 篇章 → 任务. */
export function usePlanTree(id: string | null) {
  return useEndpoint(ledgerEndpoints.getPlanTree, { params: { id: id ?? "" } }, { isEnabled: id !== null });
}

/** 规划的以往版本, and what left the plan with them. */
export function usePlanVersions(id: string) {
  return useEndpoint(ledgerEndpoints.listPlanVersions, { params: { id } });
}

/** What a version said: the draft from which it was published. */
export function useVersionDraft(draftId: string) {
  return useEndpoint(documentsEndpoints.getDraft, { params: { id: draftId } });
}

/** 覆盖. */
export function usePlanCoverage(id: string | null) {
  return useEndpoint(ledgerEndpoints.getPlanCoverage, { params: { id: id ?? "" } }, { isEnabled: id !== null });
}

/** 修改规划. */
export function useEditPlan(onSuccess: (plan: Plan) => void) {
  return useSend(ledgerEndpoints.editPlan, { touches: touchedByPlan, onSuccess });
}

/** 撤回规划. */
export function useWithdrawPlan(onSuccess: (plan: Plan) => void) {
  return useSend(ledgerEndpoints.withdrawPlan, { touches: touchedByPlan, onSuccess });
}

/** 台账概览: here for the counts of targets by time node. */
export function useOverview() {
  return useEndpoint(ledgerEndpoints.getOverview, {});
}

/** 我的视图 of one table, and those that others share. */
export function useSavedViews(page: SavedView["page"]) {
  const views = useEndpoint(ledgerEndpoints.listSavedViews, {});
  return views.data?.items.filter((view) => view.page === page) ?? [];
}

/** 保存视图. */
export function useCreateSavedView(onSuccess: (view: SavedView) => void) {
  return useSend(ledgerEndpoints.createSavedView, { touches: [ledgerEndpoints.listSavedViews], onSuccess });
}

/** 删除视图. */
export function useDeleteSavedView() {
  return useSend(ledgerEndpoints.deleteSavedView, { touches: [ledgerEndpoints.listSavedViews] });
}

/** 导出: fetches the current view as a file and hands it to the browser. */
export function useExportTasks(query: TaskQuery, onError: (error: Error) => void) {
  return useMutation({
    mutationFn: async (format: ExportFormat) =>
      saveFile(await fetchFile(ledgerEndpoints.exportTasks, { query: { format, ...query } })),
    onError,
  });
}

/** 导出所选任务. */
export function useExportSelected(selection: TaskSelection, onError: (error: Error) => void) {
  return useMutation({
    mutationFn: async (format: ExportFormat) =>
      saveFile(await fetchFile(ledgerEndpoints.exportSelectedTasks, { body: { format, selection } })),
    onError,
  });
}

/** 预览批量修改: asked anew whenever the wish changes. */
export function usePreviewBatch() {
  return useSend(ledgerEndpoints.previewTaskBatch);
}

/** 批量修改任务. */
export function useEditBatch(onSuccess: (batch: TaskBatch) => void) {
  return useSend(ledgerEndpoints.editTaskBatch, { touches: touchedByBatch, onSuccess });
}

/** 撤销一次批量修改. */
export function useUndoBatch(onSuccess: (batch: TaskBatch) => void, onError?: (error: Error) => void) {
  return useSend(ledgerEndpoints.undoTaskBatch, { touches: touchedByBatch, onSuccess, ...(onError && { onError }) });
}

/** 批量修改记录. */
export function useBatches() {
  return useEndpointPages(ledgerEndpoints.listTaskBatches, { query: { limit: 20 } });
}

/** 回填: a file that came back. */
export function useExchange(id: string) {
  return useEndpoint(ledgerEndpoints.getExchange, { params: { id } });
}

/** Its rows that differ or are wrong. */
export function useExchangeRows(id: string, kind: ExchangeRowKind | null) {
  return useEndpointPages(ledgerEndpoints.listExchangeRows, {
    params: { id },
    query: { limit: 100, ...(kind && { kind }) },
  });
}

/** 确认写入台账. */
export function useConfirmExchange(onSuccess: (exchange: Exchange) => void) {
  return useSend(ledgerEndpoints.confirmExchange, {
    touches: [...touchedByBatch, ledgerEndpoints.getExchange],
    onSuccess,
  });
}

/** 放弃回填. */
export function useDiscardExchange(onSuccess: (exchange: Exchange) => void, onError: (error: Error) => void) {
  return useSend(ledgerEndpoints.discardExchange, { touches: [ledgerEndpoints.getExchange], onSuccess, onError });
}

/** The user's own file with its wrong cells marked. */
export function useDownloadErrors(id: string, onError: (error: Error) => void) {
  return useMutation({
    mutationFn: async () => saveFile(await fetchFile(ledgerEndpoints.downloadExchangeErrors, { params: { id } })),
    onError,
  });
}

/** 导出目标. */
export function useExportTargets(query: TargetQuery, onError: (error: Error) => void) {
  return useMutation({
    mutationFn: async (format: ExportFormat) =>
      saveFile(await fetchFile(ledgerEndpoints.exportTargets, { query: { format, ...query } })),
    onError,
  });
}
