import { ITEM_SOURCE_WORDS, ITEM_STATUS_WORDS } from "@zhigang/domain/glossary";
import { ITEM_SOURCES, ITEM_STATUSES } from "@zhigang/domain/supervision";
import { Segmented } from "../../../kit/choice/segmented.tsx";
import { DepartmentPicker } from "../../../kit/department-picker/department-picker.tsx";
import { FilterBar } from "../../../kit/filter-bar/filter-bar.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Select } from "../../../kit/select/select.tsx";
import { useDepartmentOptions } from "../queries.ts";
import { ITEM_VIEWS } from "./item-filter-state.ts";
import type { ChangeItemFilters, ItemFilterState, ItemView } from "./item-filter-state.ts";
import { itemListTexts } from "./texts.ts";

/** Whose items, and which of them. */
export function ItemFilters(props: { filters: ItemFilterState; view: ItemView; onChange: ChangeItemFilters }) {
  const { filters, view, onChange } = props;
  const t = useTexts(itemListTexts);
  const say = useWord();
  const words = { mine: t.mine, all: t.all, overdue: t.overdueOnly };
  return (
    <FilterBar
      search={{
        label: t.search,
        placeholder: t.searchHint,
        value: filters.q,
        width: 200,
        onSearch: (q) => onChange({ q }),
      }}
    >
      <Segmented
        label={t.views}
        value={view}
        choices={ITEM_VIEWS.map((value) => ({ value, label: words[value] }))}
        onChange={(next) => onChange({ view: next })}
      />
      <Select
        label={t.anyStatus}
        placeholder={t.anyStatus}
        width={140}
        isClearable
        value={filters.status === "" ? null : filters.status}
        options={ITEM_STATUSES.map((value) => ({ value: value as string, label: say(ITEM_STATUS_WORDS[value]) }))}
        onChange={(status) => onChange({ status: status ?? "" })}
      />
      <Select
        label={t.anySource}
        placeholder={t.anySource}
        width={140}
        isClearable
        value={filters.source === "" ? null : filters.source}
        options={ITEM_SOURCES.map((value) => ({ value: value as string, label: say(ITEM_SOURCE_WORDS[value]) }))}
        onChange={(source) => onChange({ source: source ?? "" })}
      />
      <DepartmentPicker
        label={t.anyDepartment}
        departments={useDepartmentOptions()}
        width={190}
        value={filters.departmentId === "" ? null : filters.departmentId}
        onChange={(id) => onChange({ departmentId: id ?? "" })}
      />
    </FilterBar>
  );
}
