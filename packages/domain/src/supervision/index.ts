export {
  decideInstructionAction,
  DONE_ITEMS,
  INSTRUCTION_ACT_KINDS,
  INSTRUCTION_ACTIONS,
  INSTRUCTION_PARTIES,
  INSTRUCTION_STAGES,
  INSTRUCTION_STATUSES,
  INSTRUCTION_STEPS,
  INSTRUCTION_URGENCIES,
  INSTRUCTION_VIEWS,
  instructionActionsOpenTo,
  instructionStatus,
  LIMIT_OF_URGENCY,
  mayTakeIn,
  PAPER_LABELS,
  SETTLED_INSTRUCTIONS,
  stageOnceNoted,
} from "./instruction-status.ts";
export type {
  InstructionAction,
  InstructionActKind,
  InstructionParty,
  InstructionStage,
  InstructionStatus,
  InstructionStep,
  InstructionUrgency,
  InstructionView,
  PaperLabel,
} from "./instruction-status.ts";
export { LIMIT_UNITS, replayClock, workingDaysLeft } from "./clock.ts";
export type { ClockEvent, ClockReading, ClockStep, LimitUnit } from "./clock.ts";
export { explainClock } from "./explain-clock.ts";
export type { ClockDay } from "./explain-clock.ts";
export { blockerRuleOn, isEscalationCalled, UNANSWERED_BLOCKERS } from "./blocker-rule.ts";
export type { BlockerCourse, BlockerRule } from "./blocker-rule.ts";
export {
  BLOCKER_ACT_KINDS,
  BLOCKER_ACTIONS,
  BLOCKER_KINDS,
  BLOCKER_LEVELS,
  BLOCKER_NEEDS,
  BLOCKER_PARTIES,
  BLOCKER_REFUSALS,
  BLOCKER_STATUSES,
  BLOCKER_STEPS,
  BLOCKER_VIEWS,
  blockerStatusAfter,
  blockerStepsOpenTo,
  blockerWaitsFor,
  decideBlockerAction,
  decideBlockerRaise,
  levelAbove,
  SETTLED_BLOCKERS,
} from "./blocker-status.ts";
export type {
  BlockerAction,
  BlockerActKind,
  BlockerDeed,
  BlockerFacts,
  BlockerKind,
  BlockerLevel,
  BlockerNeed,
  BlockerParty,
  BlockerRefusal,
  BlockerStatus,
  BlockerStep,
  BlockerView,
} from "./blocker-status.ts";
export { decideItemAction, ITEM_REFUSALS, statusAfter, stepsOpenTo } from "./decide-item-action.ts";
export type { ItemActor, ItemFacts, ItemRefusal } from "./decide-item-action.ts";
export { HOLIDAY_NOTICES } from "./holiday-notices.ts";
export { ITEM_ACT_KINDS, ITEM_DUTY_ROLES, ITEM_SOURCES, KEPT_EVENTS, SUPERVISION_KINDS } from "./item-act.ts";
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
export { clockEvents, isItemOverdue, OBJECTION_DAYS, replayItem } from "./item-course.ts";
export type { ExtensionRequest, ItemCourse } from "./item-course.ts";
export { seesWholeCity } from "./item-scope.ts";
export { ITEM_ACTIONS, ITEM_NEEDS, ITEM_PARTIES, ITEM_STATUSES, ITEM_STEPS, SETTLED_STATUSES } from "./item-status.ts";
export type { ItemAction, ItemNeed, ItemParty, ItemStatus, ItemStep } from "./item-status.ts";
export { ADDRESSEES, calledRungs, INSTRUMENTS, isUnanswered, LADDER_PROBLEMS, ladderProblems } from "./ladder.ts";
export { REMINDER_RULE, remindersOf } from "./reminder.ts";
export type { ReminderKind } from "./reminder.ts";
export { PUBLISHED_LADDERS } from "./published-ladders.ts";
export type {
  Addressee,
  CalledRung,
  Instrument,
  Ladder,
  LadderFacts,
  LadderProblem,
  LadderSheet,
  Rung,
  RungTrigger,
} from "./ladder.ts";
export {
  decideSheetAction,
  SHEET_ACTIONS,
  SHEET_STATUSES,
  SHEET_STEPS,
  SHEET_VIEWS,
  sheetActionsOpenTo,
  sheetStatusAfter,
} from "./sheet-status.ts";
export type { SheetAction, SheetStatus, SheetStep, SheetView } from "./sheet-status.ts";
export { isItemMetric, ITEM_METRICS, judgeItem, LIGHT_STATES, SEVERITY, worstLight } from "./light.ts";
export type { ItemFigures, ItemMetric, Light, LightState } from "./light.ts";
export { COLOUR_WORDS } from "./colour-words.ts";
export { judgeParent } from "./parent-light.ts";
export type { ChildLight } from "./parent-light.ts";
export { BOARD_SHEETS, drawBoard } from "./board-drawing.ts";
export type { BoardDrawing, BoardItem, BoardSheet, BoardWish } from "./board-drawing.ts";
export { boardSvg } from "./board-svg.ts";
export type { BoardMark } from "./board-marks.ts";
export * from "./bulletin-status.ts";
export { compareRows, LEDGER_SUBJECTS, ROW_FATES } from "./compare-rows.ts";
export type { LedgerSubject, RowDifference, RowFate } from "./compare-rows.ts";
export * from "./issued-kind.ts";
export { CLASS_RULES, countClasses, isReckoned, PROGRESS_CLASSES, progressClassOf } from "./progress-class.ts";
export type { ClassCount, ClassFacts, ClassRule, ProgressClass } from "./progress-class.ts";
export * from "./exemption.ts";
export { FINDING_KINDS, lintRuleSet } from "./lint-rule-set.ts";
export {
  decideRuleVersionAction,
  RULE_VERSION_ACTIONS,
  RULE_VERSION_ACTION_TABLE,
  RULE_VERSION_STATUSES,
} from "./rule-set-status.ts";
export type { RuleVersionAction, RuleVersionFacts, RuleVersionStatus } from "./rule-set-status.ts";
export { sayRange } from "./say-range.ts";
export type { ValueRange } from "./say-range.ts";
export type { Finding, FindingKind, Witness } from "./lint-rule-set.ts";
export { PUBLISHED_RULE_SETS } from "./published-rule-sets.ts";
export { COLOURS, INTERRUPTIONS, isWithin, levelsFor, METRICS, PEER_RELATIONS, periodsLookedAt } from "./rule-set.ts";
export type { Colour, Interruption, Metric, PeerRelation, RuleLevel, RuleReading, RuleSet } from "./rule-set.ts";
export { gapBetween, gapToPlan, gapToScheduledPace } from "./scheduled-pace.ts";
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
export { HUNDRED, minus, parseFraction, plainDecimal, shownDecimal, times } from "./exact-fraction.ts";
export type { Fraction } from "./exact-fraction.ts";
export {
  CURVE_CLOCKS,
  CURVE_KINDS,
  CURVE_PROBLEMS,
  curveProblems,
  curveSpan,
  percentOfMilestones,
  plannedShare,
} from "./planned-curve.ts";
export type { CurveClock, CurveKind, CurveProblem, Milestone, PlannedCurve } from "./planned-curve.ts";
export { meanProgress, MISSING_POLICIES, rollUp } from "./roll-up.ts";
export type { Contribution, MeanProgress, MissingPolicy, RolledItem, RollUp } from "./roll-up.ts";
export { decideReportAction, REPORT_REFUSALS, reportStatusAfter, reportStepsOpenTo } from "./decide-report-action.ts";
export type { ReportActor, ReportFacts, ReportRefusal } from "./decide-report-action.ts";
export {
  FIGURE_ORIGINS,
  OWING_STATUSES,
  REPORT_ACTIONS,
  REPORT_ASKS,
  REPORT_CELLS,
  REPORT_PARTIES,
  REPORT_STATUSES,
  REPORT_STEPS,
  SETTLED_REPORTS,
  SUPPORT_STANCES,
} from "./report-status.ts";
export type {
  FigureOrigin,
  ReportAction,
  ReportAsk,
  ReportCell,
  ReportParty,
  ReportStatus,
  ReportStep,
  SupportStance,
} from "./report-status.ts";
export { isTakenOver, withAddition } from "./report-addition.ts";
export type { ReportAddition } from "./report-addition.ts";
export { changedCells, isAboveWhole, missingCells, NEEDED_CELLS } from "./report-values.ts";
export type { ReportFigure, ReportValues } from "./report-values.ts";
export { parsePeriod, PERIOD_KINDS, periodBefore, periodOf } from "./period.ts";
export type { Period, PeriodKind } from "./period.ts";
export { DEFAULT_WINDOW_RULE, PUNCTUALITIES, punctuality, reportWindowFor, WINDOW_ENDS } from "./report-window.ts";
export type { Punctuality, ReportWindow, WindowEnd, WindowRule } from "./report-window.ts";
export { ROUNDING_POLICIES, shownShares } from "./shown-shares.ts";
export type { RoundingPolicy } from "./shown-shares.ts";
export { decideSideAction, SIDE_ACTIONS, SIDE_REFUSALS, SIDE_STEPS, sideStepsOpenTo } from "./side-step.ts";
export type { SideAction, SideFacts, SideRefusal, SideStep } from "./side-step.ts";
export { CALENDAR_FAULTS, checkCalendarYear } from "./check-calendar-year.ts";
export type { CalendarFault } from "./check-calendar-year.ts";
export { AFTER_HOURS, countedDay } from "./office-hours.ts";
export type { AfterHours, OfficeHours } from "./office-hours.ts";
export * from "./limit-rule.ts";
export {
  ASK_ESTIMATES,
  ASK_FREQUENCIES,
  ASK_KINDS,
  estimatedMinutes,
  isSameAsk,
  monthsAsked,
  reckonBurden,
  yearlyMinutes,
} from "./burden.ts";
export type { Ask, AskedThing, AskEstimate, AskFrequency, AskKind, MonthlyBurden } from "./burden.ts";
export { lintScoreForm } from "./lint-score-form.ts";
export type { ScoreFormContent, ScoreFormFinding } from "./lint-score-form.ts";
export { SCORE_FORMS } from "./published-score-forms.ts";
export { rankScores } from "./rank-scores.ts";
export type { RankableScore, RankedScore, RankingGroup } from "./rank-scores.ts";
export { SCORE_FACT_KINDS, SCORE_FORM_KINDS, SCORE_GRADES, SCORE_LEVELS, SCORE_STATEMENT_KINDS } from "./score-form.ts";
export type {
  BothWords,
  ScoreFactKind,
  ScoreForm,
  ScoreFormKind,
  ScoreGroup,
  ScoreStatementKind,
} from "./score-form.ts";
export { CITED_SOURCES } from "./score-inputs.ts";
export type { CitedEvent, CitedSource, ScoredItem, ScoreFact, ScoreInputs, ScoreStatement } from "./score-inputs.ts";
export type { OpenScore } from "./score-point.ts";
export {
  appealDay,
  decideScoreAction,
  SCORE_ACTIONS,
  SCORE_PARTIES,
  SCORE_REFUSALS,
  SCORE_STATUSES,
  SCORE_STEPS,
  decideRoundDiscard,
  scoreActionsOpenTo,
  scoreStatusAfter,
} from "./score-status.ts";
export type { ScoreAction, ScoreActor, ScoreFacts, ScoreParty, ScoreRefusal, ScoreStatus } from "./score-status.ts";
export { scoreUnit } from "./score-unit.ts";
export type { UnitScore } from "./score-unit.ts";
export { differenceOf, simulateScore } from "./simulate-score.ts";
export type { ScoreSupposition, SimulatedScore } from "./simulate-score.ts";
export { ALIKE_FROM, titleLikeness } from "./title-likeness.ts";
export * from "./remit.ts";
export * from "./overlap.ts";
export * from "./control-rule.ts";
export * from "./consequence-status.ts";
export { AGENDA_REASONS, byAgendaWeight, sayOverdue } from "./meeting-agenda.ts";
export type { AgendaReason, AgendaReasonKind } from "./meeting-agenda.ts";
export {
  decideDecisionAction,
  DECISION_ACTIONS,
  DECISION_OUTCOMES,
  DECISION_REFUSALS,
  DECISION_STATES,
  decisionActionsOpen,
  decisionState,
  isDecisionOpen,
} from "./meeting-decision.ts";
export type {
  DecisionAction,
  DecisionFacts,
  DecisionOutcome,
  DecisionRefusal,
  DecisionSituation,
  DecisionState,
} from "./meeting-decision.ts";
export {
  ATTENDANCES,
  decideMeetingAction,
  MEETING_ACTIONS,
  MEETING_REFUSALS,
  MEETING_STATUSES,
  MEETING_STEPS,
  meetingActionsIn,
  meetingStatusAfter,
} from "./meeting-status.ts";
export type {
  Attendance,
  MeetingAction,
  MeetingFacts,
  MeetingRefusal,
  MeetingStatus,
  MeetingStep,
} from "./meeting-status.ts";
