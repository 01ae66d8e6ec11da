import type { Report } from "@zhigang/contract/supervision";
import { REPORT_STATUS_WORDS } from "@zhigang/domain/glossary";
import { classNames } from "../../../kit/class-names/class-names.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { StatusTag } from "../../../kit/tag/tag.tsx";
import { REPORT_STATUS_TONES } from "../report-status.ts";
import { reportingTexts } from "./texts.ts";
import styles from "./reporting.module.css";

/** The reports that wait, the most urgent first. */
export function DueList(props: { items: readonly Report[]; currentId: string; onPick: (id: string) => void }) {
  const { items, currentId, onPick } = props;
  const t = useTexts(reportingTexts);
  const say = useWord();
  return (
    <ol className={styles.due}>
      {items.map((report) => (
        <li key={report.id}>
          <button
            type="button"
            className={classNames(styles.pick, report.id === currentId && styles.picked)}
            aria-current={report.id === currentId}
            onClick={() => onPick(report.id)}
          >
            <span className={styles.pickTitle}>{report.itemTitle}</span>
            <span className={styles.pickMore}>
              {report.period} · {t.until(report.closesOn)}
            </span>
            {(report.status === "returned" || report.savedAt !== null) && (
              <StatusTag tone={REPORT_STATUS_TONES[report.status]} word={say(REPORT_STATUS_WORDS[report.status])} />
            )}
          </button>
        </li>
      ))}
    </ol>
  );
}
