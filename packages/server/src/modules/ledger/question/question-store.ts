import { sql } from "kysely";
import type { Insertable, RawBuilder, Selectable, SqlBool } from "kysely";
import type { QuestionState } from "@zhigang/domain/documents";
import type { PlanStatus } from "@zhigang/domain/ledger";
import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { insertRows } from "../insert-rows.ts";
import { afterCursor, all, orderOf } from "../keyset.ts";
import type { Keyset, SortColumn } from "../keyset.ts";
import { planStatusNow } from "../lock-content.ts";
import type { LedgerTables, QuestionTable } from "../tables.ts";

/** A question without what its plan adds. Read inside a task's JSON its moments are still text. */
export type ListedQuestion = Omit<Selectable<QuestionTable>, "isWithdrawn" | "answeredAt"> & {
  answeredAt: Date | string | null;
};

/** A question with its plan and what it is about. */
export type QuestionRow = ListedQuestion & {
  planTitle: string;
  planStatus: PlanStatus;
  documentId: string;
  documentTitle: string;
  about: string;
};

/** Questions stand in the order of their plan's text. */
export const QUESTION_COLUMNS: readonly SortColumn[] = [
  { column: "plan_id", type: "uuid" },
  { column: "position", type: "int" },
  { column: "id", type: "uuid" },
];

export interface QuestionFilter {
  readonly state?: QuestionState;
  readonly planId?: string;
  readonly kind?: string;
}

const ADDED = sql.raw(
  "plan.title as plan_title, plan.status as plan_status, plan.document_id, plan.document_title, coalesce(task.title, target.name, plan.title) as about",
);
const WITH_SUBJECT = sql`
  join ledger.plan on plan.id = question.plan_id
  left join ledger.task on task.id = question.task_id
  left join ledger.target on target.id = question.target_id`;

/** One page of questions, one row more than asked. */
export function listQuestionsQuery(
  { state, planId, kind }: QuestionFilter,
  keyset: Keyset,
  limit: number,
): RawBuilder<QuestionRow> {
  const conditions: RawBuilder<SqlBool>[] = [
    sql<SqlBool>`not question.is_withdrawn`,
    ...(state === undefined ? [] : [sql<SqlBool>`question.state = ${sql.lit(state)}`]),
    ...(planId === undefined ? [] : [sql<SqlBool>`question.plan_id = ${planId}::uuid`]),
    ...(kind === undefined ? [] : [sql<SqlBool>`question.kind = ${kind}`]),
    ...afterCursor("question", keyset),
  ];
  return sql<QuestionRow>`
select question.*, ${ADDED}
  from (
    select *
      from ledger.question
     where ${all(conditions)}
     order by ${orderOf("question", keyset)}
     limit ${limit + 1}
  ) as question${WITH_SUBJECT}
 order by ${orderOf("question", keyset)}`;
}

export async function listQuestionRows(
  tx: Tx,
  filter: QuestionFilter,
  keyset: Keyset,
  limit: number,
): Promise<QuestionRow[]> {
  const { rows } = await listQuestionsQuery(filter, keyset, limit).execute(tx);
  return rows;
}

/** One question, or not found; locked until this transaction ends where it is to be answered. */
export async function getQuestionRow(tx: Tx, id: string, lock: "read" | "change" = "read"): Promise<QuestionRow> {
  const { rows } = await sql<QuestionRow>`
select question.*, ${ADDED}, ${planStatusNow("question")} as plan_status
  from ledger.question${WITH_SUBJECT}
 where question.id = ${id}::uuid ${sql.raw(lock === "change" ? "for update of question" : "")}`.execute(tx);
  const [row] = rows;
  if (!row) throw new AppError("ledger.question_not_found", { id });
  return row;
}

/** Keeps the answer; the question is settled. */
export async function markQuestionAnswered(
  tx: Tx,
  id: string,
  answer: { readonly answer: string; readonly answeredBy: string; readonly answeredAt: Date },
): Promise<void> {
  await on<LedgerTables>(tx)
    .updateTable("ledger.question")
    .set({ ...answer, state: "answered" })
    .where("id", "=", id)
    .execute();
}

export async function insertQuestions(tx: Tx, rows: readonly Insertable<QuestionTable>[]): Promise<void> {
  await insertRows(tx, "ledger.question", rows);
}
