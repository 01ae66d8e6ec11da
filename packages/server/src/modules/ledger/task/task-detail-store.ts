import type { Phase } from "@zhigang/contract/documents";
import type { PlanStatus } from "@zhigang/domain/ledger";
import { sql } from "kysely";
import type { Tx } from "../../../platform/database/database.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import type { ListedTarget } from "../target/target-store.ts";
import type { ListedQuestion } from "../question/question-store.ts";
import { asFields } from "../gathered-rows.ts";
import type { HeldDuty } from "../tables.ts";
import type { ListedTask } from "./task-row.ts";

/** 任务 with all that belongs to it, as one statement reads it. */
export interface DetailedTask extends ListedTask {
  content: string;
  quote: string | null;
  note: string;
  phases: Phase[];
  spanStart: number;
  spanEnd: number;
  documentId: string;
  documentTitle: string;
  planStatus: PlanStatus;
  isWithdrawn: boolean;
  withdrawnBecause: string | null;
  measures: { id: string; position: number; text: string; span: [number, number]; duties: HeldDuty[] }[] | null;
  targets: ListedTarget[] | null;
  questions: ListedQuestion[] | null;
  previousId: string | null;
  nextId: string | null;
}

const TARGET_COLUMNS = [
  "id", "plan_id", "task_id", "part_of_id", "position", "name", "comparator", "value", "unit", "change", "class", "scope",
  "is_aim", "kind", "deadline_value", "deadline_precision", "deadline_basis", "deadline_span_start", "deadline_span_end",
  "due_on", "deadline_key", "quote", "span_start", "span_end", "open_question_count", "changed_at", "version",
] as const; // prettier-ignore
const QUESTION_COLUMNS = [
  "id", "plan_id", "task_id", "target_id", "position", "kind", "options", "reason", "quote", "span_start", "span_end",
  "state", "answer", "answered_by", "answered_at",
] as const; // prettier-ignore

/** The statement that reads tasks, each with its plan, duties, measures, targets, questions and neighbours. */
function tasksQuery(ids: readonly string[]) {
  return sql<DetailedTask>`
select task.*, plan.title as plan_title, plan.status as plan_status,
       coalesce(task.document_id, plan.document_id) as document_id,
       coalesce(task.document_title, plan.document_title) as document_title,
       part.title as part_title,
       (select json_agg(json_build_object('id', measure.id, 'position', measure.position, 'text', measure.text,
                 'span', json_build_array(measure.span_start, measure.span_end), 'duties', measure.duties)
               order by measure.position)
          from ledger.measure where measure.task_id = task.id) as measures,
       (select json_agg(json_build_object(${sql.raw(asFields("target", TARGET_COLUMNS))}) order by target.position)
          from ledger.target
         where target.task_id = task.id and (target.withdrawn_because is null or task.withdrawn_because is not null)) as targets,
       (select json_agg(json_build_object(${sql.raw(asFields("question", QUESTION_COLUMNS))}) order by question.position)
          from ledger.question
         where question.task_id = task.id and (not question.is_withdrawn or task.is_withdrawn)) as questions,
       (select other.id from ledger.task as other
         where (other.plan_id, other.position, other.id) < (task.plan_id, task.position, task.id)
           and other.plan_id = task.plan_id and other.withdrawn_because is null
         order by other.plan_id desc, other.position desc, other.id desc limit 1) as previous_id,
       (select other.id from ledger.task as other
         where (other.plan_id, other.position, other.id) > (task.plan_id, task.position, task.id)
           and other.plan_id = task.plan_id and other.withdrawn_because is null
         order by other.plan_id, other.position, other.id limit 1) as next_id
  from ledger.task
  join ledger.plan on plan.id = task.plan_id
  left join ledger.part on part.id = task.part_id
 where task.id = any(${[...ids]}::uuid[])`;
}

/** One task with all that belongs to it, or not found. */
export async function getTaskRow(tx: Tx, id: string): Promise<DetailedTask> {
  const { rows } = await tasksQuery([id]).execute(tx);
  const [row] = rows;
  if (!row) throw new AppError("ledger.task_not_found", { id });
  return row;
}

/** Several tasks with all that belongs to them, in no order; one that is not there is left out. */
export async function listTaskRowsOf(tx: Tx, ids: readonly string[]): Promise<DetailedTask[]> {
  return ids.length === 0 ? [] : (await tasksQuery(ids).execute(tx)).rows;
}
