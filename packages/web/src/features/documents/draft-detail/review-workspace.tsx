import type { DocumentContent, DraftContent } from "@zhigang/contract/documents";
import { useCallback, useMemo, useState } from "react";
import { useTexts } from "../../../kit/language/texts.ts";
import { SplitPane } from "../../../kit/split-pane/split-pane.tsx";
import { useUrlState } from "../../../kit/url-state/use-url-state.ts";
import { reviewTexts } from "./draft-texts.ts";
import { EditDrawer } from "./edit/edit-drawer.tsx";
import type { Editing } from "./edit/editing.ts";
import { entriesIn, entriesOf, REVIEW_TABS, tabOf } from "./entries/review-entries.ts";
import type { Entry } from "./entries/review-entries.ts";
import { ReadingSide } from "./reading-side.tsx";
import { ReasonDialog } from "./reason-dialog.tsx";
import type { AskedReason } from "./reason-dialog.tsx";
import type { ReviewDeeds } from "./review-deeds.ts";
import { TextSide } from "./text-side.tsx";
import { useReviewKeys } from "./use-review-keys.ts";
import type { SendChange } from "./use-draft.ts";

const DEFAULTS = { tab: "", at: "" } as const;

/** The two sides of a review, and everything that moves between them. */
export function ReviewWorkspace(props: {
  content: DraftContent;
  text: DocumentContent;
  canEdit: boolean;
  send: SendChange;
  onChanged: () => void;
}) {
  const { content, text, canEdit, send, onChanged } = props;
  const t = useTexts(reviewTexts);
  const [state, changeState] = useUrlState(DEFAULTS);
  // The address follows a moment later; two quick presses must not start from the same entry.
  const [at, setAt] = useState(state.at);
  // Where nothing is decided any more there is nothing to look at first.
  const first = content.draft.status === "open" ? "review" : "tasks";
  const tab = REVIEW_TABS.find((each) => each === state.tab) ?? first;
  const [editing, setEditing] = useState<Editing | null>(null);
  const [asked, setAsked] = useState<AskedReason | null>(null);
  const [spot, setSpot] = useState<readonly [number, number] | null>(null);
  const [side, setSide] = useState<"left" | "right">("right");

  const entries = useMemo(() => entriesOf(content), [content]);
  const shown = useMemo(() => entriesIn(tab, entries), [tab, entries]);
  const selected = entries.find((entry) => entry.id === at) ?? null;

  const select = useCallback(
    (id: string) => {
      setSpot(null);
      setAt(id);
      changeState({ at: id });
    },
    [changeState],
  );
  const deeds = useMemo<ReviewDeeds>(() => ({ send, select, edit: setEditing, ask: setAsked }), [send, select]);
  const handleReveal = useCallback(
    (entry: Entry) => {
      setSpot(null);
      setSide("right");
      setAt(entry.id);
      changeState({ at: entry.id, ...(!entriesIn(tab, [entry]).includes(entry) && { tab: tabOf(entry) }) });
    },
    [tab, changeState],
  );
  const handleSpot = useCallback((span: readonly [number, number]) => {
    setSpot([...span]);
    setSide("left");
  }, []);
  useReviewKeys({ draft: content.draft, entries, shown, selected, canEdit, deeds, onReveal: handleReveal });

  return (
    <>
      <SplitPane
        left={
          <TextSide
            content={content}
            text={text}
            entries={entries}
            selected={selected}
            spot={spot}
            canEdit={canEdit}
            onReveal={handleReveal}
            onMake={setEditing}
          />
        }
        right={
          <ReadingSide
            content={content}
            text={text}
            tab={tab}
            entries={entries}
            shown={shown}
            selectedId={at}
            canEdit={canEdit}
            deeds={deeds}
            onTab={(next) => changeState({ tab: next })}
            onSpot={handleSpot}
            onChanged={onChanged}
          />
        }
        leftLabel={t.original}
        rightLabel={t.read}
        initialShare={51}
        shownSide={side}
        onShownSideChange={setSide}
      />
      {editing && (
        <EditDrawer
          key={editing.key}
          editing={editing}
          content={content}
          sections={text.sections}
          text={text.text}
          send={send}
          onClose={() => setEditing(null)}
          onSaved={select}
        />
      )}
      {asked && <ReasonDialog asked={asked} onClose={() => setAsked(null)} />}
    </>
  );
}
