import { useDepartmentOptions } from "../../../api/departments.ts";
import { FilterBar } from "../../../kit/filter-bar/filter-bar.tsx";
import type { Condition } from "../../../kit/filter-bar/filter-bar.tsx";
import { useMay } from "../../../api/session.ts";
import { useTexts } from "../../../kit/language/texts.ts";
import { Select } from "../../../kit/select/select.tsx";
import { usePlanOptions } from "../queries.ts";
import { searchTexts } from "../texts.ts";
import { NO_FILTERS } from "./search-state.ts";
import type { ChangeSearch, SearchState } from "./search-state.ts";

const FIRST_YEAR = 2015;
const YEARS = Array.from({ length: new Date().getFullYear() + 11 - FIRST_YEAR }, (_, index) =>
  String(FIRST_YEAR + index),
);
const OF_NOTHING = (value: string) => (value === "" ? null : value);

/** The words, what narrows them, and the conditions in force as chips. */
export function SearchFilters(props: { state: SearchState; onChange: ChangeSearch }) {
  const { state, onChange } = props;
  const t = useTexts(searchTexts);
  const may = useMay();
  const plans = usePlanOptions();
  const departments = useDepartmentOptions();
  const conditions = useConditions(state, onChange);
  const handleChange: ChangeSearch = (change) => onChange({ ...change, page: "" });
  return (
    <FilterBar
      search={{
        label: t.search,
        placeholder: t.placeholder,
        value: state.q,
        onSearch: (q) => handleChange({ q, without: "", choose: "" }),
        width: 360,
      }}
      conditions={conditions}
      onClear={() => onChange(NO_FILTERS)}
    >
      <Select
        label={t.plan}
        placeholder={t.plan}
        isClearable
        isSearchable
        width={190}
        value={OF_NOTHING(state.planId)}
        options={plans.map(({ id, title }) => ({ value: id, label: title }))}
        onChange={(planId) => handleChange({ planId: planId ?? "" })}
      />
      <Select
        label={t.department}
        placeholder={t.department}
        isClearable
        isSearchable
        width={160}
        value={OF_NOTHING(state.departmentId)}
        options={departments.map(({ id, name, initials }) => ({ value: id, label: name, keywords: initials }))}
        onChange={(departmentId) => handleChange({ departmentId: departmentId ?? "" })}
      />
      <Select
        label={t.year}
        placeholder={t.year}
        isClearable
        width={100}
        value={OF_NOTHING(state.year)}
        options={YEARS.map((year) => ({ value: year, label: year }))}
        onChange={(year) => handleChange({ year: year ?? "" })}
      />
      {may("documents.draft.read") && (
        <Select
          label={t.status}
          placeholder={t.status}
          isClearable
          width={110}
          value={OF_NOTHING(state.status)}
          options={[
            { value: "published", label: t.published },
            { value: "in_review", label: t.inReview },
          ]}
          onChange={(status) => handleChange({ status: status ?? "" })}
        />
      )}
    </FilterBar>
  );
}

/** The conditions in force, each in words with the way to lift it. */
function useConditions(state: SearchState, onChange: ChangeSearch): Condition[] {
  const t = useTexts(searchTexts);
  const plans = usePlanOptions();
  const departments = useDepartmentOptions();
  const nameOf = (named: readonly { id: string; name?: string; title?: string }[], id: string) => {
    const one = named.find((each) => each.id === id);
    return one?.name ?? one?.title ?? "…";
  };
  const labels: readonly (readonly [keyof SearchState, string])[] = [
    ["planId", t.planIs(nameOf(plans, state.planId))],
    ["departmentId", t.departmentIs(nameOf(departments, state.departmentId))],
    ["year", t.yearIs(state.year)],
    ["status", t.statusIs(state.status === "in_review" ? t.inReview : t.published)],
    ["documentId", t.documentIs],
  ];
  return labels
    .filter(([key]) => state[key] !== "")
    .map(([key, label]) => ({ key, label, onRemove: () => onChange({ [key]: "", page: "" }) }));
}
