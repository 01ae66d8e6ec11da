import type { QueryOf } from "@zhigang/contract/http";
import type { TaskRow, ledgerEndpoints } from "@zhigang/contract/ledger";
import type { Page } from "@zhigang/contract/paging";
import type { Call } from "../../../platform/call.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { pageFrom } from "../../../platform/http/cursor.ts";
import { keysetOf } from "../keyset.ts";
import { sumTally } from "../tally/tally-store.ts";
import type { TallyDimension } from "../tables.ts";
import { departmentNamesOf } from "./department-names.ts";
import { keysOfTask, listTaskRows, TASK_SORT_COLUMNS } from "./list-task-store.ts";
import type { TaskFilter } from "./task-filter.ts";
import { presentTaskRow } from "./task-view.ts";

const DEFAULT_LIMIT = 50;

/** 任务台账: one page of the task table; the first says how many there are in all, where that is known. */
export async function listTasks(
  call: Call,
  query: QueryOf<(typeof ledgerEndpoints)["listTasks"]>,
): Promise<Page<TaskRow>> {
  const { cursor, limit = DEFAULT_LIMIT, sort = "position", direction, ...filter } = query;
  const keyset = keysetOf(TASK_SORT_COLUMNS[sort], direction, cursor);
  const rows = await listTaskRows(call.tx, filter, keyset, limit);
  const names = await departmentNamesOf(call.tx, rows);
  const page = pageFrom(
    rows,
    limit,
    (row) => keysOfTask(row, sort),
    (row) => presentTaskRow(row, names),
  );

  if (cursor !== undefined) return page;
  const total = page.nextCursor === null ? page.items.length : await findKeptTotal(call.tx, filter);
  return total === undefined ? page : { ...page, total };
}

/** The number of matching tasks where it is kept: for no filter, and for one plan, time node, lead basis or department. */
async function findKeptTotal(tx: Tx, filter: TaskFilter): Promise<number | undefined> {
  const set = Object.entries(filter).filter(([, value]) => value !== undefined);
  const [only] = set;
  if (only === undefined) return (await sumTally(tx, "lead_basis")).tasks;
  const dimension = KEPT[only[0]];
  return set.length === 1 && dimension !== undefined
    ? (await sumTally(tx, dimension, String(only[1]))).tasks
    : undefined;
}

const KEPT: Readonly<Record<string, TallyDimension>> = {
  planId: "plan",
  departmentId: "department",
  deadline: "deadline",
  leadBasis: "lead_basis",
};
