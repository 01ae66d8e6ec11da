import type { ReactNode } from "react";
import { changeAppearance, useAppearance } from "../appearance/appearance.ts";
import { Button, IconButton } from "../button/button.tsx";
import { Checkbox } from "../choice/checkbox.tsx";
import { useFormat } from "../language/format.ts";
import { useTexts } from "../language/texts.ts";
import { Popover } from "../tooltip/tooltip.tsx";
import type { Column } from "./column.ts";
import { tableTexts } from "./table-texts.ts";
import type { ColumnChoice } from "./use-column-choice.ts";
import styles from "./data-table.module.css";

/** The line above a table: how many, how many chosen and what to do with them, columns and density. */
export function TableToolbar<R>(props: {
  loaded: number;
  total: number | undefined;
  /** Nothing has come yet: a count would say there is nothing. */
  isLoading: boolean;
  selectedCount: number;
  onUnselect: () => void;
  selectionActions?: ReactNode;
  tools?: ReactNode;
  columns: readonly Column<R>[];
  choice: ColumnChoice<R>;
  onRefresh?: (() => void) | undefined;
}) {
  const { loaded, total, isLoading, selectedCount, onUnselect, selectionActions, tools, columns, choice, onRefresh } =
    props;
  const t = useTexts(tableTexts);
  const format = useFormat();
  const { density } = useAppearance();
  const isCompact = density === "compact";
  return (
    <div className={styles.toolbar}>
      {selectedCount > 0 ? (
        <div className={styles.selection} role="status">
          <strong>
            {total === undefined
              ? t.selected(format.number(selectedCount))
              : t.selectedOf(format.number(selectedCount), format.number(total))}
          </strong>
          {selectionActions}
          <Button kind="link" size="small" onClick={onUnselect}>
            {t.unselect}
          </Button>
        </div>
      ) : (
        <span className={styles.count} role="status">
          {!isLoading && countText(t, format.number(loaded), total === undefined ? undefined : format.number(total))}
        </span>
      )}
      <div className={styles.tools}>
        {tools}
        {onRefresh && <IconButton icon="refresh" size="small" label={t.refresh} onClick={onRefresh} />}
        <IconButton
          icon="density"
          size="small"
          label={isCompact ? t.comfortable : t.compact}
          onClick={() => changeAppearance({ density: isCompact ? "comfortable" : "compact" })}
        />
        <Popover side="bottomRight" title={t.columns} content={<ColumnChooser columns={columns} choice={choice} />}>
          <IconButton icon="columns" size="small" label={t.columns} />
        </Popover>
      </div>
    </div>
  );
}

function ColumnChooser<R>(props: { columns: readonly Column<R>[]; choice: ColumnChoice<R> }) {
  const { columns, choice } = props;
  const t = useTexts(tableTexts);
  return (
    <div className={styles.chooser}>
      {columns.map((column, index) => (
        <Checkbox
          key={column.key}
          checked={index === 0 || choice.isShown(column)}
          disabled={index === 0}
          onChange={(shown) => choice.show(column.key, shown)}
        >
          {column.title}
        </Checkbox>
      ))}
      <Button kind="link" size="small" onClick={choice.reset}>
        {t.reset}
      </Button>
    </div>
  );
}

function countText(
  t: { total: (n: string) => string; loaded: (n: string, all: string) => string },
  loaded: string,
  total: string | undefined,
) {
  return total === undefined || total === loaded ? t.total(total ?? loaded) : t.loaded(loaded, total);
}
