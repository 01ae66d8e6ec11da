import type { DocumentContent, DraftContent } from "@zhigang/contract/documents";
import { useCallback, useMemo, useState } from "react";
import { useMay } from "../../../api/session.ts";
import { useTexts } from "../../../kit/language/texts.ts";
import { SplitPane } from "../../../kit/split-pane/split-pane.tsx";
import { Tabs } from "../../../kit/tabs/tabs.tsx";
import { useUrlState } from "../../../kit/url-state/use-url-state.ts";
import { Paper } from "../paper/paper.tsx";
import { reviewTexts } from "./draft-texts.ts";
import { EditDrawer } from "./edit-drawer.tsx";
import type { Editing } from "./edit-drawer.tsx";
import { EntryList } from "./entry-list.tsx";
import { PlanForm } from "./plan-form.tsx";
import { ReferenceList } from "./reference-list.tsx";
import { barsOf, entriesIn, entriesOf, marksOf, REVIEW_TABS, spanOf } from "./review-entries.ts";
import type { ReviewTab } from "./review-entries.ts";
import { SelectionBar } from "./selection-bar.tsx";
import { useReviewKeys } from "./use-review-keys.ts";
import type { SendChange } from "./use-draft.ts";
import styles from "./review.module.css";

const DEFAULTS = { tab: "review", at: "" } as const;

/** The two sides of a review, and everything that moves between them. */
export function ReviewWorkspace(props: {
  content: DraftContent;
  text: DocumentContent;
  send: SendChange;
  onChanged: () => void;
}) {
  const { content, text, send, onChanged } = props;
  const t = useTexts(reviewTexts);
  const may = useMay();
  const canEdit = may("documents.draft.edit") && content.draft.status === "open";
  const [state, changeState] = useUrlState(DEFAULTS);
  const tab = REVIEW_TABS.find((each) => each === state.tab) ?? "review";
  const [editing, setEditing] = useState<Editing | null>(null);
  const [selection, setSelection] = useState<readonly [number, number] | null>(null);
  const [side, setSide] = useState<"left" | "right">("right");

  const entries = useMemo(() => entriesOf(content), [content]);
  const shown = useMemo(() => entriesIn(tab, entries), [tab, entries]);
  const marks = useMemo(() => marksOf(content), [content]);
  const bars = useMemo(() => barsOf(content), [content]);
  const selected = entries.find((entry) => entry.id === state.at) ?? null;
  const focus = useMemo(() => (selected ? spanOf(selected) : null), [selected]);

  const select = useCallback((id: string) => changeState({ at: id }), [changeState]);
  const handlePress = useCallback(
    (id: string) => {
      const entry = entries.find((each) => each.id === id);
      const holds = entry && entriesIn(tab, entries).includes(entry);
      changeState({ at: id, ...(entry && !holds && { tab: `${entry.kind}s` }) });
      setSide("right");
    },
    [entries, tab, changeState],
  );
  useReviewKeys({ content, entries: shown, selected, canEdit, send, onSelect: select, onEdit: setEditing });

  const paper = (
    <div className={styles.desk}>
      <Paper
        content={text}
        marks={marks}
        bars={bars}
        litId={state.at === "" ? null : state.at}
        focus={focus}
        onPress={handlePress}
        {...(canEdit && { onSelect: setSelection })}
      />
      {selection && canEdit && <SelectionBar text={text.text} span={selection} onMake={setEditing} />}
    </div>
  );
  const reading = (
    <div className={styles.reading}>
      <Tabs
        label={t.views}
        tabs={tabsOf(t, content, entries)}
        value={tab}
        onChange={(next) => changeState({ tab: next })}
      />
      {tab === "plan" && <PlanForm draft={content.draft} canEdit={canEdit} onSaved={onChanged} />}
      {tab === "references" && <ReferenceList references={content.references} documentId={content.draft.documentId} />}
      {tab !== "plan" && tab !== "references" && (
        <EntryList
          tab={tab}
          entries={shown}
          text={text.text}
          selectedId={state.at}
          canEdit={canEdit}
          send={send}
          onSelect={select}
          onEdit={setEditing}
        />
      )}
    </div>
  );
  return (
    <>
      <SplitPane
        left={paper}
        right={reading}
        leftLabel={t.original}
        rightLabel={t.read}
        initialShare={54}
        shownSide={side}
        onShownSideChange={setSide}
      />
      {editing && (
        <EditDrawer
          key={editing.key}
          editing={editing}
          draft={content.draft}
          send={send}
          onClose={() => setEditing(null)}
          onSaved={select}
        />
      )}
    </>
  );
}

function tabsOf(t: (typeof reviewTexts)["zh"], content: DraftContent, entries: ReturnType<typeof entriesOf>) {
  const counts: Readonly<Record<ReviewTab, number | undefined>> = {
    review: entriesIn("review", entries).length,
    tasks: content.tasks.length,
    targets: content.targets.length,
    gaps: content.gaps.length,
    references: content.references.length,
    plan: undefined,
  };
  return REVIEW_TABS.map((value) => ({ value, label: t.tabs[value], count: counts[value] }));
}
