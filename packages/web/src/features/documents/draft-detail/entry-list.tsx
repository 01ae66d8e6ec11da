import { memo, useEffect, useRef } from "react";
import { EmptyState } from "../../../kit/empty-state/empty-state.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { reviewTexts } from "./draft-texts.ts";
import type { Editing } from "./edit-drawer.tsx";
import { GapCard } from "./gap-card.tsx";
import type { Entry, ReviewTab } from "./review-entries.ts";
import { TargetCard } from "./target-card.tsx";
import { TaskCard } from "./task-card.tsx";
import type { SendChange } from "./use-draft.ts";
import styles from "./review.module.css";

export interface CardProps {
  text: string;
  isSelected: boolean;
  canEdit: boolean;
  send: SendChange;
  onSelect: (id: string) => void;
  onEdit: (editing: Editing) => void;
}

/** The entries of one tab under each other; the selected one is open and in sight. */
export function EntryList(
  props: Omit<CardProps, "isSelected"> & { tab: ReviewTab; entries: readonly Entry[]; selectedId: string },
) {
  const { tab, entries, selectedId, ...shared } = props;
  const t = useTexts(reviewTexts);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    list.current?.querySelector(`[data-entry="${selectedId}"]`)?.scrollIntoView({ block: "nearest" });
  }, [selectedId]);
  if (entries.length === 0) {
    return tab === "review" ? (
      <EmptyState icon="success" title={t.nothingDoubtful}>
        {t.nothingDoubtfulWords}
      </EmptyState>
    ) : (
      <EmptyState icon="search" title={t.none} />
    );
  }
  return (
    <ol ref={list} className={styles.entries}>
      {entries.map((entry) => (
        <EntryCard key={entry.id} entry={entry} isSelected={entry.id === selectedId} {...shared} />
      ))}
    </ol>
  );
}

/** Drawn anew only when its entry or its selection changes. */
const EntryCard = memo(
  function EntryCard({ entry, ...shared }: CardProps & { entry: Entry }) {
    return (
      <li data-entry={entry.id}>
        {entry.kind === "task" && <TaskCard task={entry.task} questions={entry.questions} {...shared} />}
        {entry.kind === "target" && <TargetCard target={entry.target} questions={entry.questions} {...shared} />}
        {entry.kind === "gap" && <GapCard gap={entry.gap} {...shared} />}
      </li>
    );
  },
  (before, after) =>
    before.isSelected === after.isSelected &&
    before.canEdit === after.canEdit &&
    before.send === after.send &&
    sameEntry(before.entry, after.entry),
);

function sameEntry(a: Entry, b: Entry): boolean {
  if (a.kind === "task" && b.kind === "task") return a.task === b.task && sameList(a.questions, b.questions);
  if (a.kind === "target" && b.kind === "target") return a.target === b.target && sameList(a.questions, b.questions);
  return a.kind === "gap" && b.kind === "gap" && a.gap === b.gap;
}

function sameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}
