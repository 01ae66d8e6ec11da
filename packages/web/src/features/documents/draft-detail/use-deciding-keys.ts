import { documentsEndpoints } from "@zhigang/contract/documents";
import type { DraftTarget, DraftTask } from "@zhigang/contract/documents";
import { decideDraftItemAction } from "@zhigang/domain/documents";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts } from "../../../kit/language/texts.ts";
import type { Shortcut } from "../../../kit/shortcut-help/shortcuts.ts";
import { reviewTexts } from "./draft-texts.ts";
import { editingOf } from "./edit/editing.ts";
import { itemDeeds } from "./entries/item-deeds.ts";
import { firstQuestion, itemOf } from "./entries/review-entries.ts";
import { useAnswer } from "./entries/use-answer.ts";
import { useAskToDismiss } from "./entries/use-ask-to-dismiss.ts";
import { useAskToReject } from "./entries/use-ask-to-reject.ts";
import { taskBeside, useMergeTasks } from "./structure/merge-tasks.ts";
import { structureTexts } from "./structure/structure-texts.ts";
import { useAskForMany } from "./structure/use-ask-for-many.ts";
import type { Review } from "./use-review-keys.ts";

const MOST_OPTIONS = 9;

/** The keys that decide: accept, edit, reject, answer, and those that change what stands as one task. */
export function useDecidingKeys(review: Review, leave: () => void): Shortcut[] {
  return [...useItemKeys(review, leave), ...useAnswerKeys(review), ...useStructureKeys(review)];
}

function may(item: DraftTask | DraftTarget | null, action: "accept" | "edit" | "reject"): boolean {
  return item !== null && decideDraftItemAction(item.state, action).allowed;
}

function useItemKeys({ draft, selected, picked, deeds }: Review, leave: () => void): Shortcut[] {
  const t = useTexts(reviewTexts);
  const s = useTexts(structureTexts);
  const askToReject = useAskToReject(deeds);
  const askToDismiss = useAskToDismiss(deeds);
  const askForMany = useAskForMany(draft.id, deeds);
  const item = itemOf(selected);
  const acceptPicked = () => {
    const itemIds = picked.flatMap((entry) => itemOf(entry)?.id ?? []);
    if (itemIds.length === 0) return;
    void deeds.send(documentsEndpoints.acceptDraftItems, { params: { id: draft.id }, body: { itemIds } });
    deeds.clearPicked();
  };
  const handleAccept = () => {
    if (picked.length > 0) return acceptPicked();
    if (!item || !may(item, "accept")) return undefined;
    leave();
    return void itemDeeds(item, deeds.send).accept();
  };
  const handleReject = () => {
    if (picked.length > 0) return askForMany(picked, deeds.clearPicked);
    if (item && may(item, "reject")) return askToReject(item);
    return selected?.kind === "gap" && selected.gap.state === "open" ? askToDismiss(selected.gap) : undefined;
  };
  return [
    { keys: "a", label: t.accept, run: handleAccept },
    { keys: "e", label: t.edit, run: () => item && may(item, "edit") && deeds.edit(editingOf(item)) },
    { keys: "r", label: t.reject, run: handleReject },
    { keys: "x", label: s.pick, run: () => selected && deeds.pick(selected.id) },
    { keys: "b", label: s.bulkTitle, run: () => deeds.open({ kind: "bulk" }) },
  ];
}

/** The digits give the answers offered, 0 lays the question aside. */
function useAnswerKeys({ selected, deeds }: Review): Shortcut[] {
  const s = useTexts(structureTexts);
  const format = useFormat();
  const { answer, layAside } = useAnswer(deeds.send);
  const question = firstQuestion(selected);
  if (question === null) return [];
  const options = question.options.slice(0, MOST_OPTIONS).map((option, index): Shortcut => ({
    keys: String(index + 1),
    label: s.option(format.number(index + 1)),
    run: () => void answer(question, option, true),
  }));
  return [...options, { keys: "0", label: s.layAside, run: () => layAside(question) }];
}

function useStructureKeys({ entries, selected, picked, deeds, onSelectWords }: Review): Shortcut[] {
  const s = useTexts(structureTexts);
  const merge = useMergeTasks(deeds.send);
  const item = itemOf(selected);
  const task = item?.kind === "task" && may(item, "edit") ? item : null;
  const mergePicked = () => {
    merge(picked.flatMap((entry) => (entry.kind === "task" ? [entry.task] : [])));
    deeds.clearPicked();
  };
  const mergeWith = (by: 1 | -1) => {
    const other = taskBeside(entries, selected, by);
    if (task && other) merge([task, other]);
  };
  return [
    { keys: "o", label: s.assign, run: () => task && deeds.open({ kind: "assign", task }) },
    { keys: "s", label: s.split, run: () => task && deeds.open({ kind: "split", task }) },
    { keys: "m", label: s.mergeNext, run: () => (picked.length > 1 ? mergePicked() : mergeWith(1)) },
    { keys: "alt+m", label: s.mergePrevious, run: () => mergeWith(-1) },
    { keys: "v", label: s.selectWords, run: onSelectWords },
  ];
}
