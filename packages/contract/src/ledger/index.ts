export { ALIGNMENT_FORMATS } from "./alignment-endpoints.ts";
export {
  AlignedPair,
  AlignmentConflict,
  AlignmentCounts,
  AlignmentEnd,
  AlignmentGap,
  AlignmentGround,
  AlignmentLine,
  AlignmentLink,
  PlanAlignment,
} from "./alignment-shapes.ts";
export { FieldDifference, FORMER_LEADS, MOST_BATCH_TASKS } from "./batch-endpoints.ts";
export { TaskBatch, TaskBatchChanges, TaskBatchPreview, TaskBatchRow, TaskSelection } from "./batch-endpoints.ts";
export { ledgerEndpoints } from "./endpoints.ts";
export { Exchange, EXCHANGE_ROW_KINDS, EXCHANGE_STATES } from "./exchange-endpoints.ts";
export { ExchangeCell, ExchangeProblem, ExchangeRow } from "./exchange-endpoints.ts";
export type { ExchangeRowKind, ExchangeState } from "./exchange-endpoints.ts";
export { EXPORT_FORMATS, TASK_GROUPINGS, TASK_SORTS, targetFilters, taskFilters } from "./filters.ts";
export type { ExportFormat, TaskGrouping, TaskSort } from "./filters.ts";
export { LEDGER_JSON_SCHEMA, LEDGER_SCHEMA_ID, LedgerFile, LedgerFileTask } from "./ledger-file.ts";
export { ledgerErrors } from "./errors.ts";
export { ledgerPermissions } from "./permissions.ts";
export { PlanVersion, PlanVersions, PublishedPlan, PublishReadiness } from "./publish-shapes.ts";
export {
  Citation,
  Deadline,
  Duty,
  LedgerOverview,
  LedgerQuestion,
  Plan,
  PlanCoverage,
  PlanTree,
  SavedView,
  Target,
  Task,
  TaskChange,
  TaskGroup,
  TaskMeasure,
  TaskRow,
} from "./shapes.ts";
export type { PlanPart } from "./shapes.ts";
