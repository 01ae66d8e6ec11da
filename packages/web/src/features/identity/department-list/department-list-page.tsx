import type { DepartmentRow, ListDepartments } from "@zhigang/contract/identity";
import { DEPARTMENT_KIND_WORDS } from "@zhigang/domain/glossary";
import { DEPARTMENT_KINDS } from "@zhigang/domain/identity";
import { useMemo } from "react";
import { useDivisionNames } from "../../../api/departments.ts";
import type { Column } from "../../../kit/data-table/data-table.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { useUrlState } from "../../../kit/url-state/use-url-state.ts";
import { AdministeredList } from "../administered-list.tsx";
import { DepartmentDrawer } from "./department-drawer.tsx";
import { DEPARTMENT_FILTERS, DepartmentFilters } from "./department-filters.tsx";
import type { DepartmentFilterState } from "./department-filters.tsx";
import { NewDepartmentDialog } from "./new-department-dialog.tsx";
import { useDepartments } from "./queries.ts";
import { departmentTexts } from "./texts.ts";

/** 部门: all of them, found by any name they ever bore. */
export function DepartmentListPage() {
  const t = useTexts(departmentTexts);
  const [filters, changeFilters] = useUrlState(DEPARTMENT_FILTERS);
  const departments = useDepartments(queryOf(filters));
  const columns = useColumns();
  return (
    <AdministeredList
      name="departments"
      texts={{ ...t, list: t.departments, create: t.newDepartment }}
      creates="identity.department.create"
      filters={<DepartmentFilters filters={filters} onChange={changeFilters} />}
      columns={columns}
      pages={departments}
      openId={filters.open}
      onOpen={(open) => changeFilters({ open })}
      drawer={
        <DepartmentDrawer id={filters.open === "" ? null : filters.open} onClose={() => changeFilters({ open: "" })} />
      }
      renderNew={(ends) => <NewDepartmentDialog {...ends} />}
    />
  );
}

function useColumns(): Column<DepartmentRow>[] {
  const t = useTexts(departmentTexts);
  const say = useWord();
  const format = useFormat();
  const divisions = useDivisionNames();
  return useMemo(
    () => [
      { key: "name", title: t.name, width: 240, grow: 2, render: (row) => <strong>{row.name}</strong> },
      { key: "shortName", title: t.shortName, width: 140, grow: 1, render: (row) => row.shortName },
      { key: "kind", title: t.kind, width: 200, render: (row) => say(DEPARTMENT_KIND_WORDS[row.kind]) },
      {
        key: "division",
        title: t.division,
        width: 160,
        render: (row) => divisions.get(row.divisionCode) ?? row.divisionCode,
      },
      { key: "endedOn", title: t.endedOn, width: 130, render: (row) => format.day(row.endedOn) },
    ],
    [t, say, format, divisions],
  );
}

function queryOf(filters: DepartmentFilterState): ListDepartments {
  const kind = DEPARTMENT_KINDS.find((each) => each === filters.kind);
  return {
    ...(filters.text !== "" && { text: filters.text }),
    ...(filters.division !== "" && { divisionCode: filters.division }),
    ...(kind && { kind }),
    ...(filters.ended === "" && { isEnded: false }),
  };
}
