import type { CalendarDate } from "../values/index.ts";
import { ALLOWED, refused } from "../identity/index.ts";
import type { Decision } from "../identity/index.ts";
import type { ExtensionRequest } from "./item-course.ts";
import type { ItemNeed, ItemParty, ItemStatus } from "./item-status.ts";

export const SIDE_ACTIONS = [
  "apply_extension",
  "grant_extension",
  "decline_extension",
  "confirm_support",
  "ask_coordination",
  "coordinate",
  "object",
  "decide_objection",
  "set_remit",
  "change_remit",
  "permit_excess",
] as const;
/** 申请延期, 同意延期, 不同意延期, 配合确认, 提请协调, 协调意见, 提出异议, 异议处理, 拟定督查方案, 变更督查方案, 准予超频次: acts that leave an item in its state. */
export type SideAction = (typeof SIDE_ACTIONS)[number];

/** An act beside the way: who does it, in which states, and what it must bring. */
export interface SideStep {
  readonly action: SideAction;
  readonly by: readonly ItemParty[];
  readonly in: readonly ItemStatus[];
  readonly needs: readonly ItemNeed[];
}

/** In these states a lead works against a day, and may ask for a later one. */
export const EXTENDABLE_STATUSES: readonly ItemStatus[] = ["acknowledged", "handled", "rectified"];
const UNDER_WAY: readonly ItemStatus[] = [...EXTENDABLE_STATUSES, "supplement_asked"];
/** In these states there is a conclusion against which the object may object. */
const CONCLUDED: readonly ItemStatus[] = [
  "rectified",
  "completion_reported",
  "closed",
  "verified",
  "cleared",
  "archived",
];
const OPEN_TO_DECISION: readonly ItemStatus[] = [...UNDER_WAY, "suspended"];
/** In these states the plan of the supervision is locked, and the supervision not yet over. */
const LOCKED: readonly ItemStatus[] = [
  ...OPEN_TO_DECISION,
  "filed",
  "assigned",
  "refused",
  "completion_reported",
  "closed",
  "verified",
];

/**
 * 延期 is asked by the lead and decided by the approver [S16]; a supporting department confirms its part or adds to it; units
 * that disagree are brought together by the authority that handed the matter over, at the request of the lead [S15]. Against a
 * conclusion the object objects within 30 days, and others than those who made it decide within 30 (decree 733 Art. 17). The
 * plan of the supervision is the office's until it is filed; then the approver alone changes it, with the reason, and permits
 * what goes beyond the set frequency or duration (Art. 15).
 */
export const SIDE_STEPS: readonly SideStep[] = [
  {
    action: "apply_extension",
    by: ["lead"],
    in: EXTENDABLE_STATUSES,
    needs: ["reason", "progress", "proposed_due_on"],
  },
  { action: "grant_extension", by: ["approver"], in: OPEN_TO_DECISION, needs: ["named_due_on"] },
  { action: "decline_extension", by: ["approver"], in: OPEN_TO_DECISION, needs: ["reason"] },
  { action: "confirm_support", by: ["support"], in: [...UNDER_WAY, "completion_reported"], needs: [] },
  { action: "ask_coordination", by: ["lead"], in: UNDER_WAY, needs: ["reason"] },
  { action: "coordinate", by: ["office"], in: OPEN_TO_DECISION, needs: ["conclusion"] },
  { action: "object", by: ["lead"], in: CONCLUDED, needs: ["reason"] },
  { action: "decide_objection", by: ["office"], in: CONCLUDED, needs: ["conclusion"] },
  { action: "set_remit", by: ["office"], in: ["proposed"], needs: ["remit"] },
  { action: "change_remit", by: ["approver"], in: LOCKED, needs: ["reason", "remit"] },
  { action: "permit_excess", by: ["approver"], in: LOCKED, needs: ["reason"] },
];

/** What a decision about an act beside the way rests on. */
export interface SideFacts {
  readonly status: ItemStatus;
  readonly clockState: "waiting" | "running" | "paused" | "stopped";
  readonly dueOn: CalendarDate | null;
  readonly extensionRequest: ExtensionRequest | null;
  /** Since when the lead waits for the office to bring the units together. */
  readonly coordinationAskedOn: CalendarDate | null;
  /** The last day for an objection against the conclusion that stands, and who made it. */
  readonly objectBy: CalendarDate | null;
  readonly concludedBy: readonly string[];
  /** The day by which the pending objection is to be decided. */
  readonly objectionDueOn: CalendarDate | null;
}

export const SIDE_REFUSALS = [
  "item_state",
  "item_party",
  "item_incomplete",
  "extension_pending",
  "extension_absent",
  "extension_late",
  "extension_backward",
  "coordination_pending",
  "coordination_absent",
  "objection_pending",
  "objection_absent",
  "objection_late",
  "item_own_work",
] as const;
export type SideRefusal = (typeof SIDE_REFUSALS)[number];

/** Whether somebody may do this beside the way of an item; `dueOn` is the day proposed or set. */
export function decideSideAction(
  item: SideFacts,
  action: SideAction,
  actor: { readonly accountId: string; readonly parties: readonly ItemParty[] },
  brought: { readonly needs: readonly ItemNeed[]; readonly dueOn?: CalendarDate | undefined },
  today: CalendarDate,
): Decision<SideRefusal> {
  const step = SIDE_STEPS.find((one) => one.action === action);
  if (!step || !step.in.includes(item.status)) return refused("item_state");
  if (!step.by.some((party) => actor.parties.includes(party))) return refused("item_party");
  const because = refusalByFacts(item, action, brought.dueOn, today);
  if (because !== null) return refused(because);
  // Those who made a conclusion do not judge the objection against it (回避, decree 733 Art. 17).
  if (action === "decide_objection" && item.concludedBy.includes(actor.accountId)) return refused("item_own_work");
  return step.needs.every((need) => brought.needs.includes(need)) ? ALLOWED : refused("item_incomplete");
}

/** The acts beside the way that somebody in these parts may do now; a late application is offered, refused and kept. */
export function sideStepsOpenTo(
  item: SideFacts,
  parties: readonly ItemParty[],
  today: CalendarDate,
): readonly SideStep[] {
  return SIDE_STEPS.filter(
    ({ action, by, in: statuses }) =>
      statuses.includes(item.status) &&
      by.some((party) => parties.includes(party)) &&
      [null, "extension_late"].includes(refusalByFacts(item, action, undefined, today)),
  );
}

function refusalByFacts(
  item: SideFacts,
  action: SideAction,
  wished: CalendarDate | undefined,
  today: CalendarDate,
): SideRefusal | null {
  const refusals: Readonly<Record<SideAction, () => SideRefusal | null>> = {
    apply_extension: () => refusalOfApplication(item, wished, today),
    grant_extension: () => refusalOfAnswer(item, wished),
    decline_extension: () => refusalOfAnswer(item, wished),
    confirm_support: () => null,
    ask_coordination: () => (item.coordinationAskedOn === null ? null : "coordination_pending"),
    coordinate: () => (item.coordinationAskedOn === null ? "coordination_absent" : null),
    object: () => refusalOfObjection(item, today),
    decide_objection: () => (item.objectionDueOn === null ? "objection_absent" : null),
    set_remit: () => null,
    change_remit: () => null,
    permit_excess: () => null,
  };
  return refusals[action]();
}

/** An extension is asked before the due day, once at a time, for a later day. */
function refusalOfApplication(
  item: SideFacts,
  wished: CalendarDate | undefined,
  today: CalendarDate,
): SideRefusal | null {
  if (item.clockState !== "running" || item.dueOn === null) return "item_state";
  if (item.extensionRequest !== null) return "extension_pending";
  if (today >= item.dueOn) return "extension_late";
  return isBackward(item, wished) ? "extension_backward" : null;
}

function refusalOfAnswer(item: SideFacts, wished: CalendarDate | undefined): SideRefusal | null {
  if (item.extensionRequest === null) return "extension_absent";
  return isBackward(item, wished) ? "extension_backward" : null;
}

function refusalOfObjection(item: SideFacts, today: CalendarDate): SideRefusal | null {
  if (item.objectBy === null) return "item_state";
  if (item.objectionDueOn !== null) return "objection_pending";
  return today > item.objectBy ? "objection_late" : null;
}

function isBackward({ dueOn }: SideFacts, wished: CalendarDate | undefined): boolean {
  return wished !== undefined && dueOn !== null && wished <= dueOn;
}
