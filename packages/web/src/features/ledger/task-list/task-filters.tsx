import { DUTY_ROLE_WORDS } from "@zhigang/domain/glossary";
import { DUTY_ROLES } from "@zhigang/domain/ledger";
import type { ReactNode } from "react";
import { DepartmentPicker } from "../../../kit/department-picker/department-picker.tsx";
import { FilterBar } from "../../../kit/filter-bar/filter-bar.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Select } from "../../../kit/select/select.tsx";
import { useDeadlineText } from "../parts/deadline-words.tsx";
import { PlanSelect } from "../parts/plan-select.tsx";
import { useDepartmentOptions, useTaskGroups } from "../queries.ts";
import { MoreFilters } from "./more-filters.tsx";
import { NARROWING } from "./task-filter-state.ts";
import type { ChangeFilters, TaskFilterState } from "./task-filter-state.ts";
import { taskListTexts } from "./texts.ts";
import { useConditions } from "./use-conditions.ts";

/** The filters of the task table: the usual ones in sight, the others one press away, all of them as chips once set. */
export function TaskFilters(props: { filters: TaskFilterState; onChange: ChangeFilters; end?: ReactNode }) {
  const { filters, onChange, end } = props;
  const t = useTexts(taskListTexts);
  const say = useWord();
  return (
    <FilterBar
      search={{
        label: t.search,
        placeholder: t.searchHint,
        value: filters.q,
        width: 220,
        onSearch: (q) => onChange({ q }),
      }}
      conditions={useConditions(filters, onChange)}
      onClear={() => onChange(NARROWING)}
      end={end}
    >
      <PlanSelect value={filters.planId} width={190} onChange={(planId) => onChange({ planId, partId: "" })} />
      <DepartmentPicker
        label={t.anyDepartment}
        departments={useDepartmentOptions()}
        width={180}
        value={filters.departmentId === "" ? null : filters.departmentId}
        onChange={(id) => onChange({ departmentId: id ?? "", bodyName: "", ...(id === null && { dutyRole: "" }) })}
      />
      <Select
        label={t.anyRole}
        placeholder={t.anyRole}
        width={122}
        isClearable
        value={filters.dutyRole === "" ? null : filters.dutyRole}
        options={DUTY_ROLES.map((role) => ({ value: role as string, label: say(DUTY_ROLE_WORDS[role]) }))}
        onChange={(dutyRole) => onChange({ dutyRole: dutyRole ?? "" })}
      />
      <DeadlineSelect value={filters.deadline} onChange={(deadline) => onChange({ deadline })} />
      <MoreFilters filters={filters} onChange={onChange} />
    </FilterBar>
  );
}

/** The time nodes that occur in the ledger. */
export function DeadlineSelect(props: { value: string; onChange: (deadline: string) => void }) {
  const { value, onChange } = props;
  const t = useTexts(taskListTexts);
  const textOf = useDeadlineText();
  const groups = useTaskGroups("deadline").data?.items ?? [];
  const values =
    groups.some((group) => group.key === value) || value === "" ? groups : [{ key: value, taskCount: 0 }, ...groups];
  return (
    <Select
      label={t.anyDeadline}
      placeholder={t.anyDeadline}
      width={140}
      isClearable
      isSearchable
      value={value === "" ? null : value}
      options={values.map((group) => ({
        value: group.key,
        label: textOf(group.key),
        keywords: group.key,
        note: String(group.taskCount),
      }))}
      onChange={(deadline) => onChange(deadline ?? "")}
    />
  );
}
