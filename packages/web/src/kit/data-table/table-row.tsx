import type { CSSProperties, ReactNode } from "react";
import { Checkbox } from "../choice/checkbox.tsx";
import { classNames } from "../class-names/class-names.ts";
import { CountBadge } from "../tag/tag.tsx";
import type { Column } from "./column.ts";
import { pinnedAt } from "./table-head.tsx";
import styles from "./data-table.module.css";

/** One row of the grid. */
export function TableRow<R>(props: {
  id: string;
  row: R;
  columns: readonly Column<R>[];
  rowIndex: number;
  isActive: boolean;
  isOpen: boolean;
  isSelected: boolean | undefined;
  selectLabel: string;
  style: CSSProperties;
  onActivate: () => void;
  onOpen: ((row: R) => void) | undefined;
  onToggle: () => void;
}) {
  const { id, row, columns, rowIndex, isActive, isOpen, isSelected, selectLabel, style, onActivate, onOpen, onToggle } =
    props;
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the grid around it hears the keys
    <div
      role="row"
      id={id}
      aria-rowindex={rowIndex}
      {...(isSelected !== undefined && { "aria-selected": isSelected })}
      className={classNames(
        styles.row,
        styles.line,
        isActive && styles.active,
        isOpen && styles.open,
        isSelected && styles.selected,
        onOpen && styles.openable,
      )}
      style={style}
      onClick={(event) => {
        onActivate();
        if (!isControl(event.target, event.currentTarget)) onOpen?.(row);
      }}
    >
      {isSelected !== undefined && (
        <div role="gridcell" className={classNames(styles.cell, styles.pinned)}>
          <Checkbox checked={isSelected} label={selectLabel} tabIndex={-1} onChange={onToggle} />
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
