import { sql } from "kysely";
import type { RawBuilder, SqlBool } from "kysely";
import type { Tx } from "../../../platform/database/database.ts";
import type { HeldDuty, PlanTable, TargetTable, TaskTable } from "../tables.ts";
import type { KeptChange } from "./undo-changes.ts";

/** Which part of the ledger is asked for. */
export interface LedgerFilter {
  readonly planId?: string;
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
}

export interface TargetNow extends Pick<
  TargetTable,
  "id" | "planId" | "taskId" | "name" | "comparator" | "value" | "unit" | "change" | "kind" | "deadlineValue" | "dueOn"
> {
  readonly isWithdrawn: boolean;
  readonly isDropped: boolean;
}

/** The plans that were published by a moment, as they stand now. */
export async function listPlansKnownAt(tx: Tx, at: Date, filter: LedgerFilter): Promise<PlanNow[]> {
  const { rows } = await sql<PlanNow>`
select plan.id, plan.title, plan.document_title, plan.document_number, plan.issued_on, plan.period_from, plan.period_to,
       plan.status, first.published_at as first_published_at
  from ledger.plan
  cross join lateral (
    select min(moment) as published_at
      from (select plan.published_at union all
            select published_at from ledger.plan_version where plan_id = plan.id) as every(moment)
  ) as first
 where first.published_at <= ${at}::timestamptz and ${ofPlan(sql.ref("plan.id"), filter)}
 order by first.published_at, plan.id`.execute(tx);
  return rows;
}

/** Their tasks that there were at that moment, as they stand now, in the order of the text. */
export async function listTasksKnownAt(tx: Tx, at: Date, filter: LedgerFilter): Promise<TaskNow[]> {
  const { rows } = await sql<TaskNow>`
select id, plan_id, title, path, content, note, is_key, deadline_value, due_on, duties, is_withdrawn,
       is_withdrawn and withdrawn_because is not null as is_dropped
  from ledger.task
 where created_at <= ${at}::timestamptz and ${ofPlan(sql.ref("plan_id"), filter)}
 order by plan_id, position, id`.execute(tx);
  return rows;
}

export async function listTargetsKnownAt(tx: Tx, at: Date, filter: LedgerFilter): Promise<TargetNow[]> {
  const { rows } = await sql<TargetNow>`
select id, plan_id, task_id, name, comparator, value, unit, change, kind, deadline_value, due_on, is_withdrawn,
       is_withdrawn and withdrawn_because is not null as is_dropped
  from ledger.target
 where created_at <= ${at}::timestamptz and ${ofPlan(sql.ref("plan_id"), filter)}
 order by plan_id, position, id`.execute(tx);
  return rows;
}

/** What was changed after that moment, subject by subject. */
export async function listChangesAfter(tx: Tx, at: Date): Promise<ReadonlyMap<string, readonly KeptChange[]>> {
  const { rows } = await sql<KeptChange & { subjectId: string }>`
select subject_id, version, at, changes
  from ledger.change
 where at > ${at}::timestamptz`.execute(tx);
  const found = new Map<string, KeptChange[]>();
  for (const { subjectId, ...change } of rows) found.set(subjectId, [...(found.get(subjectId) ?? []), change]);
  return found;
}

function ofPlan(column: RawBuilder<unknown>, { planId }: LedgerFilter): RawBuilder<SqlBool> {
  return planId === undefined ? sql<SqlBool>`true` : sql<SqlBool>`${column} = ${planId}::uuid`;
}
