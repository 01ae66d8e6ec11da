import type { UnsavedInput } from "@zhigang/contract/documents";
import { decideDraftChange } from "@zhigang/domain/documents";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { getDraftRow } from "./draft-store.ts";
import { deleteUnsavedInput, listUnsavedInputRows, putUnsavedInput } from "./unsaved-input-store.ts";

/** What the caller has typed and not yet saved in this draft, on whatever device. */
export async function listUnsavedInputs(call: Call, draftId: string): Promise<{ items: UnsavedInput[] }> {
  await getDraftRow(call.tx, draftId);
  const rows = await listUnsavedInputRows(call.tx, { draftId, accountId: call.actor.accountId });
  return {
    items: rows.map(({ key, value, keptAt }) => ({ key, value: value.words, keptAt: keptAt.toISOString() })),
  };
}

/**
 * Keeps what is being typed, or forgets it (null). It is nobody's deed yet: it is seen by its writer alone, changes nothing of
 * the draft, and leaves no audit entry until it is saved.
 */
export async function keepUnsavedInput(
  call: Call,
  draftId: string,
  { key, value }: { key: string; value: string | null },
): Promise<{ keptAt: string }> {
  const draft = await getDraftRow(call.tx, draftId);
  const decision = decideDraftChange(draft);
  if (!decision.allowed) throw new AppError(`documents.${decision.because}`, { id: draftId, status: draft.status });

  const owner = { draftId, accountId: call.actor.accountId };
  if (value === null) await deleteUnsavedInput(call.tx, owner, key);
  else await putUnsavedInput(call.tx, owner, { key, words: value, keptAt: call.now });
  return { keptAt: call.now.toISOString() };
}
