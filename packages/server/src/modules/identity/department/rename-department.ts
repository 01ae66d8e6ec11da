import type { Department, RenameDepartment } from "@zhigang/contract/identity";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { requireVersion } from "../../../platform/http/version.ts";
import { record } from "../../audit/index.ts";
import { dayBefore, requireDay } from "./day.ts";
import {
  getDepartmentForUpdate,
  insertDepartmentName,
  isNameTaken,
  lockNames,
  markNameEnded,
} from "./department-store.ts";
import { presentDepartment } from "./present-department.ts";
import { requireAtWork } from "./require-at-work.ts";
import { renewInitials } from "./search-initials.ts";

/** 部门更名: the former name ends the day before and still finds the department. */
export async function renameDepartment(call: Call, id: string, input: RenameDepartment): Promise<Department> {
  const { effectiveOn, sourceDocument = null } = input;
  const name = input.name.trim();
  requireDay(effectiveOn, "/effectiveOn");
  const department = await getDepartmentForUpdate(call.tx, id);
  requireVersion(call, department);
  await requireAtWork(call.tx, department, effectiveOn);
  await lockNames(call.tx, department.divisionCode);
  if (await isNameTaken(call.tx, department.divisionCode, name, id)) {
    throw new AppError("identity.department_name_taken", { name });
  }

  await markNameEnded(call.tx, id, dayBefore(effectiveOn));
  const validity = { validFrom: effectiveOn, validTo: null, sourceDocument };
  await insertDepartmentName(call.tx, { departmentId: id, name, shortName: null, ...validity });
  await renewInitials(call.tx, id);
  const change = { from: { name: department.name }, to: { name, effectiveOn, sourceDocument } };
  await record(call, "identity.department.rename", { kind: "department", id, label: name }, change);

  return presentDepartment(call.tx, id);
}
