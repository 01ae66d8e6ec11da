import type { FieldChange } from "../tables.ts";

/** An entry of a history: the fields that one act changed, and when. */
export interface KeptChange {
  readonly version: number;
  readonly at: Date;
  readonly changes: readonly FieldChange[];
}

/**
 * A row as it was at a moment: everything that was changed later is taken back, the last change first. Fields that the row
 * does not carry (the question that an answer settled) are left aside. A change at the very moment had happened by then.
 */
export function undoChanges<Row extends object>(row: Row, history: readonly KeptChange[], moment: Date): Row {
  const later = history.filter(({ at }) => at > moment).toSorted((a, b) => b.version - a.version);
  const before = later.flatMap(({ changes }) => changes.toReversed());
  return before.reduce<Row>((now, { field, from }) => (field in now ? { ...now, [field]: from ?? null } : now), row);
}
