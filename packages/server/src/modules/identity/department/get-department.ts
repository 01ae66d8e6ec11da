import type { Department } from "@zhigang/contract/identity";
import type { Call } from "../../../platform/call.ts";
import { presentDepartment } from "./present-department.ts";

/** 查看部门. */
export async function getDepartment(call: Call, id: string): Promise<Department> {
  return presentDepartment(call.tx, id);
}
