import { documentsEndpoints } from "@zhigang/contract/documents";
import type { Draft } from "@zhigang/contract/documents";
import { DRAFT_STATUSES } from "@zhigang/domain/documents";
import type { DraftStatus } from "@zhigang/domain/documents";
import { DRAFT_STATUS_WORDS } from "@zhigang/domain/glossary";
import { Link, useNavigate } from "react-router";
import { useEndpointPages } from "../../../api/use-endpoint.ts";
import { Segmented } from "../../../kit/choice/segmented.tsx";
import { DataTable } from "../../../kit/data-table/data-table.tsx";
import type { Column } from "../../../kit/data-table/data-table.tsx";
import { EmptyState } from "../../../kit/empty-state/empty-state.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Page } from "../../../kit/page/page.tsx";
import { ProgressBar } from "../../../kit/progress-bar/progress-bar.tsx";
import { StatusTag } from "../../../kit/tag/tag.tsx";
import { useUrlState } from "../../../kit/url-state/use-url-state.ts";
import { DRAFT_STATUS_TONES } from "../draft-status.ts";
import { draftListTexts } from "../texts.ts";
import styles from "./draft-list.module.css";

const DEFAULTS = { status: "open" } as const;

/** 草稿: the readings, and how far each has been checked. */
export function DraftListPage() {
  const t = useTexts(draftListTexts);
  const say = useWord();
  const navigate = useNavigate();
  const [state, changeState] = useUrlState(DEFAULTS);
  const status = DRAFT_STATUSES.find((each) => each === state.status);
  const drafts = useEndpointPages(documentsEndpoints.listDrafts, { query: status ? { status } : {} });
  const choices = [
    ...DRAFT_STATUSES.map((value) => ({ value: value as DraftStatus | "all", label: say(DRAFT_STATUS_WORDS[value]) })),
    { value: "all" as const, label: t.all },
  ];
  return (
    <Page
      title={t.title}
      description={t.description}
      width="full"
      toolbar={
        <Segmented
          label={t.status}
          value={status ?? "all"}
          choices={choices}
          onChange={(value) => changeState({ status: value })}
        />
      }
    >
      <DataTable
        label={t.list}
        name="drafts"
        columns={useColumns(status === undefined)}
        rows={drafts.items}
        keyOf={(draft) => draft.id}
        onOpen={(draft) => void navigate(`/drafts/${draft.id}`)}
        isLoading={drafts.isLoading}
        error={drafts.error}
        onRetry={drafts.retry}
        hasMore={drafts.hasMore}
        onLoadMore={drafts.loadMore}
        empty={
          <EmptyState icon="draft" title={t.empty} action={<Link to="/documents">{t.import}</Link>}>
            {t.emptyWords}
          </EmptyState>
        }
      />
    </Page>
  );
}

/** The state of each draft needs a column only where drafts of all states stand together. */
function useColumns(isMixed: boolean): Column<Draft>[] {
  const t = useTexts(draftListTexts);
  const say = useWord();
  const format = useFormat();
  const columns: Column<Draft>[] = [
    {
      key: "title",
      title: t.columns.title,
      width: 320,
      grow: 1,
      render: (draft) => <Link to={`/drafts/${draft.id}`}>{draft.title || draft.fileName}</Link>,
    },
    {
      key: "status",
      title: t.status,
      width: 140,
      render: (draft) => (
        <StatusTag tone={DRAFT_STATUS_TONES[draft.status]} word={say(DRAFT_STATUS_WORDS[draft.status])} />
      ),
    },
    { key: "progress", title: t.columns.progress, width: 200, render: (draft) => <Checked draft={draft} /> },
    {
      key: "tasks",
      title: t.columns.tasks,
      width: 80,
      align: "end",
      render: (draft) => format.number(draft.counts.tasks),
    },
    {
      key: "targets",
      title: t.columns.targets,
      width: 80,
      align: "end",
      render: (draft) => format.number(draft.counts.targets),
    },
    {
      key: "questions",
      title: t.columns.questions,
      width: 110,
      align: "end",
      render: (draft) => format.number(draft.counts.openQuestions),
    },
    {
      key: "gaps",
      title: t.columns.gaps,
      width: 120,
      align: "end",
      render: (draft) => format.number(draft.counts.openGaps),
    },
    { key: "changedAt", title: t.columns.changedAt, width: 150, render: (draft) => format.ago(draft.changedAt) },
  ];
  return isMixed ? columns : columns.filter(({ key }) => key !== "status");
}

function Checked({ draft }: { draft: Draft }) {
  const t = useTexts(draftListTexts);
  const format = useFormat();
  const { tasks, targets, rejected, undecided } = draft.counts;
  const all = tasks + targets + rejected;
  const words = t.decided(format.number(all - undecided), format.number(all));
  return (
    <span className={styles.checked}>
      <ProgressBar label={words} share={all === 0 ? 0 : (all - undecided) / all} tone="ok" />
      <span>{words}</span>
    </span>
  );
}
