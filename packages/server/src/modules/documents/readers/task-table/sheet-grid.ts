/** A filled cell of a sheet, its value already as a person reads it. */
export interface GridCell {
  readonly text: string;
  /** Whether the file holds it as text; a number kept as text is worth a warning. */
  readonly isText: boolean;
}

/** A merged range; rows and columns count from 0. */
export interface GridMerge {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** One sheet of any spreadsheet format, sparse: only filled cells are kept. Rows and columns count from 0. */
export interface SheetGrid {
  readonly name: string;
  readonly isHidden: boolean;
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, GridCell>>;
  readonly merges: readonly GridMerge[];
}

/** The address a person knows a cell by: `A1`, `AB12`. */
export function addressOf(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** `A` … `XFD`. */
function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** Row and column of an address; null where it is none. Limits are those of the format (1,048,576 × 16,384). */
export function parseAddress(address: string): { readonly row: number; readonly column: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(address);
  if (!match) return null;
  let column = 0;
  for (const letter of match[1] ?? "") column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(match[2]);
  return row >= 1 && row <= 1_048_576 && column <= 16_384 ? { row: row - 1, column: column - 1 } : null;
}
