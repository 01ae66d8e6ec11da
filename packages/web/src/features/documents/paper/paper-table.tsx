import type { ShownBlock } from "@zhigang/contract/documents";
import { memo, useMemo } from "react";
import { classNames } from "../../../kit/class-names/class-names.ts";
import type { TextMark } from "../../../kit/text-highlight/text-highlight.tsx";
import { barClass, isStretchLit } from "./margin-bar.ts";
import type { MarginBar } from "./margin-bar.ts";
import type { BlockProps } from "./paper-block.tsx";
import { Words } from "./paper-paragraph.tsx";
import { spread } from "./spread.ts";
import styles from "./paper.module.css";

type Cell = NonNullable<ShownBlock["cells"]>[number];
const NONE: readonly never[] = [];

/** A table with its merged cells; the marks of each cell are its own. */
export function PaperTable({ block, text, marks, bars, litId, onPress }: BlockProps) {
  const cells = block.cells ?? NONE;
  const marksByCell = useMemo(() => spread(cells, marks), [cells, marks]);
  const barsByCell = useMemo(() => spread(cells, bars), [cells, bars]);
  const headRows = useMemo(() => headRowsOf(cells), [cells]);
  const rows = useMemo(() => rowsOf(block.rowCount ?? 0, cells), [block, cells]);
  return (
    <div className={styles.tableFrame}>
      <table className={styles.table}>
        <tbody>
          {rows.map((row, number) => (
            <tr key={`row ${number}`}>
              {row.map(({ cell, index }) => {
                const own = [marksByCell[index] ?? NONE, barsByCell[index] ?? NONE] as const;
                const isLit = [...own[0], ...own[1]].some(({ id }) => id === litId);
                return (
                  <PaperCell
                    key={cell.column}
                    cell={cell}
                    headRows={headRows}
                    text={text}
                    marks={own[0]}
                    bars={own[1]}
                    litId={isLit ? litId : null}
                    onPress={onPress}
                  />
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const PaperCell = memo(function PaperCell(props: {
  cell: Cell;
  headRows: number;
  text: string;
  marks: readonly TextMark[];
  bars: readonly MarginBar[];
  litId: string | null;
  onPress: ((id: string) => void) | undefined;
}) {
  const { cell, headRows, text, marks, bars, litId, onPress } = props;
  const [start, end] = cell.span;
  return (
    <td
      rowSpan={cell.rowSpan}
      colSpan={cell.columnSpan}
      className={classNames(cell.row < headRows && styles.headCell, barClass(bars, litId))}
      data-start={start}
      data-end={end}
    >
      <Words
        text={text}
        span={cell.span}
        marks={marks}
        litId={isStretchLit(bars, litId) ? null : litId}
        onPress={onPress}
      />
    </td>
  );
});

/** A head of two rows is told by its merged cells; a longer merge in the first row is a group of the table itself. */
function headRowsOf(cells: readonly Cell[]): number {
  const depth = Math.max(1, ...cells.filter((cell) => cell.row === 0).map((cell) => cell.rowSpan));
  return depth <= MOST_HEAD_ROWS ? depth : 1;
}

const MOST_HEAD_ROWS = 2;

function rowsOf(count: number, cells: readonly Cell[]): { cell: Cell; index: number }[][] {
  const rows: { cell: Cell; index: number }[][] = Array.from({ length: count }, () => []);
  for (const [index, cell] of cells.entries()) rows[cell.row]?.push({ cell, index });
  return rows;
}
