import { replayItem } from "@zhigang/domain/supervision";
import type { ItemCourse, WorkingCalendar } from "@zhigang/domain/supervision";
import type { Tx } from "../../../platform/database/database.ts";
import { calendarsOf } from "../calendar/calendar-store.ts";
import { getItemForUpdate, listActRowsOf, listItemsAfter } from "../item/item-store.ts";
import type { ItemActRow, ItemRow } from "../item/item-store.ts";
import { actOf, courseColumns } from "../item/keep-act.ts";

/** An item whose stored values are not what its log comes to. */
export interface ClockDifference {
  readonly item: ItemRow;
  /** Absent where the log runs into a year without a published notice. */
  readonly course: ItemCourse | null;
  readonly fields: readonly { readonly field: string; readonly stored: string; readonly replayed: string }[];
}

const BATCH = 500;

/** Replays every item by its place's calendar and gives those that differ from what is stored, with how many were replayed. */
export async function compareClocks(tx: Tx): Promise<{ itemCount: number; differences: ClockDifference[] }> {
  const calendarOf = calendarsOf(tx);
  const suspects: string[] = [];
  let itemCount = 0;
  for (let rows = await listItemsAfter(tx, null, BATCH); rows.length > 0;) {
    const logs = logsOf(await listActRowsOf(tx, idsOf(rows)));
    for (const item of rows) {
      const difference = compare(item, logs.get(item.id) ?? [], await calendarOf(item.divisionCode));
      if (difference) suspects.push(item.id);
    }
    itemCount += rows.length;
    rows = await listItemsAfter(tx, rows.at(-1)?.id ?? null, BATCH);
  }
  // An item that was acted on between the two reads only seems to differ: it is looked at again while nobody can act.
  const differences: ClockDifference[] = [];
  for (const id of suspects) {
    const item = await getItemForUpdate(tx, id);
    const difference = compare(item, await listActRowsOf(tx, [id]), await calendarOf(item.divisionCode));
    if (difference) differences.push(difference);
  }
  return { itemCount, differences };
}

function idsOf(rows: readonly ItemRow[]): string[] {
  return rows.map(({ id }) => id);
}

function logsOf(rows: readonly ItemActRow[]): ReadonlyMap<string, ItemActRow[]> {
  const logs = new Map<string, ItemActRow[]>();
  for (const row of rows) logs.set(row.itemId, [...(logs.get(row.itemId) ?? []), row]);
  return logs;
}

function compare(item: ItemRow, log: readonly ItemActRow[], calendar: WorkingCalendar): ClockDifference | null {
  const course = replayItem(calendar, log.map(actOf));
  if (!course.isKnown) {
    return { item, course: null, fields: [{ field: "year", stored: "", replayed: String(course.year) }] };
  }
  const replayed = courseColumns(course);
  const fields = Object.entries(replayed).flatMap(([field, value]) => {
    const [was, is] = [plain(item[field as keyof ItemRow]), plain(value)];
    return was === is ? [] : [{ field, stored: was, replayed: is }];
  });
  return fields.length === 0 ? null : { item, course, fields };
}

/** A stored value and a replayed one in the same words: jsonb as its text, a moment in UTC. */
function plain(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString();
  const read: unknown = typeof value === "string" && /^[[{]/.test(value) ? JSON.parse(value) : value;
  return typeof read === "string" ? read : JSON.stringify(sorted(read));
}

/** Keys in one order: jsonb keeps its own. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
}
