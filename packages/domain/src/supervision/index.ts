export { LIMIT_UNITS, replayClock, workingDaysLeft } from "./clock.ts";
export type { ClockEvent, ClockReading, ClockStep, LimitUnit } from "./clock.ts";
export { decideItemAction, ITEM_REFUSALS, statusAfter, stepsOpenTo } from "./decide-item-action.ts";
export type { ItemActor, ItemFacts, ItemRefusal } from "./decide-item-action.ts";
export { HOLIDAY_NOTICES } from "./holiday-notices.ts";
export { EXTENSION_ACTS, ITEM_ACT_KINDS, ITEM_DUTY_ROLES, ITEM_SOURCES, SUPERVISION_KINDS } from "./item-act.ts";
export type {
  ActDetail,
  AuthorisingAct,
  ItemAct,
  ItemActKind,
  ItemDuty,
  ItemDutyRole,
  ItemSource,
  SupervisionKind,
} from "./item-act.ts";
export { clockEvents, isItemOverdue, replayItem } from "./item-course.ts";
export type { ExtensionRequest, ItemCourse } from "./item-course.ts";
export { ITEM_ACTIONS, ITEM_NEEDS, ITEM_PARTIES, ITEM_STATUSES, ITEM_STEPS, SETTLED_STATUSES } from "./item-status.ts";
export type { ItemAction, ItemNeed, ItemParty, ItemStatus, ItemStep } from "./item-status.ts";
export { isItemMetric, ITEM_METRICS, judgeItem, LIGHT_STATES, worstLight } from "./light.ts";
export type { ItemFigures, ItemMetric, Light, LightState } from "./light.ts";
export { FINDING_KINDS, lintRuleSet } from "./lint-rule-set.ts";
export { sayRange } from "./say-range.ts";
export type { ValueRange } from "./say-range.ts";
export type { Finding, FindingKind, Witness } from "./lint-rule-set.ts";
export { PUBLISHED_RULE_SETS } from "./published-rule-sets.ts";
export { COLOURS, INTERRUPTIONS, isWithin, levelsFor, METRICS, PEER_RELATIONS } from "./rule-set.ts";
export type { Colour, Interruption, Metric, PeerRelation, RuleLevel, RuleReading, RuleSet } from "./rule-set.ts";
export { gapToScheduledPace } from "./scheduled-pace.ts";
export type { PaceGap } from "./scheduled-pace.ts";
export { addWorkingDays, countWorkingDays, DAY_KINDS, explainDay, isWorked, shiftDay } from "./working-calendar.ts";
export type {
  CalendarOverride,
  CalendarYear,
  DayKind,
  DayRange,
  ExplainedDay,
  Reckoned,
  WorkingCalendar,
  YearUnpublished,
} from "./working-calendar.ts";
export { PERIOD_KINDS, punctuality, reportWindowFor } from "./report-window.ts";
export type { PeriodKind, ReportWindow, WindowEnd, WindowRule } from "./report-window.ts";
export { ROUNDING_POLICIES, shownShares } from "./shown-shares.ts";
export type { RoundingPolicy } from "./shown-shares.ts";
