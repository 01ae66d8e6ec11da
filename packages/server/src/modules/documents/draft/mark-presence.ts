import type { Call } from "../../../platform/call.ts";
import { getDraftRow } from "./draft-store.ts";
import { deletePresence, deletePresenceBefore, putPresence } from "./presence-store.ts";

/** A window not heard of for so long is gone. */
export const PRESENT_FOR_MS = 25_000;

/** What a window says of itself. */
export interface MarkPresence {
  readonly windowId: string;
  readonly itemId: string | null;
  readonly isEditing: boolean;
  readonly isLeaving: boolean;
}

/** Says where somebody is in a draft. It is no deed: nothing of the draft changes, and nothing of it is kept after they leave. */
export async function markPresence(call: Call, draftId: string, input: MarkPresence): Promise<void> {
  const { windowId, itemId, isEditing, isLeaving } = input;
  const { accountId, name } = call.actor;
  await getDraftRow(call.tx, draftId);
  await deletePresenceBefore(call.tx, new Date(call.now.getTime() - PRESENT_FOR_MS));
  if (isLeaving) await deletePresence(call.tx, { draftId, accountId, windowId });
  else await putPresence(call.tx, { draftId, accountId, windowId, name, itemId, isEditing, seenAt: call.now });
}
