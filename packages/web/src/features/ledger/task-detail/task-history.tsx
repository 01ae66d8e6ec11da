import type { TaskChange } from "@zhigang/contract/ledger";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts } from "../../../kit/language/texts.ts";
import { ErrorState } from "../../../kit/empty-state/error-state.tsx";
import { Icon } from "../../../kit/icon/icon.tsx";
import type { IconName } from "../../../kit/icon/icon.tsx";
import { LoadMore } from "../../../kit/load-more/load-more.tsx";
import { Skeleton } from "../../../kit/skeleton/skeleton.tsx";
import { Timeline } from "../../../kit/timeline/timeline.tsx";
import { useTaskChanges } from "../queries.ts";
import { taskTexts } from "./texts.ts";
import { useShownValue } from "./use-shown-value.ts";
import styles from "./task-detail.module.css";

/** 变更记录: who changed what, when, from what to what, and why. */
export function TaskHistory({ id }: { id: string }) {
  const t = useTexts(taskTexts);
  const format = useFormat();
  const changes = useTaskChanges(id);
  if (changes.isLoading) return <Skeleton lines={3} />;
  if (changes.error) return <ErrorState error={changes.error} onRetry={changes.retry} />;
  if (changes.items.length === 0) return <p className={styles.hint}>{t.unchanged}</p>;
  return (
    <>
      <Timeline
        label={t.history}
        entries={changes.items.map((change) => ({
          key: String(change.version),
          title: t.changedWords(change.by, t.operations[deedOf(change)]),
          when: format.moment(change.at),
          icon: DEED_ICONS[deedOf(change)],
          tone: "brand",
          children: <ChangedFields change={change} />,
        }))}
      />
      {changes.hasMore && (
        <LoadMore shown={changes.items.length} hasMore isBusy={changes.isLoadingMore} onLoad={changes.loadMore} />
      )}
    </>
  );
}

function ChangedFields({ change }: { change: TaskChange }) {
  const t = useTexts(taskTexts);
  const shown = useShownValue();
  const names = t.fields as Readonly<Record<string, string>>;
  return (
    <>
      <ul className={styles.changes}>
        {change.changes.map(({ field, from, to }) => (
          <li key={field}>
            <span className={styles.changedField}>{names[field] ?? field}</span>
            <span className={styles.before}>{shown(field, from)}</span>
            <Icon name="arrow-right" />
            <span>{shown(field === "question" ? "answer" : field, to)}</span>
          </li>
        ))}
      </ul>
      {change.reason !== null && <p className={styles.hint}>{t.because(change.reason)}</p>}
    </>
  );
}

type Deed = "carry_over" | "drop" | "edit" | "set_duties" | "answer" | "create" | "other";

const DEEDS: Readonly<Record<string, Deed>> = {
  "ledger.task.carry_over": "carry_over",
  "ledger.task.drop": "drop",
  "ledger.task.edit": "edit",
  "ledger.task.set_duties": "set_duties",
  "ledger.question.answer": "answer",
  "ledger.task.create": "create",
};

const DEED_ICONS: Readonly<Record<Deed, IconName>> = {
  carry_over: "layers",
  drop: "minus",
  edit: "edit",
  set_duties: "department",
  answer: "question",
  create: "plus",
  other: "history",
};

function deedOf(change: TaskChange): Deed {
  return DEEDS[change.operation] ?? "other";
}
