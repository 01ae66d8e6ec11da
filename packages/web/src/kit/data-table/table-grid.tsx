import { useId, useRef } from "react";
import type { CSSProperties, ReactNode } from "react";
import { gridTemplate, leastWidth } from "./column.ts";
import type { Column, Sort } from "./column.ts";
import type { TableEntry } from "./table-entries.ts";
import { TableHead } from "./table-head.tsx";
import { TableLines } from "./table-lines.tsx";
import type { ColumnChoice } from "./use-column-choice.ts";
import { useLines } from "./use-lines.ts";
import type { Selection } from "./use-selection.ts";
import { useTableKeys } from "./use-table-keys.ts";
import styles from "./data-table.module.css";

interface GridProps<R> {
  label: string;
  entries: readonly TableEntry<R>[];
  rowCount: number;
  choice: ColumnChoice<R>;
  selection: Selection;
  sort: Sort | null;
  onSortChange: ((sort: Sort | null) => void) | undefined;
  onOpen: ((row: R) => void) | undefined;
  openKey: string | null;
  isBusy: boolean;
  hasMore: boolean;
  onLoadMore: (() => void) | undefined;
  height: "fill" | number;
  /** Loading, failure or nothing, when there are no rows. */
  instead: ReactNode;
}

/** The scrolling grid: a sticky header, the rows in sight, and the keyboard (WAI-ARIA grid). */
export function TableGrid<R>(props: GridProps<R>) {
  const { entries, choice, selection, onOpen, instead } = props;
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const lines = useLines({ entries, frame, hasMore: props.hasMore, onLoadMore: props.onLoadMore });
  const inSight = lines.getVirtualItems();
  const keys = useTableKeys<R>({
    entries,
    pageLength: Math.max(1, inSight.length - 12),
    onOpen,
    onToggle: selection.isPossible ? selection.toggle : undefined,
    onClear: selection.clear,
    onReveal: (index) => lines.scrollToIndex(index),
  });
  const isActiveInSight = inSight.some((line) => line.index === keys.active);
  return (
    <div
      ref={frame}
      role="grid"
      aria-label={props.label}
      aria-rowcount={props.rowCount + 1}
      aria-colcount={choice.shownColumns.length + (selection.isPossible ? 1 : 0)}
      aria-busy={props.isBusy}
      {...(selection.isPossible && { "aria-multiselectable": true })}
      {...(isActiveInSight && { "aria-activedescendant": `${id}-${keys.active}` })}
      tabIndex={0}
      className={styles.frame}
      style={gridStyle(choice.shownColumns, choice.widths, selection.isPossible, props.height)}
      onKeyDown={keys.handleKeyDown}
    >
      <div role="rowgroup" className={styles.headGroup}>
        <TableHead
          columns={choice.shownColumns}
          sort={props.sort}
          onSortChange={props.onSortChange}
          onWiden={choice.widen}
          selected={selection.isPossible ? selection.all : undefined}
          onSelectAll={selection.toggleAll}
        />
      </div>
      {instead !== null && (
        <div role="rowgroup">
          <div role="row">
            <div role="gridcell" className={styles.instead}>
              {instead}
            </div>
          </div>
        </div>
      )}
      {entries.length > 0 && (
        <TableLines
          id={id}
          entries={entries}
          lines={inSight}
          height={lines.getTotalSize()}
          columns={choice.shownColumns}
          selection={selection}
          active={keys.active}
          onActivate={keys.activate}
          onOpen={onOpen}
          openKey={props.openKey}
        />
      )}
    </div>
  );
}

function gridStyle<R>(
  columns: readonly Column<R>[],
  widths: Readonly<Record<string, number>>,
  hasSelection: boolean,
  height: "fill" | number,
): CSSProperties {
  const own = {
    "--columns": gridTemplate(columns, widths, hasSelection),
    "--least-width": `${leastWidth(columns, widths, hasSelection)}px`,
    ...(height !== "fill" && { height }),
  };
  return own as CSSProperties;
}
