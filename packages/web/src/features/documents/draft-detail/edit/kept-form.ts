import { unsavedKeyOf } from "@zhigang/domain/documents";
import type { Proposal } from "../together/merge-fields.ts";
import type { Editing } from "./editing.ts";

/** A form as it is kept: the item as it was when the person began, and what they made of it. */
interface KeptForm {
  readonly version: number;
  readonly value: Proposal;
  readonly mine: Proposal;
}

/** Under which name the form is kept: one for each item, and one for each stretch of words. */
export function inputKeyOf(editing: Editing): string {
  const isTask = editing.kind === "task" || editing.kind === "new_task";
  const kind = isTask ? "task" : "target";
  return unsavedKeyOf("item" in editing ? { kind, id: editing.key } : { kind, made: editing.key });
}

/** What a name of a kept form says was being edited. */
export function editedBy(key: string): { readonly kind: Editing["kind"]; readonly key: string } | null {
  const match = /^(task|target|new_task|new_target):(.+)$/.exec(key);
  return match ? { kind: match[1] as Editing["kind"], key: match[2] ?? "" } : null;
}

export function writeKept(form: KeptForm): string {
  return JSON.stringify({ version: form.version, value: form.value, mine: form.mine });
}

/** The form as it was kept; null for none, or for one that cannot be read any more. */
export function readKept(words: string | undefined): KeptForm | null {
  if (words === undefined) return null;
  try {
    const form = JSON.parse(words) as Partial<KeptForm>;
    return form.value && form.mine && form.version !== undefined ? (form as KeptForm) : null;
  } catch {
    return null;
  }
}
