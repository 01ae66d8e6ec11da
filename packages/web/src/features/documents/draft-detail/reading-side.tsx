import type { DocumentContent, DraftContent } from "@zhigang/contract/documents";
import { useMemo } from "react";
import type { KeyboardEvent, Ref } from "react";
import { useTexts } from "../../../kit/language/texts.ts";
import { Input } from "../../../kit/input/input.tsx";
import { Tabs } from "../../../kit/tabs/tabs.tsx";
import { reviewTexts } from "./draft-texts.ts";
import { EntryList } from "./entries/entry-list.tsx";
import { ReferenceList } from "./entries/reference-list.tsx";
import { entriesIn, REVIEW_TABS } from "./entries/review-entries.ts";
import type { Entry, ReviewTab } from "./entries/review-entries.ts";
import { namePlaces } from "./entries/section-names.ts";
import { KeyHints } from "./key-hints.tsx";
import { PlanForm } from "./publish/plan-form.tsx";
import type { ReviewDeeds } from "./review-deeds.ts";
import { PickedBar } from "./structure/picked-bar.tsx";
import { structureTexts } from "./structure/structure-texts.ts";
import styles from "./review.module.css";

/** What was read, at the right: one tab for what needs a look, one for each kind of thing. */
export function ReadingSide(props: {
  content: DraftContent;
  text: DocumentContent;
  tab: ReviewTab;
  entries: readonly Entry[];
  shown: readonly Entry[];
  selectedId: string;
  picked: readonly Entry[];
  found: string;
  onFind: (words: string) => void;
  findField: Ref<HTMLInputElement>;
  canEdit: boolean;
  deeds: ReviewDeeds;
  onTab: (tab: ReviewTab) => void;
  onSpot: (span: readonly [number, number]) => void;
  onChanged: () => void;
}) {
  const { content, text, tab, entries, shown, selectedId, picked, canEdit, deeds } = props;
  const { found, findField, onFind } = props;
  const s = useTexts(structureTexts);
  const pickedIds = useMemo(() => new Set(picked.map(({ id }) => id)), [picked]);
  const t = useTexts(reviewTexts);
  const nameOfPlace = useMemo(() => namePlaces(text.sections), [text]);
  return (
    <div className={styles.reading}>
      <Tabs label={t.views} tabs={tabsOf(t, content, entries)} value={tab} onChange={props.onTab} />
      {tab === "plan" && <PlanForm draft={content.draft} canEdit={canEdit} onSaved={props.onChanged} />}
      {tab === "references" && <ReferenceList references={content.references} onReveal={props.onSpot} />}
      {tab !== "plan" && tab !== "references" && (
        <>
          <div className={styles.find}>
            <Input
              ref={findField}
              icon="search"
              aria-label={s.find}
              placeholder={s.findWords}
              value={found}
              isClearable
              onChange={onFind}
              onKeyDown={leaveOnEscape}
            />
          </div>
          <EntryList
            key={tab}
            tab={tab}
            entries={shown}
            nameOfPlace={nameOfPlace}
            text={text.text}
            selectedId={selectedId}
            pickedIds={pickedIds}
            canEdit={canEdit}
            deeds={deeds}
          />
          {canEdit && (
            <PickedBar picked={picked} draftId={content.draft.id} deeds={deeds} onClear={deeds.clearPicked} />
          )}
          <KeyHints canEdit={canEdit} />
        </>
      )}
    </div>
  );
}

function tabsOf(t: (typeof reviewTexts)["zh"], content: DraftContent, entries: readonly Entry[]) {
  const counts: Readonly<Record<ReviewTab, number>> = {
    review: entriesIn("review", entries).length,
    tasks: content.tasks.length,
    targets: content.targets.length,
    gaps: content.gaps.length,
    references: content.references.length,
    plan: 0,
  };
  const isOpen = content.draft.status === "open";
  return REVIEW_TABS.filter((value) => isOpen || value !== "review").map((value) => ({
    value,
    label: t.tabs[value],
    count: counts[value] || undefined,
  }));
}

function leaveOnEscape(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key === "Escape") event.currentTarget.blur();
}
