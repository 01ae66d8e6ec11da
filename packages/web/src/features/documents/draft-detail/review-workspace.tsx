import type { DocumentContent, DraftContent } from "@zhigang/contract/documents";
import { memo, useCallback, useMemo, useRef, useState } from "react";
import { useTexts } from "../../../kit/language/texts.ts";
import { SplitPane } from "../../../kit/split-pane/split-pane.tsx";
import { useUrlState } from "../../../kit/url-state/use-url-state.ts";
import { reviewTexts } from "./draft-texts.ts";
import type { Editing } from "./edit/editing.ts";
import { entriesIn, entriesOf, REVIEW_TABS, standsIn, tabOf } from "./entries/review-entries.ts";
import type { Entry, ReviewTab } from "./entries/review-entries.ts";
import { OpenPatterns, useOpenPatterns } from "./entries/same-questions.ts";
import { RecognisedInDocument, useRecognisedInDocument } from "./entries/recognised-in-document.ts";
import { ReadingSide } from "./reading-side.tsx";
import type { AskedReason } from "./reason-dialog.tsx";
import type { Asking, ReviewDeeds } from "./review-deeds.ts";
import { ReviewNotices } from "./review-notices.tsx";
import { ReviewWindows } from "./review-windows.tsx";
import { useWordsByKey } from "./structure/use-words-by-key.ts";
import { TextSide } from "./text-side.tsx";
import { OtherReviewers } from "./together/reviewers.tsx";
import type { Together } from "./together/use-draft-news.ts";
import { usePresence } from "./together/use-presence.ts";
import { useUnsavedInputs } from "./together/use-unsaved-input.ts";
import { usePicked } from "./use-picked.ts";
import { useReviewKeys } from "./use-review-keys.ts";
import type { SendChange } from "./use-draft.ts";

/** Opening the sheet or a window draws neither side again. */
const TextPane = memo(TextSide);
const ReadingPane = memo(ReadingSide);

const DEFAULTS = { tab: "", at: "" } as const;

/** The two sides of a review, and everything that moves between them. */
export function ReviewWorkspace(props: {
  content: DraftContent;
  text: DocumentContent;
  together: Together;
  canEdit: boolean;
  send: SendChange;
  asking: Asking | null;
  onAsk: (asking: Asking | null) => void;
  onChanged: () => void;
}) {
  const { content, text, together, canEdit, send, asking, onAsk, onChanged } = props;
  const t = useTexts(reviewTexts);
  const [state, changeState] = useUrlState(DEFAULTS);
  // The address follows a moment later; two quick presses must not start from the same entry.
  const [at, setAt] = useState(state.at);
  // Where nothing is decided any more there is nothing to look at first.
  const isOpen = content.draft.status === "open";
  const tab = REVIEW_TABS.find((each) => each === state.tab) ?? (isOpen ? "review" : "tasks");
  const [editing, setEditing] = useState<Editing | null>(null);
  const [asked, setAsked] = useState<AskedReason | null>(null);
  const [spot, setSpot] = useState<readonly [number, number] | null>(null);
  const [side, setSide] = useState<"left" | "right">("right");
  const [found, setFound] = useState("");
  const findField = useRef<HTMLInputElement>(null);

  const entries = useMemo(() => entriesOf(content), [content]);
  const inTab = useMemo(() => entriesIn(tab, entries), [tab, entries]);
  const shown = useMemo(() => inTab.filter((entry) => standsIn(entry, found, text.text)), [inTab, found, text]);
  const selected = entries.find((entry) => entry.id === at) ?? null;
  const { picked, pick, clearPicked } = usePicked(entries);
  const unsaved = useUnsavedInputs(content.draft.id, canEdit);
  const patterns = useOpenPatterns(text.text, content.questions);
  const recognised = useRecognisedInDocument(text);
  const windowId = usePresence(content.draft.id, isOpen, { itemId: selected?.id ?? null, isEditing: editing !== null });
  const others = useMemo(
    () => together.reviewers.filter((each) => each.windowId !== windowId),
    [together.reviewers, windowId],
  );

  const select = useCallback(
    (id: string) => {
      setSpot(null);
      setAt(id);
      changeState({ at: id });
    },
    [changeState],
  );
  const deeds = useMemo<ReviewDeeds>(
    () => ({ send, select, edit: setEditing, ask: setAsked, open: onAsk, pick, clearPicked }),
    [send, select, onAsk, pick, clearPicked],
  );
  const handleReveal = useCallback(
    (entry: Entry) => {
      setSpot(null);
      setSide("right");
      setFound("");
      setAt(entry.id);
      changeState({ at: entry.id, ...(!entriesIn(tab, [entry]).includes(entry) && { tab: tabOf(entry) }) });
    },
    [tab, changeState],
  );
  const handleSpot = useCallback((span: readonly [number, number]) => {
    setSpot([...span]);
    setSide("left");
  }, []);
  const handleTab = useCallback((next: ReviewTab) => changeState({ tab: next }), [changeState]);
  const handleMake = useCallback(
    (kind: "new_task" | "new_target", span: readonly [number, number]) =>
      setEditing({ kind, key: `${span[0]}-${span[1]}`, span, words: text.text.slice(span[0], span[1]) }),
    [text],
  );
  const byKey = useWordsByKey(text.text, handleMake);
  useReviewKeys({
    draft: content.draft,
    entries,
    shown,
    selected,
    picked,
    canEdit,
    deeds,
    onReveal: handleReveal,
    onFind: () => findField.current?.focus(),
    onPlan: () => handleTab("plan"),
    onSelectWords: () => byKey.begin(selected?.span ?? [0, text.text.length]),
  });

  return (
    <OtherReviewers value={others}>
      <OpenPatterns value={patterns}>
        <ReviewNotices
          {...{ content, text: text.text, together, canEdit, unsaved, editing, onChanged }}
          isSelectingWords={byKey.span !== null}
          onGoOn={setEditing}
          onGo={(id) => {
            const entry = entries.find((each) => each.id === id);
            if (entry) handleReveal(entry);
          }}
        />
        <SplitPane
          left={
            <TextPane
              {...{ content, text, entries, selected, canEdit }}
              spot={byKey.span ?? spot}
              onReveal={handleReveal}
              onMake={setEditing}
            />
          }
          right={
            <RecognisedInDocument value={recognised}>
              <ReadingPane
                {...{ content, text, tab, entries, shown, picked, found, findField, canEdit, deeds, onChanged }}
                selectedId={at}
                onFind={setFound}
                onTab={handleTab}
                onSpot={handleSpot}
              />
            </RecognisedInDocument>
          }
          leftLabel={t.original}
          rightLabel={t.read}
          initialShare={51}
          shownSide={side}
          onShownSideChange={setSide}
        />
        <ReviewWindows
          {...{ content, text, send, editing, asked, asking, onAsk }}
          onEdit={setEditing}
          onAskReason={setAsked}
          onSaved={select}
        />
      </OpenPatterns>
    </OtherReviewers>
  );
}
