import type { TaskRow } from "@zhigang/contract/ledger";
import { LEAD_BASIS_WORDS } from "@zhigang/domain/glossary";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Tag } from "../../../kit/tag/tag.tsx";
import { ledgerTexts } from "../texts.ts";
import { taskTexts } from "./texts.ts";
import styles from "./task-detail.module.css";

/** What marks a task out: key, safeguard, how its lead is known, open questions. */
export function TaskMarks({ task }: { task: TaskRow }) {
  const t = useTexts(taskTexts);
  const shared = useTexts(ledgerTexts);
  const say = useWord();
  const format = useFormat();
  const isUnsure = task.leadBasis === "joint" || task.leadBasis === "open" || task.leadBasis === "none";
  return (
    <span className={styles.marks}>
      {task.isKey && (
        <Tag tone="accent" icon="star">
          {shared.keyTask}
        </Tag>
      )}
      {task.isSafeguard && (
        <Tag tone="idle" icon="shield">
          {shared.safeguard}
        </Tag>
      )}
      <Tag tone={isUnsure ? "warn" : "brand"}>{t.leadIs(say(LEAD_BASIS_WORDS[task.leadBasis]))}</Tag>
      {task.openQuestionCount > 0 && (
        <Tag tone="warn" icon="question">
          {shared.questions(format.number(task.openQuestionCount))}
        </Tag>
      )}
    </span>
  );
}
