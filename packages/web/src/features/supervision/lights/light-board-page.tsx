import type { Item, ItemLight } from "@zhigang/contract/supervision";
import { SEVERITY } from "@zhigang/domain/supervision";
import type { Language } from "@zhigang/domain/glossary";
import { useMemo } from "react";
import { Link, useNavigate } from "react-router";
import { useDepartmentOptions } from "../../../api/departments.ts";
import { Button } from "../../../kit/button/button.tsx";
import { DataTable } from "../../../kit/data-table/data-table.tsx";
import type { Column } from "../../../kit/data-table/data-table.tsx";
import { DepartmentPicker } from "../../../kit/department-picker/department-picker.tsx";
import { EmptyState } from "../../../kit/empty-state/empty-state.tsx";
import { FilterBar } from "../../../kit/filter-bar/filter-bar.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useLanguage } from "../../../kit/language/language.ts";
import { useTexts } from "../../../kit/language/texts.ts";
import { Page } from "../../../kit/page/page.tsx";
import { Select } from "../../../kit/select/select.tsx";
import { useUrlState } from "../../../kit/url-state/use-url-state.ts";
import type { UrlState } from "../../../kit/url-state/use-url-state.ts";
import { itemAddress } from "../addresses.ts";
import { ColourMark } from "../parts/colour-mark.tsx";
import { DueWords } from "../parts/due-words.tsx";
import { LeadTags } from "../parts/lead-tags.tsx";
import { useScopedTitle } from "../parts/use-scoped-title.ts";
import { usePlanOptions } from "../queries.ts";
import { supervisionTexts } from "../texts.ts";
import { LightCounts } from "./light-counts.tsx";
import type { Counts } from "./light-counts.tsx";
import { useLightCounts, useLights } from "./queries.ts";
import type { LightQuery } from "./queries.ts";
import { lightTexts } from "./texts.ts";
import styles from "./lights.module.css";

const FILTERS = { colour: "", departmentId: "", planId: "" };
type Filters = UrlState<typeof FILTERS>;
const NO_COUNTS: Counts = [];

/** 亮灯看板: how many items stand where, and each from the worst on with the sentence that says why. */
export function LightBoardPage() {
  const t = useTexts(lightTexts);
  const shared = useTexts(supervisionTexts);
  const navigate = useNavigate();
  const [filters, change] = useUrlState(FILTERS);
  const lights = useLights(lightQueryOf(filters));
  const counted = useLightCounts(whoseOf(filters));
  const counts = counted.data?.counts ?? NO_COUNTS;
  return (
    <Page
      title={useScopedTitle(t.title)}
      width="full"
      crumbs={[{ label: shared.room }]}
      description={<Summary counts={counts} withoutLight={counted.data?.withoutLight ?? 0} />}
      toolbar={<LightFilters filters={filters} counts={counts} onChange={change} />}
    >
      <DataTable
        label={t.list}
        name="lights"
        columns={useLightColumns()}
        rows={lights.items}
        keyOf={({ item }) => item.id}
        onOpen={({ item }) => void navigate(itemAddress(item.id))}
        isLoading={lights.isLoading}
        error={lights.error}
        onRetry={lights.retry}
        hasMore={lights.hasMore}
        onLoadMore={lights.loadMore}
        empty={<NoLights filters={filters} onClear={() => change(FILTERS)} />}
      />
    </Page>
  );
}

/** The board in one sentence. */
function Summary({ counts, withoutLight }: { counts: Counts; withoutLight: number }) {
  const t = useTexts(lightTexts);
  const format = useFormat();
  const countOf = (colour: string) => format.number(counts.find((one) => one.colour === colour)?.count ?? 0);
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      {t.summary(format.number(all), countOf("red"), countOf("yellow"))}
      {withoutLight > 0 && ` ${t.withoutLight(format.number(withoutLight))}`}
    </>
  );
}

/** The part of the query that counts share: whose items. */
function whoseOf({ departmentId, planId }: Filters) {
  return { ...(departmentId !== "" && { departmentId }), ...(planId !== "" && { planId }) };
}

function lightQueryOf(filters: Filters): LightQuery {
  const colour = SEVERITY.find((one) => one === filters.colour);
  return { ...whoseOf(filters), ...(colour && { colour }) };
}

function LightFilters(props: { filters: Filters; counts: Counts; onChange: (change: Partial<Filters>) => void }) {
  const { filters, counts, onChange } = props;
  const t = useTexts(lightTexts);
  return (
    <div className={styles.head}>
      <LightCounts counts={counts} chosen={filters.colour} onChoose={(colour) => onChange({ colour })} />
      <FilterBar>
        <DepartmentPicker
          label={t.anyDepartment}
          departments={useDepartmentOptions()}
          width={220}
          value={filters.departmentId === "" ? null : filters.departmentId}
          onChange={(id) => onChange({ departmentId: id ?? "" })}
        />
        <Select
          label={t.anyPlan}
          placeholder={t.anyPlan}
          width={240}
          isClearable
          value={filters.planId === "" ? null : filters.planId}
          options={usePlanOptions()}
          onChange={(id) => onChange({ planId: id ?? "" })}
        />
      </FilterBar>
    </div>
  );
}

/** Nothing under these filters, or no rules that light anything: each with its next step. */
function NoLights({ filters, onClear }: { filters: Filters; onClear: () => void }) {
  const t = useTexts(lightTexts);
  if (Object.values(filters).some((value) => value !== "")) {
    return (
      <EmptyState icon="search" title={t.none} action={<Button onClick={onClear}>{t.clear}</Button>}>
        {t.noneWords}
      </EmptyState>
    );
  }
  return (
    <EmptyState icon="flag" title={t.noRules} action={<Link to="/supervision/rule-sets">{t.toRules}</Link>}>
      {t.noRulesWords}
    </EmptyState>
  );
}

interface LitItem {
  readonly item: Item;
  readonly light: ItemLight;
}

function useLightColumns(): Column<LitItem>[] {
  const t = useTexts(lightTexts).columns;
  const language: Language = useLanguage();
  return useMemo(
    () => [
      { key: "light", title: t.light, width: 104, render: ({ light }) => <ColourMark colour={light.colour} /> },
      {
        key: "item",
        title: t.item,
        width: 260,
        grow: 2,
        render: ({ item }) => (
          <Link to={itemAddress(item.id)} title={item.title}>
            {item.title}
          </Link>
        ),
      },
      {
        key: "why",
        title: t.why,
        width: 380,
        grow: 3,
        render: ({ light }) => <span title={light.because[language]}>{light.because[language]}</span>,
      },
      { key: "lead", title: t.lead, width: 180, grow: 1, render: ({ item }) => <LeadTags duties={item.duties} /> },
      { key: "dueOn", title: t.dueOn, width: 190, render: ({ item }) => <DueWords item={item} /> },
    ],
    [t, language],
  );
}
