import type { Blocker } from "@zhigang/contract/supervision";
import { BLOCKER_KIND_WORDS, BLOCKER_LEVEL_WORDS } from "@zhigang/domain/glossary";
import { BLOCKER_KINDS, BLOCKER_LEVELS, BLOCKER_VIEWS } from "@zhigang/domain/supervision";
import { useState } from "react";
import { useNavigate } from "react-router";
import { useDepartmentOptions } from "../../../api/departments.ts";
import { Button } from "../../../kit/button/button.tsx";
import { DataTable } from "../../../kit/data-table/data-table.tsx";
import { DepartmentPicker } from "../../../kit/department-picker/department-picker.tsx";
import { EmptyState } from "../../../kit/empty-state/empty-state.tsx";
import { FilterBar } from "../../../kit/filter-bar/filter-bar.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Page } from "../../../kit/page/page.tsx";
import { SearchBox } from "../../../kit/search-box/search-box.tsx";
import { Select } from "../../../kit/select/select.tsx";
import { Tabs } from "../../../kit/tabs/tabs.tsx";
import { useUrlState } from "../../../kit/url-state/use-url-state.ts";
import type { UrlState } from "../../../kit/url-state/use-url-state.ts";
import { blockerAddress } from "../addresses.ts";
import { supervisionTexts } from "../texts.ts";
import { EscalationRules } from "./escalation-rules.tsx";
import { useBlockerCounts, useBlockerExport, useBlockers } from "./queries.ts";
import type { BlockerQuery } from "./queries.ts";
import { blockerTexts } from "./texts.ts";
import { useBlockerColumns } from "./use-blocker-columns.tsx";
import styles from "./blockers.module.css";

const FILTERS = { view: "", level: "", kind: "", ownerId: "", q: "" };
type Filters = UrlState<typeof FILTERS>;
const VIEWS = ["mine", ...BLOCKER_VIEWS] as const;
type View = (typeof VIEWS)[number];

/** 问题台账: what waits for the reader, what is open, overdue, to be confirmed, escalated, settled. */
export function BlockerListPage() {
  const t = useTexts(blockerTexts);
  const shared = useTexts(supervisionTexts);
  const navigate = useNavigate();
  const [filters, change] = useUrlState(FILTERS);
  const [isShowingRules, setIsShowingRules] = useState(false);
  const view = VIEWS.find((one) => one === filters.view) ?? "open";
  const query: BlockerQuery = { ...narrowedBy(filters), ...(view === "mine" ? { mine: true } : { view }) };
  const blockers = useBlockers(query);
  const taken = useBlockerExport();
  return (
    <Page
      title={t.title}
      width="full"
      description={t.description}
      crumbs={[{ label: shared.room }]}
      actions={
        <>
          <Button icon="shield" onClick={() => setIsShowingRules(true)}>
            {t.rules}
          </Button>
          <Button icon="download" isBusy={taken.isPending} onClick={() => taken.mutate(query)}>
            {t.export}
          </Button>
        </>
      }
      toolbar={<BlockerFilters filters={filters} view={view} onChange={change} />}
    >
      <DataTable
        label={t.list}
        name="blockers"
        columns={useBlockerColumns()}
        rows={blockers.items}
        keyOf={(blocker: Blocker) => blocker.id}
        onOpen={(blocker) => void navigate(blockerAddress(blocker.id))}
        isLoading={blockers.isLoading}
        error={blockers.error}
        onRetry={blockers.retry}
        hasMore={blockers.hasMore}
        onLoadMore={blockers.loadMore}
        empty={
          <EmptyState icon="warning" title={t.nothing}>
            {t.nothingWords[view]}
          </EmptyState>
        }
      />
      {isShowingRules && <EscalationRules onClose={() => setIsShowingRules(false)} />}
    </Page>
  );
}

/** The filters as the server reads them; what is not chosen is not sent. */
function narrowedBy({ level, kind, ownerId, q }: Filters): BlockerQuery {
  const chosenLevel = BLOCKER_LEVELS.find((one) => one === level);
  const chosenKind = BLOCKER_KINDS.find((one) => one === kind);
  return {
    ...(chosenLevel && { level: chosenLevel }),
    ...(chosenKind && { kind: chosenKind }),
    ...(ownerId !== "" && { ownerId }),
    ...(q.trim() !== "" && { q: q.trim() }),
  };
}

function BlockerFilters(props: { filters: Filters; view: View; onChange: (change: Partial<Filters>) => void }) {
  const { filters, view, onChange } = props;
  const t = useTexts(blockerTexts);
  const say = useWord();
  const counts = useBlockerCounts(narrowedBy(filters)).data;
  const countOf = (value: View) =>
    value === "mine" ? counts?.mine : counts?.counts.find((one) => one.view === value)?.count;
  const tabs = VIEWS.map((value) => ({
    value,
    label: t[value],
    ...(value !== "settled" && { count: countOf(value) }),
  }));
  return (
    <div className={styles.head}>
      <Tabs label={t.views} tabs={tabs} value={view} onChange={(next) => onChange({ view: next })} />
      <FilterBar>
        <SearchBox label={t.search} placeholder={t.search} value={filters.q} onSearch={(q) => onChange({ q })} />
        <Select
          label={t.anyLevel}
          placeholder={t.anyLevel}
          width={150}
          isClearable
          value={filters.level === "" ? null : filters.level}
          options={BLOCKER_LEVELS.map((value) => ({ value: value as string, label: say(BLOCKER_LEVEL_WORDS[value]) }))}
          onChange={(level) => onChange({ level: level ?? "" })}
        />
        <Select
          label={t.anyKind}
          placeholder={t.anyKind}
          width={150}
          isClearable
          value={filters.kind === "" ? null : filters.kind}
          options={BLOCKER_KINDS.map((value) => ({ value: value as string, label: say(BLOCKER_KIND_WORDS[value]) }))}
          onChange={(kind) => onChange({ kind: kind ?? "" })}
        />
        <DepartmentPicker
          label={t.anyOwner}
          departments={useDepartmentOptions()}
          width={220}
          value={filters.ownerId === "" ? null : filters.ownerId}
          onChange={(id) => onChange({ ownerId: id ?? "" })}
        />
      </FilterBar>
    </div>
  );
}
