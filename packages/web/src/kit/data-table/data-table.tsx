import { useMemo } from "react";
import type { ReactNode } from "react";
import { classNames } from "../class-names/class-names.ts";
import { EmptyState } from "../empty-state/empty-state.tsx";
import { ErrorState } from "../empty-state/error-state.tsx";
import { useTexts } from "../language/texts.ts";
import { Skeleton } from "../skeleton/skeleton.tsx";
import type { Column, Sort } from "./column.ts";
import { tableEntries } from "./table-entries.ts";
import { TableGrid } from "./table-grid.tsx";
import { tableTexts } from "./table-texts.ts";
import { TableToolbar } from "./table-toolbar.tsx";
import { useColumnChoice } from "./use-column-choice.ts";
import { useSelection } from "./use-selection.ts";
import styles from "./data-table.module.css";

export { readSort, writeSort } from "./column.ts";
export type { Column, Sort } from "./column.ts";

export interface DataTableProps<R> {
  /** What the table holds, for screen readers. */
  label: string;
  /** Under this name the reader's choice of columns is kept. */
  name: string;
  /** A constant, or memoised: rows are drawn anew when it changes. */
  columns: readonly Column<R>[];
  rows: readonly R[];
  keyOf: (row: R) => string;
  total?: number | undefined;
  sort?: Sort | null;
  onSortChange?: (sort: Sort | null) => void;
  /** Rows of the same label, next to each other, get a heading. */
  groupOf?: ((row: R) => string) | undefined;
  selectedKeys?: ReadonlySet<string>;
  onSelectedKeysChange?: (keys: ReadonlySet<string>) => void;
  /** How many are selected, where rows that are not loaded are meant too. */
  selectedCount?: number | undefined;
  /** What may be done with the selected rows. */
  selectionActions?: ReactNode;
  /** Enter or a press on the row. */
  onOpen?: (row: R) => void;
  /** The row whose details are open beside the table. */
  openKey?: string | null;
  isLoading?: boolean;
  error?: unknown;
  onRetry?: () => void;
  hasMore?: boolean;
  onLoadMore?: () => void;
  /** Said when there is nothing; without it the reader is asked to loosen the filters. */
  empty?: ReactNode;
  tools?: ReactNode;
  height?: "fill" | number;
}

/** A table of any length: only what is in sight is drawn, the header and the first column stay. */
export function DataTable<R>(props: DataTableProps<R>) {
  const { columns, rows, keyOf, total, groupOf, selectionActions, tools, onRetry, height = "fill" } = props;
  const { sort = null, openKey = null, isLoading = false, hasMore = false } = props;
  const choice = useColumnChoice(props.name, columns);
  const selection = useSelection(rows, keyOf, props.selectedKeys, props.onSelectedKeysChange);
  const selectedCount = countOf(props, selection.count);
  const entries = useMemo(() => tableEntries(rows, keyOf, groupOf), [rows, keyOf, groupOf]);
  return (
    <section className={classNames(styles.table, height !== "fill" && styles.fixed)} aria-label={props.label}>
      <TableToolbar
        loaded={rows.length}
        total={total}
        isLoading={isLoading && rows.length === 0}
        selectedCount={selectedCount}
        onUnselect={selection.clear}
        selectionActions={selectionActions}
        tools={tools}
        columns={columns}
        choice={choice}
        onRefresh={onRetry}
      />
      <TableGrid
        label={props.label}
        entries={entries}
        rowCount={total ?? entries.length}
        choice={choice}
        selection={selection}
        sort={sort}
        onSortChange={props.onSortChange}
        onOpen={props.onOpen}
        openKey={openKey}
        isBusy={isLoading}
        hasMore={hasMore}
        onLoadMore={props.onLoadMore}
        height={height}
        instead={rows.length === 0 ? <Instead {...props} /> : null}
      />
    </section>
  );
}

/** How many are selected, those among them that are not loaded. */
function countOf<R>({ selectedCount }: DataTableProps<R>, loaded: number): number {
  return selectedCount ?? loaded;
}

/** What stands in place of rows: loading, failure or nothing. */
function Instead<R>(props: DataTableProps<R>) {
  const { isLoading = false, error, onRetry, empty } = props;
  const t = useTexts(tableTexts);
  if (isLoading) return <Skeleton lines={8} />;
  if (error !== undefined && error !== null) return <ErrorState error={error} onRetry={onRetry} />;
  return (
    empty ?? (
      <EmptyState icon="search" title={t.nothing}>
        {t.tryOther}
      </EmptyState>
    )
  );
}
