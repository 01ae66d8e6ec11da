/** A line of the table: a row, or the heading of a group of rows. */
export type TableEntry<R> = { kind: "row"; row: R; key: string } | Group;

interface Group {
  kind: "group";
  key: string;
  label: string;
  count: number;
}

/** Puts a heading before each run of rows of the same group; the rows keep their order. */
export function tableEntries<R>(
  rows: readonly R[],
  keyOf: (row: R) => string,
  groupOf?: (row: R) => string,
): TableEntry<R>[] {
  const entries: TableEntry<R>[] = [];
  let group: Group | undefined;
  for (const row of rows) {
    const label = groupOf?.(row);
    if (label !== undefined && label !== group?.label) {
      group = { kind: "group", key: `group:${label}:${entries.length}`, label, count: 0 };
      entries.push(group);
    }
    if (group) group.count += 1;
    entries.push({ kind: "row", row, key: keyOf(row) });
  }
  return entries;
}

/** The nearest row at or after (before, when `step` is negative) a place; headings are passed over. */
export function rowFrom<R>(entries: readonly TableEntry<R>[], from: number, step: 1 | -1): number | null {
  for (let index = from; index >= 0 && index < entries.length; index += step) {
    if (entries[index]?.kind === "row") return index;
  }
  return null;
}
