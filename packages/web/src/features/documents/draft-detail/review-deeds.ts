import type { Editing } from "./edit/editing.ts";
import type { AskedReason } from "./reason-dialog.tsx";
import type { SendChange } from "./use-draft.ts";

/** What the parts of a review may set going; the same object as long as the draft is open. */
export interface ReviewDeeds {
  readonly send: SendChange;
  readonly select: (id: string) => void;
  readonly edit: (editing: Editing) => void;
  /** Asks the person for the reason of a deed. */
  readonly ask: (asked: AskedReason) => void;
}
