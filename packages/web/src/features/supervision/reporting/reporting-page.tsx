import type { Report } from "@zhigang/contract/supervision";
import { Link, useNavigate } from "react-router";
import { Button } from "../../../kit/button/button.tsx";
import { EmptyState } from "../../../kit/empty-state/empty-state.tsx";
import { ErrorState } from "../../../kit/empty-state/error-state.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts } from "../../../kit/language/texts.ts";
import { Page } from "../../../kit/page/page.tsx";
import { useShortcuts } from "../../../kit/shortcut-help/shortcuts.ts";
import { Skeleton } from "../../../kit/skeleton/skeleton.tsx";
import { showToast } from "../../../kit/toast/toast.tsx";
import { useUrlState } from "../../../kit/url-state/use-url-state.ts";
import { supervisionTexts } from "../texts.ts";
import { DueList } from "./due-list.tsx";
import { useDueReports, useReport } from "./queries.ts";
import { ReportForm } from "./report-form.tsx";
import { ReportSide } from "./report-side.tsx";
import { reportingTexts } from "./texts.ts";
import styles from "./reporting.module.css";

const STATE = { report: "" };

/** 填报进展: what is due beside its form and what the plan asks; a month is written without leaving the keyboard. */
export function ReportingPage() {
  const t = useTexts(reportingTexts);
  const shared = useTexts(supervisionTexts);
  const navigate = useNavigate();
  const due = useDueReports();
  return (
    <Page
      title={t.title}
      width="full"
      description={t.description}
      crumbs={[{ label: shared.room }]}
      actions={
        <>
          <Button icon="table" onClick={() => void navigate("/supervision/reporting/sheet")}>
            {t.sheet}
          </Button>
          <Button onClick={() => void navigate("/supervision/reports")}>{t.allReports}</Button>
        </>
      }
    >
      {due.error ? (
        <ErrorState error={due.error} onRetry={due.retry} />
      ) : due.isLoading ? (
        <Skeleton lines={8} />
      ) : due.items.length === 0 ? (
        <EmptyState icon="success" title={t.nothingDue} action={<Link to="/supervision/reports">{t.allReports}</Link>}>
          {t.nothingDueWords}
        </EmptyState>
      ) : (
        <DueReports items={due.items} />
      )}
    </Page>
  );
}

function DueReports(props: { items: readonly Report[] }) {
  const { items } = props;
  const t = useTexts(reportingTexts);
  const format = useFormat();
  const [state, change] = useUrlState(STATE);
  const at = Math.max(
    0,
    items.findIndex(({ id }) => id === state.report),
  );
  const current = items[at];
  const go = (step: number) => {
    const next = items[(at + step + items.length) % items.length];
    if (next) change({ report: next.id });
  };
  useShortcuts(t.keys, [
    { keys: "alt+ArrowDown", label: t.next, run: () => go(1) },
    { keys: "alt+ArrowUp", label: t.previous, run: () => go(-1) },
  ]);
  const handleSubmitted = (title: string) => {
    showToast({ words: t.submitted(title) });
    const next = items[at + 1] ?? items[at - 1];
    change({ report: next?.id ?? "" });
  };
  if (!current) return null;
  return (
    <div className={styles.desk}>
      <nav className={styles.list} aria-label={t.due}>
        <p className={styles.left}>{t.left(format.number(items.length))}</p>
        <DueList items={items} currentId={current.id} onPick={(report) => change({ report })} />
        <p className={styles.keys}>{t.keysHint}</p>
      </nav>
      <OpenReport key={current.id} id={current.id} isLast={items.length === 1} onSubmitted={handleSubmitted} />
    </div>
  );
}

function OpenReport(props: { id: string; isLast: boolean; onSubmitted: (title: string) => void }) {
  const { id, isLast, onSubmitted } = props;
  const report = useReport(id);
  if (report.error) return <ErrorState error={report.error} onRetry={() => void report.refetch()} />;
  if (!report.data) return <Skeleton lines={10} />;
  return <ReportForm report={report.data} isLast={isLast} side={ReportSide} onSubmitted={onSubmitted} />;
}
