import type { DepartmentGroups } from "@zhigang/contract/identity";
import { calendarDateOf } from "@zhigang/domain/values";
import type { Call } from "../../../platform/call.ts";
import { listGroups } from "./body-directory-store.ts";
import { findDepartmentNames } from "./department-store.ts";

/** 集合称谓: 各区县政府 and the like, with those who belong to them today. */
export async function listDepartmentGroups(call: Call): Promise<DepartmentGroups> {
  const today = calendarDateOf(call.now);
  const groups = await listGroups(call.tx);
  const names = await findDepartmentNames(
    call.tx,
    groups.flatMap(({ members }) => members.map((one) => one.departmentId)),
  );
  return {
    items: groups.map(({ id, name, divisionCode, members }) => ({
      id,
      name,
      divisionCode,
      members: members
        .filter(({ validFrom, validTo }) => (validFrom ?? "") <= today && today <= (validTo ?? "9999-12-31"))
        .map(({ departmentId }) => ({ id: departmentId, name: names.get(departmentId) ?? "" })),
    })),
  };
}
