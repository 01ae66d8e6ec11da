import type { QueryOf } from "@zhigang/contract/http";
import type { ledgerEndpoints } from "@zhigang/contract/ledger";
import type { Call } from "../../../platform/call.ts";
import type { FileAnswer } from "../../../platform/http/serve.ts";
import type { Direction } from "../keyset.ts";
import { countTargetRows, keysOfTarget, listTargetRows, TARGET_SORT_COLUMNS } from "../target/target-store.ts";
import type { TargetFilter, TargetRow, TargetSort } from "../target/target-store.ts";
import { presentTarget } from "../target/target-view.ts";
import { exportFile, requireExportable } from "./export-file.ts";
import { EXPORT_TEXTS } from "./export-texts.ts";
import { readPages } from "./read-pages.ts";
import { writeRowKey } from "./row-key.ts";
import { OFFICIAL_TARGET_COLUMNS, PRINTED_TARGET_COLUMNS, targetColumns } from "./target-columns.ts";

/** 导出目标: the table as it is filtered and sorted, with every field. */
export async function exportTargets(
  call: Call,
  query: QueryOf<(typeof ledgerEndpoints)["exportTargets"]>,
): Promise<FileAnswer> {
  const { format, sort = "position", direction = "ascending", ...filter } = query;
  const rows = await requireExportable(format, (most) => countTargetRows(call.tx, filter, most));
  const pages = () => readTargets(call, filter, sort, direction);
  const title = EXPORT_TEXTS.targetFile[call.language];

  return exportFile(
    call,
    format,
    {
      fileTitle: title,
      table: {
        title,
        columns: targetColumns(call.language),
        printed: PRINTED_TARGET_COLUMNS,
        keys: { heading: EXPORT_TEXTS.key[call.language], of: writeRowKey },
        pages,
      },
      official: {
        title: EXPORT_TEXTS.targetTitle.zh,
        note: "",
        columns: OFFICIAL_TARGET_COLUMNS,
        groupOf: (row: TargetRow) => row.planTitle,
        pages,
      },
      json: { kind: "targets", pages: () => presentPages(pages()) },
    },
    { operation: "ledger.target.export", rows, filter: query },
  );
}

function readTargets(
  call: Call,
  filter: TargetFilter,
  sort: TargetSort,
  direction: Direction,
): AsyncGenerator<readonly TargetRow[]> {
  const columns = TARGET_SORT_COLUMNS[sort];
  return readPages(
    (after: readonly (string | number)[] | null, limit) =>
      listTargetRows(call.tx, filter, { columns, direction, after }, limit),
    (row) => keysOfTarget(row, sort),
  );
}

async function* presentPages(pages: AsyncIterable<readonly TargetRow[]>): AsyncGenerator<object[]> {
  for await (const page of pages) yield page.map((row) => presentTarget(row, row));
}
