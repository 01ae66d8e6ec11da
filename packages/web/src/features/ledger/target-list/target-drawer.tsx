import type { Target } from "@zhigang/contract/ledger";
import { CHANGE_WORDS, COMPARATOR_WORDS, TARGET_CLASS_WORDS, TARGET_KIND_WORDS } from "@zhigang/domain/glossary";
import { useState } from "react";
import { Link } from "react-router";
import { useMay } from "../../../api/session.ts";
import { Button } from "../../../kit/button/button.tsx";
import { ErrorState } from "../../../kit/empty-state/error-state.tsx";
import { KeyValueList } from "../../../kit/key-value/key-value-list.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Skeleton } from "../../../kit/skeleton/skeleton.tsx";
import { taskAddress, tasksAddress } from "../addresses.ts";
import { Beside } from "../parts/beside.tsx";
import { DeadlineWords } from "../parts/deadline-words.tsx";
import { TargetValue } from "../parts/target-value.tsx";
import { WordsCited } from "../parts/words-cited.tsx";
import { useTarget } from "../queries.ts";
import { EditTargetDialog } from "./edit-target-dialog.tsx";
import { TargetQuestions } from "./target-questions.tsx";
import { targetTexts } from "./texts.ts";
import styles from "./target-list.module.css";

/** One target beside the table: its value, its words, and what is asked about it. */
export function TargetDrawer(props: { id: string | null; onClose: () => void }) {
  const { id, onClose } = props;
  const t = useTexts(targetTexts);
  const may = useMay();
  const target = useTarget(id);
  const [isEditing, setIsEditing] = useState(false);
  const canEdit = target.data !== undefined && may("ledger.target.edit");
  return (
    <Beside
      isOpen={id !== null}
      title={t.detail}
      onClose={onClose}
      actions={
        canEdit && (
          <Button size="small" icon="edit" onClick={() => setIsEditing(true)}>
            {t.edit}
          </Button>
        )
      }
    >
      {target.isError && <ErrorState error={target.error} onRetry={() => void target.refetch()} />}
      {target.isPending && <Skeleton lines={6} />}
      {target.data && <Detail target={target.data} />}
      {isEditing && target.data && <EditTargetDialog target={target.data} onClose={() => setIsEditing(false)} />}
    </Beside>
  );
}

function Detail({ target }: { target: Target }) {
  const t = useTexts(targetTexts);
  const say = useWord();
  const format = useFormat();
  return (
    <div className={styles.detail}>
      <div>
        <p className={styles.detailName}>{target.name}</p>
        <p className={styles.detailValue}>
          <TargetValue target={target} />
        </p>
      </div>
      <WordsCited citation={target.citation} />
      {target.openQuestionCount > 0 && <TargetQuestions target={target} />}
      <KeyValueList
        columns={3}
        items={[
          { label: t.timeNode, value: <DeadlineWords deadline={target.deadline} /> },
          { label: t.dueOn, value: format.day(target.deadline.dueOn) },
          { label: t.comparator, value: say(COMPARATOR_WORDS[target.comparator]) },
          { label: t.change, value: say(CHANGE_WORDS[target.change]) },
          { label: t.class, value: say(TARGET_CLASS_WORDS[target.class]) },
          { label: t.kind, value: target.kind === null ? null : say(TARGET_KIND_WORDS[target.kind]) },
          { label: t.scope, value: target.scope },
        ]}
      />
      {target.partOfId !== null && <p className={styles.faint}>{t.partOf}</p>}
      <KeyValueList
        items={[
          {
            label: t.task,
            value:
              target.taskId === null ? t.wholePlan : <Link to={taskAddress(target.taskId)}>{target.taskTitle}</Link>,
          },
          { label: t.plan, value: <Link to={tasksAddress({ planId: target.planId })}>{target.planTitle}</Link> },
        ]}
      />
    </div>
  );
}
