/** One cell of a row as the row's end mark defines it (MS-DOC §2.9.317, §2.9.314). */
export interface RowCell {
  /** Left and right edge in twips. */
  readonly left: number;
  readonly right: number;
  /** Covered by the cell before it. */
  readonly isMergedLeft: boolean;
  /** Goes on from the cell above. */
  readonly isMergedUp: boolean;
}

const CELL = 20;
const MERGED_LEFT = 0x0002;
const VERTICAL = 0x0060;
const VERTICAL_START = 0x0040;

/** The cells a row has by its definition; null where the definition is missing or broken. */
export function readRowCells(definition: Buffer | null): RowCell[] | null {
  if (!definition || definition.length < 1) return null;
  const count = definition.readUInt8(0);
  const cellsAt = 1 + (count + 1) * 2;
  if (count === 0 || cellsAt > definition.length) return null;
  return Array.from({ length: count }, (_, index) => {
    const at = cellsAt + index * CELL;
    const flags = at + 2 <= definition.length ? definition.readUInt16LE(at) : 0;
    return {
      left: definition.readInt16LE(1 + index * 2),
      right: definition.readInt16LE(3 + index * 2),
      isMergedLeft: (flags & MERGED_LEFT) !== 0,
      isMergedUp: (flags & VERTICAL) !== 0 && (flags & VERTICAL_START) === 0,
    };
  });
}
