import type { BulkResult } from "@zhigang/contract/supervision";
import { useState } from "react";
import { useNavigate } from "react-router";
import { useMay } from "../../../api/session.ts";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button } from "../../../kit/button/button.tsx";
import { classNames } from "../../../kit/class-names/class-names.ts";
import { DataTable } from "../../../kit/data-table/data-table.tsx";
import { EmptyState } from "../../../kit/empty-state/empty-state.tsx";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts } from "../../../kit/language/texts.ts";
import { Page } from "../../../kit/page/page.tsx";
import { useUrlState } from "../../../kit/url-state/use-url-state.ts";
import { reportAddress } from "../addresses.ts";
import { supervisionTexts } from "../texts.ts";
import { useBulk, useReports } from "./queries.ts";
import { ReportFilters, REPORT_FILTERS, reportQueryOf } from "./report-filters.tsx";
import { useReportColumns } from "./report-columns.tsx";
import { reviewTexts } from "./texts.ts";
import styles from "./review.module.css";

/** 进展报告: what waits for a signature or a check first; many are signed or passed at once. */
export function ReportListPage() {
  const t = useTexts(reviewTexts);
  const shared = useTexts(supervisionTexts);
  const navigate = useNavigate();
  const may = useMay();
  const [filters, change] = useUrlState(REPORT_FILTERS);
  const reports = useReports(reportQueryOf(filters));
  const bulk = useBulkOf();
  return (
    <Page
      title={t.title}
      width="full"
      description={t.description}
      crumbs={[{ label: shared.room }]}
      toolbar={<ReportFilters filters={filters} onChange={change} />}
      actions={
        <>
          <Button onClick={() => void navigate("/supervision/report-rules")}>{t.rules}</Button>
          {may("supervision.report.save") && (
            <Button onClick={() => void navigate("/supervision/reporting")}>{t.write}</Button>
          )}
        </>
      }
    >
      <div className={classNames(styles.stack, styles.fill)}>
        <BulkNotes result={bulk.result} error={bulk.error} />
        <DataTable
          label={t.list}
          name="reports"
          columns={useReportColumns()}
          rows={reports.items}
          keyOf={(report) => report.id}
          onOpen={(report) => void navigate(reportAddress(report.id))}
          isLoading={reports.isLoading}
          error={reports.error}
          onRetry={reports.retry}
          hasMore={reports.hasMore}
          onLoadMore={reports.loadMore}
          {...(bulk.action !== null &&
            filters.view === "mine" && {
              selectedKeys: bulk.selected,
              onSelectedKeysChange: bulk.select,
              selectionActions: <BulkButton bulk={bulk} />,
            })}
          empty={
            filters.view === "mine" ? (
              <EmptyState
                icon="success"
                title={t.nothingWaits}
                action={<Button onClick={() => change({ view: "all" })}>{t.seeAll}</Button>}
              />
            ) : (
              <EmptyState icon="search" title={t.nothing}>
                {t.nothingWords}
              </EmptyState>
            )
          }
        />
      </div>
    </Page>
  );
}

/** What the reader may do to several reports: heads sign, the office passes. */
function useBulkOf() {
  const may = useMay();
  const [selected, select] = useState<ReadonlySet<string>>(new Set());
  const action = may("supervision.report.pass")
    ? ("pass" as const)
    : may("supervision.report.sign")
      ? ("sign" as const)
      : null;
  const send = useBulk(action ?? "sign", () => select(new Set()));
  return {
    action,
    selected,
    select,
    isBusy: send.isPending,
    error: send.error,
    result: send.data ?? null,
    run: () => send.mutate({ body: { ids: [...selected] } }),
  };
}

function BulkButton(props: { bulk: ReturnType<typeof useBulkOf> }) {
  const { action, selected, isBusy, run } = props.bulk;
  const t = useTexts(reviewTexts);
  const format = useFormat();
  const count = format.number(selected.size);
  return (
    <Button kind="primary" size="small" isBusy={isBusy} onClick={run}>
      {action === "pass" ? t.passAll(count) : t.signAll(count)}
    </Button>
  );
}

function BulkNotes(props: { result: BulkResult | null; error: Error | null }) {
  const { result, error } = props;
  const t = useTexts(reviewTexts);
  const format = useFormat();
  const wordsOf = useErrorWords();
  if (error) return <Alert tone="bad">{wordsOf(error)}</Alert>;
  if (!result) return null;
  return (
    <Alert tone={result.skipped.length > 0 ? "warn" : "ok"} title={t.done(format.number(result.done.length))}>
      {result.skipped.length > 0 && (
        <>
          {t.skipped(format.number(result.skipped.length))}
          <ul>
            {result.skipped.map(({ id, itemTitle, because }) => (
              <li key={id}>
                {itemTitle}: {because}
              </li>
            ))}
          </ul>
        </>
      )}
    </Alert>
  );
}
