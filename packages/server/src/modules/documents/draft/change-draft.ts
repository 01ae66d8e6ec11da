import type { Draft } from "@zhigang/contract/documents";
import type { PlanKind } from "@zhigang/domain/ledger";
import type { Call } from "../../../platform/call.ts";
import { requireVersion } from "../../../platform/http/version.ts";
import { record } from "../../audit/index.ts";
import { lockOpenDraft } from "./commit-step.ts";
import { listItems } from "./draft-item-store.ts";
import { changeDraftRow, getDraftRow } from "./draft-store.ts";
import { countUnresolved, presentDraft, presentItems, resolveOwners } from "./draft-view.ts";
import { deleteAllUnsavedInputs } from "./unsaved-input-store.ts";

/** What a reviewer may say of the plan that the draft will become. */
export interface ChangeDraft {
  readonly title?: string;
  readonly documentNumber?: string | null;
  readonly issuingAuthority?: string | null;
  readonly issuedOn?: string | null;
  readonly periodFrom?: string | null;
  readonly periodTo?: string | null;
  readonly divisionCode?: string | null;
  readonly planKind?: PlanKind | null;
}

/** Changes what the draft says of its plan: title, number, authority, days, division, kind. */
export async function changeDraft(call: Call, id: string, input: ChangeDraft): Promise<Draft> {
  const draft = await lockOpenDraft(call, id);
  requireVersion(call, draft);

  await changeDraftRow(call.tx, id, { ...input, changedAt: call.now });
  const from = Object.fromEntries(Object.keys(input).map((field) => [field, draft[field as keyof ChangeDraft]]));
  await record(call, "documents.draft.change", { kind: "draft", id, label: draft.title }, { from, to: input });
  return presentWhole(call, id);
}

/** Gives a draft up, with the reason; document and original stay. */
export async function discardDraft(call: Call, id: string, reason: string): Promise<Draft> {
  const draft = await lockOpenDraft(call, id);
  requireVersion(call, draft);

  await changeDraftRow(call.tx, id, { status: "discarded", discardedBecause: reason, changedAt: call.now });
  await deleteAllUnsavedInputs(call.tx, id);
  await record(
    call,
    "documents.draft.discard",
    { kind: "draft", id, label: draft.title },
    { from: "open", to: "discarded", reason },
  );
  return presentWhole(call, id);
}

/** The head of one draft with all its counts. */
export async function presentWhole(call: Call, id: string): Promise<Draft> {
  const row = await getDraftRow(call.tx, id);
  const items = await listItems(call.tx, id);
  const { tasks } = presentItems(items, await resolveOwners(call, row, items));
  return presentDraft(call, row, countUnresolved(tasks));
}
