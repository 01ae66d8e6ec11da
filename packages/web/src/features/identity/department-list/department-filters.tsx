import { DEPARTMENT_KIND_WORDS } from "@zhigang/domain/glossary";
import { DEPARTMENT_KINDS } from "@zhigang/domain/identity";
import { useDivisionNames } from "../../../api/departments.ts";
import { Checkbox } from "../../../kit/choice/checkbox.tsx";
import { FilterBar } from "../../../kit/filter-bar/filter-bar.tsx";
import type { Condition } from "../../../kit/filter-bar/filter-bar.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Select } from "../../../kit/select/select.tsx";
import type { UrlState } from "../../../kit/url-state/use-url-state.ts";
import { departmentTexts } from "./texts.ts";

/** The filters of the department list, and which department is open beside it. */
export const DEPARTMENT_FILTERS = { text: "", division: "", kind: "", ended: "", open: "" };
export type DepartmentFilterState = UrlState<typeof DEPARTMENT_FILTERS>;

interface Props {
  filters: DepartmentFilterState;
  onChange: (change: Partial<DepartmentFilterState>) => void;
}

/** By any name, division and kind. */
export function DepartmentFilters(props: Props) {
  const { filters, onChange } = props;
  const t = useTexts(departmentTexts);
  const say = useWord();
  const divisions = useDivisionNames();
  return (
    <FilterBar
      search={{ label: t.search, value: filters.text, width: 300, onSearch: (text) => onChange({ text }) }}
      conditions={useConditions(props)}
      onClear={() => onChange({ text: "", division: "", kind: "" })}
    >
      <Select
        label={t.anyDivision}
        placeholder={t.anyDivision}
        width={170}
        isClearable
        isSearchable
        value={filters.division === "" ? null : filters.division}
        options={[...divisions].map(([code, name]) => ({ value: code, label: name, note: code }))}
        onChange={(division) => onChange({ division: division ?? "" })}
      />
      <Select
        label={t.anyKind}
        placeholder={t.anyKind}
        width={170}
        isClearable
        value={filters.kind === "" ? null : filters.kind}
        options={DEPARTMENT_KINDS.map((kind) => ({ value: kind as string, label: say(DEPARTMENT_KIND_WORDS[kind]) }))}
        onChange={(kind) => onChange({ kind: kind ?? "" })}
      />
      <Checkbox checked={filters.ended !== ""} onChange={(shown) => onChange({ ended: shown ? "shown" : "" })}>
        {t.showEnded}
      </Checkbox>
    </FilterBar>
  );
}

function useConditions({ filters, onChange }: Props): Condition[] {
  const t = useTexts(departmentTexts);
  const say = useWord();
  const divisions = useDivisionNames();
  const kind = DEPARTMENT_KINDS.find((each) => each === filters.kind);
  const division = divisions.get(filters.division) ?? filters.division;
  return [
    ...(filters.text === ""
      ? []
      : [{ key: "text", label: t.textIs(filters.text), onRemove: () => onChange({ text: "" }) }]),
    ...(division === ""
      ? []
      : [{ key: "division", label: t.divisionIs(division), onRemove: () => onChange({ division: "" }) }]),
    ...(kind
      ? [{ key: "kind", label: t.kindIs(say(DEPARTMENT_KIND_WORDS[kind])), onRemove: () => onChange({ kind: "" }) }]
      : []),
  ];
}
