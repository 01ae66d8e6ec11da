import type { ReportDetail } from "@zhigang/contract/supervision";
import { REPORT_ACTION_WORDS, REPORT_STATUS_WORDS } from "@zhigang/domain/glossary";
import { useParams } from "react-router";
import { ErrorState } from "../../../kit/empty-state/error-state.tsx";
import { Alert } from "../../../kit/alert/alert.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Page } from "../../../kit/page/page.tsx";
import { Skeleton } from "../../../kit/skeleton/skeleton.tsx";
import { StatusTag } from "../../../kit/tag/tag.tsx";
import { Timeline } from "../../../kit/timeline/timeline.tsx";
import { MakeBlocker } from "../blockers/make-blocker.tsx";
import { REPORT_STATUS_TONES } from "../report-status.ts";
import { EvidenceList } from "../reporting/evidence-list.tsx";
import { useReport } from "../reporting/queries.ts";
import { DaysLeft } from "../reporting/report-head.tsx";
import { ReportSide } from "../reporting/report-side.tsx";
import { supervisionTexts } from "../texts.ts";
import { Dispute } from "./dispute.tsx";
import { PendingChange } from "./pending-change.tsx";
import { ReportActions } from "./report-actions.tsx";
import { ReportWords } from "./report-words.tsx";
import { SupportForm } from "./support-form.tsx";
import { Versions } from "./versions.tsx";
import { reviewTexts } from "./texts.ts";
import styles from "./review.module.css";

/** One report as it is read, signed, checked, changed and kept. */
export function ReportPage() {
  const { id = "" } = useParams();
  const t = useTexts(reviewTexts);
  const shared = useTexts(supervisionTexts);
  const say = useWord();
  const report = useReport(id);
  const crumbs = [{ label: shared.room }, { label: t.title, to: "/supervision/reports" }];
  if (report.error) {
    return (
      <Page title={t.detail} crumbs={crumbs}>
        <ErrorState error={report.error} onRetry={() => void report.refetch()} />
      </Page>
    );
  }
  const { data } = report;
  return (
    <Page
      title={data ? `${data.itemTitle} · ${data.period}` : t.detail}
      crumbs={crumbs}
      description={data?.departmentName}
      aside={data && <StatusTag tone={REPORT_STATUS_TONES[data.status]} word={say(REPORT_STATUS_WORDS[data.status])} />}
      actions={data && <ReportActions report={data} />}
    >
      {data ? <WholeReport report={data} /> : <Skeleton lines={10} />}
    </Page>
  );
}

function WholeReport(props: { report: ReportDetail }) {
  const { report } = props;
  const t = useTexts(reviewTexts);
  const { exception } = report;
  return (
    <div className={styles.columns}>
      <div className={styles.stack}>
        {report.handedInOn === null && (
          <p className={styles.facts}>
            <DaysLeft report={report} />
          </p>
        )}
        {exception && (
          <Alert tone="info">{t.exceptedBy(exception.approvedByName, exception.closesOn, exception.reason)}</Alert>
        )}
        <Dispute report={report} />
        {report.change && <PendingChange report={report} change={report.change} />}
        <ReportWords report={report} />
        <MakeBlocker report={report} values={report.values} />
        {report.files.length > 0 && <EvidenceList report={report} isReadOnly />}
        {report.maySupport && <SupportForm report={report} />}
        <History report={report} />
        <Versions report={report} />
      </div>
      <ReportSide report={report} />
    </div>
  );
}

function History(props: { report: ReportDetail }) {
  const t = useTexts(reviewTexts);
  const say = useWord();
  const format = useFormat();
  const acts = props.report.acts.filter(({ kind }) => kind !== "save");
  if (acts.length === 0) return null;
  return (
    <section aria-label={t.history}>
      <h2 className={styles.heading}>{t.history}</h2>
      <Timeline
        label={t.history}
        entries={acts.map((act) => ({
          key: String(act.number),
          title: [say(REPORT_ACTION_WORDS[act.kind]), act.actorName, act.departmentName].filter(Boolean).join(" · "),
          when: format.moment(act.at),
          ...(act.reason !== null && { children: <p>{act.reason}</p> }),
        }))}
      />
    </section>
  );
}
