import type { DepartmentTree, GetDepartmentTree } from "@zhigang/contract/identity";
import type { Call } from "../../../platform/call.ts";
import { listDepartmentsAtWork } from "./department-store.ts";
import { presentDepartmentRow } from "./present-department.ts";

/** 部门树: the departments at work, each with the one above it. */
export async function getDepartmentTree(call: Call, { divisionCode }: GetDepartmentTree): Promise<DepartmentTree> {
  const rows = await listDepartmentsAtWork(call.tx, divisionCode);
  return { items: rows.map(presentDepartmentRow) };
}
