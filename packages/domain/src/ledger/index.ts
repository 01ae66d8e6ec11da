export {
  ALIGNMENT_CERTAINTIES,
  ALIGNMENT_CONFLICT_KINDS,
  ALIGNMENT_GAP_BASES,
  ALIGNMENT_GAP_SCOPES,
  ALIGNMENT_LINK_STATES,
  ALIGNMENT_OUTCOMES,
  ALIGNMENT_RELATIONS,
  decideAlignment,
  decideAlignmentLink,
  outcomeOf,
} from "./alignment.ts";
export type {
  AlignmentCertainty,
  AlignmentConflictKind,
  AlignmentGapBasis,
  AlignmentGapScope,
  AlignmentLinkState,
  AlignmentOutcome,
  AlignmentRelation,
} from "./alignment.ts";
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
export { deadlineKey } from "./deadline-key.ts";
export { decideAnswer, decideTargetEdit, decideTaskEdit } from "./decide-change.ts";
export type { EditWish } from "./decide-change.ts";
export { decidePlanAction, PLAN_ACTION_TABLE, PLAN_ACTIONS } from "./decide-plan-action.ts";
export type { PlanAction } from "./decide-plan-action.ts";
export {
  bodyKey,
  decideDuties,
  dutiesLedBy,
  findRepeated,
  LEAD_QUESTION_KINDS,
  leadSideRole,
  ownerNameOf,
} from "./duties.ts";
export type { DutyHolder } from "./duties.ts";
export { searchForm, searchWords, textGrams } from "./text-grams.ts";
