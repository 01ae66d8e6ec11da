import type { Consequence } from "@zhigang/contract/supervision";
import { CONSEQUENCE_KIND_WORDS, CONSEQUENCE_STATUS_WORDS } from "@zhigang/domain/glossary";
import { CONSEQUENCE_KINDS, CONSEQUENCE_STATUSES } from "@zhigang/domain/supervision";
import { useMemo } from "react";
import { Link, useNavigate } from "react-router";
import { useDepartmentOptions } from "../../../api/departments.ts";
import { DataTable } from "../../../kit/data-table/data-table.tsx";
import type { Column } from "../../../kit/data-table/data-table.tsx";
import { DepartmentPicker } from "../../../kit/department-picker/department-picker.tsx";
import { EmptyState } from "../../../kit/empty-state/empty-state.tsx";
import { FilterBar } from "../../../kit/filter-bar/filter-bar.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Page } from "../../../kit/page/page.tsx";
import { Select } from "../../../kit/select/select.tsx";
import { StatusTag, Tag } from "../../../kit/tag/tag.tsx";
import { useUrlState } from "../../../kit/url-state/use-url-state.ts";
import type { UrlState } from "../../../kit/url-state/use-url-state.ts";
import { consequenceAddress } from "../addresses.ts";
import { supervisionTexts } from "../texts.ts";
import { CONSEQUENCE_KIND_TONES, CONSEQUENCE_STATUS_TONES } from "./consequence-status.ts";
import { useConsequences } from "./queries.ts";
import { consequenceTexts } from "./texts.ts";

const FILTERS = { kind: "", status: "", departmentId: "" };

/** 督查结果运用: what was proposed for which unit, and what became of it. */
export function ConsequenceListPage() {
  const t = useTexts(consequenceTexts);
  const shared = useTexts(supervisionTexts);
  const navigate = useNavigate();
  const [filters, change] = useUrlState(FILTERS);
  const kind = CONSEQUENCE_KINDS.find((one) => one === filters.kind);
  const status = CONSEQUENCE_STATUSES.find((one) => one === filters.status);
  const whose = filters.departmentId === "" ? {} : { departmentId: filters.departmentId };
  const proposals = useConsequences({ ...whose, ...(kind && { kind }), ...(status && { status }) });
  return (
    <Page
      title={t.title}
      width="full"
      description={t.description}
      crumbs={[{ label: shared.room }]}
      toolbar={<Filters filters={filters} onChange={change} />}
    >
      <DataTable
        label={t.list}
        name="consequences"
        columns={useColumns()}
        rows={proposals.items}
        keyOf={(row: Consequence) => row.id}
        onOpen={(row) => void navigate(consequenceAddress(row.id))}
        isLoading={proposals.isLoading}
        error={proposals.error}
        onRetry={proposals.retry}
        hasMore={proposals.hasMore}
        onLoadMore={proposals.loadMore}
        empty={
          <EmptyState icon="document" title={t.nothing}>
            {t.nothingWords}
          </EmptyState>
        }
      />
    </Page>
  );
}

function Filters(props: {
  filters: UrlState<typeof FILTERS>;
  onChange: (change: Partial<UrlState<typeof FILTERS>>) => void;
}) {
  const { filters, onChange } = props;
  const t = useTexts(consequenceTexts);
  const say = useWord();
  return (
    <FilterBar>
      <Select
        label={t.anyKind}
        placeholder={t.anyKind}
        width={140}
        isClearable
        value={filters.kind === "" ? null : filters.kind}
        options={CONSEQUENCE_KINDS.map((value) => ({
          value: value as string,
          label: say(CONSEQUENCE_KIND_WORDS[value]),
        }))}
        onChange={(kind) => onChange({ kind: kind ?? "" })}
      />
      <Select
        label={t.anyStatus}
        placeholder={t.anyStatus}
        width={200}
        isClearable
        value={filters.status === "" ? null : filters.status}
        options={CONSEQUENCE_STATUSES.map((value) => ({
          value: value as string,
          label: say(CONSEQUENCE_STATUS_WORDS[value]),
        }))}
        onChange={(status) => onChange({ status: status ?? "" })}
      />
      <DepartmentPicker
        label={t.anyDepartment}
        departments={useDepartmentOptions()}
        width={220}
        value={filters.departmentId === "" ? null : filters.departmentId}
        onChange={(id) => onChange({ departmentId: id ?? "" })}
      />
    </FilterBar>
  );
}

function useColumns(): Column<Consequence>[] {
  const { columns: t, unnumbered } = useTexts(consequenceTexts);
  const say = useWord();
  const format = useFormat();
  return useMemo(
    () => [
      {
        key: "title",
        title: t.title,
        width: 260,
        grow: 3,
        render: ({ id, title }) => (
          <Link to={consequenceAddress(id)} title={title}>
            {title}
          </Link>
        ),
      },
      {
        key: "kind",
        title: t.kind,
        width: 110,
        render: ({ kind }) => <Tag tone={CONSEQUENCE_KIND_TONES[kind]}>{say(CONSEQUENCE_KIND_WORDS[kind])}</Tag>,
      },
      { key: "department", title: t.department, width: 180, grow: 1, render: ({ departmentName }) => departmentName },
      {
        key: "status",
        title: t.status,
        width: 200,
        render: ({ status }) => (
          <StatusTag tone={CONSEQUENCE_STATUS_TONES[status]} word={say(CONSEQUENCE_STATUS_WORDS[status])} />
        ),
      },
      { key: "number", title: t.number, width: 180, render: ({ number }) => number ?? unnumbered },
      {
        key: "drafted",
        title: t.drafted,
        width: 200,
        render: ({ draftedBy, draftedAt }) => `${draftedBy} ${format.moment(draftedAt)}`,
      },
    ],
    [t, unnumbered, say, format],
  );
}
