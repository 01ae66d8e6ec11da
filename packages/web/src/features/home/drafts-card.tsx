import { documentsEndpoints } from "@zhigang/contract/documents";
import type { Draft } from "@zhigang/contract/documents";
import { Link } from "react-router";
import { useMay } from "../../api/session.ts";
import { useEndpoint } from "../../api/use-endpoint.ts";
import { Card } from "../../kit/card/card.tsx";
import { EmptyState } from "../../kit/empty-state/empty-state.tsx";
import { ErrorState } from "../../kit/empty-state/error-state.tsx";
import { useFormat } from "../../kit/language/format.ts";
import { useTexts } from "../../kit/language/texts.ts";
import { ProgressBar } from "../../kit/progress-bar/progress-bar.tsx";
import { Skeleton } from "../../kit/skeleton/skeleton.tsx";
import { homeTexts } from "./texts.ts";
import styles from "./home.module.css";

const SHOWN = 5;

/** 草稿: the readings that wait to be checked, and how far each is. */
export function DraftsCard() {
  const t = useTexts(homeTexts);
  const may = useMay();
  const drafts = useEndpoint(documentsEndpoints.listDrafts, { query: { status: "open", limit: SHOWN } });
  const importLink = may("documents.file.import") ? <Link to="/documents">{t.import}</Link> : undefined;
  return (
    <Card title={t.drafts} actions={<Link to="/drafts">{t.allDrafts}</Link>}>
      {drafts.isPending && <Skeleton lines={4} />}
      {drafts.isError && <ErrorState error={drafts.error} onRetry={() => void drafts.refetch()} />}
      {drafts.data?.items.length === 0 && (
        <EmptyState icon="draft" title={t.noDrafts} action={importLink}>
          {t.noDraftsWords}
        </EmptyState>
      )}
      <ul>
        {drafts.data?.items.map((draft) => (
          <DraftRow key={draft.id} draft={draft} />
        ))}
      </ul>
    </Card>
  );
}

function DraftRow(props: { draft: Draft }) {
  const { draft } = props;
  const t = useTexts(homeTexts);
  const format = useFormat();
  const { tasks, targets, rejected, undecided } = draft.counts;
  const all = tasks + targets + rejected;
  const decided = all - undecided;
  return (
    <li className={styles.row}>
      <div className={styles.rowHead}>
        <Link to={`/drafts/${draft.id}`} className={styles.rowTitle}>
          {draft.title === "" ? draft.fileName : draft.title}
        </Link>
        <span className={styles.rowNote}>{format.ago(draft.changedAt)}</span>
      </div>
      <ProgressBar
        label={t.decided(format.number(decided), format.number(all))}
        share={all === 0 ? 0 : decided / all}
        tone="ok"
      />
      <span className={styles.rowNote}>{t.decided(format.number(decided), format.number(all))}</span>
    </li>
  );
}
