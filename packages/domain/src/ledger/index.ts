export {
  CHANGES,
  COMPARATORS,
  DEADLINE_BASES,
  DUTY_ROLES,
  LEAD_BASES,
  PLAN_KINDS,
  PLAN_STATUSES,
  PRECISIONS,
  TARGET_CLASSES,
} from "./plan.ts";
export type {
  Change,
  Comparator,
  DeadlineBasis,
  DutyRole,
  LeadBasis,
  PlanKind,
  PlanStatus,
  Precision,
  TargetClass,
} from "./plan.ts";
