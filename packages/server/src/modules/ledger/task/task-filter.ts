import type { QueryOf } from "@zhigang/contract/http";
import type { ledgerEndpoints } from "@zhigang/contract/ledger";
import { searchWords, textGrams } from "@zhigang/domain/ledger";
import { sql } from "kysely";
import type { RawBuilder, SqlBool } from "kysely";
import { NO_DEADLINE } from "../tally/tally.ts";
import { dueWithin } from "./deadline-range.ts";

type ListQuery = QueryOf<(typeof ledgerEndpoints)["listTasks"]>;

/** What narrows a list of tasks; a selection also names tasks one by one, or takes some out. */
export type TaskFilter = Omit<ListQuery, "cursor" | "limit" | "sort" | "direction"> & {
  readonly ids?: readonly string[] | undefined;
  readonly except?: readonly string[] | undefined;
};

/** The conditions a filter sets on the rows of `ledger.task as task`. */
export function conditionsOf(filter: TaskFilter): RawBuilder<SqlBool>[] {
  return [
    sql<SqlBool>`not task.is_withdrawn`,
    ...equalities(filter),
    ...deadlineConditions(filter),
    ...dutyConditions(filter),
    ...flagConditions(filter),
    ...(filter.q === undefined ? [] : searchConditions(filter.q)),
  ];
}

function equalities({ planId, partId, leadBasis, ids, except }: TaskFilter): RawBuilder<SqlBool>[] {
  return [
    ...(ids === undefined ? [] : [sql<SqlBool>`task.id = any(${ids}::uuid[])`]),
    ...(except === undefined || except.length === 0 ? [] : [sql<SqlBool>`task.id <> all(${except}::uuid[])`]),
    ...(planId === undefined ? [] : [sql<SqlBool>`task.plan_id = ${planId}::uuid`]),
    ...(partId === undefined ? [] : [sql<SqlBool>`task.part_id = ${partId}::uuid`]),
    ...(leadBasis === undefined ? [] : [sql<SqlBool>`task.lead_basis = ${leadBasis}`]),
  ];
}

function deadlineConditions({ deadline, dueFrom, dueTo, ...range }: TaskFilter): RawBuilder<SqlBool>[] {
  return [
    ...dueWithin("task", range),
    ...(deadline === undefined ? [] : [valueIs(deadline)]),
    ...(dueFrom === undefined ? [] : [sql<SqlBool>`task.due_on >= ${dueFrom}::date`]),
    ...(dueTo === undefined ? [] : [sql<SqlBool>`task.due_on <= ${dueTo}::date`]),
  ];
}

function valueIs(deadline: string): RawBuilder<SqlBool> {
  return deadline === NO_DEADLINE
    ? sql<SqlBool>`task.deadline_value is null`
    : sql<SqlBool>`task.deadline_value = ${deadline}`;
}

function dutyConditions({ departmentId, bodyName, dutyRole }: TaskFilter): RawBuilder<SqlBool>[] {
  if (departmentId === undefined && bodyName === undefined && dutyRole === undefined) return [];
  const conditions = [
    ...(departmentId === undefined ? [] : [sql`duty.department_id = ${departmentId}::uuid`]),
    ...(bodyName === undefined ? [] : [sql`duty.name = ${bodyName}`]),
    ...(dutyRole === undefined ? [] : [sql`duty.role = ${dutyRole}`]),
  ];
  return [
    sql<SqlBool>`exists (select from ledger.duty where duty.task_id = task.id and ${sql.join(conditions, sql` and `)})`,
  ];
}

function flagConditions({ hasQuestion, isKey, isSafeguard }: TaskFilter): RawBuilder<SqlBool>[] {
  return [
    ...(hasQuestion === undefined
      ? []
      : [hasQuestion ? sql<SqlBool>`task.open_question_count > 0` : sql<SqlBool>`task.open_question_count = 0`]),
    ...(isKey === undefined ? [] : [isKey ? sql<SqlBool>`task.is_key` : sql<SqlBool>`not task.is_key`]),
    ...(isSafeguard === undefined
      ? []
      : [isSafeguard ? sql<SqlBool>`task.is_safeguard` : sql<SqlBool>`not task.is_safeguard`]),
  ];
}

/** Every word stands in the title or the content; the pairs of characters narrow by index, the words themselves decide. */
function searchConditions(q: string): RawBuilder<SqlBool>[] {
  const words = searchWords(q);
  const grams = [...new Set(words.flatMap(textGrams))];
  return [
    ...(grams.length === 0 ? [] : [sql<SqlBool>`task.search_grams @> ${grams}::integer[]`]),
    ...words
      .filter((word) => word.length !== 2)
      .map((word) => sql<SqlBool>`position(${word} in ledger.search_form(task.title || chr(10) || task.content)) > 0`),
  ];
}
