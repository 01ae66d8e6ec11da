import type { CalendarDate } from "../values/index.ts";
import type { LimitUnit } from "./clock.ts";
import { ITEM_ACTIONS } from "./item-status.ts";
import type { Remit, RemitPart } from "./remit.ts";
import { SIDE_ACTIONS } from "./side-step.ts";

/** 事项来源: where a matter comes from (ledger rules, 立项). */
export const ITEM_SOURCES = [
  "plan_task",
  "upper_deployment",
  "government_report",
  "meeting",
  "instruction",
  "proposal",
] as const;
export type ItemSource = (typeof ITEM_SOURCES)[number];

/** 督查类别, decree 733 (政府督查工作条例) Art. 14: comprehensive, special, incident, daily, lead verification. */
export const SUPERVISION_KINDS = ["comprehensive", "special", "incident", "daily", "lead_verification"] as const;
export type SupervisionKind = (typeof SUPERVISION_KINDS)[number];

/** On which side a department stands in an item: it answers, answers together with others without an order, or helps. */
export const ITEM_DUTY_ROLES = ["lead", "joint_lead", "support"] as const;
export type ItemDutyRole = (typeof ITEM_DUTY_ROLES)[number];

export interface ItemDuty {
  readonly departmentId: string;
  readonly role: ItemDutyRole;
}

/** 授权依据, decree 733 Art. 7 and 11: who decided that the matter is supervised, when, and by which paper. */
export interface AuthorisingAct {
  readonly decidedBy: string;
  readonly decidedOn: CalendarDate;
  readonly document: string;
}

/**
 * What is kept of an item although nobody did it to the item: an application that came too late, a filing without an act that
 * authorises it (decree 733 Art. 7), and a day that a corrected calendar moved.
 */
export const KEPT_EVENTS = ["miss_extension", "miss_authority", "recalculate"] as const;

/** Everything that can be done to an item and is kept of it, from its proposal on. */
export const ITEM_ACT_KINDS = ["propose", ...ITEM_ACTIONS, ...SIDE_ACTIONS, ...KEPT_EVENTS] as const;
export type ItemActKind = (typeof ITEM_ACT_KINDS)[number];

/** What an act brought along; which parts are there follows from its kind. */
export interface ActDetail {
  readonly authority?: AuthorisingAct;
  /** 督查方案 as it stands after the act, and in which parts it reaches further than before. */
  readonly remit?: Remit;
  readonly widens?: readonly RemitPart[];
  /** Items by which the same was supervised already when this one was filed all the same. */
  readonly overlaps?: readonly { readonly itemId: string; readonly number: string | null; readonly title: string }[];
  /** 督查结论 as it was fed back to the object: the paper, its number, and the last day for an objection. */
  readonly paper?: { readonly documentId: string; readonly number: string; readonly objectBy: CalendarDate };
  /** Lead, joint leads and support as they stand after the act. */
  readonly duties?: readonly ItemDuty[];
  /** The day named, or the limit from which it is counted; never both. */
  readonly dueOn?: CalendarDate;
  readonly limit?: { readonly amount: number; readonly unit: LimitUnit };
  /** 签收时限 in working days. */
  readonly acknowledgeWithin?: number;
  readonly breakdown?: string;
  readonly closingReport?: string;
  readonly conclusion?: string;
  readonly reviewOn?: CalendarDate;
  readonly survivorId?: string;
  readonly childIds?: readonly string[];
  /** 按成员展开: the collective name, and which of its members answer for nothing here, with the reason. */
  readonly groupName?: string;
  readonly excluded?: readonly { readonly departmentId: string; readonly name: string; readonly reason: string }[];
  /** 延期: progress so far and the day proposed. */
  readonly progress?: string;
  readonly proposedDueOn?: CalendarDate;
  /** 配合确认: what a supporting department adds to the lead's work. */
  readonly contribution?: string;
  /** 日历更正: the day before and after, as the corrected calendar makes it. */
  readonly dueBefore?: CalendarDate;
  readonly dueAfter?: CalendarDate;
}

/** One act of the log (留痕): numbered without gaps within its item, never changed. */
export interface ItemAct {
  readonly number: number;
  readonly kind: ItemActKind;
  /** The moment, ISO 8601; the day is the one in China Standard Time. */
  readonly at: string;
  readonly on: CalendarDate;
  readonly accountId: string;
  readonly actorName: string;
  readonly departmentId: string | null;
  readonly reason: string | null;
  readonly detail: ActDetail;
}
