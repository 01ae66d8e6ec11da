import type { DraftChange, DraftContent } from "@zhigang/contract/documents";

/** The draft after a change: rows replaced, added or taken away; the answer of an older change never wins. */
export function mergeRows(before: DraftContent, change: Omit<DraftChange, "version">): DraftContent {
  const removed = new Set(change.removedItemIds);
  return {
    ...before,
    draft: change.draft.version >= before.draft.version ? change.draft : before.draft,
    tasks: put(before.tasks, change.tasks, removed),
    targets: put(before.targets, change.targets, removed),
    questions: put(before.questions, change.questions, removed),
    gaps: put(before.gaps, change.gaps, removed),
  };
}

function put<T extends { id: string }>(before: readonly T[], changed: readonly T[], removed: ReadonlySet<string>): T[] {
  if (changed.length === 0 && removed.size === 0) return before as T[];
  const byId = new Map(changed.map((row) => [row.id, row]));
  const kept = before.filter((row) => !removed.has(row.id)).map((row) => byId.get(row.id) ?? row);
  const known = new Set(before.map((row) => row.id));
  return [...kept, ...changed.filter((row) => !known.has(row.id))];
}
