import type { TaskRow } from "@zhigang/contract/ledger";
import { useEffect, useMemo } from "react";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { useMay } from "../../../api/session.ts";
import { Button } from "../../../kit/button/button.tsx";
import { DataTable, readSort, writeSort } from "../../../kit/data-table/data-table.tsx";
import { EmptyState } from "../../../kit/empty-state/empty-state.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { useTasks, useTaskTotal } from "../queries.ts";
import type { TaskQuery } from "../queries.ts";
import { ledgerTexts } from "../texts.ts";
import { SelectionActions } from "./selection-actions.tsx";
import { useTaskColumns } from "./task-columns.tsx";
import { taskListTexts } from "./texts.ts";
import { useTaskSelection } from "./use-task-selection.ts";

/** A table of tasks under a filter, loaded as one scrolls. */
export function TaskTable(props: {
  /** Under this name the reader's columns are kept. */
  name: string;
  query: TaskQuery;
  sort?: string;
  onSortChange?: (sort: string) => void;
  openId: string;
  onOpen: (row: TaskRow) => void;
  /** Hears the ids in the order of the rows, for going from one to the next. */
  onRowsChange?: (ids: readonly string[]) => void;
  groupOf?: (row: TaskRow) => string;
  isSelectable?: boolean;
  /** Whether a filter may be why there is nothing. */
  isNarrowed: boolean;
  onClear?: () => void;
  tools?: ReactNode;
  height?: "fill" | number;
}) {
  const { query, sort, onSortChange, onRowsChange, isSelectable = false, height } = props;
  const t = useTexts(taskListTexts);
  const tasks = useTasks(query);
  const total = useTaskTotal(query, tasks.total, !tasks.isLoading && !tasks.isStale);
  const ids = useMemo(() => tasks.items.map(keyOf), [tasks.items]);
  useEffect(() => onRowsChange?.(ids), [onRowsChange, ids]);
  const chosen = useTaskSelection(query, tasks.items, total);
  return (
    <DataTable
      label={t.list}
      name={props.name}
      columns={useTaskColumns()}
      rows={tasks.items}
      keyOf={keyOf}
      total={total}
      groupOf={props.groupOf}
      {...(onSortChange && {
        sort: readSort(sort ?? ""),
        onSortChange: (next) => onSortChange(writeSort(next)),
      })}
      {...(isSelectable && {
        selectedKeys: chosen.keys,
        selectedCount: chosen.count,
        onSelectedKeysChange: chosen.handleChange,
        selectionActions: (
          <SelectionActions
            selection={chosen.selection}
            count={chosen.count}
            rows={tasks.items.filter((row) => chosen.keys.has(row.id))}
            all={chosen.canTakeAll ? (total ?? null) : null}
            onTakeAll={chosen.takeAll}
            onDone={chosen.clear}
          />
        ),
      })}
      onOpen={props.onOpen}
      openKey={props.openId}
      isLoading={tasks.isLoading}
      error={tasks.error}
      onRetry={tasks.retry}
      hasMore={tasks.hasMore}
      onLoadMore={tasks.loadMore}
      empty={<NoTasks isNarrowed={props.isNarrowed} onClear={props.onClear} />}
      tools={props.tools}
      {...(height !== undefined && { height })}
    />
  );
}

/** Nothing under this filter, or nothing in the ledger yet: each with its next step. */
function NoTasks(props: { isNarrowed: boolean; onClear: (() => void) | undefined }) {
  const { isNarrowed, onClear } = props;
  const t = useTexts(taskListTexts);
  const shared = useTexts(ledgerTexts);
  const may = useMay();
  if (isNarrowed) {
    return (
      <EmptyState
        icon="search"
        title={t.nothing}
        action={onClear && <Button onClick={onClear}>{t.clearFilters}</Button>}
      >
        {t.nothingWords}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon="table"
      title={shared.emptyLedger}
      action={may("documents.file.import") && <Link to="/documents">{shared.importFirst}</Link>}
    >
      {may("documents.file.import") ? shared.emptyLedgerWords : shared.awaitPlans}
    </EmptyState>
  );
}

function keyOf(row: TaskRow): string {
  return row.id;
}
