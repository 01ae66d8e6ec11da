import { documentsEndpoints } from "@zhigang/contract/documents";
import type { ComparedRow, DraftComparison } from "@zhigang/contract/documents";
import { useMemo } from "react";
import { Link, useParams } from "react-router";
import { useMay } from "../../../../api/session.ts";
import { useEndpoint, useSend } from "../../../../api/use-endpoint.ts";
import { Segmented } from "../../../../kit/choice/segmented.tsx";
import { EmptyState } from "../../../../kit/empty-state/empty-state.tsx";
import { ErrorState, useErrorWords } from "../../../../kit/empty-state/error-state.tsx";
import { useFormat } from "../../../../kit/language/format.ts";
import { useTexts } from "../../../../kit/language/texts.ts";
import { Page } from "../../../../kit/page/page.tsx";
import { PageSkeleton } from "../../../../kit/skeleton/skeleton.tsx";
import { showToast } from "../../../../kit/toast/toast.tsx";
import { useUrlState } from "../../../../kit/url-state/use-url-state.ts";
import { reviewTexts } from "../draft-texts.ts";
import { ComparedRowCard } from "./compared-row-card.tsx";
import { versionTexts } from "./version-texts.ts";
import styles from "./versions.module.css";

const FILTERS = ["changed", "added", "dropped", "moved", "same", "all"] as const;
type Filter = (typeof FILTERS)[number];
const DEFAULTS = { show: "" } as const;

/** 新旧版本对照: what a new version added, changed, dropped and moved, each with the words of both. */
export function DraftComparisonPage() {
  const { id = "" } = useParams();
  const comparison = useEndpoint(documentsEndpoints.getDraftComparison, { params: { id } });
  if (comparison.data) return <Comparison comparison={comparison.data} />;
  if (comparison.isError) return <ErrorState error={comparison.error} onRetry={() => void comparison.refetch()} />;
  return <PageSkeleton />;
}

function Comparison({ comparison }: { comparison: DraftComparison }) {
  const t = useTexts(versionTexts);
  const r = useTexts(reviewTexts);
  const format = useFormat();
  const may = useMay();
  const wordsOf = useErrorWords();
  const [state, changeState] = useUrlState(DEFAULTS);
  const { rows, earlier, draftId } = comparison;
  const counts = useMemo(() => countRows(rows), [rows]);
  const filter = FILTERS.find((each) => each === state.show) ?? FILTERS.find((each) => counts[each] > 0) ?? "all";
  const pair = useSend(documentsEndpoints.pairDraftItem, {
    touches: [documentsEndpoints.getDraftComparison, documentsEndpoints.getDraft],
    onError: (error) => showToast({ tone: "bad", words: wordsOf(error) }),
  });
  const handlePart = (row: ComparedRow) =>
    row.now &&
    pair.mutate({
      params: { id: row.now.itemId },
      body: { earlierItemId: null },
      options: { version: row.version ?? 0 },
    });
  const shown = rows.filter((row) => isIn(filter, row));
  return (
    <Page
      title={t.title}
      description={
        <>
          {t.comparedWith} <span lang="zh-CN">{earlier.title}</span>
        </>
      }
      width="full"
      crumbs={[{ label: r.drafts, to: "/drafts" }]}
      aside={<Link to={`/drafts/${draftId}`}>{t.backToDraft}</Link>}
      toolbar={
        <Segmented
          label={t.rows}
          value={filter}
          choices={FILTERS.map((value) => ({ value, label: `${t.statuses[value]} ${format.number(counts[value])}` }))}
          onChange={(show) => changeState({ show })}
        />
      }
    >
      {shown.length === 0 && <EmptyState icon="success" title={t.empty} />}
      <ol className={styles.rows} aria-label={t.rows}>
        {shown.map((row) => (
          <ComparedRowCard
            key={`${row.earlier?.itemId}-${row.now?.itemId}`}
            row={row}
            comparison={comparison}
            onPart={may("documents.draft.edit") && !pair.isPending ? handlePart : undefined}
          />
        ))}
      </ol>
    </Page>
  );
}

function isIn(filter: Filter, row: ComparedRow): boolean {
  if (filter === "all") return true;
  return filter === "moved" ? row.isMoved : row.status === filter;
}

function countRows(rows: readonly ComparedRow[]): Readonly<Record<Filter, number>> {
  return Object.fromEntries(
    FILTERS.map((filter) => [filter, rows.filter((row) => isIn(filter, row)).length]),
  ) as Record<Filter, number>;
}
