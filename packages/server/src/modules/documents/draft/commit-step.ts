import type { DraftChange } from "@zhigang/contract/documents";
import { decideDraftChange } from "@zhigang/domain/documents";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { newId } from "../../../platform/ids.ts";
import { record } from "../../audit/index.ts";
import { deleteItem, deleteQuestion, putGaps, putItems, putQuestions } from "./draft-item-store.ts";
import type { RowChange } from "./draft-rows.ts";
import { changeDraftRow, countDraft, getDraftForUpdate } from "./draft-store.ts";
import type { DraftRow } from "./draft-store.ts";
import { insertStep } from "./draft-step-store.ts";
import { presentDraftChange } from "./draft-view.ts";

/** Locks a draft that may still be changed; a published or discarded one is refused. */
export async function lockOpenDraft(call: Call, draftId: string): Promise<DraftRow> {
  const draft = await getDraftForUpdate(call.tx, draftId);
  const decision = decideDraftChange(draft);
  if (!decision.allowed) throw new AppError(`documents.${decision.because}`, { id: draftId, status: draft.status });
  return draft;
}

/** Writes one step of the review: its rows, the step that can undo it, the draft's counts, and the audit entry. */
export async function commitStep(
  call: Call,
  draft: DraftRow,
  operation: string,
  changes: readonly RowChange[],
): Promise<DraftChange> {
  await writeRows(call, changes);
  await insertStep(call.tx, {
    id: newId(),
    draftId: draft.id,
    operation,
    byAccountId: call.actor.accountId,
    byName: call.actor.name,
    at: call.now,
    changes,
    draftVersion: draft.version + 1,
  });
  return concludeStep(call, draft, operation, changes);
}

/** Renews the draft's head after rows changed, records the deed, and shows what changed. */
export async function concludeStep(
  call: Call,
  draft: DraftRow,
  operation: string,
  changes: readonly RowChange[],
): Promise<DraftChange> {
  const counts = await countDraft(call.tx, draft.id);
  await changeDraftRow(call.tx, draft.id, { counts: JSON.stringify(counts), changedAt: call.now });
  await record(
    call,
    operation,
    { kind: "draft", id: draft.id, label: draft.title },
    { from: changes.map((change) => change.before), to: changes.map((change) => change.after) },
  );
  return presentDraftChange(call, draft.id, changes);
}

/** Puts every row of the changes into its `after` state; a row without one is taken back. */
export async function writeRows({ tx }: Pick<Call, "tx">, changes: readonly RowChange[]): Promise<void> {
  const after = <Kind extends RowChange["what"]>(kind: Kind) =>
    changes.filter((change) => change.what === kind).flatMap((change) => (change.after ? [change.after] : []));

  await putItems(tx, after("item") as Parameters<typeof putItems>[1]);
  await putQuestions(tx, after("question") as Parameters<typeof putQuestions>[1]);
  await putGaps(tx, after("gap") as Parameters<typeof putGaps>[1]);
  for (const change of changes) {
    if (change.after || !change.before) continue;
    if (change.what === "item") await deleteItem(tx, change.before.id);
    if (change.what === "question") await deleteQuestion(tx, change.before.id);
  }
}
