import type { AuditEntryRow, ListAuditEntries } from "@zhigang/contract/audit";
import { AUDIT_RESULT_WORDS, ROLE_WORDS } from "@zhigang/domain/glossary";
import { useMemo, useState } from "react";
import { DataTable } from "../../../kit/data-table/data-table.tsx";
import type { Column } from "../../../kit/data-table/data-table.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useLanguage } from "../../../kit/language/language.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Page } from "../../../kit/page/page.tsx";
import { StatusTag } from "../../../kit/tag/tag.tsx";
import { useUrlState } from "../../../kit/url-state/use-url-state.ts";
import { operationWords } from "../operation-words.ts";
import { useAuditEntries } from "../queries.ts";
import { auditTexts } from "../texts.ts";
import { EntryDrawer } from "./entry-drawer.tsx";
import { EntryFilters, ENTRY_FILTERS } from "./entry-filters.tsx";
import type { EntryFilterState } from "./entry-filters.tsx";
import { PersonName, unnamed } from "./person-name.tsx";
import { VerifyChain } from "./verify-chain.tsx";

/** 留痕: the list, its filters, one entry beside it, and the check of the chain. */
export function EntryListPage() {
  const t = useTexts(auditTexts);
  const [filters, changeFilters] = useUrlState(ENTRY_FILTERS);
  const [openId, setOpenId] = useState<string | null>(null);
  const entries = useAuditEntries(queryOf(filters));
  const columns = useColumns();
  return (
    <Page
      title={t.title}
      description={t.description}
      crumbs={[{ label: t.system }]}
      width="full"
      toolbar={<EntryFilters filters={filters} onChange={changeFilters} />}
    >
      <VerifyChain />
      <DataTable
        label={t.entries}
        name="audit"
        columns={columns}
        rows={entries.items}
        keyOf={keyOf}
        total={entries.total}
        onOpen={(row) => setOpenId(row.id)}
        openKey={openId}
        isLoading={entries.isLoading}
        error={entries.error}
        onRetry={entries.retry}
        hasMore={entries.hasMore}
        onLoadMore={entries.loadMore}
      />
      <EntryDrawer id={openId} onClose={() => setOpenId(null)} />
    </Page>
  );
}

function useColumns(): Column<AuditEntryRow>[] {
  const t = useTexts(auditTexts);
  const format = useFormat();
  const language = useLanguage();
  const say = useWord();
  return useMemo(
    () => [
      { key: "when", title: t.when, width: 160, render: (row) => format.moment(row.recordedAt) },
      {
        key: "who",
        title: t.who,
        width: 150,
        grow: 1,
        render: (row) => <PersonName name={row.actorName} erased={row.actorErased} />,
      },
      { key: "did", title: t.did, width: 180, grow: 1, render: (row) => operationWords(row.operation, language) },
      {
        key: "subject",
        title: t.subject,
        width: 200,
        grow: 2,
        render: (row) => <PersonName name={row.subjectLabel ?? unnamed(row)} erased={row.subjectErased} />,
      },
      {
        key: "result",
        title: t.result,
        width: 110,
        render: (row) => (
          <StatusTag tone={row.result === "done" ? "ok" : "bad"} word={say(AUDIT_RESULT_WORDS[row.result])} />
        ),
      },
      {
        key: "seq",
        title: t.seq,
        width: 140,
        align: "end",
        render: (row) => row.seq ?? t.unsealed,
      },
      {
        key: "role",
        title: t.role,
        width: 140,
        isHiddenAtFirst: true,
        render: (row) => row.roles.map((role) => say(ROLE_WORDS[role])).join(" · "),
      },
      { key: "address", title: t.address, width: 140, isHiddenAtFirst: true, render: (row) => row.address },
      { key: "request", title: t.request, width: 180, isHiddenAtFirst: true, render: (row) => row.requestId },
    ],
    [t, format, language, say],
  );
}

function keyOf(row: AuditEntryRow): string {
  return row.id;
}

/** Days are China Standard Time, as in every paper; the audit keeps moments. */
function queryOf(filters: EntryFilterState): ListAuditEntries {
  return {
    ...(filters.actor !== "" && { actorName: filters.actor }),
    ...(filters.room !== "" && { operation: `${filters.room}.` }),
    ...((filters.result === "done" || filters.result === "refused") && { result: filters.result }),
    ...(filters.from !== "" && { from: new Date(`${filters.from}T00:00:00+08:00`).toISOString() }),
    ...(filters.to !== "" && { to: new Date(`${filters.to}T23:59:59.999+08:00`).toISOString() }),
  };
}
