import type { Sheet } from "@zhigang/contract/supervision";
import { useTexts } from "../../../kit/language/texts.ts";
import { Tag } from "../../../kit/tag/tag.tsx";
import { sheetTexts } from "./texts.ts";
import styles from "./sheets.module.css";

/** Until when an answer is owed, or within how many days once it is issued. */
export function AnswerDue({ sheet }: { sheet: Sheet }) {
  const { answerBy, answerWithin, isAnswerOverdue } = sheet;
  const t = useTexts(sheetTexts);
  if (answerBy === null) {
    return (
      <span className={styles.soft}>{answerWithin === null ? t.notAsked : t.answerWithin(String(answerWithin))}</span>
    );
  }
  return (
    <span className={styles.due}>
      {answerBy}
      {isAnswerOverdue && (
        <Tag tone="bad" icon="error">
          {t.answerLate}
        </Tag>
      )}
    </span>
  );
}
