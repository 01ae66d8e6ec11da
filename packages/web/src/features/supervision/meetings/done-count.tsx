import type { Meeting } from "@zhigang/contract/supervision";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts } from "../../../kit/language/texts.ts";
import { Tag } from "../../../kit/tag/tag.tsx";
import { meetingTexts } from "./texts.ts";
import styles from "./meetings.module.css";

/** 议定落实: how many decisions are carried out, and how many are not. */
export function DoneCount({ meeting }: { meeting: Pick<Meeting, "decisionCount" | "doneCount" | "openCount"> }) {
  const t = useTexts(meetingTexts);
  const format = useFormat();
  const { decisionCount, doneCount, openCount } = meeting;
  if (decisionCount === 0) return <span className={styles.soft}>{t.undecided}</span>;
  return (
    <span className={styles.row}>
      <span>{t.doneOf(format.number(doneCount), format.number(decisionCount))}</span>
      {openCount > 0 && <Tag tone="warn">{t.openLeft(format.number(openCount))}</Tag>}
    </span>
  );
}
