import { OWING_STATUSES, replayItem } from "@zhigang/domain/supervision";
import type { ActDetail, ItemAct, ItemActKind, ItemCourse, ItemDuty, ItemStatus } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { announce } from "../../../platform/outbox/announce.ts";
import { record, recordRefusal } from "../../audit/index.ts";
import { findDepartmentNames } from "../../identity/index.ts";
import { loadCalendar } from "../calendar/calendar-store.ts";
import { judgeItems } from "../light/judge-items.ts";
import { OPEN_REPORTS_JOB } from "../report/open-periods.ts";
import { countedDayOf } from "./counted-day-of.ts";
import { tellOfAct } from "./tell-of-act.ts";
import { changeItem, insertAct, listActRows } from "./item-store.ts";
import type { ItemActRow, ItemRow } from "./item-store.ts";

/** An act as it is done, before it has its number. */
export interface NewAct {
  readonly kind: ItemActKind;
  readonly reason?: string | undefined;
  readonly detail: ActDetail;
}

/** Columns that an act sets beside those that follow from the replay. */
export interface ActColumns {
  readonly number?: string;
  readonly survivorId?: string;
}

/**
 * Writes an act into an item's log, and beside the item what the whole log now comes to; announced, recorded and judged in the
 * same transaction. The item must be locked. Refuses a limit that runs into a year without a published notice.
 */
export async function keepAct(call: Call, item: ItemRow, act: NewAct, columns: ActColumns = {}): Promise<void> {
  await requireDepartments(call, act.detail.duties ?? []);
  const rows = await listActRows(call.tx, item.id);
  const row: ItemActRow = {
    itemId: item.id,
    number: rows.length + 1,
    kind: act.kind,
    at: call.now,
    onDay: await countedDayOf(call, item),
    accountId: call.actor.accountId,
    actorName: call.actor.name,
    departmentId: call.actor.departmentId,
    reason: act.reason ?? null,
    detail: act.detail,
  };
  const calendar = await loadCalendar(call.tx, item.divisionCode);
  const course = replayItem(calendar, [...rows, row].map(actOf));
  if (!course.isKnown) throw new AppError("supervision.year_unpublished", { year: course.year });

  await insertAct(call.tx, { ...row, detail: JSON.stringify(row.detail) });
  await changeItem(call.tx, item.id, {
    ...courseColumns(course),
    ...(act.detail.authority && { authority: JSON.stringify(act.detail.authority) }),
    ...columns,
    actCount: row.number,
  });
  await tellOf(call, { ...item, number: columns.number ?? item.number }, act, course);
  await tellOfAct(call, item, act, course);
  await judgeItems(call, [item.id]);
  const owes = (status: ItemStatus) => OWING_STATUSES.includes(status);
  if (owes(course.status) && !owes(item.status)) await call.enqueue(OPEN_REPORTS_JOB, {});
}

async function requireDepartments({ tx }: Call, duties: readonly ItemDuty[]): Promise<void> {
  const ids = [...new Set(duties.map(({ departmentId }) => departmentId))];
  const names = await findDepartmentNames(tx, ids);
  const unknown = ids.find((id) => !names.has(id));
  if (unknown !== undefined) throw new AppError("identity.department_not_found", { id: unknown });
}

/** Announces and records an act, in the transaction of the act. */
async function tellOf(call: Call, item: ItemRow, { kind, reason }: NewAct, course: ItemCourse): Promise<void> {
  const { id, number, title, status, dueOn } = item;
  const data = { id, number, title, act: kind, status: course.status };
  await announce(call, [{ name: "supervision.item.acted", subject: id, data }]);
  const write = kind === "miss_extension" || kind === "miss_authority" ? recordRefusal : record;
  await write(
    call,
    `supervision.item.${kind}`,
    { kind: "item", id, label: title },
    {
      from: { status, dueOn },
      to: { status: course.status, dueOn: course.clock.dueOn },
      ...(reason !== undefined && { reason }),
    },
  );
}

/** What is stored beside an item of what its acts make it. */
export function courseColumns(course: ItemCourse) {
  const { clock, duties } = course;
  return {
    status: course.status,
    suspendedFrom: course.suspendedFrom,
    duties: JSON.stringify(duties),
    remit: JSON.stringify(course.remit),
    leadDepartmentIds: duties.filter(({ role }) => role !== "support").map(({ departmentId }) => departmentId),
    clockState: clock.state,
    dueOn: clock.dueOn,
    originalDueOn: clock.originalDueOn,
    extensions: clock.extensions,
    acknowledgeBy: course.acknowledgeBy,
    completedOn: course.completedOn,
    extensionRequest: course.extensionRequest === null ? null : JSON.stringify(course.extensionRequest),
    coordinationAskedOn: course.coordinationAskedOn,
    objectBy: course.objectBy,
    concludedBy: [...course.concludedBy],
    objectionDueOn: course.objectionDueOn,
    reviewOn: course.reviewOn,
    handledBy: [...course.handledBy],
    departmentIds: [...course.departmentIds],
    since: new Date(course.since),
  };
}

/** A row of the log as the rules read it. */
export function actOf({ at, onDay, ...row }: ItemActRow): ItemAct {
  return { ...row, at: at.toISOString(), on: onDay };
}
