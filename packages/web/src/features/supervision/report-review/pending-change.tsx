import type { ReportDetail } from "@zhigang/contract/supervision";
import { REPORT_CELL_WORDS } from "@zhigang/domain/glossary";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { useCellText } from "./report-words.tsx";
import { reviewTexts } from "./texts.ts";
import styles from "./review.module.css";

/** 通过后的改动: only the changed cells, old beside new. */
export function PendingChange(props: { report: ReportDetail; change: NonNullable<ReportDetail["change"]> }) {
  const { report, change } = props;
  const t = useTexts(reviewTexts);
  const say = useWord();
  const cellText = useCellText(report);
  return (
    <section className={styles.change} aria-label={t.change}>
      <h2 className={styles.heading}>{t.change}</h2>
      <p>{t.changeBy(change.actorName, change.reason)}</p>
      <table className={styles.compare}>
        <thead>
          <tr>
            <th scope="col">{t.cell}</th>
            <th scope="col">{t.before}</th>
            <th scope="col">{t.after}</th>
          </tr>
        </thead>
        <tbody>
          {change.cells.map((cell) => (
            <tr key={cell}>
              <th scope="row">{say(REPORT_CELL_WORDS[cell])}</th>
              <td>{cellText(report.values, cell) || t.nothingSaid}</td>
              <td>
                <ins>{cellText(change.values, cell) || t.nothingSaid}</ins>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
