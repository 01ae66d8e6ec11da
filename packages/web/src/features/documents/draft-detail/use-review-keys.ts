import { documentsEndpoints } from "@zhigang/contract/documents";
import type { Draft } from "@zhigang/contract/documents";
import { useTexts } from "../../../kit/language/texts.ts";
import type { Shortcut } from "../../../kit/shortcut-help/shortcuts.ts";
import { useShortcuts } from "../../../kit/shortcut-help/shortcuts.ts";
import { reviewTexts } from "./draft-texts.ts";
import { isAsked, isUnsure, needsLook, nextEntry } from "./entries/review-entries.ts";
import type { Entry } from "./entries/review-entries.ts";
import type { ReviewDeeds } from "./review-deeds.ts";
import { structureTexts } from "./structure/structure-texts.ts";
import { useDecidingKeys } from "./use-deciding-keys.ts";

/** What the keys of a review work on. */
export interface Review {
  draft: Draft;
  /** All entries, and those of the tab in sight. */
  entries: readonly Entry[];
  shown: readonly Entry[];
  selected: Entry | null;
  picked: readonly Entry[];
  canEdit: boolean;
  deeds: ReviewDeeds;
  /** Shows an entry wherever it stands. */
  onReveal: (entry: Entry) => void;
  onFind: () => void;
  onPlan: () => void;
  onSelectWords: () => void;
}

/** The review by keyboard: j and k move, n finds the next doubt, a accepts and moves on, Ctrl+Z takes a step back; `?` lists all. */
export function useReviewKeys(review: Review): void {
  const t = useTexts(reviewTexts);
  const moving = useMoving(review);
  const deciding = useDecidingKeys(review, moving.leave);
  const turning = useTurning(review);
  const all = review.canEdit ? [...moving.shortcuts, ...deciding, ...turning] : moving.shortcuts;
  useShortcuts(
    t.shortcuts,
    all.map((shortcut) => ({ ...shortcut, run: () => isFree() && shortcut.run() })),
  );
}

/** A window above the page has its own keys. */
function isFree(): boolean {
  return document.activeElement?.closest('[role="dialog"]') === null;
}

function useTurning({ draft, deeds }: Review): Shortcut[] {
  const t = useTexts(reviewTexts);
  const params = { id: draft.id };
  const undo = () => void (draft.canUndo && deeds.send(documentsEndpoints.undoDraftStep, { params }));
  const redo = () => void (draft.canRedo && deeds.send(documentsEndpoints.redoDraftStep, { params }));
  return [
    { keys: "ctrl+z", label: t.undo, run: undo },
    { keys: "ctrl+y", label: t.redo, run: redo },
    { keys: "ctrl+shift+z", label: t.redo, run: redo },
  ];
}

function useMoving({ entries, shown, selected, deeds, onReveal, onFind, onPlan }: Review) {
  const t = useTexts(reviewTexts);
  const s = useTexts(structureTexts);
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
  const jump = (holds: (entry: Entry) => boolean) => () => {
    const next = nextEntry(entries, selected, holds);
    if (next) onReveal(next);
  };
  const shortcuts: Shortcut[] = [
    { keys: "j", label: t.next, run: () => move(1) },
    { keys: "k", label: t.previous, run: () => move(-1) },
    { keys: "n", label: t.nextToLook, run: jump(needsLook) },
    { keys: "u", label: s.nextUnsure, run: jump(isUnsure) },
    { keys: "q", label: s.nextQuestion, run: jump(isAsked) },
    { keys: "g", label: s.nextGap, run: jump((entry) => entry.kind === "gap" && entry.gap.state === "open") },
    { keys: "i", label: t.tabs.plan, run: onPlan },
    { keys: "/", label: s.find, run: onFind },
  ];
  return { shortcuts, leave };
}
