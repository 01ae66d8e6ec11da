import type { ReportDetail } from "@zhigang/contract/supervision";
import { REPORT_STATUS_WORDS } from "@zhigang/domain/glossary";
import { Alert } from "../../../kit/alert/alert.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { StatusTag, Tag } from "../../../kit/tag/tag.tsx";
import { REPORT_STATUS_TONES } from "../report-status.ts";
import { reportingTexts } from "./texts.ts";
import styles from "./reporting.module.css";

/** Which item and period, how many days are left, and why it came back. */
export function ReportHead(props: { report: ReportDetail }) {
  const { report } = props;
  const t = useTexts(reportingTexts);
  const say = useWord();
  const returned = [...report.acts].reverse().find(({ kind }) => kind === "return" || kind === "send_back");
  return (
    <header className={styles.head}>
      <h2 className={styles.title}>{report.itemTitle}</h2>
      <p className={styles.facts}>
        <Tag>{t.period(report.period)}</Tag>
        <DaysLeft report={report} />
        {report.status === "returned" && (
          <StatusTag tone={REPORT_STATUS_TONES.returned} word={say(REPORT_STATUS_WORDS.returned)} />
        )}
      </p>
      {report.status === "returned" && returned && (
        <Alert tone="warn" title={t.returnedBecause(returned.actorName)}>
          {returned.reason}
        </Alert>
      )}
    </header>
  );
}

/** 剩余工作日 to the last day of the window, and until when a late report is taken. */
export function DaysLeft(props: { report: ReportDetail }) {
  const { daysLeft, closesOn, lateUntil } = props.report;
  const t = useTexts(reportingTexts);
  if (daysLeft === null) return <Tag tone="info">{t.until(closesOn)}</Tag>;
  if (daysLeft < 0) {
    return (
      <>
        <Tag tone="bad">{t.overdueBy(String(-daysLeft))}</Tag>
        <span className={styles.faint}>{t.lateUntil(lateUntil)}</span>
      </>
    );
  }
  return (
    <>
      <Tag tone={daysLeft <= 2 ? "warn" : "ok"}>{daysLeft === 0 ? t.lastDay : t.daysLeft(String(daysLeft))}</Tag>
      <span className={styles.faint}>{t.until(closesOn)}</span>
    </>
  );
}
