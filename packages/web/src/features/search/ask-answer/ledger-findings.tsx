import type { AskAnswer, AskedTarget, AskedTask } from "@zhigang/contract/documents";
import { COMPARATOR_WORDS, deadlineText } from "@zhigang/domain/glossary";
import { Link } from "react-router";
import { COMPARATOR_SIGNS } from "../../../kit/comparator/comparator-signs.ts";
import { Icon } from "../../../kit/icon/icon.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useLanguage } from "../../../kit/language/language.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { DepartmentTag } from "../../../kit/tag/tag.tsx";
import { totalOf } from "../search-page/hit-groups.tsx";
import { askTexts } from "../texts.ts";
import styles from "./ask-answer.module.css";

/** The tasks that answer, with the way to all of them in the task table. */
export function FoundTasks({ tasks, filter }: { tasks: NonNullable<AskAnswer["tasks"]>; filter: AskAnswer["filter"] }) {
  const t = useTexts(askTexts);
  if (tasks.total === 0) return <p className={styles.statement}>{t.noTasks}</p>;
  const query = Object.entries(filter).map(([name, value]) => [name, String(value)]);
  return (
    <section>
      <p className={styles.statement}>
        {t.tasks(totalOf(tasks))}
        <Link to={`/ledger/tasks?${new URLSearchParams(query).toString()}`} className={styles.way}>
          {t.openTable}
          <Icon name="arrow-right" />
        </Link>
      </p>
      <ul className={styles.findings}>
        {tasks.items.map((task) => (
          <TaskLine key={task.id} task={task} />
        ))}
      </ul>
    </section>
  );
}

function TaskLine({ task }: { task: AskedTask }) {
  const t = useTexts(askTexts);
  const language = useLanguage();
  const time = task.dueOn ?? task.deadline;
  return (
    <li className={styles.finding}>
      <Link to={`/ledger/tasks/${task.id}`} className={styles.findingTitle}>
        {task.title}
      </Link>
      <span className={styles.facts}>
        {task.duties.length === 0 && <span className={styles.faint}>{t.nobody}</span>}
        {task.duties.map(({ role, name }) => (
          <DepartmentTag
            key={`${role} ${name}`}
            name={name}
            title={`${t.role[role]} ${name}`}
            {...(role !== "other" && { role })}
          />
        ))}
        {time !== null && <span className={styles.time}>{deadlineText(time, language)}</span>}
        <span className={styles.faint}>{task.planTitle}</span>
      </span>
    </li>
  );
}

/** The targets that answer: value, time, and the words that promise it. */
export function FoundTargets({ targets }: { targets: NonNullable<AskAnswer["targets"]> }) {
  const t = useTexts(askTexts);
  const language = useLanguage();
  if (targets.total === 0) return <p className={styles.statement}>{t.noTargets}</p>;
  return (
    <section>
      <p className={styles.statement}>{t.targets(totalOf(targets))}</p>
      <ul className={styles.findings}>
        {targets.items.map((target) => (
          <li key={target.id} className={styles.finding}>
            <span className={styles.findingTitle}>
              {target.name} <Value target={target} />
            </span>
            <span className={styles.facts}>
              {target.deadline !== null && (
                <span className={styles.time}>{deadlineText(target.deadline, language)}</span>
              )}
              <Link to={`/documents/${target.documentId}?span=${target.span[0]}-${target.span[1]}`}>
                {target.quote}
              </Link>
              <span className={styles.faint}>{target.planTitle}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Value({ target: { comparator, value, unit } }: { target: AskedTarget }) {
  const format = useFormat();
  const say = useWord();
  if (value === null) return null;
  const number = value.includes("-") ? value.replace("-", "–") : format.number(value);
  return (
    <strong className={styles.value} title={say(COMPARATOR_WORDS[comparator])}>
      {COMPARATOR_SIGNS[comparator]} {number} {unit}
    </strong>
  );
}

/** What was changed, by whom and when. */
export function FoundChanges({ changes }: { changes: NonNullable<AskAnswer["changes"]> }) {
  const t = useTexts(askTexts);
  const format = useFormat();
  if (changes.total === 0) return <p className={styles.statement}>{t.noChanges}</p>;
  return (
    <section>
      <p className={styles.statement}>{t.changes(totalOf(changes))}</p>
      <ul className={styles.findings}>
        {changes.items.map((change) => (
          <li key={`${change.taskId} ${change.at}`} className={styles.finding}>
            <Link to={`/ledger/tasks/${change.taskId}`} className={styles.findingTitle}>
              {change.title}
            </Link>
            <span className={styles.faint}>{t.changedBy(change.by, format.moment(change.at))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
