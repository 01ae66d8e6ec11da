import type { DraftTarget, DraftTask } from "@zhigang/contract/documents";

interface Fresh {
  readonly key: string;
  readonly span: readonly [number, number];
  readonly words: string;
  /** The unclaimed sentence that it claims. */
  readonly gapId?: string;
}

/** What is being edited: an item of the draft, or something made of selected words. */
export type Editing =
  | { readonly key: string; readonly kind: "task"; readonly item: DraftTask }
  | { readonly key: string; readonly kind: "target"; readonly item: DraftTarget }
  | (Fresh & { readonly kind: "new_task" })
  | (Fresh & { readonly kind: "new_target" });

/** An item of the draft, to be edited. */
export function editingOf(item: DraftTask | DraftTarget): Editing {
  return item.kind === "task" ? { key: item.id, kind: "task", item } : { key: item.id, kind: "target", item };
}
