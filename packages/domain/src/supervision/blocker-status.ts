import { ALLOWED, refused } from "../identity/index.ts";
import type { Decision } from "../identity/index.ts";
import type { CalendarDate } from "../values/index.ts";
import type { ItemParty, ItemStatus } from "./item-status.ts";

/** 问题: waiting to be taken on, without an owner, being solved, answered, not solved, escalated, at rest. */
export const BLOCKER_STATUSES = [
  "raised",
  "unowned",
  "assigned",
  "answered",
  "unsolved",
  "escalated",
  "solved",
  "withdrawn",
] as const;
export type BlockerStatus = (typeof BLOCKER_STATUSES)[number];

/** 已解决, 已撤回: nothing more is owed. */
export const SETTLED_BLOCKERS: readonly BlockerStatus[] = ["solved", "withdrawn"];

/** 未解决, 逾期未答复, 待确认, 已升级, 已了结: blockers by what comes next; but for the last all are among the open ones. */
export const BLOCKER_VIEWS = ["open", "overdue", "to_confirm", "escalated", "settled"] as const;
export type BlockerView = (typeof BLOCKER_VIEWS)[number];

/** 协调层级: the department itself, the supervision office, the leader in charge; each is above the one before. */
export const BLOCKER_LEVELS = ["unit", "office", "leader"] as const;
export type BlockerLevel = (typeof BLOCKER_LEVELS)[number];

/** What keeps the work from going on: 资金, 用地, 征拆, 审批, 政策, 协调, 技术, 其他. */
export const BLOCKER_KINDS = [
  "funds",
  "land",
  "relocation",
  "approval",
  "policy",
  "coordination",
  "technical",
  "other",
] as const;
export type BlockerKind = (typeof BLOCKER_KINDS)[number];

/** Who acts: the department that raised it, the one that must solve it, the office, and whoever holds its level (the leader at the top). */
export const BLOCKER_PARTIES = ["raiser", "owner", "office", "holder"] as const;
export type BlockerParty = (typeof BLOCKER_PARTIES)[number];

export const BLOCKER_ACTIONS = [
  "accept",
  "decline",
  "assign",
  "answer",
  "confirm",
  "reject",
  "escalate",
  "keep_level",
  "withdraw",
] as const;
/** 认领, 不予认领, 确定解决单位, 答复, 确认解决, 确认未解决, 升级, 暂不升级, 撤回. */
export type BlockerAction = (typeof BLOCKER_ACTIONS)[number];

/** Everything that is kept in the log of a blocker: beside what people do, that it was raised and that a rule asked for escalation. */
export const BLOCKER_ACT_KINDS = ["raise", ...BLOCKER_ACTIONS, "propose_escalation"] as const;
export type BlockerActKind = (typeof BLOCKER_ACT_KINDS)[number];

export const BLOCKER_NEEDS = ["reason", "owner", "solve_by", "answer"] as const;
/** 理由, 解决单位, 解决时限, 答复: what an act has to bring. */
export type BlockerNeed = (typeof BLOCKER_NEEDS)[number];

export interface BlockerStep {
  readonly action: BlockerAction;
  readonly by: readonly BlockerParty[];
  readonly to: BlockerStatus;
  readonly needs: readonly BlockerNeed[];
}

const step = (
  action: BlockerAction,
  by: readonly BlockerParty[],
  to: BlockerStatus,
  needs: readonly BlockerNeed[] = [],
): BlockerStep => ({ action, by, to, needs });

const assign = step("assign", ["office", "holder"], "assigned", ["owner", "solve_by"]);
const answer = step("answer", ["owner"], "answered", ["answer"]);
const decline = step("decline", ["owner"], "unowned", ["reason"]);
const escalate = step("escalate", ["raiser", "office"], "escalated", ["reason", "solve_by"]);
const withdraw = step("withdraw", ["raiser"], "withdrawn", ["reason"]);
const keepLevel = (status: BlockerStatus) => step("keep_level", ["raiser", "office"], status, ["reason"]);

/**
 * 提出 → 认领 → 答复 → 确认解决; one that is not solved goes a level up, with a reason and a new day. Whether it is solved is
 * said by the department that raised it, nobody else. The first step of a state is the one that is waited for.
 */
export const BLOCKER_STEPS: Readonly<Record<BlockerStatus, readonly BlockerStep[]>> = {
  raised: [step("accept", ["owner"], "assigned"), decline, assign, escalate, keepLevel("raised"), withdraw],
  unowned: [assign, escalate, keepLevel("unowned"), withdraw],
  assigned: [answer, decline, assign, escalate, keepLevel("assigned"), withdraw],
  answered: [step("confirm", ["raiser"], "solved"), step("reject", ["raiser"], "unsolved", ["reason"])],
  unsolved: [escalate, answer, assign, keepLevel("unsolved"), withdraw],
  escalated: [{ ...assign, by: ["holder"] }, escalate, keepLevel("escalated"), withdraw],
  solved: [],
  withdrawn: [],
};

/** From its assignment until it is reported done an item may be blocked. */
const BLOCKABLE_ITEMS: readonly ItemStatus[] = [
  "assigned",
  "acknowledged",
  "handled",
  "supplement_asked",
  "rectified",
  "suspended",
];

/** Whether somebody may raise a blocker of an item: the lead, while the work goes on, towards another department. */
export function decideBlockerRaise(
  itemStatus: ItemStatus,
  deed: {
    readonly parties: readonly ItemParty[];
    readonly isOwnerSelf: boolean;
    readonly solveBy: CalendarDate;
    readonly today: CalendarDate;
  },
): Decision<"blocker_item_state" | "blocker_party" | "blocker_own" | "blocker_day_past"> {
  if (!deed.parties.includes("lead")) return refused("blocker_party");
  if (!BLOCKABLE_ITEMS.includes(itemStatus)) return refused("blocker_item_state");
  if (deed.isOwnerSelf) return refused("blocker_own");
  return deed.solveBy < deed.today ? refused("blocker_day_past") : ALLOWED;
}

/** Where a blocker stands. */
export interface BlockerFacts {
  readonly status: BlockerStatus;
  readonly level: BlockerLevel;
  /** The day on which a rule asked for escalation and nobody has decided yet. */
  readonly escalationAskedOn: CalendarDate | null;
}

/** Who acts, on which day, and what they bring. */
export interface BlockerDeed {
  readonly parties: readonly BlockerParty[];
  readonly needs: readonly BlockerNeed[];
  readonly solveBy?: CalendarDate | undefined;
  readonly today: CalendarDate;
}

export const BLOCKER_REFUSALS = [
  "blocker_state",
  "blocker_party",
  "blocker_top",
  "blocker_not_asked",
  "blocker_incomplete",
  "blocker_day_past",
] as const;
/** 当前状态不能, 不是您的职责, 已是最高层级, 没有待定的升级提示, 缺少必填内容, 时限已过. */
export type BlockerRefusal = (typeof BLOCKER_REFUSALS)[number];

/** Whether somebody may do this to a blocker, with what they bring along. */
export function decideBlockerAction(
  blocker: BlockerFacts,
  action: BlockerAction,
  { parties, needs, solveBy, today }: BlockerDeed,
): Decision<BlockerRefusal> {
  const way = BLOCKER_STEPS[blocker.status].find((one) => one.action === action);
  if (!way) return refused("blocker_state");
  if (!way.by.some((party) => parties.includes(party))) return refused("blocker_party");
  const because = refusalByFacts(blocker, action);
  if (because !== null) return refused(because);
  if (way.needs.some((need) => !needs.includes(need))) return refused("blocker_incomplete");
  return solveBy !== undefined && solveBy < today ? refused("blocker_day_past") : ALLOWED;
}

/** The state after an act that was allowed. */
export function blockerStatusAfter(status: BlockerStatus, action: BlockerAction): BlockerStatus {
  return BLOCKER_STEPS[status].find((one) => one.action === action)?.to ?? status;
}

/** The ways on that somebody in these parts may go now; what they lack is asked for when they take one. */
export function blockerStepsOpenTo(blocker: BlockerFacts, parties: readonly BlockerParty[]): readonly BlockerStep[] {
  return BLOCKER_STEPS[blocker.status].filter(
    ({ action, by }) => by.some((party) => parties.includes(party)) && refusalByFacts(blocker, action) === null,
  );
}

/** Who is waited for: whoever takes the first step there is; the office too where a rule asked for escalation. */
export function blockerWaitsFor(blocker: BlockerFacts): readonly BlockerParty[] {
  const first = BLOCKER_STEPS[blocker.status].find(({ action }) => refusalByFacts(blocker, action) === null);
  const asked: readonly BlockerParty[] = blocker.escalationAskedOn === null ? [] : ["raiser", "office"];
  return [...new Set([...(first?.by ?? []), ...asked])];
}

/** The level above; null at the top. */
export function levelAbove(level: BlockerLevel): BlockerLevel | null {
  return BLOCKER_LEVELS[BLOCKER_LEVELS.indexOf(level) + 1] ?? null;
}

function refusalByFacts({ level, escalationAskedOn }: BlockerFacts, action: BlockerAction): BlockerRefusal | null {
  if (action === "escalate" && levelAbove(level) === null) return "blocker_top";
  return action === "keep_level" && escalationAskedOn === null ? "blocker_not_asked" : null;
}
