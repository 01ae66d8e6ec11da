export { LedgerDifference, PastItem, PastPlan, PastTarget, PastTask } from "./as-of-shapes.ts";
export { Blocker, BlockerAct, BlockerDetail, BlockerRule } from "./blocker-shapes.ts";
export { Instruction, InstructionAct, InstructionDetail } from "./instruction-shapes.ts";
export { BOARD_FORMATS } from "./as-of-endpoints.ts";
export { PAPER_FORMATS } from "./bulletin-endpoints.ts";
export type { PaperFormat } from "./bulletin-endpoints.ts";
export {
  Bulletin,
  BulletinContent,
  BulletinDetail,
  BulletinRule,
  IssuedPaper,
  IssuedPaperDetail,
  Paper,
  PaperBlock,
} from "./bulletin-shapes.ts";
export {
  Calendar,
  CalendarCorrection,
  CalendarDay,
  CalendarOverride,
  ClockProof,
  Holiday,
  HolidayNotice,
  LimitRule,
  MovedDeadline,
  OfficeHours,
} from "./calendar-shapes.ts";
export { ClockStep, ExplainedClock } from "./clock-shapes.ts";
export { supervisionEndpoints } from "./endpoints.ts";
export { supervisionErrors } from "./errors.ts";
export { MOST_BULK_ITEMS, SeenItem, TaskAsItem } from "./item-bulk-endpoints.ts";
export { ITEM_ACT_INPUTS } from "./item-endpoints.ts";
export { AuthorisingAct, ChildItem, Item, ItemAct, ItemDetail, ItemDuty, Limit, OpenStep } from "./item-shapes.ts";
export { MEETING_PAPERS, MOST_POINTS } from "./meeting-endpoints.ts";
export type { MeetingPaper } from "./meeting-endpoints.ts";
export {
  AgendaPoint,
  Attending,
  FollowedDecision,
  ItemDecision,
  Meeting,
  MeetingAct,
  MeetingDecision,
  MeetingDetail,
  SpokenItem,
  SpokenLight,
} from "./meeting-shapes.ts";
export { CurvePoint, ItemCurve, ItemProgress, PlannedCurve, PlanProgress } from "./progress-shapes.ts";
export {
  BulkResult,
  Report,
  ReportDetail,
  ReportFile,
  ReportPeriod,
  ReportRule,
  ReportSheet,
  ReportSheetRow,
  ReportSupport,
  ReportValues,
  WindowRule,
} from "./report-shapes.ts";
export { ScoreFormContent, ScoreFormPreview, ScoreFormRow, ScoreFormVersion } from "./score-form-shapes.ts";
export {
  AskField,
  AskForm,
  Burden,
  Burdens,
  NewStatement,
  ScoreCard,
  ScoreCardDetail,
  ScoreReplay,
  ScoreRound,
  ScoreRoundDetail,
  ScoreStatement,
  SimulatedScore,
  UnitScore,
} from "./score-shapes.ts";
export { supervisionPermissions } from "./permissions.ts";
export { RuleLevel, RuleSet } from "./rule-set.ts";
export { Consequence, ConsequenceDetail, ConsequenceFact } from "./consequence-shapes.ts";
export { ControlRule, ItemOverlap, UnitReach } from "./control-shapes.ts";
export { Remit, ShownRemit } from "./remit-shapes.ts";
export { MOST_BULK_SHEETS } from "./sheet-endpoints.ts";
export { CheckedLadder, Exemption, Ladder, LadderUse, Rung, Sheet, SheetAct, SheetDetail } from "./sheet-shapes.ts";
export { ItemLight, KeptRuleSet, LightChange, RuleFinding, RuleVersion } from "./rule-set-shapes.ts";
