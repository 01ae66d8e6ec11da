import { MOST_BATCH_TASKS } from "@zhigang/contract/ledger";
import type { TaskSelection } from "@zhigang/contract/ledger";
import { sql } from "kysely";
import type { Tx } from "../../../platform/database/database.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { all } from "../keyset.ts";
import { conditionsOf } from "../task/task-filter.ts";
import type { TaskFilter } from "../task/task-filter.ts";

/** The filter a selection stands for. One that names nothing selects nothing. */
export function filterOf({ ids, filter, except }: TaskSelection): TaskFilter {
  return filter === undefined ? { ids: ids ?? [] } : { ...filter, ...(ids && { ids }), ...(except && { except }) };
}

/** The ids of the selected tasks in the order of the ledger, refused when they are more than a batch holds. */
export async function listSelectedIds(tx: Tx, selection: TaskSelection): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select task.id from ledger.task where ${all(conditionsOf(filterOf(selection)))}
     order by task.plan_id, task.position, task.id limit ${MOST_BATCH_TASKS + 1}`.execute(tx);
  if (rows.length > MOST_BATCH_TASKS) throw new AppError("ledger.batch_too_large", { limit: MOST_BATCH_TASKS });
  return rows.map(({ id }) => id);
}
