import { documentsEndpoints } from "@zhigang/contract/documents";
import type { Document } from "@zhigang/contract/documents";
import { DRAFT_STATUS_WORDS } from "@zhigang/domain/glossary";
import { Link, useNavigate } from "react-router";
import { useMay } from "../../../api/session.ts";
import { useEndpointPages } from "../../../api/use-endpoint.ts";
import { DataTable } from "../../../kit/data-table/data-table.tsx";
import type { Column } from "../../../kit/data-table/data-table.tsx";
import { EmptyState } from "../../../kit/empty-state/empty-state.tsx";
import { FilterBar } from "../../../kit/filter-bar/filter-bar.tsx";
import { ABSENT, useFormat } from "../../../kit/language/format.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Page } from "../../../kit/page/page.tsx";
import { StatusTag } from "../../../kit/tag/tag.tsx";
import { useUrlState } from "../../../kit/url-state/use-url-state.ts";
import { DRAFT_STATUS_TONES } from "../draft-status.ts";
import { documentTexts } from "../texts.ts";
import { ImportPanel } from "./import-panel.tsx";

const DEFAULTS = { q: "" } as const;

/** 文件: what was imported, and the place to import more. */
export function DocumentListPage() {
  const t = useTexts(documentTexts);
  const may = useMay();
  const navigate = useNavigate();
  const [{ q }, changeState] = useUrlState(DEFAULTS);
  const documents = useEndpointPages(documentsEndpoints.listDocuments, { query: q === "" ? {} : { q } });
  return (
    <Page title={t.title} description={t.description}>
      {may("documents.file.import") && <ImportPanel />}
      <FilterBar search={{ label: t.search, value: q, width: 300, onSearch: (words) => changeState({ q: words }) }} />
      <DataTable
        label={t.list}
        name="documents"
        columns={useColumns()}
        rows={documents.items}
        keyOf={(document) => document.id}
        onOpen={(document) => void navigate(`/documents/${document.id}`)}
        isLoading={documents.isLoading}
        error={documents.error}
        onRetry={documents.retry}
        hasMore={documents.hasMore}
        onLoadMore={documents.loadMore}
        height={440}
        {...(q === "" && {
          empty: (
            <EmptyState icon="document" title={t.empty}>
              {t.emptyWords}
            </EmptyState>
          ),
        })}
      />
    </Page>
  );
}

function useColumns(): Column<Document>[] {
  const { columns: words, ...t } = useTexts(documentTexts);
  const format = useFormat();
  return [
    {
      key: "title",
      title: words.title,
      width: 340,
      grow: 1,
      render: (row) => <Link to={`/documents/${row.id}`}>{row.title}</Link>,
    },
    { key: "draft", title: words.draft, width: 140, render: (row) => <DraftCell document={row} /> },
    { key: "number", title: words.number, width: 180, render: (row) => row.documentNumber ?? ABSENT },
    { key: "authority", title: words.authority, width: 190, render: (row) => row.issuingAuthority ?? ABSENT },
    { key: "issuedOn", title: words.issuedOn, width: 120, render: (row) => format.day(row.issuedOn) },
    { key: "format", title: words.format, width: 80, render: (row) => row.format },
    {
      key: "characters",
      title: words.characters,
      width: 110,
      align: "end",
      render: (row) => t.number(format.number(row.characters)),
    },
    {
      key: "size",
      title: words.size,
      width: 90,
      align: "end",
      isHiddenAtFirst: true,
      render: (row) => format.size(row.byteSize),
    },
    { key: "importedAt", title: words.importedAt, width: 150, render: (row) => format.moment(row.createdAt) },
  ];
}

function DraftCell({ document }: { document: Document }) {
  const t = useTexts(documentTexts);
  const say = useWord();
  const may = useMay();
  if (document.draftStatus === null || document.draftId === null) return t.noDraft;
  const tag = (
    <StatusTag tone={DRAFT_STATUS_TONES[document.draftStatus]} word={say(DRAFT_STATUS_WORDS[document.draftStatus])} />
  );
  return may("documents.draft.read") ? <Link to={`/drafts/${document.draftId}`}>{tag}</Link> : tag;
}
