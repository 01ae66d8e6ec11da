import { memo } from "react";
import { classNames } from "../../../../kit/class-names/class-names.ts";
import { columnLetters } from "./sheets-of.ts";
import type { ShownCell, ShownSheet } from "./sheets-of.ts";
import styles from "./sheet.module.css";

/** More rows than this are not drawn at once by any reader of plans; the words hold them all. */
const MOST_ROWS = 3_000;
const NARROWEST = 44;
const MOST_LETTERS = 16;
const LETTER = 13;
const PADDING = 18;

/** One sheet as a table with the heads that people know cells by. */
export const SheetGrid = memo(function SheetGrid(props: {
  sheet: ShownSheet;
  text: string;
  isLit: (cell: ShownCell) => boolean;
  onSelect: ((offset: number) => void) | undefined;
}) {
  const { sheet, text, isLit, onSelect } = props;
  const rows = Math.min(sheet.rowCount, MOST_ROWS);
  const covered = coveredPositions(sheet);
  const byPosition = new Map(sheet.cells.map((cell) => [`${cell.row}:${cell.column}`, cell]));
  const columns = Array.from({ length: sheet.columnCount }, (_, column) => column);
  return (
    <table className={styles.grid} lang="zh-CN">
      <thead>
        <tr>
          <th aria-hidden="true" />
          {columns.map((column) => (
            <th key={column} scope="col" style={{ minWidth: columnWidth(sheet, column) }}>
              {columnLetters(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: rows }, (_, row) => (
          <tr key={row}>
            <th scope="row">{row + 1}</th>
            {columns.map((column) => {
              const cell = byPosition.get(`${row}:${column}`);
              if (!cell) {
                // oxlint-disable-next-line jsx-a11y/control-has-associated-label -- an empty cell of the sheet, no control
                return covered.has(`${row}:${column}`) ? null : <td key={column} />;
              }
              const lit = isLit(cell);
              return (
                // The list beside is the way by keyboard; pressing a cell is a short cut to the same.
                // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- see above
                <td
                  key={column}
                  rowSpan={cell.rowSpan}
                  colSpan={cell.columnSpan}
                  className={classNames(lit && styles.lit, cell.isCentred && styles.wide)}
                  {...(lit && { "data-lit": "" })}
                  onClick={() => onSelect?.(cell.start)}
                >
                  {text.slice(cell.start, cell.end)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
});

/** Wide enough for what stands in it, within reason: a few words in a line, a paragraph in several. */
function columnWidth({ cells }: ShownSheet, column: number): number {
  const own = cells.filter((cell) => cell.column === column && cell.columnSpan === 1);
  const longest = Math.max(0, ...own.map(({ start, end }) => end - start));
  return Math.max(NARROWEST, Math.min(longest, MOST_LETTERS) * LETTER + PADDING);
}

function coveredPositions({ cells }: ShownSheet): ReadonlySet<string> {
  return new Set(cells.filter(({ rowSpan, columnSpan }) => rowSpan * columnSpan > 1).flatMap(positionsOf));
}

function positionsOf({ row, column, rowSpan, columnSpan }: ShownCell): string[] {
  return Array.from({ length: rowSpan * columnSpan }, (_, index) => {
    return `${row + Math.floor(index / columnSpan)}:${column + (index % columnSpan)}`;
  });
}
