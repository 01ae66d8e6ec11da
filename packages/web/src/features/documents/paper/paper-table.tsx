import type { ShownBlock } from "@zhigang/contract/documents";
import { classNames } from "../../../kit/class-names/class-names.ts";
import { TextHighlight } from "../../../kit/text-highlight/text-highlight.tsx";
import type { TextMark } from "../../../kit/text-highlight/text-highlight.tsx";
import { barClass } from "./paper-block.tsx";
import type { MarginBar } from "./paper.tsx";
import styles from "./paper.module.css";

type Cell = NonNullable<ShownBlock["cells"]>[number];

/** A table with its merged cells; the marks of each cell are its own. */
export function PaperTable(props: {
  block: ShownBlock;
  text: string;
  marks: readonly TextMark[];
  bars: readonly MarginBar[];
  litId: string | null;
  onPress: ((id: string) => void) | undefined;
}) {
  const { block, text, marks, bars, litId, onPress } = props;
  const rows = rowsOf(block);
  return (
    <div className={styles.tableFrame} data-start={block.span[0]} data-end={block.span[1]}>
      <table className={styles.table}>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell) => {
                const [start, end] = cell.span;
                const inCell = bars.filter((bar) => bar.start < end && bar.end > start);
                return (
                  <td
                    key={cell.column}
                    rowSpan={cell.rowSpan}
                    colSpan={cell.columnSpan}
                    className={classNames(row === 0 && styles.headCell, start < end && barClass(inCell, litId))}
                    data-start={start}
                    data-end={end}
                  >
                    <TextHighlight
                      text={text.slice(start, end)}
                      offset={start}
                      marks={marks}
                      litId={litId}
                      {...(onPress && { onPress })}
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function rowsOf(block: ShownBlock): Cell[][] {
  const rows: Cell[][] = Array.from({ length: block.rowCount ?? 0 }, () => []);
  for (const cell of block.cells ?? []) rows[cell.row]?.push(cell);
  return rows;
}
