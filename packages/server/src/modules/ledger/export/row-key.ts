/** A task or target and the version at which it left the house. */
export interface RowKey {
  readonly id: string;
  readonly version: number;
}

/** `0192… v3`: what the hidden column of a workbook says of its row. */
export function writeRowKey({ id, version }: RowKey): string {
  return `${id} v${version}`;
}

/** Reads a key again; null where it is none. */
export function readRowKey(text: string): RowKey | null {
  const match = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) v(\d{1,9})$/.exec(text.trim());
  return match ? { id: match[1] ?? "", version: Number(match[2]) } : null;
}
