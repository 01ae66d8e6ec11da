import type { FieldChange } from "./tables.ts";

/** One side of a list of changes as an object, for the audit. */
export function sideOf(changes: readonly FieldChange[], side: "from" | "to"): Record<string, unknown> {
  return Object.fromEntries(changes.map((change) => [change.field, change[side]]));
}
