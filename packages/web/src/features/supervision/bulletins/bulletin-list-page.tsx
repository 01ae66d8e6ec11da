import type { Bulletin } from "@zhigang/contract/supervision";
import { BULLETIN_STATUS_WORDS, periodWords } from "@zhigang/domain/glossary";
import { useMemo, useState } from "react";
import { Link, useNavigate } from "react-router";
import { useMay } from "../../../api/session.ts";
import { Button } from "../../../kit/button/button.tsx";
import { DataTable } from "../../../kit/data-table/data-table.tsx";
import type { Column } from "../../../kit/data-table/data-table.tsx";
import { EmptyState } from "../../../kit/empty-state/empty-state.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Page } from "../../../kit/page/page.tsx";
import { StatusTag } from "../../../kit/tag/tag.tsx";
import { supervisionTexts } from "../texts.ts";
import { BULLETIN_TONES, bulletinAddress } from "./bulletin-status.ts";
import { DraftBulletinDialog } from "./draft-bulletin-dialog.tsx";
import { useBulletins } from "./queries.ts";
import { bulletinTexts } from "./texts.ts";

/** 通报: drafted, issued, corrected, the latest first. */
export function BulletinListPage() {
  const t = useTexts(bulletinTexts);
  const shared = useTexts(supervisionTexts);
  const navigate = useNavigate();
  const may = useMay();
  const bulletins = useBulletins();
  const [isDrafting, setIsDrafting] = useState(false);
  return (
    <Page
      title={t.title}
      description={t.description}
      width="full"
      crumbs={[{ label: shared.room }]}
      actions={
        <>
          <Button icon="settings" onClick={() => void navigate("/supervision/bulletins/rules")}>
            {t.rules}
          </Button>
          {may("supervision.bulletin.draft") && (
            <Button kind="primary" icon="plus" onClick={() => setIsDrafting(true)}>
              {t.draft}
            </Button>
          )}
        </>
      }
    >
      <DataTable
        label={t.list}
        name="bulletins"
        columns={useBulletinColumns()}
        rows={bulletins.items}
        keyOf={(bulletin) => bulletin.id}
        onOpen={(bulletin) => void navigate(bulletinAddress(bulletin.id))}
        isLoading={bulletins.isLoading}
        error={bulletins.error}
        onRetry={bulletins.retry}
        hasMore={bulletins.hasMore}
        onLoadMore={bulletins.loadMore}
        empty={
          <EmptyState icon="document" title={t.nothing}>
            {t.nothingWords}
          </EmptyState>
        }
      />
      <DraftBulletinDialog isOpen={isDrafting} onClose={() => setIsDrafting(false)} />
    </Page>
  );
}

function useBulletinColumns(): Column<Bulletin>[] {
  const t = useTexts(bulletinTexts);
  const say = useWord();
  const format = useFormat();
  return useMemo(
    () => [
      {
        key: "title",
        title: t.columns.title,
        width: 300,
        grow: 3,
        render: (row) => <Link to={bulletinAddress(row.id)}>{row.title}</Link>,
      },
      { key: "number", title: t.columns.number, width: 190, render: (row) => row.number ?? "—" },
      { key: "period", title: t.columns.period, width: 140, render: (row) => say(periodWords(row.period)) },
      {
        key: "status",
        title: t.columns.status,
        width: 120,
        render: (row) => <StatusTag tone={BULLETIN_TONES[row.status]} word={say(BULLETIN_STATUS_WORDS[row.status])} />,
      },
      { key: "edition", title: t.columns.edition, width: 100, render: (row) => t.edition(String(row.edition)) },
      { key: "issuedAt", title: t.columns.issuedAt, width: 160, render: (row) => format.moment(row.issuedAt) },
    ],
    [t, say, format],
  );
}
