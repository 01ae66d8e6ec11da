import type { VirtualItem } from "@tanstack/react-virtual";
import { useTexts } from "../language/texts.ts";
import { useStableCallback } from "../stable-callback/use-stable-callback.ts";
import type { Column } from "./column.ts";
import type { TableEntry } from "./table-entries.ts";
import { GroupRow, TableRow } from "./table-row.tsx";
import { tableTexts } from "./table-texts.ts";
import type { Selection } from "./use-selection.ts";
import styles from "./data-table.module.css";

/** The rows and group headings in sight, each at its place. */
export function TableLines<R>(props: {
  id: string;
  entries: readonly TableEntry<R>[];
  lines: readonly VirtualItem[];
  height: number;
  columns: readonly Column<R>[];
  selection: Selection;
  active: number;
  onActivate: (key: string) => void;
  onOpen: ((row: R) => void) | undefined;
  openKey: string | null;
}) {
  const { entries, selection, onOpen, onActivate } = props;
  const t = useTexts(tableTexts);
  const handleOpen = useStableCallback((row: R) => onOpen?.(row));
  const handleToggle = useStableCallback((key: string) => selection.toggle(key));
  return (
    <div role="rowgroup" className={styles.canvas} style={{ height: props.height }}>
      {props.lines.map((line) => {
        const entry = entries[line.index];
        if (!entry) return null;
        const rowIndex = line.index + 2;
        if (entry.kind === "group") {
          const place = { height: line.size, transform: `translateY(${line.start}px)` };
          return <GroupRow key={entry.key} label={entry.label} count={entry.count} rowIndex={rowIndex} style={place} />;
        }
        return (
          <TableRow
            key={entry.key}
            id={`${props.id}-${line.index}`}
            rowKey={entry.key}
            row={entry.row}
            columns={props.columns}
            rowIndex={rowIndex}
            start={line.start}
            size={line.size}
            isActive={line.index === props.active}
            isOpen={entry.key === props.openKey}
            isSelected={selection.isPossible ? selection.has(entry.key) : undefined}
            isOpenable={onOpen !== undefined}
            selectLabel={t.selectRow}
            onActivate={onActivate}
            onOpen={handleOpen}
            onToggle={handleToggle}
          />
        );
      })}
    </div>
  );
}
