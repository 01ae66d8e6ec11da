import { ALLOWED, refused } from "../identity/index.ts";
import type { Decision } from "../identity/index.ts";
import type { CalendarDate } from "../values/index.ts";
import { addWorkingDays, shiftDay } from "./working-calendar.ts";
import type { Reckoned, WorkingCalendar } from "./working-calendar.ts";

/** 评分单: inputs frozen, self-scored, reviewed, adopted, appealed against, appeal decided, final. */
export const SCORE_STATUSES = [
  "drafted",
  "self_scored",
  "reviewed",
  "adopted",
  "appealed",
  "decided",
  "final",
] as const;
export type ScoreStatus = (typeof SCORE_STATUSES)[number];

/** Who may act: the scored unit, its head, the office, the leader, and for an appeal whoever had no hand in the score. */
export const SCORE_PARTIES = ["unit", "unit_head", "office", "leader", "decider"] as const;
export type ScoreParty = (typeof SCORE_PARTIES)[number];

export const SCORE_ACTIONS = [
  "self_score",
  "review",
  "return_self_score",
  "adopt",
  "return_review",
  "appeal",
  "decide",
  "finish",
] as const;
/** 自评, 审核, 退回自评, 采用, 退回审核, 申诉, 复核决定, 定案. */
export type ScoreAction = (typeof SCORE_ACTIONS)[number];

export interface ScoreStep {
  readonly action: ScoreAction;
  readonly by: ScoreParty;
  readonly to: ScoreStatus;
  readonly needsReason: boolean;
}

const NEED_REASON: readonly ScoreAction[] = ["return_self_score", "return_review", "appeal", "decide"];
const step = (action: ScoreAction, by: ScoreParty, to: ScoreStatus): ScoreStep => ({
  action,
  by,
  to,
  needsReason: NEED_REASON.includes(action),
});

/** 自评 → 审核 → 采用 → (申诉 → 复核决定) → 定案. A unit that does not score itself in time is reviewed without. */
export const SCORE_STEPS: Readonly<Record<ScoreStatus, readonly ScoreStep[]>> = {
  drafted: [step("self_score", "unit", "self_scored"), step("review", "office", "reviewed")],
  self_scored: [step("review", "office", "reviewed"), step("return_self_score", "office", "drafted")],
  reviewed: [step("adopt", "leader", "adopted"), step("return_review", "leader", "self_scored")],
  adopted: [step("appeal", "unit_head", "appealed"), step("finish", "office", "final")],
  appealed: [step("decide", "decider", "decided")],
  decided: [step("finish", "office", "final")],
  final: [],
};

/** Where a score stands, and which days hold for it. */
export interface ScoreFacts {
  readonly status: ScoreStatus;
  readonly selfScoreBy: CalendarDate;
  /** The last day for an appeal; null before the score is adopted. */
  readonly appealBy: CalendarDate | null;
  /** Accounts that reviewed or adopted it; none of them decides an appeal (decree 733 Art. 17). */
  readonly madeBy: readonly string[];
  /** How many things are still to be said. */
  readonly open: number;
  /** Its round was discarded before adoption. */
  readonly isDiscarded: boolean;
}

export interface ScoreActor {
  readonly accountId: string;
  readonly parties: readonly ScoreParty[];
  readonly on: CalendarDate;
  readonly hasReason: boolean;
}

export const SCORE_REFUSALS = [
  "score_state",
  "score_party",
  "score_own_work",
  "score_reason_missing",
  "score_open",
  "score_too_early",
  "score_appeal_late",
  "score_discarded",
] as const;
/** 当前状态不能, 不是您的职责, 须回避, 未写理由, 还有未定事项, 未到时间, 申诉期已过, 本轮已作废. */
export type ScoreRefusal = (typeof SCORE_REFUSALS)[number];

/** Whether somebody may do this to a score. */
export function decideScoreAction(score: ScoreFacts, action: ScoreAction, actor: ScoreActor): Decision<ScoreRefusal> {
  if (score.isDiscarded) return refused("score_discarded");
  const way = SCORE_STEPS[score.status].find((one) => one.action === action);
  if (!way) return refused("score_state");
  if (!actor.parties.includes(way.by)) return refused("score_party");
  if (action === "decide" && score.madeBy.includes(actor.accountId)) return refused("score_own_work");
  if (way.needsReason && !actor.hasReason) return refused("score_reason_missing");
  if (action === "review" && score.open > 0) return refused("score_open");
  return decideDay(score, action, actor.on);
}

/** The state after an act that was allowed. */
export function scoreStatusAfter(status: ScoreStatus, action: ScoreAction): ScoreStatus {
  return SCORE_STEPS[status].find((one) => one.action === action)?.to ?? status;
}

/** The ways on that somebody sees as theirs today; what they lack is asked for when they take one. */
export function scoreActionsOpenTo(score: ScoreFacts, actor: Omit<ScoreActor, "hasReason">): readonly ScoreAction[] {
  return SCORE_STEPS[score.status]
    .map(({ action }) => action)
    .filter((action) => decideScoreAction({ ...score, open: 0 }, action, { ...actor, hasReason: true }).allowed);
}

/** 作废: a round that turned out wrong is given up before its adoption; after it there is the appeal. */
export function decideRoundDiscard(round: {
  readonly isAdopted: boolean;
  readonly isDiscarded: boolean;
}): Decision<"score_round_adopted" | "score_discarded"> {
  if (round.isDiscarded) return refused("score_discarded");
  return round.isAdopted ? refused("score_round_adopted") : ALLOWED;
}

/** How many days there are for an appeal, and again for the decision on it (decree 733 Art. 16 and 17). */
export const APPEAL_DAYS = 30;

/** 30日 from a day on: the first day is not counted, and a last day of rest moves to the next working day (民法典 Art. 203). */
export function appealDay(calendar: WorkingCalendar, from: CalendarDate): Reckoned<{ readonly day: CalendarDate }> {
  return addWorkingDays(calendar, shiftDay(from, APPEAL_DAYS), 0);
}

function decideDay(score: ScoreFacts, action: ScoreAction, on: CalendarDate): Decision<ScoreRefusal> {
  const { status, selfScoreBy, appealBy } = score;
  const isAppealOpen = appealBy === null || on <= appealBy;
  if (action === "appeal") return isAppealOpen ? ALLOWED : refused("score_appeal_late");
  const isTooEarly =
    (action === "review" && status === "drafted" && on <= selfScoreBy) ||
    (action === "finish" && status === "adopted" && isAppealOpen);
  return isTooEarly ? refused("score_too_early") : ALLOWED;
}
