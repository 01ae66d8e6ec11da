import type { JobDefinition } from "../../platform/jobs/jobs.ts";
import type { Room } from "../../platform/room.ts";
import type { Tx } from "../../platform/database/database.ts";
import { mergeTallySteps } from "./tally/tally-store.ts";
import { ledgerRoutes } from "./routes.ts";

export { listPlansAt, listTargetsAt, listTasksAt } from "./as-of/list-ledger-at.ts";
export type { PicturesAt } from "./as-of/list-ledger-at.ts";
export { confirmExchange } from "./exchange/confirm-exchange.ts";
export { listExchangeRows } from "./exchange/read-exchanges.ts";
export { readExchange, startExchange } from "./exchange/start-exchange.ts";
export type { SheetGrid } from "./exchange/read-task-sheet.ts";
export { endIdleSheetThread, readGridsApart } from "./exchange/sheet-desk.ts";
export { proposeAlignment } from "./alignment/propose-alignment.ts";
export { CONTENT_TYPES } from "./export/export-file.ts";
export { readRowKey, writeRowKey } from "./export/row-key.ts";
export { comparedForm } from "./export/sheet-text.ts";
export type { ExportColumn, ExportTable } from "./export/table.ts";
export { numberCell } from "./export/table.ts";
export { writeWorkbook, writeXlsx } from "./export/write-xlsx.ts";
export { exportTargets } from "./export/export-targets.ts";
export { exportTasks } from "./export/export-tasks.ts";
export { listSelectedIds } from "./batch/selection.ts";
export { LEDGER_FACTS } from "./facts.ts";
export { getPlan } from "./plan/get-plan.ts";
export { listPlanTitles } from "./plan/plan-store.ts";
export { listAlikeTargets } from "./target/list-alike-targets.ts";
export { getPublishReadiness } from "./publish/get-publish-readiness.ts";
export { publishPlan } from "./publish/publish-plan.ts";
export { findTargetNames, getTarget } from "./target/get-target.ts";
export { getTask, getTasks } from "./task/get-task.ts";
export { ledgerAskSource, ledgerSearchSource } from "./search/search-source.ts";

/** The name of the job that adds up the kept counts. */
export const MERGE_TALLIES_JOB = "ledger.merge-tallies";

/** 台账: the plans of the city with their tasks and targets. `db` is where its own work outside requests runs. */
export function ledgerRoom({ db }: { readonly db: Tx }): Room {
  return { name: "ledger", routes: ledgerRoutes, jobs: [mergeTalliesJob(db)] };
}

/** Adds the steps of the kept counts up, so that reading them stays short. Safe to run twice. */
function mergeTalliesJob(db: Tx): JobDefinition {
  return {
    name: MERGE_TALLIES_JOB,
    concurrency: 1,
    retryLimit: 2,
    schedule: "*/5 * * * *",
    handle: () => mergeTallySteps(db),
  };
}
