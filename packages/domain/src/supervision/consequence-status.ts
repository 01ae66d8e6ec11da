import { ALLOWED, refused } from "../identity/index.ts";
import type { Decision } from "../identity/index.ts";
import type { CalendarDate } from "../values/index.ts";

/** 督查结果运用, decree 733 Art. 21: what is proposed for a unit. Of a unit, never of a person. */
export const CONSEQUENCE_KINDS = ["praise", "incentive", "criticism", "accountability"] as const;
/** 表扬, 激励, 批评, 问责. */
export type ConsequenceKind = (typeof CONSEQUENCE_KINDS)[number];

/** Before these the unit is heard. */
export const HEARD_KINDS: readonly ConsequenceKind[] = ["criticism", "accountability"];

export const CONSEQUENCE_STATUSES = [
  "drafted",
  "hearing",
  "heard",
  "submitted",
  "approved",
  "declined",
  "withdrawn",
  "revoked",
] as const;
/** 起草中, 听取意见中, 已听取意见, 待领导审定, 已批准, 未批准, 已撤回, 已撤销. */
export type ConsequenceStatus = (typeof CONSEQUENCE_STATUSES)[number];

/** The office drafts and proposes, the unit is heard, the leader decides. */
export const CONSEQUENCE_PARTIES = ["office", "unit", "approver"] as const;
export type ConsequenceParty = (typeof CONSEQUENCE_PARTIES)[number];

export const CONSEQUENCE_ACTIONS = [
  "edit",
  "ask_statement",
  "state",
  "submit",
  "approve",
  "decline",
  "withdraw",
  "revoke",
] as const;
/** 修改, 听取意见, 陈述意见, 报请审定, 批准, 不予批准, 撤回, 撤销. */
export type ConsequenceAction = (typeof CONSEQUENCE_ACTIONS)[number];

/** One way on: who goes it, and where it leads. */
export interface ConsequenceStep {
  readonly action: ConsequenceAction;
  readonly by: ConsequenceParty;
  readonly to: ConsequenceStatus;
}

const step = (action: ConsequenceAction, by: ConsequenceParty, to: ConsequenceStatus): ConsequenceStep => ({
  action,
  by,
  to,
});
const withdraw = step("withdraw", "office", "withdrawn");

/** What may be done in each state. Nothing follows by itself: a person takes every step, and the leader alone decides. */
export const CONSEQUENCE_STEPS: Readonly<Record<ConsequenceStatus, readonly ConsequenceStep[]>> = {
  drafted: [
    step("submit", "office", "submitted"),
    step("ask_statement", "office", "hearing"),
    step("edit", "office", "drafted"),
    withdraw,
  ],
  hearing: [step("state", "unit", "heard"), step("submit", "office", "submitted"), withdraw],
  heard: [step("submit", "office", "submitted"), withdraw],
  submitted: [step("approve", "approver", "approved"), step("decline", "approver", "declined"), withdraw],
  approved: [step("revoke", "approver", "revoked")],
  declined: [],
  withdrawn: [],
  revoked: [],
};

/** What a decision about a proposal rests on. */
export interface ConsequenceFacts {
  readonly kind: ConsequenceKind;
  readonly status: ConsequenceStatus;
  /** The last day for the unit's statement, where it was asked. */
  readonly statementBy: CalendarDate | null;
}

export const CONSEQUENCE_REFUSALS = [
  "consequence_state",
  "consequence_party",
  "consequence_unheard",
  "consequence_hearing",
  "consequence_statement_late",
] as const;
/** 当前状态不能, 不是您的职责, 未听取单位意见, 陈述期限未到, 已过陈述期限. */
export type ConsequenceRefusal = (typeof CONSEQUENCE_REFUSALS)[number];

/** Whether somebody may do this to a proposal today. */
export function decideConsequenceAction(
  facts: ConsequenceFacts,
  action: ConsequenceAction,
  parties: readonly ConsequenceParty[],
  today: CalendarDate,
): Decision<ConsequenceRefusal> {
  const way = CONSEQUENCE_STEPS[facts.status].find((one) => one.action === action);
  if (!way || (action === "ask_statement" && !isHeard(facts))) return refused("consequence_state");
  if (!parties.includes(way.by)) return refused("consequence_party");
  const because = refusalOfHearing(facts, action, today);
  return because === null ? ALLOWED : refused(because);
}

/** The unit is heard before it is blamed; a unit that says nothing within its days has been heard too. */
function refusalOfHearing(
  facts: ConsequenceFacts,
  action: ConsequenceAction,
  today: CalendarDate,
): ConsequenceRefusal | null {
  const isOver = facts.statementBy !== null && today > facts.statementBy;
  if (action === "state") return isOver ? "consequence_statement_late" : null;
  if (action !== "submit") return null;
  if (facts.status === "drafted") return isHeard(facts) ? "consequence_unheard" : null;
  return facts.status === "hearing" && !isOver ? "consequence_hearing" : null;
}

/** The state after an act that was allowed. */
export function consequenceStatusAfter(status: ConsequenceStatus, action: ConsequenceAction): ConsequenceStatus {
  return CONSEQUENCE_STEPS[status].find((one) => one.action === action)?.to ?? status;
}

/** What somebody in these parts may do today. */
export function consequenceActionsOpenTo(
  facts: ConsequenceFacts,
  parties: readonly ConsequenceParty[],
  today: CalendarDate,
): readonly ConsequenceAction[] {
  return CONSEQUENCE_STEPS[facts.status]
    .map(({ action }) => action)
    .filter((action) => decideConsequenceAction(facts, action, parties, today).allowed);
}

function isHeard({ kind }: ConsequenceFacts): boolean {
  return HEARD_KINDS.includes(kind);
}

/** Out of what a proposal is drafted. */
export const CONSEQUENCE_SOURCES = ["item", "score_card", "bulletin"] as const;
/** 督查事项, 考核评分单, 通报. */
export type ConsequenceSource = (typeof CONSEQUENCE_SOURCES)[number];

export const CONSEQUENCE_FACT_KINDS = ["item", "light", "act", "sheet", "score", "bulletin"] as const;
/** 督查事项, 亮灯, 办理记录, 督办单, 考核得分, 通报. */
export type ConsequenceFactKind = (typeof CONSEQUENCE_FACT_KINDS)[number];

/** One cited fact, frozen as it stood when the proposal was drafted. */
export interface ConsequenceFact {
  readonly kind: ConsequenceFactKind;
  readonly id: string;
  readonly on: CalendarDate;
  readonly words: { readonly zh: string; readonly en: string };
}
