import type { QueryOf } from "@zhigang/contract/http";
import type { ledgerEndpoints, TaskSort } from "@zhigang/contract/ledger";
import type { Call } from "../../../platform/call.ts";
import type { FileAnswer } from "../../../platform/http/serve.ts";
import type { Direction } from "../keyset.ts";
import { listPlanTitles } from "../plan/plan-store.ts";
import { departmentNamesOf } from "../task/department-names.ts";
import { countTaskRows, listExportedTasks, keysOfTask, TASK_SORT_COLUMNS } from "../task/list-task-store.ts";
import type { ExportedTask } from "../task/list-task-store.ts";
import type { TaskFilter } from "../task/task-filter.ts";
import { presentTaskRow } from "../task/task-view.ts";
import { exportFile, requireExportable } from "./export-file.ts";
import { EXPORT_TEXTS } from "./export-texts.ts";
import { writeRowKey } from "./row-key.ts";
import { readPages } from "./read-pages.ts";
import { DIVISION_COLUMNS, PRINTED_TASK_COLUMNS, taskColumns } from "./task-columns.ts";

/** 导出任务台账: the table as it is filtered and sorted, with every field; as docx the division table. */
export async function exportTasks(
  call: Call,
  query: QueryOf<(typeof ledgerEndpoints)["exportTasks"]> & Pick<TaskFilter, "ids" | "except">,
): Promise<FileAnswer> {
  const { format, sort = "position", direction = "ascending", ...filter } = query;
  const rows = await requireExportable(format, (most) => countTaskRows(call.tx, filter, most));
  const pages = () => readTasks(call, filter, sort, direction);
  const title = await titleOf(call, filter);

  return exportFile(
    call,
    format,
    {
      fileTitle: EXPORT_TEXTS[format === "docx" ? "divisionFile" : "taskFile"][call.language],
      table: {
        title: EXPORT_TEXTS.taskFile[call.language],
        columns: taskColumns(call.language),
        printed: PRINTED_TASK_COLUMNS,
        keys: { heading: EXPORT_TEXTS.key[call.language], of: writeRowKey },
        pages,
      },
      official: { title, note: "", columns: DIVISION_COLUMNS, groupOf: groupFor(filter), pages },
      json: { kind: "tasks", pages: () => presentPages(call, pages()) },
    },
    { operation: "ledger.task.export", rows, filter: query },
  );
}

function readTasks(
  call: Call,
  filter: TaskFilter,
  sort: TaskSort,
  direction: Direction,
): AsyncGenerator<readonly ExportedTask[]> {
  const columns = TASK_SORT_COLUMNS[sort];
  return readPages(
    (after: readonly (string | number)[] | null, limit) =>
      listExportedTasks(call.tx, filter, { columns, direction, after }, limit),
    (row) => keysOfTask(row, sort),
  );
}

async function* presentPages(call: Call, pages: AsyncIterable<readonly ExportedTask[]>): AsyncGenerator<object[]> {
  for await (const page of pages) {
    const names = await departmentNamesOf(call.tx, page);
    yield page.map((row) => ({
      ...presentTaskRow(row, names),
      content: row.content,
      note: row.note,
      measures: row.measures ?? [],
    }));
  }
}

async function titleOf(call: Call, { planId }: TaskFilter): Promise<string> {
  const plan = planId === undefined ? undefined : (await listPlanTitles(call.tx, [planId])).get(planId);
  return plan === undefined ? EXPORT_TEXTS.divisionTitle.zh : `${plan}\n${EXPORT_TEXTS.divisionTitle.zh}`;
}

/** One plan is grouped by its parts; several plans by plan and part. */
function groupFor({ planId }: TaskFilter): (row: ExportedTask) => string {
  if (planId !== undefined) return (row) => row.partTitle ?? "";
  return (row) => (row.partTitle === null ? row.planTitle : `${row.planTitle} · ${row.partTitle}`);
}
