import { sql } from "kysely";
import type { RawBuilder, SqlBool } from "kysely";
import type { AskedTarget, AskFilter, KnownPlan } from "@zhigang/domain/documents";
import type { Tx } from "../../../platform/database/database.ts";
import { all } from "../keyset.ts";
import { dueWithin } from "../task/deadline-range.ts";
import { conditionsOf } from "../task/task-filter.ts";
import type { TaskFilter } from "../task/task-filter.ts";
import type { FieldChange } from "../tables.ts";

/** A target as the question reads it. */
export type AskedTargetRow = Omit<AskedTarget, "span" | "deadline"> & {
  readonly deadlineValue: string | null;
  readonly dueOn: string | null;
  readonly spanStart: number;
  readonly spanEnd: number;
  readonly total: number;
};

/** Targets that have every word, in their name, promise or task, those of the name first; one row more is counted than `most`. */
export async function listAskedTargets(
  tx: Tx,
  wish: Pick<AskFilter, "planId" | "deadlineFrom" | "deadlineTo"> & { readonly words: readonly string[] },
  limit: number,
  most: number,
): Promise<AskedTargetRow[]> {
  const named = sql.raw("entry.title_form");
  const whole = sql.raw("(entry.form || chr(10) || coalesce(task_entry.title_form, ''))");
  const has = (form: RawBuilder<unknown>) =>
    all([sql<SqlBool>`true`, ...wish.words.map((word) => sql<SqlBool>`strpos(${form}, ${word}) > 0`)]);
  const conditions = [
    sql<SqlBool>`not target.is_withdrawn`,
    ...(wish.planId === undefined ? [] : [sql<SqlBool>`target.plan_id = ${wish.planId}::uuid`]),
    ...dueWithin("target", wish),
    has(whole),
  ];
  const { rows } = await sql<AskedTargetRow>`
with hit as materialized (
  select target.id, target.name, target.plan_id, target.position, comparator, value, unit, change, class, is_aim,
         target.deadline_value, target.due_on, target.quote, target.span_start, target.span_end,
         plan.title as plan_title, plan.document_id, ${has(named)} as is_named
    from ledger.target
    join ledger.plan on plan.id = target.plan_id
    join ledger.search_entry as entry on entry.subject_id = target.id
    left join ledger.search_entry as task_entry on task_entry.subject_id = target.task_id
   where ${all(conditions)}
   limit ${most + 1}
)
select id, name, plan_id, plan_title, comparator, value, unit, change, class, is_aim, deadline_value, due_on, quote, document_id,
       span_start, span_end, count(*) over ()::int as total
  from hit
 order by is_named desc, plan_id desc, position, id
 limit ${limit}`.execute(tx);
  return rows;
}

/** What was changed in tasks since they were published, the newest first. */
export interface AskedChangeRow {
  readonly taskId: string;
  readonly title: string;
  readonly operation: string;
  readonly changes: FieldChange[];
  readonly at: Date;
  readonly byName: string;
  readonly total: number;
}

export async function listAskedChanges(tx: Tx, filter: TaskFilter, limit: number): Promise<AskedChangeRow[]> {
  const { rows } = await sql<AskedChangeRow>`
select task.id as task_id, task.title, change.operation, change.changes, change.at, change.by_name,
       count(*) over ()::int as total
  from ledger.change
  join ledger.task on task.id = change.subject_id
 where change.subject_kind = 'task' and ${all(conditionsOf(filter))}
 order by change.at desc, task.id
 limit ${limit}`.execute(tx);
  return rows;
}

/** Bodies that tasks name and that stand for no department; the kept counts have them by name. */
export async function listBodyNames(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
select key from (
  select key, tasks from ledger.tally where dimension = 'department'
  union all
  select key, tasks from ledger.tally_step where dimension = 'department'
) as body
 where key !~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
 group by key having sum(tasks) > 0`.execute(tx);
  return rows.map(({ key }) => key);
}

/** The plans in force, newest first. */
export async function listKnownPlans(tx: Tx): Promise<KnownPlan[]> {
  const { rows } = await sql<KnownPlan>`
select id, title, document_id, division_code from ledger.plan
 where status = 'published' order by coalesce(issued_on, published_at::date) desc, published_at desc`.execute(tx);
  return rows;
}

/** Papers of which every plan was withdrawn. */
export async function listWithdrawnDocumentIds(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ documentId: string }>`
select document_id from ledger.plan group by document_id having bool_and(status = 'withdrawn')`.execute(tx);
  return rows.map(({ documentId }) => documentId);
}
