import type { Task } from "@zhigang/contract/ledger";
import { useState } from "react";
import { useNavigate, useParams } from "react-router";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Card } from "../../../kit/card/card.tsx";
import { ErrorState } from "../../../kit/empty-state/error-state.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { Page } from "../../../kit/page/page.tsx";
import { useShortcuts } from "../../../kit/shortcut-help/shortcuts.ts";
import { PageSkeleton } from "../../../kit/skeleton/skeleton.tsx";
import { taskAddress, tasksAddress } from "../addresses.ts";
import { useTask } from "../queries.ts";
import { taskPanels } from "../slots.ts";
import { ledgerTexts } from "../texts.ts";
import { EditTaskDialog } from "./edit-task-dialog.tsx";
import { MeasureList } from "./measure-list.tsx";
import { QuestionList } from "./question-list.tsx";
import { SetDutiesDialog } from "./set-duties-dialog.tsx";
import { TargetLines } from "./target-lines.tsx";
import { TaskActions } from "./task-actions.tsx";
import { AboutCard, ResponsibleCard, TimeCard } from "./task-facts.tsx";
import { TaskHistory } from "./task-history.tsx";
import { TaskMarks } from "./task-marks.tsx";
import { TaskWords } from "./task-words.tsx";
import { taskTexts } from "./texts.ts";
import styles from "./task-detail.module.css";

/** The page of one task: the words first, who and when beside them, then what was changed. */
export function TaskDetailPage() {
  const { id = "" } = useParams();
  const task = useTask(id);
  if (task.isError) return <ErrorState error={task.error} onRetry={() => void task.refetch()} />;
  return task.data ? <TaskSheet key={task.data.id} task={task.data} /> : <PageSkeleton />;
}

function TaskSheet({ task }: { task: Task }) {
  const t = useTexts(taskTexts);
  const shared = useTexts(ledgerTexts);
  const navigate = useNavigate();
  const [editing, setEditing] = useState<"task" | "duties" | null>(null);
  const go = (id: string | null) => id !== null && void navigate(taskAddress(id));
  useShortcuts(t.shortcuts, [
    { keys: "j", label: t.next, run: () => go(task.nextId) },
    { keys: "k", label: t.previous, run: () => go(task.previousId) },
  ]);
  const close = () => setEditing(null);
  return (
    <Page
      title={task.title}
      crumbs={[
        { label: shared.tasks, to: "/ledger/tasks" },
        { label: task.planTitle, to: tasksAddress({ planId: task.planId }) },
        ...(task.partId === null || task.partTitle === null
          ? []
          : [{ label: task.partTitle, to: tasksAddress({ planId: task.planId, partId: task.partId }) }]),
      ]}
      description={<TaskMarks task={task} />}
      actions={task.withdrawnBecause === null && <TaskActions task={task} onEdit={() => setEditing("task")} />}
    >
      {task.withdrawnBecause !== null && <Alert tone="warn">{t.withdrawn(task.withdrawnBecause)}</Alert>}
      <div className={styles.sheet}>
        <div className={styles.main}>
          <TaskBody task={task} />
          <Card title={t.history}>
            <TaskHistory id={task.id} />
          </Card>
        </div>
        <div className={styles.side}>
          <ResponsibleCard task={task} onSetDuties={() => setEditing("duties")} />
          <TimeCard task={task} onEdit={() => setEditing("task")} />
          <taskPanels.Place taskId={task.id} />
          <AboutCard task={task} />
        </div>
      </div>
      {editing === "task" && <EditTaskDialog task={task} onClose={close} />}
      {editing === "duties" && <SetDutiesDialog task={task} onClose={close} />}
    </Page>
  );
}

/** What the text says and asks, in the order one reads it. */
function TaskBody({ task }: { task: Task }) {
  const t = useTexts(taskTexts);
  return (
    <>
      <Card title={t.words}>
        <TaskWords task={task} />
      </Card>
      {task.questions.length > 0 && (
        <Card title={t.questions}>
          <QuestionList questions={task.questions} />
        </Card>
      )}
      {task.targets.length > 0 && (
        <Card title={t.targets}>
          <TargetLines targets={task.targets} />
        </Card>
      )}
      {task.measures.length > 0 && (
        <Card title={t.measures}>
          <MeasureList task={task} />
        </Card>
      )}
    </>
  );
}
