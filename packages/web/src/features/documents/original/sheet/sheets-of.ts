import type { DocumentContent, ShownBlock } from "@zhigang/contract/documents";

/** A cell as it stands in its sheet; rows and columns count from 0. */
export interface ShownCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly start: number;
  readonly end: number;
  readonly isCentred: boolean;
}

/** One sheet with its filled cells. */
export interface ShownSheet {
  readonly name: string;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly cells: readonly ShownCell[];
}

type Size = Pick<ShownCell, "rowSpan" | "columnSpan" | "isCentred">;
type Place = { kind: string; sheet?: string; address?: string };
type Cell = {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  span: readonly [number, number];
  place?: Place;
};

/** The sheets of a workbook as they were read: every cell at its address. */
export function sheetsOf({ blocks }: DocumentContent): ShownSheet[] {
  const sheets = new Map<string, ShownCell[]>();
  for (const block of blocks) {
    for (const { name, cell } of cellsOf(block)) {
      const cells = sheets.get(name) ?? [];
      sheets.set(name, cells);
      cells.push(cell);
    }
  }
  return [...sheets].map(([name, cells]) => {
    const columnCount = Math.max(...cells.map(({ column, columnSpan }) => column + columnSpan));
    const rowCount = Math.max(...cells.map(({ row, rowSpan }) => row + rowSpan));
    return { name, rowCount, columnCount, cells: cells.map((cell) => spilled(cell, cells, columnCount)) };
  });
}

/** A line that stands alone in its row runs over the empty cells beside it. */
function spilled(cell: ShownCell, cells: readonly ShownCell[], columnCount: number): ShownCell {
  const isAlone = cell.rowSpan === 1 && cells.every((each) => each === cell || !shareRow(each, cell));
  return isAlone ? { ...cell, columnSpan: columnCount - cell.column } : cell;
}

function shareRow(a: ShownCell, b: ShownCell): boolean {
  return a.row <= b.row && b.row < a.row + a.rowSpan;
}

function cellsOf(block: ShownBlock): { name: string; cell: ShownCell }[] {
  const { place, span, cells, alignment } = block as unknown as {
    alignment?: string;
    place?: Place;
    span: readonly [number, number];
    cells?: readonly Cell[];
  };
  if (!cells) return cellAt(place, span, { rowSpan: 1, columnSpan: 1, isCentred: alignment === "center" });
  return cells.flatMap((cell) => cellAt(cell.place, cell.span, { ...cell, isCentred: false }));
}

function cellAt(place: Place | undefined, [start, end]: readonly [number, number], size: Size) {
  const address = /^([A-Z]{1,3})(\d+)$/.exec(place?.address ?? "");
  if (place?.kind !== "sheet_cell" || !address) return [];
  const { rowSpan, columnSpan, isCentred } = size;
  const cell = {
    row: Number(address[2]) - 1,
    column: columnNumber(address[1] ?? "A"),
    rowSpan,
    columnSpan,
    start,
    end,
    isCentred,
  };
  return [{ name: place.sheet ?? "", cell }];
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/** `A` … `ZZ`. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
