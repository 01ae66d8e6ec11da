import type {
  DraftGap,
  DraftQuestion,
  OutlineSection,
  TargetProposal,
  TaskProposal,
} from "@zhigang/contract/documents";
import type { Extraction } from "@zhigang/policy-text";
import type { Call } from "../../../platform/call.ts";
import { getContentRow } from "../document/document-store.ts";
import { lockOpenDraft } from "./commit-step.ts";
import { listGaps, listItems, listQuestions } from "./draft-item-store.ts";
import type { DraftItem } from "./draft-rows.ts";
import { changeDraftRow, getDraftRow } from "./draft-store.ts";
import type { DraftRow } from "./draft-store.ts";
import { ownersOf, presentGap, presentQuestion } from "./draft-view.ts";
import { deleteAllUnsavedInputs } from "./unsaved-input-store.ts";

/** What the ledger reads through the door when it publishes a draft: the head, the text, and all that was not rejected. */
export interface PublishableDraft {
  readonly draft: DraftRow;
  readonly text: string;
  readonly sections: readonly OutlineSection[];
  readonly tasks: readonly PublishableItem<TaskProposal>[];
  readonly targets: readonly PublishableItem<TargetProposal>[];
  readonly questions: readonly DraftQuestion[];
  readonly gaps: readonly (DraftGap & { readonly decidedBy: string | null })[];
  readonly coverage: Extraction["coverage"];
  readonly references: Extraction["references"];
  /** Numbers of the text that are no targets, each with the reason. */
  readonly numbersNotTaken: readonly {
    readonly class: string;
    readonly reason: string;
    readonly span: readonly [number, number];
  }[];
  /** Every name that owns something, once. */
  readonly names: readonly string[];
  /** What this is a new version of, where a person has said so. */
  readonly earlier: EarlierVersion | null;
}

/** The version that a draft follows, as far as the ledger needs it to keep the identity of what it holds. */
export interface EarlierVersion {
  readonly draftId: string;
  readonly planId: string | null;
  /** The items that the earlier version was published with. */
  readonly items: readonly EarlierItem[];
  /** Ids of this draft's items to those of the earlier version. */
  readonly idOf: ReadonlyMap<string, string>;
}

/** An item of an earlier version: `span` is where its words, or of a target its value, stood in that version's text. */
export interface EarlierItem {
  readonly itemId: string;
  readonly kind: "task" | "target";
  readonly name: string;
  readonly span: readonly [number, number];
}

interface PublishableItem<Value> {
  readonly itemId: string;
  readonly state: DraftItem["state"];
  readonly confidence: number;
  readonly value: Value;
}

/** The draft as the ledger takes it; `lock` keeps reviewers out until the publishing transaction ends. */
export async function getDraftForPublishing(
  call: Call,
  draftId: string,
  options: { lock: boolean },
): Promise<PublishableDraft> {
  const draft = options.lock ? await lockOpenDraft(call, draftId) : await getDraftRow(call.tx, draftId);
  const content = await getContentRow(call.tx, draft.documentId);
  const extraction = content.extraction as Omit<Extraction, "text" | "sections">;
  const items = (await listItems(call.tx, draftId)).filter((item) => item.state !== "rejected");
  const tasks = items.flatMap((item) => (item.kind === "task" ? [publishable(item, item.value)] : []));

  return {
    draft,
    text: content.text,
    sections: content.sections as OutlineSection[],
    tasks: tasks.sort((a, b) => a.value.span[0] - b.value.span[0]),
    targets: items
      .flatMap((item) => (item.kind === "target" ? [publishable(item, item.value)] : []))
      .sort((a, b) => a.value.span[0] - b.value.span[0]),
    questions: (await listQuestions(call.tx, draftId)).map(presentQuestion),
    gaps: (await listGaps(call.tx, draftId)).map((gap) => ({ ...presentGap(gap), decidedBy: gap.decidedBy })),
    coverage: extraction.coverage,
    references: extraction.references,
    numbersNotTaken: extraction.indicators
      .filter((indicator) => indicator.class !== "target" && indicator.class !== "coverage")
      .map((indicator) => ({ class: indicator.class, reason: indicator.reason, span: indicator.span })),
    names: [...new Set(tasks.flatMap((task) => ownersOf(task.value).map((owner) => owner.name)))],
    earlier: await findEarlierVersion(call, draft, items),
  };
}

async function findEarlierVersion(
  { tx }: Call,
  draft: DraftRow,
  items: readonly DraftItem[],
): Promise<EarlierVersion | null> {
  if (draft.earlierDraftId === null || !draft.isNewVersion) return null;
  const { id: draftId, planId } = await getDraftRow(tx, draft.earlierDraftId);
  const earlier = (await listItems(tx, draftId)).filter((item) => item.state !== "rejected");
  return {
    draftId,
    planId,
    items: earlier.map(({ id, kind, value }) => {
      const name = "leads" in value ? value.title : value.name;
      return { itemId: id, kind, name, span: value.span };
    }),
    idOf: new Map(items.flatMap((item) => (item.earlierItemId === null ? [] : [[item.id, item.earlierItemId]]))),
  };
}

/** Closes the draft behind the plan it became, in the publishing transaction. */
export async function markDraftPublished(call: Call, draftId: string, planId: string): Promise<void> {
  await changeDraftRow(call.tx, draftId, { status: "published", planId, changedAt: call.now });
  await deleteAllUnsavedInputs(call.tx, draftId);
}

function publishable<Value>(item: DraftItem, value: Value): PublishableItem<Value> {
  return { itemId: item.id, state: item.state, confidence: item.confidence, value };
}
