import type { ReportDetail, ReportValues } from "@zhigang/contract/supervision";
import { REPORT_CELL_WORDS } from "@zhigang/domain/glossary";
import { Link } from "react-router";
import { Button } from "../../../kit/button/button.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { itemAddress } from "../addresses.ts";
import { CitedWords } from "../parts/cited-words.tsx";
import { Supports } from "./supports.tsx";
import { reportingTexts } from "./texts.ts";
import styles from "./reporting.module.css";

const PARTS = ["progress", "problem", "effect", "nextStep"] as const;

/** What the plan asks and what was said last time, with each part ready to be used again. */
export function ReportSide(props: {
  report: ReportDetail;
  values?: ReportValues;
  onTakeOver?: (part: Partial<ReportValues>) => void;
}) {
  const { report, values = report.values, onTakeOver } = props;
  const t = useTexts(reportingTexts);
  const format = useFormat();
  return (
    <aside className={styles.side} aria-label={t.asks}>
      <h3 className={styles.groupTitle}>{t.asks}</h3>
      {report.citation ? <CitedWords citation={report.citation} /> : <p>{report.requirement}</p>}
      <p className={styles.faint}>
        {t.dueOn} {format.day(report.dueOn)}
        {report.gap !== null && ` · ${t.gap(report.gap)}`}
      </p>
      <Link to={itemAddress(report.itemId)}>{t.openItem}</Link>
      <LastTime report={report} {...(onTakeOver && { onTakeOver })} />
      <Supports report={report} progress={values.progress} {...(onTakeOver && { onTakeOver })} />
    </aside>
  );
}

function LastTime(props: { report: ReportDetail; onTakeOver?: (part: Partial<ReportValues>) => void }) {
  const { report, onTakeOver } = props;
  const t = useTexts(reportingTexts);
  const say = useWord();
  const { last } = report;
  if (last === null) {
    return (
      <>
        <h3 className={styles.groupTitle}>{t.firstTime}</h3>
        <p className={styles.faint}>{t.firstTimeWords}</p>
      </>
    );
  }
  return (
    <>
      <h3 className={styles.groupTitle}>{t.lastTime(last.period)}</h3>
      {PARTS.filter((part) => last.values[part] !== "").map((part) => (
        <div key={part} className={styles.said}>
          <h4 className={styles.saidHead}>
            {say(REPORT_CELL_WORDS[part])}
            {onTakeOver && (
              <Button
                size="small"
                kind="quiet"
                aria-label={t.takeOver(say(REPORT_CELL_WORDS[part]))}
                onClick={() => onTakeOver({ [part]: last.values[part] })}
              >
                {t.takeOverShort}
              </Button>
            )}
          </h4>
          <p>{last.values[part]}</p>
        </div>
      ))}
    </>
  );
}
