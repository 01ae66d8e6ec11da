import type { Task } from "@zhigang/contract/ledger";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { KeyValueList } from "../../../kit/key-value/key-value-list.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts } from "../../../kit/language/texts.ts";
import { tasksAddress, taskAddress } from "../addresses.ts";
import { DeadlineWords } from "../parts/deadline-words.tsx";
import { DutyList } from "../task-detail/duty-list.tsx";
import { QuestionList } from "../task-detail/question-list.tsx";
import { TargetLines } from "../task-detail/target-lines.tsx";
import { TaskMarks } from "../task-detail/task-marks.tsx";
import { TaskWords } from "../task-detail/task-words.tsx";
import { taskTexts } from "../task-detail/texts.ts";
import styles from "./task-list.module.css";

/** A task in brief: who, by when, the exact words, its targets, and what is still to be asked. */
export function QuickLook({ task }: { task: Task }) {
  const t = useTexts(taskTexts);
  const format = useFormat();
  return (
    <div className={styles.quick}>
      <div className={styles.quickHead}>
        <p className={styles.quickWay}>
          <Link to={tasksAddress({ planId: task.planId })}>{task.planTitle}</Link>
          {` · ${task.path}`}
        </p>
        <h2 className={styles.quickTitle}>
          <Link to={taskAddress(task.id)}>{task.title}</Link>
        </h2>
        <TaskMarks task={task} />
      </div>
      {task.openQuestionCount > 0 && (
        <Section label={t.questions}>
          <QuestionList questions={task.questions} isOpenOnly />
        </Section>
      )}
      <DutyList task={task} />
      <KeyValueList
        columns={3}
        items={[
          { label: t.timeNode, value: <DeadlineWords deadline={task.deadline} /> },
          { label: t.dueOn, value: format.day(task.deadline.dueOn) },
        ]}
      />
      <Section label={t.words}>
        <TaskWords task={task} isBrief />
      </Section>
      {task.targets.length > 0 && (
        <Section label={t.targets}>
          <TargetLines targets={task.targets} />
        </Section>
      )}
    </div>
  );
}

function Section(props: { label: string; children: ReactNode }) {
  return (
    <section className={styles.quickSection} aria-label={props.label}>
      <h3 className={styles.quickLabel}>{props.label}</h3>
      {props.children}
    </section>
  );
}
