import type { ReportDetail, ReportValues } from "@zhigang/contract/supervision";
import { FIGURE_ORIGIN_WORDS, REPORT_CELL_WORDS } from "@zhigang/domain/glossary";
import type { ReportCell } from "@zhigang/domain/supervision";
import { REPORT_CELLS } from "@zhigang/domain/supervision";
import { KeyValueList } from "../../../kit/key-value/key-value-list.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { ProgressBar } from "../../../kit/progress-bar/progress-bar.tsx";
import { reviewTexts } from "./texts.ts";
import styles from "./review.module.css";

/** What a report says, part by part, with its progress against the plan. */
export function ReportWords(props: { report: ReportDetail }) {
  const { report } = props;
  const t = useTexts(reviewTexts);
  const say = useWord();
  const cellText = useCellText(report);
  const parts = REPORT_CELLS.filter((cell) => cell !== "percent" && cellText(report.values, cell) !== "");
  return (
    <section aria-label={t.said} className={styles.stack}>
      {report.percent !== null && (
        <div className={styles.progress}>
          <strong className={styles.figure}>{t.percentOf(report.percent)}</strong>
          <ProgressBar
            label={say(REPORT_CELL_WORDS.percent)}
            share={Number(report.percent) / 100}
            {...(report.planned !== null && { expected: Number(report.planned) / 100 })}
          />
          {report.planned !== null && report.gap !== null && (
            <span className={styles.faint}>{t.planned(report.planned, report.gap)}</span>
          )}
        </div>
      )}
      <KeyValueList
        items={parts.map((cell) => ({
          label: say(REPORT_CELL_WORDS[cell]),
          value: <span className={styles.words}>{cellText(report.values, cell)}</span>,
        }))}
      />
    </section>
  );
}

/** A cell of a report as words; milestones and figures are told line by line. */
export function useCellText(report: ReportDetail): (values: ReportValues, cell: ReportCell) => string {
  const say = useWord();
  return (values, cell) => {
    if (cell === "milestones") return values.milestones.map(({ name, doneOn }) => `${name} ${doneOn}`).join("\n");
    if (cell === "figures") {
      return values.figures
        .filter(({ value }) => value !== null)
        .map(({ targetId, value, origin }) => {
          const target = report.targets.find((one) => one.id === targetId);
          return `${target?.name ?? ""} ${value ?? ""}${target?.unit ?? ""} (${say(FIGURE_ORIGIN_WORDS[origin])})`;
        })
        .join("\n");
    }
    return values[cell] ?? "";
  };
}
