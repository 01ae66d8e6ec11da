import type { CalendarDate } from "../values/index.ts";
import { replayClock } from "./clock.ts";
import type { ClockEvent, ClockReading } from "./clock.ts";
import { statusAfter } from "./decide-item-action.ts";
import type { ItemAct, ItemDuty } from "./item-act.ts";
import { ITEM_ACTIONS } from "./item-status.ts";
import type { ItemAction, ItemStatus } from "./item-status.ts";
import { OPEN_REMIT } from "./remit.ts";
import type { Remit } from "./remit.ts";
import { EXTENDABLE_STATUSES } from "./side-step.ts";
import { addWorkingDays, shiftDay } from "./working-calendar.ts";
import type { Reckoned, WorkingCalendar } from "./working-calendar.ts";

/** An extension that was asked for and is not yet decided. */
export interface ExtensionRequest {
  readonly askedOn: CalendarDate;
  readonly proposedDueOn: CalendarDate;
}

/** 事项的来龙去脉: where an item stands, as its acts make it. What is stored beside the item always equals this. */
export interface ItemCourse {
  readonly status: ItemStatus;
  readonly suspendedFrom: ItemStatus | null;
  readonly duties: readonly ItemDuty[];
  /** 督查方案: what the supervision looks at; locked when it is filed. */
  readonly remit: Remit;
  readonly clock: ClockReading;
  /** The last day for taking up the item (签收); null where none was set or it is taken up. */
  readonly acknowledgeBy: CalendarDate | null;
  /** The day of the completion report that stands. */
  readonly completedOn: CalendarDate | null;
  readonly extensionRequest: ExtensionRequest | null;
  /** Since when the lead waits for the office to bring the units together. */
  readonly coordinationAskedOn: CalendarDate | null;
  /** The last day for an objection against the conclusion that stands, and who made it. */
  readonly objectBy: CalendarDate | null;
  readonly concludedBy: readonly string[];
  /** The day by which the pending objection is to be decided. */
  readonly objectionDueOn: CalendarDate | null;
  /** 复核日期 of the suspension that lasts. */
  readonly reviewOn: CalendarDate | null;
  /** Accounts that reported on the item or closed it; none of them may verify it (核查人 ≠ 经办人). */
  readonly handledBy: readonly string[];
  /** 涉及单位: whose people put the matter forward, and whoever had a duty since it was first handed over; in the order of the ids. */
  readonly departmentIds: readonly string[];
  /** Since when it has stood in its state. */
  readonly since: string;
}

/** 逾期: past its day, and not reported as done. A clock that is paused or not yet running is never overdue. */
export function isItemOverdue(
  item: {
    readonly clockState: ClockReading["state"];
    readonly dueOn: CalendarDate | null;
    readonly completedOn: CalendarDate | null;
  },
  today: CalendarDate,
): boolean {
  return item.clockState === "running" && item.dueOn !== null && item.dueOn < today && item.completedOn === null;
}

/** A request of the lead falls away with the state in which it was made. */
const OPEN_TO_REQUESTS: readonly ItemStatus[] = [...EXTENDABLE_STATUSES, "supplement_asked", "suspended"];

const HANDLING: readonly string[] = ["acknowledge", "break_down", "report_completion", "supplement", "close"];

/** Replays an item from its acts, in their order. Refused where a deadline falls into a year without a published notice. */
export function replayItem(calendar: WorkingCalendar, acts: readonly ItemAct[]): Reckoned<ItemCourse> {
  const clock = replayClock(calendar, acts.flatMap(clockEvents));
  if (!clock.isKnown) return clock;
  const { isKnown: _, ...reading } = clock;
  let course: ItemCourse = {
    status: "proposed",
    suspendedFrom: null,
    duties: [],
    remit: OPEN_REMIT,
    clock: reading,
    acknowledgeBy: null,
    completedOn: null,
    extensionRequest: null,
    coordinationAskedOn: null,
    objectBy: null,
    concludedBy: [],
    objectionDueOn: null,
    reviewOn: null,
    handledBy: [],
    departmentIds: [],
    since: acts[0]?.at ?? "",
  };
  for (const act of acts) {
    const next = after(calendar, course, act);
    if ("isKnown" in next) return next;
    course = next;
  }
  return { isKnown: true, ...course };
}

type Telling = (act: ItemAct) => readonly ClockEvent[];

const begins: Telling = ({ on, detail: { dueOn, limit } }) => {
  if (limit) return [{ kind: "start", on, limit: limit.amount, unit: limit.unit }];
  return dueOn === undefined ? [] : [{ kind: "set", on, dueOn }];
};
const pauses: Telling = ({ on, reason }) => [{ kind: "pause", on, reason: reason ?? "" }];
const resumes: Telling = ({ on }) => [{ kind: "resume", on }];
const extendsIt: Telling = ({ on, detail: { dueOn } }) => (dueOn === undefined ? [] : [{ kind: "extend", on, dueOn }]);
const stops: Telling = ({ on }) => [{ kind: "stop", on }];

/** The acts that the clock hears of. A completion report stops nothing: the office may send it back, and the day stays. */
const CLOCK_ACTS: Readonly<Partial<Record<ItemAct["kind"], Telling>>> = {
  assign: begins,
  reassign: begins,
  order_rectification: begins,
  look_back: begins,
  ask_supplement: pauses,
  suspend: pauses,
  supplement: resumes,
  resume: resumes,
  grant_extension: extendsIt,
  close: stops,
  close_parent: stops,
  merge: stops,
  cancel: stops,
};

/** What an act says to the clock. */
export function clockEvents(act: ItemAct): readonly ClockEvent[] {
  return CLOCK_ACTS[act.kind]?.(act) ?? [];
}

type Refused = Extract<Reckoned<ItemCourse>, { isKnown: false }>;

function after(calendar: WorkingCalendar, course: ItemCourse, act: ItemAct): ItemCourse | Refused {
  const takeUp = limitOfTakeUp(calendar, course, act);
  if (!takeUp.isKnown) return takeUp;
  const { kind, at, accountId, detail } = act;
  const status = isAction(kind) ? statusAfter(course, kind) : course.status;
  return {
    ...course,
    status,
    suspendedFrom: kind === "suspend" ? course.status : status === "suspended" ? course.suspendedFrom : null,
    duties: detail.duties ?? course.duties,
    remit: detail.remit ?? course.remit,
    acknowledgeBy: takeUp.day,
    completedOn: completedAfter(course, act),
    ...openRequests(course, act, status),
    ...conclusionAfter(course, act),
    handledBy: HANDLING.includes(kind) ? [...new Set([...course.handledBy, accountId])] : course.handledBy,
    departmentIds: departmentsAfter(course, act),
    since: status === course.status ? course.since : at,
  };
}

/** Departments that are only proposed have no duty yet; whoever had one keeps what they took part in. */
function departmentsAfter({ departmentIds }: ItemCourse, { kind, departmentId, detail }: ItemAct): readonly string[] {
  const named = kind === "propose" ? [departmentId] : (detail.duties ?? []).map((duty) => duty.departmentId);
  const all = new Set([...departmentIds, ...named.filter((id) => id !== null)]);
  return [...all].toSorted((a, b) => (a < b ? -1 : 1));
}

function completedAfter({ completedOn }: ItemCourse, { kind, on }: ItemAct): CalendarDate | null {
  if (kind === "report_completion") return on;
  return kind === "return" || kind === "order_rectification" || kind === "look_back" ? null : completedOn;
}

/** What waits for an answer after an act: the requests of the lead, and the day on which a suspension is looked at again. */
function openRequests(course: ItemCourse, act: ItemAct, status: ItemStatus) {
  const isOpen = OPEN_TO_REQUESTS.includes(status);
  return {
    extensionRequest: isOpen ? requestAfter(course, act) : null,
    coordinationAskedOn: isOpen ? coordinationAfter(course, act) : null,
    reviewOn: status === "suspended" ? (act.detail.reviewOn ?? course.reviewOn) : null,
  };
}

/** 异议: 30 days for objecting to a conclusion, 30 for deciding (decree 733 Art. 17). */
export const OBJECTION_DAYS = 30;

/** A conclusion is fed back with a new time for objecting; a decided objection is spent. */
function conclusionAfter(
  { objectBy, concludedBy, objectionDueOn }: ItemCourse,
  { kind, on, accountId }: ItemAct,
): Pick<ItemCourse, "objectBy" | "concludedBy" | "objectionDueOn"> {
  if (kind === "verify" || kind === "order_rectification") {
    return { objectBy: shiftDay(on, OBJECTION_DAYS), concludedBy: [accountId], objectionDueOn };
  }
  if (kind === "object") return { objectBy, concludedBy, objectionDueOn: shiftDay(on, OBJECTION_DAYS) };
  if (kind === "decide_objection") return { objectBy: null, concludedBy: [], objectionDueOn: null };
  return { objectBy, concludedBy, objectionDueOn };
}

function requestAfter({ extensionRequest }: ItemCourse, { kind, on, detail }: ItemAct): ExtensionRequest | null {
  if (kind === "apply_extension") return { askedOn: on, proposedDueOn: detail.proposedDueOn ?? on };
  return kind === "grant_extension" || kind === "decline_extension" ? null : extensionRequest;
}

function coordinationAfter({ coordinationAskedOn }: ItemCourse, { kind, on }: ItemAct): CalendarDate | null {
  if (kind === "ask_coordination") return on;
  return kind === "coordinate" ? null : coordinationAskedOn;
}

/** The last day for taking up stands until somebody takes the item up or sends it back. */
function limitOfTakeUp(
  calendar: WorkingCalendar,
  { acknowledgeBy }: ItemCourse,
  { kind, on, detail }: ItemAct,
): Reckoned<{ readonly day: CalendarDate | null }> {
  if (detail.acknowledgeWithin !== undefined) return addWorkingDays(calendar, on, detail.acknowledgeWithin);
  return { isKnown: true, day: isAction(kind) ? null : acknowledgeBy };
}

function isAction(kind: ItemAct["kind"]): kind is ItemAction {
  return (ITEM_ACTIONS as readonly string[]).includes(kind);
}
