export {
  EXPORT_FORMATS,
  ledgerEndpoints,
  TASK_GROUPINGS,
  TASK_SORTS,
  targetFilters,
  taskFilters,
} from "./endpoints.ts";
export type { ExportFormat, TaskGrouping, TaskSort } from "./endpoints.ts";
export { ledgerErrors } from "./errors.ts";
export { ledgerPermissions } from "./permissions.ts";
export {
  Citation,
  Deadline,
  Duty,
  LedgerOverview,
  LedgerQuestion,
  Plan,
  PlanCoverage,
  PlanTree,
  PublishReadiness,
  SavedView,
  Target,
  Task,
  TaskChange,
  TaskGroup,
  TaskMeasure,
  TaskRow,
} from "./shapes.ts";
export type { PlanPart } from "./shapes.ts";
