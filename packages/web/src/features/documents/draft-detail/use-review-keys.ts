import { documentsEndpoints } from "@zhigang/contract/documents";
import type { Draft } from "@zhigang/contract/documents";
import { decideDraftItemAction } from "@zhigang/domain/documents";
import { useTexts } from "../../../kit/language/texts.ts";
import type { Shortcut } from "../../../kit/shortcut-help/shortcuts.ts";
import { useShortcuts } from "../../../kit/shortcut-help/shortcuts.ts";
import { reviewTexts } from "./draft-texts.ts";
import { editingOf } from "./edit/editing.ts";
import { itemDeeds } from "./entries/item-deeds.ts";
import { itemOf, nextToLook } from "./entries/review-entries.ts";
import type { Entry } from "./entries/review-entries.ts";
import { useAskToDismiss } from "./entries/use-ask-to-dismiss.ts";
import { useAskToReject } from "./entries/use-ask-to-reject.ts";
import type { ReviewDeeds } from "./review-deeds.ts";

interface Review {
  draft: Draft;
  /** All entries, and those of the tab in sight. */
  entries: readonly Entry[];
  shown: readonly Entry[];
  selected: Entry | null;
  canEdit: boolean;
  deeds: ReviewDeeds;
  /** Shows an entry wherever it stands. */
  onReveal: (entry: Entry) => void;
}

/** The review by keyboard: j and k move, n finds the next doubt, a accepts and moves on, Ctrl+Z takes a step back. */
export function useReviewKeys(review: Review): void {
  const t = useTexts(reviewTexts);
  const moving = useMoving(review);
  const deciding = useDeciding(review, moving.leave);
  const { draft, canEdit, deeds } = review;
  const params = { id: draft.id };
  const redo = () => void (draft.canRedo && deeds.send(documentsEndpoints.redoDraftStep, { params }));
  const turning: Shortcut[] = [
    {
      keys: "ctrl+z",
      label: t.undo,
      run: () => void (draft.canUndo && deeds.send(documentsEndpoints.undoDraftStep, { params })),
    },
    { keys: "ctrl+y", label: t.redo, run: redo },
    { keys: "ctrl+shift+z", label: t.redo, run: redo },
  ];
  const all = canEdit ? [...moving.shortcuts, ...deciding, ...turning] : moving.shortcuts;
  useShortcuts(
    t.shortcuts,
    all.map((shortcut) => ({ ...shortcut, run: () => isFree() && shortcut.run() })),
  );
}

/** A window above the page has its own keys. */
function isFree(): boolean {
  return document.activeElement?.closest('[role="dialog"]') === null;
}

function useMoving({ entries, shown, selected, deeds, onReveal }: Review) {
  const t = useTexts(reviewTexts);
  const at = shown.findIndex((entry) => entry.id === selected?.id);
  const move = (step: 1 | -1) => {
    const next = at === -1 ? shown[step === 1 ? 0 : shown.length - 1] : shown[at + step];
    if (next) deeds.select(next.id);
  };
  /** Goes on before the entry in hand leaves the list. */
  const leave = () => {
    const next = shown[at + 1] ?? shown[at - 1];
    if (next) deeds.select(next.id);
  };
  const look = () => {
    const next = nextToLook(entries, selected);
    if (next) onReveal(next);
  };
  const shortcuts: Shortcut[] = [
    { keys: "j", label: t.next, run: () => move(1) },
    { keys: "k", label: t.previous, run: () => move(-1) },
    { keys: "n", label: t.nextToLook, run: look },
  ];
  return { shortcuts, leave };
}

function useDeciding({ selected, deeds }: Review, leave: () => void): Shortcut[] {
  const t = useTexts(reviewTexts);
  const askToReject = useAskToReject(deeds);
  const askToDismiss = useAskToDismiss(deeds);
  const item = itemOf(selected);
  const may = (action: "accept" | "edit" | "reject") =>
    item !== null && decideDraftItemAction(item.state, action).allowed;
  const handleAccept = () => {
    if (!item || !may("accept")) return;
    leave();
    void itemDeeds(item, deeds.send).accept();
  };
  const handleReject = () => {
    if (item && may("reject")) askToReject(item);
    if (selected?.kind === "gap" && selected.gap.state === "open") askToDismiss(selected.gap);
  };
  return [
    { keys: "a", label: t.accept, run: handleAccept },
    { keys: "e", label: t.edit, run: () => item && may("edit") && deeds.edit(editingOf(item)) },
    { keys: "r", label: t.reject, run: handleReject },
  ];
}
