import { documentsEndpoints } from "@zhigang/contract/documents";
import type { DraftContent } from "@zhigang/contract/documents";
import { useTexts } from "../../../kit/language/texts.ts";
import { useShortcuts } from "../../../kit/shortcut-help/shortcuts.ts";
import { reviewTexts } from "./draft-texts.ts";
import type { Editing } from "./edit-drawer.tsx";
import { itemDeeds } from "./item-deeds.ts";
import type { Entry } from "./review-entries.ts";
import type { SendChange } from "./use-draft.ts";

/** The review by keyboard: j and k move, a accepts and moves on, e edits, Ctrl+Z takes the last step back. */
export function useReviewKeys(review: {
  content: DraftContent;
  entries: readonly Entry[];
  selected: Entry | null;
  canEdit: boolean;
  send: SendChange;
  onSelect: (id: string) => void;
  onEdit: (editing: Editing) => void;
}): void {
  const { content, entries, selected, canEdit, send, onSelect, onEdit } = review;
  const t = useTexts(reviewTexts);
  const at = entries.findIndex((entry) => entry.id === selected?.id);
  const move = (step: 1 | -1) => {
    const next = entries[at === -1 ? (step === 1 ? 0 : entries.length - 1) : at + step];
    if (next) onSelect(next.id);
  };
  const item = selected?.kind === "task" ? selected.task : selected?.kind === "target" ? selected.target : null;
  const handleAccept = () => {
    if (item?.state !== "proposed") return;
    move(1);
    void itemDeeds(item, send).accept();
  };
  const handleEdit = () => {
    if (selected?.kind === "task") onEdit({ key: selected.id, kind: "task", item: selected.task });
    if (selected?.kind === "target") onEdit({ key: selected.id, kind: "target", item: selected.target });
  };
  const params = { id: content.draft.id };
  const moving = [
    { keys: "j", label: t.next, run: () => move(1) },
    { keys: "k", label: t.previous, run: () => move(-1) },
  ];
  const changing = [
    { keys: "a", label: t.accept, run: handleAccept },
    { keys: "e", label: t.edit, run: handleEdit },
    {
      keys: "ctrl+z",
      label: t.undo,
      run: () => void (content.draft.canUndo && send(documentsEndpoints.undoDraftStep, { params })),
    },
    {
      keys: "ctrl+y",
      label: t.redo,
      run: () => void (content.draft.canRedo && send(documentsEndpoints.redoDraftStep, { params })),
    },
  ];
  useShortcuts(t.shortcuts, canEdit ? [...moving, ...changing] : moving);
}
