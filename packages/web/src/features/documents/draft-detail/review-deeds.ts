import type { DraftTask } from "@zhigang/contract/documents";
import type { Editing } from "./edit/editing.ts";
import type { AskedReason } from "./reason-dialog.tsx";
import type { SendChange } from "./use-draft.ts";

/** A window of the review beside the sheet: what it is about. */
export type Asking = { readonly kind: "split" | "assign"; readonly task: DraftTask } | { readonly kind: "bulk" };

/** What the parts of a review may set going; the same object as long as the draft is open. */
export interface ReviewDeeds {
  readonly send: SendChange;
  readonly select: (id: string) => void;
  readonly edit: (editing: Editing) => void;
  /** Asks the person for the reason of a deed. */
  readonly ask: (asked: AskedReason) => void;
  readonly open: (asking: Asking) => void;
  /** Takes an entry into the selection, or out of it. */
  readonly pick: (id: string) => void;
  readonly clearPicked: () => void;
}
