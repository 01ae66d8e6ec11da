import type { DraftChange } from "@zhigang/contract/documents";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { concludeStep, lockOpenDraft, writeRows } from "./commit-step.ts";
import { listGaps, listItems, listQuestions } from "./draft-item-store.ts";
import type { RowChange } from "./draft-rows.ts";
import { changeDraftRow } from "./draft-store.ts";
import { findSteps, markStep } from "./draft-step-store.ts";
import type { StepRow } from "./draft-step-store.ts";
import { CARRY_OVER } from "./versions/carry-over.ts";

/** Takes back the caller's last step, unless somebody has changed one of its rows since. */
export async function undoDraftStep(call: Call, draftId: string): Promise<DraftChange> {
  const draft = await lockOpenDraft(call, draftId);
  const { undo } = await findSteps(call.tx, draftId, call.actor.accountId);
  if (!undo) throw new AppError("documents.nothing_to_undo");
  return turn(call, draft, undo, "documents.draft.undo");
}

/** Does again the step the caller undid last. */
export async function redoDraftStep(call: Call, draftId: string): Promise<DraftChange> {
  const draft = await lockOpenDraft(call, draftId);
  const { redo } = await findSteps(call.tx, draftId, call.actor.accountId);
  if (!redo) throw new AppError("documents.nothing_to_redo");
  return turn(call, draft, redo, "documents.draft.redo");
}

async function turn(
  call: Call,
  draft: Parameters<typeof concludeStep>[1],
  step: StepRow,
  operation: string,
): Promise<DraftChange> {
  const current = await currentVersions(call, draft.id);
  const changes = step.changes.map((change) => {
    const [from, to] = step.isUndone ? [change.before, change.after] : [change.after, change.before];
    if (from && current.get(from.id) !== from.version) throw new AppError("documents.undo_conflict", { id: from.id });
    if (!from && to && current.has(to.id)) throw new AppError("documents.undo_conflict", { id: to.id });
    return { what: change.what, before: from, after: to && { ...to, version: (from ?? to).version + 1 } } as RowChange;
  });

  await writeRows(call, changes);
  await markStep(call.tx, step.id, {
    isUndone: !step.isUndone,
    changes: changes.map((change) => facing(change, step.isUndone)),
    draftVersion: draft.version + 1,
  });
  // Decisions taken over from an earlier version and the fact that this follows it stand or fall together.
  if (step.operation === CARRY_OVER)
    await changeDraftRow(call.tx, draft.id, { isNewVersion: step.isUndone && draft.earlierDraftId !== null });
  return concludeStep(call, draft, operation, changes);
}

/** The change as the step keeps it: `before` is always the state before the step was first done. */
function facing(change: RowChange, isForward: boolean): RowChange {
  return isForward ? change : ({ what: change.what, before: change.after, after: change.before } as RowChange);
}

async function currentVersions({ tx }: Call, draftId: string): Promise<Map<string, number>> {
  const rows = [
    ...(await listItems(tx, draftId)),
    ...(await listQuestions(tx, draftId)),
    ...(await listGaps(tx, draftId)),
  ];
  return new Map(rows.map((row) => [row.id, row.version]));
}
