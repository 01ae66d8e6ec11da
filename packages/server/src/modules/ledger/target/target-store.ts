import { sql } from "kysely";
import type { Insertable, RawBuilder, Selectable, SqlBool, Updateable } from "kysely";
import type { QueryOf } from "@zhigang/contract/http";
import type { ledgerEndpoints } from "@zhigang/contract/ledger";
import type { PlanStatus } from "@zhigang/domain/ledger";
import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { insertRows } from "../insert-rows.ts";
import { afterCursor, all, orderOf } from "../keyset.ts";
import type { Keyset, SortColumn } from "../keyset.ts";
import { planStatusNow } from "../lock-content.ts";
import { NO_DEADLINE } from "../tally/tally.ts";
import { entryRowsOf } from "../search/entry-rows.ts";
import type { LedgerTables, TargetTable } from "../tables.ts";

/** A target without what its plan and task add. Read inside a task's JSON its moments are still text. */
export type ListedTarget = Omit<
  Selectable<TargetTable>,
  | "isWithdrawn"
  | "withdrawnBecause"
  | "documentId"
  | "documentTitle"
  | "createdAt"
  | "changedAt"
  | "valueStart"
  | "valueEnd"
> & {
  changedAt: Date | string;
};

/** A target as the list reads it, with its plan and task. */
export type TargetRow = ListedTarget & {
  changedAt: Date;
  planTitle: string;
  planStatus: PlanStatus;
  documentId: string;
  documentTitle: string;
  taskTitle: string | null;
};

export type TargetFilter = Omit<
  QueryOf<(typeof ledgerEndpoints)["listTargets"]>,
  "cursor" | "limit" | "sort" | "direction"
>;

const ID: SortColumn = { column: "id", type: "uuid" };
const IN_PLAN: readonly SortColumn[] = [{ column: "plan_id", type: "uuid" }, { column: "position", type: "int" }, ID];

/** The columns each sort of targets goes by. */
export const TARGET_SORT_COLUMNS = {
  position: IN_PLAN,
  plan: IN_PLAN,
  name: [{ column: "name", type: "text" }, ID],
  deadline: [{ column: "deadline_key", type: "text" }, ID],
  changed: [{ column: "changed_at", type: "timestamptz" }, ID],
} as const satisfies Readonly<Record<string, readonly SortColumn[]>>;
export type TargetSort = keyof typeof TARGET_SORT_COLUMNS;

/** The values of a row that a page cursor keeps. */
export function keysOfTarget(row: TargetRow, sort: TargetSort): readonly (string | number)[] {
  const keys = {
    position: [row.planId, row.position],
    plan: [row.planId, row.position],
    name: [row.name],
    deadline: [row.deadlineKey],
    changed: [row.changedAt.toISOString()],
  } satisfies Readonly<Record<TargetSort, readonly (string | number)[]>>;
  return [...keys[sort], row.id];
}

const LISTED = sql.raw(
  [
    "id, plan_id, task_id, part_of_id, position, name, comparator, value, unit, change, class, scope, is_aim, kind",
    "deadline_value, deadline_precision, deadline_basis, deadline_span_start, deadline_span_end, due_on, deadline_key",
    "quote, span_start, span_end, open_question_count, changed_at, version",
  ].join(",\n           "),
);

const WITH_PLAN_AND_TASK = sql`
  join ledger.plan on plan.id = target.plan_id
  left join ledger.task on task.id = target.task_id`;

const ADDED = sql.raw(
  "plan.title as plan_title, plan.status as plan_status, plan.document_id, plan.document_title, task.title as task_title",
);

/** One page of targets, one row more than asked. */
export function listTargetsQuery(filter: TargetFilter, keyset: Keyset, limit: number): RawBuilder<TargetRow> {
  const conditions = [...conditionsOf(filter), ...afterCursor("target", keyset)];
  return sql<TargetRow>`
select target.*, ${ADDED}
  from (
    select ${LISTED}
      from ledger.target
     where ${all(conditions)}
     order by ${orderOf("target", keyset)}
     limit ${limit + 1}
  ) as target${WITH_PLAN_AND_TASK}
 order by ${orderOf("target", keyset)}`;
}

function conditionsOf({ q, planId, taskId, deadline, kind, hasQuestion }: TargetFilter): RawBuilder<SqlBool>[] {
  const like = q === undefined ? undefined : `%${q.replace(/[\\%_]/g, "\\$&")}%`;
  return [
    sql<SqlBool>`not target.is_withdrawn`,
    ...(like === undefined ? [] : [sql<SqlBool>`(target.name || ' ' || target.quote) ilike ${like}`]),
    ...(planId === undefined ? [] : [sql<SqlBool>`target.plan_id = ${planId}::uuid`]),
    ...(taskId === undefined ? [] : [sql<SqlBool>`target.task_id = ${taskId}::uuid`]),
    ...(deadline === undefined ? [] : [valueIs(deadline)]),
    ...(kind === undefined ? [] : [sql<SqlBool>`target.kind = ${kind}`]),
    ...(hasQuestion === undefined
      ? []
      : [hasQuestion ? sql<SqlBool>`target.open_question_count > 0` : sql<SqlBool>`target.open_question_count = 0`]),
  ];
}

function valueIs(deadline: string): RawBuilder<SqlBool> {
  return deadline === NO_DEADLINE
    ? sql<SqlBool>`target.deadline_value is null`
    : sql<SqlBool>`target.deadline_value = ${deadline}`;
}

export async function listTargetRows(
  tx: Tx,
  filter: TargetFilter,
  keyset: Keyset,
  limit: number,
): Promise<TargetRow[]> {
  const { rows } = await listTargetsQuery(filter, keyset, limit).execute(tx);
  return rows;
}

/** The targets with these ids that stand in the lists. */
export async function listTargetsById(tx: Tx, ids: readonly string[]): Promise<TargetRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<TargetRow>`
select target.*, ${ADDED}
  from (
    select ${LISTED}
      from ledger.target
     where not target.is_withdrawn and target.id = any(${ids}::uuid[])
  ) as target${WITH_PLAN_AND_TASK}`.execute(tx);
  return rows;
}

/** Counts matching targets, but not beyond `most`. */
export async function countTargetRows(tx: Tx, filter: TargetFilter, most: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count
      from (select from ledger.target where ${all(conditionsOf(filter))} limit ${most}) as found`.execute(tx);
  return rows[0]?.count ?? 0;
}

/** One target, or not found; locked until this transaction ends where it is to be changed. */
export async function getTargetRow(tx: Tx, id: string, lock: "read" | "change" = "read"): Promise<TargetRow> {
  const { rows } = await sql<TargetRow>`
select target.*, ${ADDED}, ${planStatusNow("target")} as plan_status,
       coalesce(target.document_id, plan.document_id) as document_id,
       coalesce(target.document_title, plan.document_title) as document_title
  from ledger.target${WITH_PLAN_AND_TASK}
 where target.id = ${id}::uuid ${sql.raw(lock === "change" ? "for update of target" : "")}`.execute(tx);
  const [row] = rows;
  if (!row) throw new AppError("ledger.target_not_found", { id });
  return row;
}

/** Writes fields of a target and counts its version up. */
export async function changeTarget(tx: Tx, id: string, fields: Updateable<TargetTable>): Promise<void> {
  await on<LedgerTables>(tx)
    .updateTable("ledger.target")
    .set({ ...fields, version: sql`version + 1` })
    .where("id", "=", id)
    .execute();
}

export async function insertTargets(tx: Tx, rows: readonly Insertable<TargetTable>[]): Promise<void> {
  const worded = rows.map(({ name, quote, ...row }) => ({ ...row, title: name, words: quote }));
  await insertRows(tx, "ledger.searchEntry", entryRowsOf("target", worded));
  await insertRows(tx, "ledger.target", rows);
}
