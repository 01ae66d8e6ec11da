import type { Item, ItemAct, ItemDuty as ShownDuty } from "@zhigang/contract/supervision";
import type { ShownRemit } from "@zhigang/contract/supervision";
import { isItemOverdue } from "@zhigang/domain/supervision";
import type { ItemDuty, Remit } from "@zhigang/domain/supervision";
import { calendarDateOf } from "@zhigang/domain/values";
import type { CalendarDate } from "@zhigang/domain/values";
import type { Tx } from "../../../platform/database/database.ts";
import { findDepartmentNames } from "../../identity/index.ts";
import type { ItemActRow, ItemRow } from "./item-store.ts";

/** Departments by the name they bear today. */
export type DepartmentNames = ReadonlyMap<string, string>;

/** An item as a list shows it, judged on a day. */
export function presentItem(row: ItemRow, names: DepartmentNames, today: CalendarDate): Item {
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    source: row.source,
    kind: row.kind,
    status: row.status,
    taskId: row.taskId,
    parentItemId: row.parentItemId,
    duties: presentDuties(row.duties, names),
    dueOn: row.dueOn,
    originalDueOn: row.originalDueOn,
    extensions: row.extensions,
    acknowledgeBy: row.acknowledgeBy,
    completedOn: row.completedOn,
    isOverdue: isItemOverdue(row, today),
    isTakeUpOverdue: row.acknowledgeBy !== null && row.acknowledgeBy < today,
    isDoneLate: row.completedOn !== null && row.dueOn !== null && row.completedOn > row.dueOn,
    isExtensionAsked: row.extensionRequest !== null,
    reviewOn: row.reviewOn,
    isReviewDue: row.reviewOn !== null && row.reviewOn <= today,
    since: row.since.toISOString(),
    version: row.version,
  };
}

/** An act of the log, its departments by the names they bear today; of other items only those that the reader sees. */
export function presentAct(row: ItemActRow, names: DepartmentNames, seen: ReadonlySet<string>): ItemAct {
  const { duties, remit, ...detail } = row.detail;
  return {
    number: row.number,
    kind: row.kind,
    at: row.at.toISOString(),
    on: row.onDay,
    actorName: row.actorName,
    departmentName: row.departmentId === null ? null : (names.get(row.departmentId) ?? null),
    reason: row.reason,
    detail: {
      ...detail,
      ...(duties && { duties: presentDuties(duties, names) }),
      ...(remit && { remit: presentRemit(remit, names) }),
      ...(detail.childIds && { childIds: [...detail.childIds] }),
      ...(detail.overlaps && { overlaps: detail.overlaps.filter(({ itemId }) => seen.has(itemId)) }),
    } as ItemAct["detail"],
  };
}

export function presentDuties(duties: readonly ItemDuty[], names: DepartmentNames): ShownDuty[] {
  return duties.map(({ departmentId, role }) => ({
    departmentId,
    role,
    departmentName: names.get(departmentId) ?? "",
  }));
}

/** 督查方案 as it is shown. */
export function presentRemit({ objectIds, ways, ...remit }: Remit, names: DepartmentNames): ShownRemit {
  const objects = objectIds.map((departmentId) => ({ departmentId, departmentName: names.get(departmentId) ?? "" }));
  return { ...remit, objects, ways: [...ways] };
}

/** The names of all departments that stand in these items and acts. */
export function namesIn(tx: Tx, items: readonly ItemRow[], acts: readonly ItemActRow[] = []): Promise<DepartmentNames> {
  const duties = [...items.flatMap((item) => item.duties), ...acts.flatMap(({ detail }) => detail.duties ?? [])];
  const actors = acts.flatMap(({ departmentId }) => departmentId ?? []);
  const remits = [...items.map(({ remit }) => remit), ...acts.flatMap(({ detail }) => detail.remit ?? [])];
  const objects = remits.flatMap(({ objectIds }) => objectIds);
  return findDepartmentNames(tx, [...duties.map(({ departmentId }) => departmentId), ...actors, ...objects]);
}

/** The day on which a call happens in China. */
export function dayOf({ now }: { readonly now: Date }): CalendarDate {
  return calendarDateOf(now);
}
