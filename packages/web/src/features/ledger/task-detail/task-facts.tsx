import type { Task } from "@zhigang/contract/ledger";
import { Link } from "react-router";
import { useMay } from "../../../api/session.ts";
import { Button } from "../../../kit/button/button.tsx";
import { Card } from "../../../kit/card/card.tsx";
import { KeyValueList } from "../../../kit/key-value/key-value-list.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts } from "../../../kit/language/texts.ts";
import { useDeadlineText } from "../../../kit/deadline/use-deadline-text.ts";
import { DeadlineWords } from "../parts/deadline-words.tsx";
import { ledgerTexts } from "../texts.ts";
import { DutyList } from "./duty-list.tsx";
import { taskTexts } from "./texts.ts";
import styles from "./task-detail.module.css";

/** Who does it. */
export function ResponsibleCard(props: { task: Task; onSetDuties: () => void }) {
  const t = useTexts(taskTexts);
  const may = useMay();
  return (
    <Card
      title={t.responsible}
      actions={
        may("ledger.task.set_duties") &&
        props.task.withdrawnBecause === null && (
          <Button size="small" kind="quiet" icon="edit" onClick={props.onSetDuties}>
            {t.setDuties}
          </Button>
        )
      }
    >
      <DutyList task={props.task} />
    </Card>
  );
}

/** By when: what the text says, its phases, and the day that a person set. */
export function TimeCard(props: { task: Task; onEdit: () => void }) {
  const { task, onEdit } = props;
  const t = useTexts(taskTexts);
  const shared = useTexts(ledgerTexts);
  const format = useFormat();
  const deadlineText = useDeadlineText();
  const may = useMay();
  return (
    <Card
      title={t.time}
      actions={
        may("ledger.task.edit") &&
        task.withdrawnBecause === null && (
          <Button size="small" kind="quiet" icon="calendar" onClick={onEdit}>
            {t.dueOn}
          </Button>
        )
      }
    >
      <KeyValueList
        columns={2}
        items={[
          { label: t.timeNode, value: <DeadlineWords deadline={task.deadline} /> },
          {
            label: t.dueOn,
            value:
              task.deadline.dueOn === null ? (
                <span className={styles.hint}>{shared.noDueDay}</span>
              ) : (
                <strong>{format.dayInWords(task.deadline.dueOn)}</strong>
              ),
          },
        ]}
      />
      {task.phases.length > 0 && (
        <>
          <h3 className={styles.phasesTitle}>{t.phases}</h3>
          <ol className={styles.phases}>
            {task.phases.map((phase) => (
              <li key={`${phase.span[0]}`}>
                <span className={styles.phaseTime}>
                  {t.phase(deadlineText(phase.from || null), deadlineText(phase.to || null))}
                </span>
                <span>{phase.text}</span>
              </li>
            ))}
          </ol>
        </>
      )}
    </Card>
  );
}

/** Where the task stands, and what people noted. */
export function AboutCard({ task }: { task: Task }) {
  const t = useTexts(taskTexts);
  const format = useFormat();
  return (
    <Card
      title={t.about}
      actions={<Link to={`/ledger/tree?planId=${task.planId}&open=task:${task.id}`}>{t.openInTree}</Link>}
    >
      <KeyValueList
        items={[
          { label: t.plan, value: task.planTitle },
          { label: t.part, value: task.partTitle },
          { label: t.path, value: task.path },
          { label: t.note, value: task.note },
          { label: t.changed, value: format.moment(task.changedAt) },
        ]}
      />
    </Card>
  );
}
