import { memo, useEffect, useMemo, useRef } from "react";
import { EmptyState } from "../../../../kit/empty-state/empty-state.tsx";
import { useTexts } from "../../../../kit/language/texts.ts";
import { reviewTexts } from "../draft-texts.ts";
import type { CardProps } from "./card-props.ts";
import { GapCard } from "./gap-card.tsx";
import { QuestionCard } from "./question-card.tsx";
import type { Entry, ReviewTab } from "./review-entries.ts";
import type { NameOfPlace } from "./section-names.ts";
import { TargetCard } from "./target-card.tsx";
import { TaskCard } from "./task-card.tsx";
import styles from "./entries.module.css";

interface ListProps extends Omit<CardProps, "isSelected" | "isPicked"> {
  pickedIds: ReadonlySet<string>;
  tab: ReviewTab;
  entries: readonly Entry[];
  selectedId: string;
  nameOfPlace: NameOfPlace;
}

/** The entries of one tab under each other, tasks under their headings; the selected one is open and in sight. */
export const EntryList = memo(function EntryList(props: ListProps) {
  const { tab, entries, selectedId, pickedIds, nameOfPlace, ...shared } = props;
  const list = useRef<HTMLDivElement>(null);
  const groups = useMemo(() => groupsOf(tab, entries, nameOfPlace), [tab, entries, nameOfPlace]);
  useEffect(() => {
    list.current?.querySelector(`[data-entry="${selectedId}"]`)?.scrollIntoView({ block: "nearest" });
  }, [selectedId]);
  if (entries.length === 0) return <NoEntries tab={tab} />;
  return (
    <div ref={list} className={styles.entries}>
      {groups.map((group) => (
        <section key={group.entries[0]?.id} aria-label={group.name}>
          {group.name !== "" && (
            <h2 className={styles.groupName} lang="zh-CN">
              {group.name}
            </h2>
          )}
          <ol className={styles.group}>
            {group.entries.map((entry) => (
              <EntryCard
                key={entry.id}
                entry={entry}
                isSelected={entry.id === selectedId}
                isPicked={pickedIds.has(entry.id)}
                {...shared}
              />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
});

function NoEntries({ tab }: { tab: ReviewTab }) {
  const t = useTexts(reviewTexts);
  if (tab !== "review") return <EmptyState icon={tab === "gaps" ? "success" : "search"} title={t.nothing[tab]} />;
  return (
    <EmptyState icon="success" title={t.nothingDoubtful}>
      {t.nothingDoubtfulWords}
    </EmptyState>
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
        {entry.kind === "question" && <QuestionCard question={entry.question} {...shared} />}
      </li>
    );
  },
  (before, after) =>
    before.isSelected === after.isSelected &&
    before.isPicked === after.isPicked &&
    before.canEdit === after.canEdit &&
    before.deeds === after.deeds &&
    isSameEntry(before.entry, after.entry),
);

interface Group {
  readonly name: string;
  readonly entries: readonly Entry[];
}

function groupsOf(tab: ReviewTab, entries: readonly Entry[], nameOfPlace: NameOfPlace): Group[] {
  if (tab !== "tasks") return [{ name: "", entries }];
  const groups: { name: string; entries: Entry[] }[] = [];
  for (const entry of entries) {
    const name = entry.kind === "task" ? nameOfPlace(entry.task) : "";
    const last = groups[groups.length - 1];
    if (last?.name === name) last.entries.push(entry);
    else groups.push({ name, entries: [entry] });
  }
  return groups;
}

/** The thing shown and its questions; the entry around them is made anew each time. */
function isSameEntry(a: Entry, b: Entry): boolean {
  const [before, after] = [partsOf(a), partsOf(b)];
  return before.length === after.length && before.every((part, index) => part === after[index]);
}

function partsOf(entry: Entry): readonly unknown[] {
  if (entry.kind === "task") return [entry.task, ...entry.questions];
  if (entry.kind === "target") return [entry.target, ...entry.questions];
  return [entry.kind === "gap" ? entry.gap : entry.question];
}
