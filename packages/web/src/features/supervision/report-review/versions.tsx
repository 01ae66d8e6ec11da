import type { ReportDetail } from "@zhigang/contract/supervision";
import { REPORT_CELL_WORDS } from "@zhigang/domain/glossary";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Timeline } from "../../../kit/timeline/timeline.tsx";
import { useCellText } from "./report-words.tsx";
import { reviewTexts } from "./texts.ts";
import styles from "./review.module.css";

/** What was passed, version by version, once there is more than one. */
export function Versions(props: { report: ReportDetail }) {
  const { report } = props;
  const t = useTexts(reviewTexts);
  const say = useWord();
  const format = useFormat();
  const cellText = useCellText(report);
  if (report.versions.length < 2) return null;
  return (
    <section aria-label={t.versions}>
      <h2 className={styles.heading}>{t.versions}</h2>
      <Timeline
        label={t.versions}
        entries={[...report.versions].reverse().map((version) => ({
          key: String(version.number),
          title: `${t.version(String(version.number))} · ${version.passedByName}`,
          when: format.moment(version.knownSince),
          children: (
            <>
              {version.reason !== null && <p>{version.reason}</p>}
              {version.cells.map((cell) => (
                <p key={cell} className={styles.words}>
                  <span className={styles.faint}>{say(REPORT_CELL_WORDS[cell])}</span>{" "}
                  {cellText(version.values, cell) || t.nothingSaid}
                </p>
              ))}
            </>
          ),
        }))}
      />
    </section>
  );
}
