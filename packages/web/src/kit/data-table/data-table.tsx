import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useId, useMemo, useRef } from "react";
import type { CSSProperties, ReactNode } from "react";
import { classNames } from "../class-names/class-names.ts";
import { EmptyState } from "../empty-state/empty-state.tsx";
import { ErrorState } from "../empty-state/error-state.tsx";
import { useTexts } from "../language/texts.ts";
import { Skeleton } from "../skeleton/skeleton.tsx";
import { gridTemplate, leastWidth } from "./column.ts";
import type { Column, Sort } from "./column.ts";
import { observeDrawnRect } from "./observe-drawn-rect.ts";
import { tableEntries } from "./table-entries.ts";
import { TableHead } from "./table-head.tsx";
import { GroupRow, TableRow } from "./table-row.tsx";
import { tableTexts } from "./table-texts.ts";
import { TableToolbar } from "./table-toolbar.tsx";
import { useColumnChoice } from "./use-column-choice.ts";
import { useRowHeight } from "./use-row-height.ts";
import { useSelection } from "./use-selection.ts";
import { useTableKeys } from "./use-table-keys.ts";
import styles from "./data-table.module.css";

export { readSort, writeSort } from "./column.ts";
export type { Column, Sort } from "./column.ts";

export interface DataTableProps<R> {
  /** What the table holds, for screen readers. */
  label: string;
  /** Under this name the reader's choice of columns is kept. */
  name: string;
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
  const { columns, rows, keyOf, total, groupOf, selectionActions, tools, onRetry } = props;
  const choice = useColumnChoice(props.name, columns);
  const selection = useSelection(rows, keyOf, props.selectedKeys, props.onSelectedKeysChange);
  const entries = useMemo(() => tableEntries(rows, keyOf, groupOf), [rows, keyOf, groupOf]);
  return (
    <section
      className={classNames(styles.table, props.height !== undefined && props.height !== "fill" && styles.fixed)}
      aria-label={props.label}
    >
      <TableToolbar
        loaded={rows.length}
        total={total}
        selectedCount={selection.count}
        onUnselect={selection.clear}
        selectionActions={selectionActions}
        tools={tools}
        columns={columns}
        choice={choice}
        onRefresh={onRetry}
      />
      <Grid {...props} choice={choice} selection={selection} entries={entries} />
    </section>
  );
}

interface GridProps<R> extends DataTableProps<R> {
  choice: ReturnType<typeof useColumnChoice<R>>;
  selection: ReturnType<typeof useSelection<R>>;
  entries: ReturnType<typeof tableEntries<R>>;
}

const HEAD_HEIGHT = 40;
/** How many rows before the end the next page is asked for. */
const AHEAD = 30;

function Grid<R>(props: GridProps<R>) {
  const { choice, selection, entries, onOpen, openKey = null, hasMore = false, onLoadMore, height = "fill" } = props;
  const t = useTexts(tableTexts);
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const rowHeight = useRowHeight();
  const lines = useVirtualizer({
    count: entries.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 10,
    scrollPaddingStart: HEAD_HEIGHT,
    getItemKey: (index) => entries[index]?.key ?? index,
    observeElementRect: observeDrawnRect,
  });
  useEffect(() => lines.measure(), [lines, rowHeight]);
  const inSight = lines.getVirtualItems();
  const last = inSight[inSight.length - 1]?.index ?? -1;
  useEffect(() => {
    if (hasMore && last >= entries.length - AHEAD) onLoadMore?.();
  }, [hasMore, last, entries.length, onLoadMore]);
  const keys = useTableKeys<R>({
    entries,
    pageLength: Math.max(1, inSight.length - 12),
    onOpen,
    onToggle: selection.isPossible ? selection.toggle : undefined,
    onClear: selection.clear,
    onReveal: (index) => lines.scrollToIndex(index),
  });
  const style = {
    "--columns": gridTemplate(choice.shownColumns, choice.widths, selection.isPossible),
    "--least-width": `${leastWidth(choice.shownColumns, choice.widths, selection.isPossible)}px`,
    ...(height !== "fill" && { height }),
  } as CSSProperties;

  return (
    <div
      ref={frame}
      role="grid"
      aria-label={props.label}
      aria-rowcount={(props.total ?? entries.length) + 1}
      aria-colcount={choice.shownColumns.length + (selection.isPossible ? 1 : 0)}
      aria-busy={props.isLoading ?? false}
      {...(selection.isPossible && { "aria-multiselectable": true })}
      {...(keys.active >= 0 &&
        inSight.some((line) => line.index === keys.active) && { "aria-activedescendant": `${id}-${keys.active}` })}
      tabIndex={0}
      className={styles.frame}
      style={style}
      onKeyDown={keys.handleKeyDown}
    >
      <div role="rowgroup" className={styles.headGroup}>
        <TableHead
          columns={choice.shownColumns}
          sort={props.sort ?? null}
          onSortChange={props.onSortChange}
          onWiden={choice.widen}
          selected={selection.isPossible ? selection.all : undefined}
          onSelectAll={selection.toggleAll}
        />
      </div>
      <Instead {...props} />
      {entries.length > 0 && (
        <div role="rowgroup" className={styles.canvas} style={{ height: lines.getTotalSize() }}>
          {inSight.map((line) => {
            const entry = entries[line.index];
            if (!entry) return null;
            const place = { height: line.size, transform: `translateY(${line.start}px)` };
            if (entry.kind === "group") {
              return (
                <GroupRow
                  key={entry.key}
                  label={entry.label}
                  count={entry.count}
                  rowIndex={line.index + 2}
                  style={place}
                />
              );
            }
            return (
              <TableRow
                key={entry.key}
                id={`${id}-${line.index}`}
                row={entry.row}
                columns={choice.shownColumns}
                rowIndex={line.index + 2}
                isActive={line.index === keys.active}
                isOpen={entry.key === openKey}
                isSelected={selection.isPossible ? selection.has(entry.key) : undefined}
                selectLabel={t.selectRow}
                style={place}
                onActivate={() => keys.activate(entry.key)}
                onOpen={onOpen}
                onToggle={() => selection.toggle(entry.key)}
              />
            );
          })}
        </div>
      )}
    </div>
  );
}

/** What stands in place of rows: loading, failure or nothing. */
function Instead<R>(props: DataTableProps<R>) {
  const { rows, isLoading = false, error, onRetry, empty } = props;
  const t = useTexts(tableTexts);
  const content = () => {
    if (isLoading) return <Skeleton lines={8} />;
    if (error !== undefined && error !== null) return <ErrorState error={error} onRetry={onRetry} />;
    return (
      empty ?? (
        <EmptyState icon="search" title={t.nothing}>
          {t.tryOther}
        </EmptyState>
      )
    );
  };
  if (rows.length > 0) return null;
  return (
    <div role="rowgroup">
      <div role="row">
        <div role="gridcell" className={styles.instead}>
          {content()}
        </div>
      </div>
    </div>
  );
}
