import type { DocumentContent, DraftContent } from "@zhigang/contract/documents";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { TextMark } from "../../../kit/text-highlight/text-highlight.tsx";
import { narrowestAt } from "../original/narrowest-at.ts";
import { OriginalView } from "../original/original-view.tsx";
import { useSideView } from "../original/use-side-view.ts";
import { ViewSwitch } from "../original/view-switch.tsx";
import { Paper } from "../paper/paper.tsx";
import type { Editing } from "./edit/editing.ts";
import { SelectionBar } from "./edit/selection-bar.tsx";
import type { Entry } from "./entries/review-entries.ts";
import { barsOf, marksOf } from "./entries/text-marks.ts";
import styles from "./review.module.css";

const SPOT = "spot";

interface SideProps {
  content: DraftContent;
  text: DocumentContent;
  entries: readonly Entry[];
  selected: Entry | null;
  /** A place to show that is no entry. */
  spot: readonly [number, number] | null;
  canEdit: boolean;
  onReveal: (entry: Entry) => void;
  onMake: (editing: Editing) => void;
}

/** The document at the left: the paper as it looked, or its words. */
export function TextSide(props: SideProps) {
  const { text, entries, selected, spot, onReveal } = props;
  const [view] = useSideView();
  const span = spot ?? selected?.span ?? null;
  const handlePlace = (offset: number) => {
    const entry = narrowestAt(entries, offset);
    if (entry) onReveal(entry);
  };
  return (
    <div className={styles.side}>
      <ViewSwitch />
      {view === "original" ? (
        <OriginalView documentId={text.id} content={text} span={span} onSelect={handlePlace} />
      ) : (
        <WordsSide {...props} />
      )}
    </div>
  );
}

/** The words: their marks lead to the entries, selected words become new ones. */
function WordsSide(props: SideProps) {
  const { content, text, entries, selected, spot, canEdit, onReveal, onMake } = props;
  const { tasks, targets, gaps } = content;
  const [selection, setSelection] = useState<readonly [number, number] | null>(null);
  const marks = useMemo(() => {
    const own = marksOf({ tasks, targets, gaps });
    const spots: TextMark[] = spot ? [{ id: SPOT, start: spot[0], end: spot[1], tone: "search" }] : [];
    return [...own, ...spots];
  }, [tasks, targets, gaps, spot]);
  const bars = useMemo(() => barsOf({ tasks, gaps }), [tasks, gaps]);
  const [from, to] = spot ?? selected?.span ?? NOWHERE;
  const focus = useMemo<readonly [number, number] | null>(() => (from < to ? [from, to] : null), [from, to]);

  // The paper is drawn once; what a press means is asked when it happens.
  const latest = useRef({ entries, onReveal });
  useEffect(() => {
    latest.current = { entries, onReveal };
  });
  const handlePress = useCallback((id: string) => {
    const entry = latest.current.entries.find((each) => each.id === id);
    if (entry) latest.current.onReveal(entry);
  }, []);
  const handleSelect = useCallback((span: readonly [number, number] | null) => {
    setSelection((before) => (before?.[0] === span?.[0] && before?.[1] === span?.[1] ? before : span));
  }, []);
  return (
    <div className={styles.frame}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a pane that scrolls is reached by keyboard (WCAG 2.1.1) */}
      <div className={styles.desk} tabIndex={0} role="group">
        <Paper
          content={text}
          marks={marks}
          bars={bars}
          litId={spot ? SPOT : (selected?.id ?? null)}
          focus={focus}
          onPress={handlePress}
          onSelect={canEdit ? handleSelect : undefined}
        />
      </div>
      {selection && canEdit && <SelectionBar text={text.text} span={selection} onMake={onMake} />}
    </div>
  );
}

const NOWHERE = [0, 0] as const;
