export { ledgerEndpoints } from "./endpoints.ts";
export { EXPORT_FORMATS, TASK_GROUPINGS, TASK_SORTS, targetFilters, taskFilters } from "./filters.ts";
export type { ExportFormat, TaskGrouping, TaskSort } from "./filters.ts";
export { ledgerErrors } from "./errors.ts";
export { ledgerPermissions } from "./permissions.ts";
export { PlanVersion, PlanVersions, PublishReadiness } from "./publish-shapes.ts";
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
