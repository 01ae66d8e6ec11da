import type { DraftContent } from "@zhigang/contract/documents";
import type { ReactNode } from "react";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts } from "../../../kit/language/texts.ts";
import { ProgressBar } from "../../../kit/progress-bar/progress-bar.tsx";
import { reviewTexts } from "./draft-texts.ts";
import { countUnresolvedNames } from "./entries/review-entries.ts";
import styles from "./review.module.css";

/** How far the review is, what is left, when the last step was saved; beside it what can be done with the draft. */
export function ReviewHeader({ content, children }: { content: DraftContent; children: ReactNode }) {
  const t = useTexts(reviewTexts);
  const { draft } = content;
  return (
    <div className={styles.header}>
      {draft.status === "open" && <Progress content={content} />}
      {draft.status === "open" ? <Left content={content} /> : <span>{t.closed[draft.status]}</span>}
      <div className={styles.headerDeeds}>{children}</div>
    </div>
  );
}

function Progress({ content }: { content: DraftContent }) {
  const t = useTexts(reviewTexts);
  const format = useFormat();
  const items = [...content.tasks, ...content.targets];
  const decided = items.filter((item) => item.state !== "proposed").length;
  const words = t.progress(format.number(decided), format.number(items.length));
  return (
    <div className={styles.progress}>
      <span className={styles.progressWords}>{words}</span>
      <span className={styles.progressBar}>
        <ProgressBar label={words} share={items.length === 0 ? 0 : decided / items.length} tone="ok" />
      </span>
    </div>
  );
}

function Left({ content }: { content: DraftContent }) {
  const t = useTexts(reviewTexts);
  const format = useFormat();
  const questions = content.questions.filter((question) => question.state === "open").length;
  const gaps = content.gaps.filter((gap) => gap.state === "open").length;
  const names = countUnresolvedNames(content.tasks);
  return (
    <>
      <ul className={styles.left}>
        {questions > 0 && <li>{t.left.questions(format.number(questions))}</li>}
        {gaps > 0 && <li>{t.left.gaps(format.number(gaps))}</li>}
        {names > 0 && <li title={t.namesWords}>{t.left.names(format.number(names))}</li>}
      </ul>
      <span className={styles.saved} role="status">
        {t.savedAt(format.time(content.draft.changedAt))}
      </span>
    </>
  );
}
