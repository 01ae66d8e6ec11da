import { useRef } from "react";
import type { KeyboardEvent, PointerEvent } from "react";
import { Checkbox } from "../choice/checkbox.tsx";
import { classNames } from "../class-names/class-names.ts";
import { Icon } from "../icon/icon.tsx";
import { useTexts } from "../language/texts.ts";
import type { Column, Sort } from "./column.ts";
import { tableTexts } from "./table-texts.ts";
import styles from "./data-table.module.css";

interface HeadProps<R> {
  columns: readonly Column<R>[];
  sort: Sort | null;
  onSortChange: ((sort: Sort | null) => void) | undefined;
  onWiden: (key: string, width: number) => void;
  /** How much of the loaded rows is selected; undefined when rows cannot be selected. */
  selected: boolean | "some" | undefined;
  onSelectAll: (selected: boolean) => void;
}

/** The header row: sorts, resizes, selects all. */
export function TableHead<R>(props: HeadProps<R>) {
  const { columns, selected, onSelectAll } = props;
  const t = useTexts(tableTexts);
  const hasSelection = selected !== undefined;
  return (
    <div role="row" aria-rowindex={1} className={classNames(styles.row, styles.head)}>
      {hasSelection && (
        <div role="columnheader" className={classNames(styles.cell, styles.pinned)}>
          <Checkbox checked={selected} label={t.selectAll} onChange={onSelectAll} />
        </div>
      )}
      {columns.map((column, index) => (
        <HeadCell key={column.key} {...props} column={column} pinnedAt={pinnedAt(index, hasSelection)} />
      ))}
    </div>
  );
}

/** Which edge distance class a cell has: the selection box and the first column stay in sight. */
export function pinnedAt(index: number, hasSelection: boolean): string | undefined {
  if (index > 0) return undefined;
  return classNames(styles.pinned, hasSelection && styles.second, styles.edge);
}

function HeadCell<R>(props: HeadProps<R> & { column: Column<R>; pinnedAt: string | undefined }) {
  const { column, sort, onSortChange, onWiden } = props;
  const t = useTexts(tableTexts);
  const state = sortState(column, sort);
  const isSortable = column.sortBy !== undefined && onSortChange !== undefined;
  return (
    <div
      role="columnheader"
      {...(isSortable && { "aria-sort": state })}
      className={classNames(styles.cell, column.align === "end" && styles.end, props.pinnedAt)}
    >
      {isSortable ? (
        <button
          type="button"
          className={classNames(styles.sorter, state !== "none" && styles.sorted)}
          title={t.sortBy(column.title)}
          onClick={() => onSortChange(nextSort(column.sortBy ?? "", sort))}
        >
          {column.title}
          <Icon name={SORT_ICONS[state]} />
        </button>
      ) : (
        <span className={styles.heading}>{column.title}</span>
      )}
      <Grip label={t.widen(column.title)} onWiden={(width) => onWiden(column.key, width)} />
    </div>
  );
}

/** Draws a column wider or narrower, by pointer or by arrows. */
function Grip(props: { label: string; onWiden: (width: number) => void }) {
  const grip = useRef<HTMLDivElement>(null);
  const cellBox = () => grip.current?.parentElement?.getBoundingClientRect();
  const handleMove = (event: PointerEvent) => {
    const box = cellBox();
    if (box && event.currentTarget.hasPointerCapture(event.pointerId)) props.onWiden(event.clientX - box.left);
  };
  const handleKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -16, ArrowRight: 16 }[event.key];
    const box = cellBox();
    if (step === undefined || !box) return;
    event.preventDefault();
    event.stopPropagation();
    props.onWiden(box.width + step);
  };
  return (
    <div
      ref={grip}
      role="separator"
      aria-orientation="vertical"
      aria-label={props.label}
      aria-valuenow={0}
      tabIndex={-1}
      className={styles.grip}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={handleMove}
      onKeyDown={handleKeyDown}
    />
  );
}

const SORT_ICONS = { ascending: "arrow-up", descending: "arrow-down", none: "sort" } as const;

function sortState<R>(column: Column<R>, sort: Sort | null): keyof typeof SORT_ICONS {
  if (sort === null || sort.by !== column.sortBy) return "none";
  return sort.order === "asc" ? "ascending" : "descending";
}

function nextSort(by: string, sort: Sort | null): Sort | null {
  if (sort?.by !== by) return { by, order: "asc" };
  return sort.order === "asc" ? { by, order: "desc" } : null;
}
