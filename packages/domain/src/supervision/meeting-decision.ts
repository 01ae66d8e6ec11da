import { ALLOWED, refused } from "../identity/index.ts";
import type { Decision } from "../identity/index.ts";
import type { ItemStatus } from "./item-status.ts";
import type { MeetingStatus } from "./meeting-status.ts";

/** 议定事项: becomes an item of its own, is a decision on an item there is, or is noted only. */
export const DECISION_OUTCOMES = ["item", "attached", "noted"] as const;
export type DecisionOutcome = (typeof DECISION_OUTCOMES)[number];

export const DECISION_STATES = [
  "waiting",
  "under_way",
  "overdue",
  "carried_out",
  "dropped",
  "noted",
  "closed",
] as const;
/** 待立项, 办理中, 逾期, 已落实, 事项已撤销, 待回访, 已了结: how a decision stands; told from its item, never typed in. */
export type DecisionState = (typeof DECISION_STATES)[number];

/** What a decision's state is told from. */
export interface DecisionFacts {
  readonly outcome: DecisionOutcome;
  /** The item as it stands; the one it was merged into, where it was merged. */
  readonly item: { readonly status: ItemStatus; readonly isOverdue: boolean } | null;
  /** The office closed it with a note. */
  readonly isClosed: boolean;
}

/** 落实情况 of a decision: that of its item; what has no item, or lost it, is closed by the office with a note. */
export function decisionState({ outcome, item, isClosed }: DecisionFacts): DecisionState {
  if (isClosed) return "closed";
  if (item === null) return outcome === "noted" ? "noted" : "waiting";
  if (item.status === "cleared" || item.status === "archived") return "carried_out";
  if (item.status === "cancelled") return "dropped";
  return item.isOverdue ? "overdue" : "under_way";
}

/** Whether the next meeting asks after it. */
export function isDecisionOpen(state: DecisionState): boolean {
  return state !== "carried_out" && state !== "closed";
}

export const DECISION_ACTIONS = ["edit", "remove", "put_forward", "close"] as const;
/** 修改, 删去, 转为督查事项, 了结. */
export type DecisionAction = (typeof DECISION_ACTIONS)[number];

export const DECISION_REFUSALS = ["meeting_decision_state", "meeting_decision_lead_missing"] as const;
export type DecisionRefusal = (typeof DECISION_REFUSALS)[number];

/** Where a decision stands, and at which meeting. */
export interface DecisionSituation extends DecisionFacts {
  readonly meeting: MeetingStatus;
  readonly hasLead: boolean;
}

/** Whether this may be done to a decision: its words are open until it is an item or the minutes are issued. */
export function decideDecisionAction(decision: DecisionSituation, action: DecisionAction): Decision<DecisionRefusal> {
  if (!IN_STATE[action](decision)) return refused("meeting_decision_state");
  const isLeadMissing = action === "put_forward" && !decision.hasLead;
  return isLeadMissing ? refused("meeting_decision_lead_missing") : ALLOWED;
}

const isOpenToWords = ({ meeting, outcome, item }: DecisionSituation) =>
  meeting === "held" && (outcome !== "item" || item === null);

const LOOSE: readonly DecisionState[] = ["noted", "dropped"];

const IN_STATE: Readonly<Record<DecisionAction, (decision: DecisionSituation) => boolean>> = {
  edit: isOpenToWords,
  remove: isOpenToWords,
  put_forward: (decision) => decision.meeting === "held" && decisionState(decision) === "waiting",
  close: (decision) => decision.meeting === "settled" && LOOSE.includes(decisionState(decision)),
};

/** What may be done to a decision now. */
export function decisionActionsOpen(decision: DecisionSituation): readonly DecisionAction[] {
  return DECISION_ACTIONS.filter((action) => decideDecisionAction(decision, action).allowed);
}
