import { sql } from "kysely";
import type { RawBuilder, SqlBool } from "kysely";
import type { Tx } from "../../../platform/database/database.ts";
import { decodeKeys } from "../../../platform/http/cursor.ts";
import type { HeldDuty, PlanTable, TargetTable, TaskTable } from "../tables.ts";
import type { KeptChange } from "./undo-changes.ts";

/** Which part of the ledger is asked for, and which page of it. */
export interface LedgerAtQuery {
  readonly planId?: string;
  readonly cursor?: string;
  readonly limit: number;
}

export interface PlanNow extends Pick<
  PlanTable,
  "id" | "title" | "documentTitle" | "documentNumber" | "issuedOn" | "periodFrom" | "periodTo" | "status"
> {
  readonly firstPublishedAt: Date;
}

export interface TaskNow extends Pick<
  TaskTable,
  "id" | "planId" | "title" | "path" | "content" | "note" | "isKey" | "deadlineValue" | "dueOn"
> {
  readonly duties: readonly Pick<HeldDuty, "role" | "name" | "departmentId">[];
  readonly isWithdrawn: boolean;
  /** Dropped by a later version of its plan, not merely withdrawn with it. */
  readonly isDropped: boolean;
  readonly createdAt: Date;
  readonly position: number;
}

export interface TargetNow extends Pick<
  TargetTable,
  "id" | "planId" | "taskId" | "name" | "comparator" | "value" | "unit" | "change" | "kind" | "deadlineValue" | "dueOn"
> {
  readonly isWithdrawn: boolean;
  readonly isDropped: boolean;
  readonly createdAt: Date;
  readonly position: number;
}

const PUBLISHED_FIRST = sql`
select plan.id, plan.title, plan.document_title, plan.document_number, plan.issued_on, plan.period_from, plan.period_to,
       plan.status, first.published_at as first_published_at
  from ledger.plan
  cross join lateral (
    select min(moment) as published_at
      from (select plan.published_at union all
            select published_at from ledger.plan_version where plan_id = plan.id) as every(moment)
  ) as first`;

/** One page of the plans that were published by a moment, as they stand now; one row more than asked. */
export async function listPlansKnownAt(tx: Tx, at: Date, query: LedgerAtQuery): Promise<PlanNow[]> {
  const { rows } = await sql<PlanNow>`${PUBLISHED_FIRST}
 where first.published_at <= ${at}::timestamptz and ${ofPlan(sql.ref("plan.id"), query)} and ${afterPlan(query)}
 order by first.published_at, plan.id
 limit ${query.limit + 1}`.execute(tx);
  return rows;
}

/** These plans, whenever they were published. */
export async function listPlansOf(tx: Tx, ids: readonly string[]): Promise<PlanNow[]> {
  const { rows } = await sql<PlanNow>`${PUBLISHED_FIRST}
 where plan.id = any(${[...ids]}::uuid[]) and first.published_at is not null`.execute(tx);
  return rows;
}

/** One page of the tasks that there were at that moment, as they stand now, in the order of the text; one row more than asked. */
export async function listTasksKnownAt(tx: Tx, at: Date, query: LedgerAtQuery): Promise<TaskNow[]> {
  const { rows } = await sql<TaskNow>`
select id, plan_id, title, path, content, note, is_key, deadline_value, due_on, duties, is_withdrawn,
       is_withdrawn and withdrawn_because is not null as is_dropped, created_at, position
  from ledger.task
 where created_at <= ${at}::timestamptz and ${ofPlan(sql.ref("plan_id"), query)} and ${afterRow(query)}
 order by plan_id, position, id
 limit ${query.limit + 1}`.execute(tx);
  return rows;
}

export async function listTargetsKnownAt(tx: Tx, at: Date, query: LedgerAtQuery): Promise<TargetNow[]> {
  const { rows } = await sql<TargetNow>`
select id, plan_id, task_id, name, comparator, value, unit, change, kind, deadline_value, due_on, is_withdrawn,
       is_withdrawn and withdrawn_because is not null as is_dropped, created_at, position
  from ledger.target
 where created_at <= ${at}::timestamptz and ${ofPlan(sql.ref("plan_id"), query)} and ${afterRow(query)}
 order by plan_id, position, id
 limit ${query.limit + 1}`.execute(tx);
  return rows;
}

/** What was changed after that moment of these subjects, subject by subject. */
export async function listChangesAfter(
  tx: Tx,
  at: Date,
  subjectIds: readonly string[],
): Promise<ReadonlyMap<string, readonly KeptChange[]>> {
  const { rows } = await sql<KeptChange & { subjectId: string }>`
select subject_id, version, at, changes
  from ledger.change
 where subject_id = any(${[...subjectIds]}::uuid[]) and at > ${at}::timestamptz`.execute(tx);
  const found = new Map<string, KeptChange[]>();
  for (const { subjectId, ...change } of rows) {
    const own = found.get(subjectId);
    if (own) own.push(change);
    else found.set(subjectId, [change]);
  }
  return found;
}

function ofPlan(column: RawBuilder<unknown>, { planId }: LedgerAtQuery): RawBuilder<SqlBool> {
  return planId === undefined ? sql<SqlBool>`true` : sql<SqlBool>`${column} = ${planId}::uuid`;
}

function afterPlan({ cursor }: LedgerAtQuery): RawBuilder<SqlBool> {
  if (cursor === undefined) return sql<SqlBool>`true`;
  const [at, id] = decodeKeys(cursor, ["timestamptz", "uuid"]);
  return sql<SqlBool>`(first.published_at, plan.id) > (${at}::timestamptz, ${id}::uuid)`;
}

function afterRow({ cursor }: LedgerAtQuery): RawBuilder<SqlBool> {
  if (cursor === undefined) return sql<SqlBool>`true`;
  const [planId, position, id] = decodeKeys(cursor, ["uuid", "int", "uuid"]);
  return sql<SqlBool>`(plan_id, position, id) > (${planId}::uuid, ${position}::int, ${id}::uuid)`;
}
