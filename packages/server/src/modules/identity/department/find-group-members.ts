import type { CalendarDate } from "@zhigang/domain/values";
import type { Tx } from "../../../platform/database/database.ts";
import { listGroups } from "./body-directory-store.ts";
import { findDepartmentNames, getDepartmentRow } from "./department-store.ts";

/** A collective name with those who belong to it on a day. */
export interface GroupOnDay {
  readonly name: string;
  readonly members: readonly { readonly departmentId: string; readonly name: string; readonly divisionCode: string }[];
}

/** 集合称谓的成员: who belongs to a collective name on a day, each with its name and place; undefined where there is no such name. */
export async function findGroupMembers(tx: Tx, groupId: string, day: CalendarDate): Promise<GroupOnDay | undefined> {
  const group = (await listGroups(tx)).find(({ id }) => id === groupId);
  if (!group) return undefined;
  const ids = group.members
    .filter(({ validFrom, validTo }) => (validFrom ?? "") <= day && day <= (validTo ?? "9999-12-31"))
    .map(({ departmentId }) => departmentId);
  const names = await findDepartmentNames(tx, ids);
  const members = [];
  for (const departmentId of ids) {
    const { divisionCode } = await getDepartmentRow(tx, departmentId);
    members.push({ departmentId, name: names.get(departmentId) ?? "", divisionCode });
  }
  return { name: group.name, members };
}
