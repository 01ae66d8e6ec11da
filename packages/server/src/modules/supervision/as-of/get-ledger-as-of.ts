import type { LedgerAsOf, LedgerDifference, LedgerDifferences, PastItem } from "@zhigang/contract/supervision";
import { compareRows } from "@zhigang/domain/supervision";
import type { LedgerSubject } from "@zhigang/domain/supervision";
import type { CalendarDate } from "@zhigang/domain/values";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { findDepartmentNames } from "../../identity/index.ts";
import { loadLedgerAt } from "../../ledger/index.ts";
import { bulletinRuleOn } from "../bulletin/bulletin-rule-store.ts";
import { dayOf, presentDuties } from "../item/item-view.ts";
import type { DepartmentNames } from "../item/item-view.ts";
import { loadStandings } from "./load-standings.ts";
import type { Standing } from "./load-standings.ts";

interface AsOfQuery {
  readonly on: CalendarDate;
  readonly planId?: string;
}

/** 台账时点: plans, tasks, targets and items as they stood at the end of a day in China, by what was known then. */
export async function getLedgerAsOf(call: Call, { on, ...filter }: AsOfQuery): Promise<LedgerAsOf> {
  if (on > dayOf(call)) throw new AppError("supervision.as_of_future", { day: on });
  const knownAt = endOfDay(on);
  const { rule } = await bulletinRuleOn(call.tx, on, knownAt);
  const standings = await loadStandings(call.tx, { cutOffOn: on, knownAt, rule, ...filter });
  const departmentIds = standings.flatMap(({ duties }) => duties.map(({ departmentId }) => departmentId));
  const names = await findDepartmentNames(call.tx, departmentIds);
  const { plans, tasks, targets } = await loadLedgerAt(call.tx, knownAt, filter);
  return {
    on,
    knownAt: knownAt.toISOString(),
    plans: [...plans],
    tasks: tasks.map((task) => ({ ...task, duties: [...task.duties] })),
    targets: [...targets],
    items: standings.map((standing) => presentStanding(standing, names)),
  };
}

/** 两日之差: what is in one picture and not in the other, and what reads otherwise. */
export async function getLedgerDifferences(
  call: Call,
  { from, to, ...filter }: { readonly from: CalendarDate; readonly to: CalendarDate; readonly planId?: string },
): Promise<LedgerDifferences> {
  const before = await getLedgerAsOf(call, { on: from, ...filter });
  const after = await getLedgerAsOf(call, { on: to, ...filter });
  return {
    from,
    to,
    rows: [
      ...told("plan", before.plans, after.plans, ({ title }) => title),
      ...told("task", before.tasks, after.tasks, ({ title }) => title),
      ...told("target", before.targets, after.targets, ({ name }) => name),
      ...told("item", before.items, after.items, ({ title }) => title),
    ],
  };
}

/** The last millisecond of a day in China (UTC+8). */
export function endOfDay(day: CalendarDate): Date {
  return new Date(`${day}T15:59:59.999Z`);
}

function told<Row extends { readonly id: string }>(
  subject: LedgerSubject,
  before: readonly Row[],
  after: readonly Row[],
  titleOf: (row: Row) => string,
): LedgerDifference[] {
  return compareRows(before, after).map(({ row, fate, fields }) => ({
    subject,
    id: row.id,
    title: titleOf(row),
    fate,
    fields: fields.map(({ field, from, to }) => ({ field, from: textOf(from), to: textOf(to) })),
  }));
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === "string" ? value : JSON.stringify(value);
}

function presentStanding({ itemId, report: _report, duties, ...standing }: Standing, names: DepartmentNames): PastItem {
  return { id: itemId, ...standing, duties: presentDuties(duties, names) };
}
