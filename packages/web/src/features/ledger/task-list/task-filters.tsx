import { DUTY_ROLE_WORDS } from "@zhigang/domain/glossary";
import { DUTY_ROLES } from "@zhigang/domain/ledger";
import type { ReactNode } from "react";
import { useDepartmentOptions } from "../../../api/departments.ts";
import { DepartmentPicker } from "../../../kit/department-picker/department-picker.tsx";
import { FilterBar } from "../../../kit/filter-bar/filter-bar.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { useIsNarrow } from "../../../kit/narrow/use-is-narrow.ts";
import { Select } from "../../../kit/select/select.tsx";
import { DeadlineSelect } from "../parts/deadline-select.tsx";
import { PlanSelect } from "../parts/plan-select.tsx";
import { useTaskGroups } from "../queries.ts";
import { MoreFilters } from "./more-filters.tsx";
import { NARROWING } from "./task-filter-state.ts";
import type { ChangeFilters, TaskFilterState } from "./task-filter-state.ts";
import { taskListTexts } from "./texts.ts";
import { useConditions } from "./use-conditions.ts";

/** The filters of the task table: the usual ones in sight, the others one press away, all of them as chips once set. */
export function TaskFilters(props: { filters: TaskFilterState; onChange: ChangeFilters; end?: ReactNode }) {
  const { filters, onChange, end } = props;
  const t = useTexts(taskListTexts);
  const isNarrow = useIsNarrow();
  return (
    <FilterBar
      search={{
        label: t.search,
        placeholder: t.searchHint,
        value: filters.q,
        width: 250,
        onSearch: (q) => onChange({ q }),
      }}
      conditions={useConditions(filters, onChange)}
      onClear={() => onChange(NARROWING)}
      end={end}
    >
      {!isNarrow && <UsualFields filters={filters} onChange={onChange} isStacked={false} />}
      <MoreFilters filters={filters} onChange={onChange}>
        {isNarrow && <UsualFields filters={filters} onChange={onChange} isStacked />}
      </MoreFilters>
    </FilterBar>
  );
}

/** The fields themselves, in a row above the table or under each other on a phone. */
function UsualFields(props: { filters: TaskFilterState; onChange: ChangeFilters; isStacked: boolean }) {
  const { filters, onChange, isStacked } = props;
  const t = useTexts(taskListTexts);
  const say = useWord();
  const width = (pixels: number) => (isStacked ? "100%" : pixels);
  const nodes = useTaskGroups("deadline").data?.items ?? [];
  return (
    <>
      <PlanSelect value={filters.planId} width={width(190)} onChange={(planId) => onChange({ planId, partId: "" })} />
      <DepartmentPicker
        label={t.anyDepartment}
        departments={useDepartmentOptions()}
        width={width(180)}
        value={filters.departmentId === "" ? null : filters.departmentId}
        onChange={(id) => onChange({ departmentId: id ?? "", bodyName: "", ...(id === null && { dutyRole: "" }) })}
      />
      <Select
        label={t.anyRole}
        placeholder={t.anyRole}
        width={width(122)}
        isClearable
        value={filters.dutyRole === "" ? null : filters.dutyRole}
        options={DUTY_ROLES.map((role) => ({ value: role as string, label: say(DUTY_ROLE_WORDS[role]) }))}
        onChange={(dutyRole) => onChange({ dutyRole: dutyRole ?? "" })}
      />
      <DeadlineSelect
        value={filters.deadline}
        width={width(140)}
        nodes={nodes.map((group) => ({ value: group.key, count: group.taskCount }))}
        onChange={(deadline) => onChange({ deadline })}
      />
    </>
  );
}
