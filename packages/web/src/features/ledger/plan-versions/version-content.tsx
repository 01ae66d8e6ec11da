import type { DraftTarget, DraftTask } from "@zhigang/contract/documents";
import type { ReactNode } from "react";
import { Card } from "../../../kit/card/card.tsx";
import { COMPARATOR_SIGNS } from "../../../kit/comparator/comparator-signs.ts";
import { useDeadlineText } from "../../../kit/deadline/use-deadline-text.ts";
import { ErrorState } from "../../../kit/empty-state/error-state.tsx";
import { ABSENT, useFormat } from "../../../kit/language/format.ts";
import { useTexts } from "../../../kit/language/texts.ts";
import { Skeleton } from "../../../kit/skeleton/skeleton.tsx";
import { useVersionDraft } from "../queries.ts";
import { shortPath } from "../task-list/short-path.ts";
import { planVersionTexts } from "./texts.ts";
import styles from "./plan-versions.module.css";

/** What a version said: its tasks and targets as they were published. */
export function VersionContent({ draftId }: { draftId: string }) {
  const t = useTexts(planVersionTexts);
  const draft = useVersionDraft(draftId);
  if (draft.isError) return <ErrorState error={draft.error} onRetry={() => void draft.refetch()} />;
  if (!draft.data) return <Skeleton lines={8} />;
  const tasks = draft.data.tasks.filter(({ state }) => state !== "rejected");
  const targets = draft.data.targets.filter(({ state }) => state !== "rejected");
  if (tasks.length + targets.length === 0) return <p className={styles.hint}>{t.nothing}</p>;
  return (
    <>
      {tasks.length > 0 && (
        <Lines label={t.tasks} count={tasks.length} heads={[t.path, t.task, t.lead, t.time]}>
          {tasks.map((task) => (
            <TaskLine key={task.id} task={task} />
          ))}
        </Lines>
      )}
      {targets.length > 0 && (
        <Lines label={t.targets} count={targets.length} heads={[t.target, t.value, t.time]}>
          {targets.map((target) => (
            <TargetLine key={target.id} target={target} />
          ))}
        </Lines>
      )}
    </>
  );
}

function Lines(props: { label: string; count: number; heads: readonly string[]; children: ReactNode }) {
  const { label, count, heads, children } = props;
  const format = useFormat();
  return (
    <Card title={`${label} ${format.number(count)}`} isFlush>
      <div className={styles.scroll}>
        <table className={styles.table} aria-label={label}>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </div>
    </Card>
  );
}

function TaskLine({ task: { value } }: { task: DraftTask }) {
  const t = useTexts(planVersionTexts);
  const deadlineText = useDeadlineText();
  return (
    <tr>
      <td className={styles.path} title={value.path}>
        {shortPath(value.path)}
      </td>
      <th scope="row">{value.title}</th>
      <td>{value.leads.map(({ name }) => name).join(t.comma) || ABSENT}</td>
      <td>{value.deadline === null ? ABSENT : deadlineText(value.deadline.value)}</td>
    </tr>
  );
}

function TargetLine({ target: { value } }: { target: DraftTarget }) {
  const format = useFormat();
  const deadlineText = useDeadlineText();
  const figure = value.value === null ? ABSENT : `${COMPARATOR_SIGNS[value.comparator]} ${format.number(value.value)}`;
  return (
    <tr>
      <th scope="row">{value.name}</th>
      <td className={styles.figure}>{`${figure} ${value.unit}`.trim()}</td>
      <td>{value.deadline === null ? ABSENT : deadlineText(value.deadline.value)}</td>
    </tr>
  );
}
