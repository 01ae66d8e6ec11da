import type { IssuedPaper } from "@zhigang/contract/supervision";
import { ISSUED_KIND_WORDS } from "@zhigang/domain/glossary";
import { ISSUED_KINDS } from "@zhigang/domain/supervision";
import { useMemo } from "react";
import { Link, useNavigate } from "react-router";
import { useMay } from "../../../api/session.ts";
import { Button } from "../../../kit/button/button.tsx";
import { DataTable } from "../../../kit/data-table/data-table.tsx";
import type { Column } from "../../../kit/data-table/data-table.tsx";
import { EmptyState } from "../../../kit/empty-state/empty-state.tsx";
import { FilterBar } from "../../../kit/filter-bar/filter-bar.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Page } from "../../../kit/page/page.tsx";
import { Select } from "../../../kit/select/select.tsx";
import { Tag } from "../../../kit/tag/tag.tsx";
import { useUrlState } from "../../../kit/url-state/use-url-state.ts";
import { supervisionTexts } from "../texts.ts";
import { paperAddress } from "./paper-address.ts";
import { usePapers } from "./queries.ts";
import { paperTexts } from "./texts.ts";

const FILTERS = { q: "", kind: "" };

/** 印发登记: every issued paper, found by words and kind. */
export function PaperListPage() {
  const t = useTexts(paperTexts);
  const shared = useTexts(supervisionTexts);
  const say = useWord();
  const navigate = useNavigate();
  const may = useMay();
  const [filters, change] = useUrlState(FILTERS);
  const kind = ISSUED_KINDS.find((each) => each === filters.kind);
  const papers = usePapers({ ...(filters.q !== "" && { q: filters.q }), ...(kind && { kind }) });
  return (
    <Page
      title={t.title}
      description={t.description}
      width="full"
      crumbs={[{ label: shared.room }]}
      actions={
        may("supervision.paper.issue") && (
          <Button kind="primary" icon="seal" onClick={() => void navigate("/supervision/papers/new")}>
            {t.issueNew}
          </Button>
        )
      }
      toolbar={
        <FilterBar
          search={{
            label: t.search,
            placeholder: t.searchHint,
            value: filters.q,
            width: 220,
            onSearch: (q) => change({ q }),
          }}
        >
          <Select
            label={t.anyKind}
            placeholder={t.anyKind}
            width={180}
            isClearable
            value={filters.kind === "" ? null : filters.kind}
            options={ISSUED_KINDS.map((value) => ({ value: value as string, label: say(ISSUED_KIND_WORDS[value]) }))}
            onChange={(next) => change({ kind: next ?? "" })}
          />
        </FilterBar>
      }
    >
      <DataTable
        label={t.list}
        name="papers"
        columns={usePaperColumns()}
        rows={papers.items}
        keyOf={(paper) => paper.id}
        onOpen={(paper) => void navigate(paperAddress(paper.id))}
        isLoading={papers.isLoading}
        error={papers.error}
        onRetry={papers.retry}
        hasMore={papers.hasMore}
        onLoadMore={papers.loadMore}
        empty={
          <EmptyState icon="seal" title={t.nothing}>
            {t.nothingWords}
          </EmptyState>
        }
      />
    </Page>
  );
}

function usePaperColumns(): Column<IssuedPaper>[] {
  const t = useTexts(paperTexts);
  const say = useWord();
  const format = useFormat();
  return useMemo(
    () => [
      { key: "number", title: t.columns.number, width: 190, render: (paper) => paper.number },
      {
        key: "title",
        title: t.columns.title,
        width: 300,
        grow: 3,
        render: (paper) => (
          <>
            <Link to={paperAddress(paper.id)}>{paper.title}</Link>{" "}
            {paper.edition > 1 && <Tag tone="warn">{t.edition(String(paper.edition))}</Tag>}
          </>
        ),
      },
      { key: "kind", title: t.columns.kind, width: 150, render: (paper) => say(ISSUED_KIND_WORDS[paper.kind]) },
      { key: "cutOffOn", title: t.columns.cutOffOn, width: 120, render: (paper) => format.day(paper.cutOffOn) },
      { key: "issuedAt", title: t.columns.issuedAt, width: 160, render: (paper) => format.moment(paper.issuedAt) },
      { key: "issuedBy", title: t.columns.issuedBy, width: 130, render: (paper) => paper.issuedBy },
    ],
    [t, say, format],
  );
}
