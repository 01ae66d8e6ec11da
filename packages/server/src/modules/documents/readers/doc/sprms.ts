/** A property modifier (MS-DOC §2.2.5): a number that says which property, and its value. */
export interface Sprm {
  readonly code: number;
  readonly value: Buffer;
}

/** The properties the words and tables need, by their numbers in MS-DOC §2.6. */
export const SPRM = {
  isDeleted: 0x0800,
  isBold: 0x0835,
  isHidden: 0x083c,
  isInTable: 0x2416,
  isRowEnd: 0x2417,
  alignment: 0x2461,
  alignmentOld: 0x2403,
  outlineLevel: 0x2640,
  listNumber: 0x460b,
  depth: 0x6649,
  largeProperties: 0x6646,
  table: 0xd608,
} as const;

const SIZE_BY_KIND = [1, 1, 2, 4, 2, 2, null, 3] as const;

/** The modifiers in a list of them, in order; a list that breaks off ends there. */
export function readSprms(list: Buffer): Sprm[] {
  const sprms: Sprm[] = [];
  let at = 0;
  while (at + 3 <= list.length) {
    const code = list.readUInt16LE(at);
    const [start, length] = operandOf(list, at + 2, code);
    if (length < 0 || start + length > list.length) break;
    sprms.push({ code, value: list.subarray(start, start + length) });
    at = start + length;
  }
  return sprms;
}

function operandOf(list: Buffer, at: number, code: number): readonly [number, number] {
  const size = SIZE_BY_KIND[(code >>> 13) as 0];
  if (size !== (null as unknown)) return [at, size];
  // The table definition counts its length in two bytes, one too many.
  if (code === SPRM.table) return at + 2 > list.length ? [at, -1] : [at + 2, list.readUInt16LE(at) - 1];
  return at >= list.length ? [at, -1] : [at + 1, list.readUInt8(at)];
}

/** Whether a modifier that says yes or no says yes. */
export function saysYes({ value }: Sprm): boolean {
  return value.length > 0 && value[0] === 1;
}
