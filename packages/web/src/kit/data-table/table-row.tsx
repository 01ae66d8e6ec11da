import { memo } from "react";
import type { CSSProperties, MouseEvent, ReactNode } from "react";
import { Checkbox } from "../choice/checkbox.tsx";
import { classNames } from "../class-names/class-names.ts";
import { CountBadge } from "../tag/tag.tsx";
import type { Column } from "./column.ts";
import { pinnedAt } from "./table-head.tsx";
import styles from "./data-table.module.css";

/** What a row shows and whom it tells; everything stays the same while one scrolls, so that it is drawn once. */
export interface TableRowProps<R> {
  id: string;
  rowKey: string;
  row: R;
  columns: readonly Column<R>[];
  rowIndex: number;
  start: number;
  size: number;
  isActive: boolean;
  isOpen: boolean;
  isSelected: boolean | undefined;
  isOpenable: boolean;
  selectLabel: string;
  onActivate: (key: string) => void;
  onOpen: (row: R) => void;
  onToggle: (key: string) => void;
}

/** One row of the grid. */
export const TableRow = memo(Row) as typeof Row;

function Row<R>(props: TableRowProps<R>) {
  const { id, rowKey, row, columns, isSelected } = props;
  const handleClick = (event: MouseEvent) => {
    props.onActivate(rowKey);
    if (!isControl(event.target, event.currentTarget)) props.onOpen(row);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the grid around it hears the keys
    <div
      role="row"
      id={id}
      aria-rowindex={props.rowIndex}
      {...(isSelected !== undefined && { "aria-selected": isSelected })}
      className={classNames(
        styles.row,
        styles.line,
        props.isActive && styles.active,
        props.isOpen && styles.open,
        isSelected && styles.selected,
        props.isOpenable && styles.openable,
      )}
      style={{ height: props.size, transform: `translateY(${props.start}px)` }}
      onClick={handleClick}
    >
      {isSelected !== undefined && (
        <div role="gridcell" className={classNames(styles.cell, styles.pinned)}>
          <Checkbox
            checked={isSelected}
            label={props.selectLabel}
            tabIndex={-1}
            onChange={() => props.onToggle(rowKey)}
          />
        </div>
      )}
      {columns.map((column, index) => (
        <div
          key={column.key}
          role="gridcell"
          className={classNames(
            styles.cell,
            column.align === "end" && styles.end,
            pinnedAt(index, isSelected !== undefined),
          )}
        >
          <div className={styles.content}>{column.render(row)}</div>
        </div>
      ))}
    </div>
  );
}

/** The heading of a group of rows. */
export function GroupRow(props: { label: ReactNode; count: number; rowIndex: number; style: CSSProperties }) {
  return (
    <div role="row" aria-rowindex={props.rowIndex} className={classNames(styles.row, styles.group)} style={props.style}>
      <div role="gridcell" className={styles.groupCell}>
        <span className={styles.groupLabel}>{props.label}</span>
        <CountBadge count={props.count} />
      </div>
    </div>
  );
}

/** A press on a link, button or box inside the row is theirs, not the row's. */
function isControl(target: EventTarget, row: Element): boolean {
  const control = target instanceof Element ? target.closest("a, button, input, label, [role=button]") : null;
  return control !== null && row.contains(control);
}
