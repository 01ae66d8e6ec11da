import type { Department, MergeDepartment } from "@zhigang/contract/identity";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { requireVersion } from "../../../platform/http/version.ts";
import { record } from "../../audit/index.ts";
import { dayBefore, requireDay } from "./day.ts";
import { getDepartmentForUpdate, getDepartmentRow, hasChildren, listDepartmentIdsBelow } from "./department-store.ts";
import { markDepartmentEnded, markNameEnded } from "./department-store.ts";
import { presentDepartment } from "./present-department.ts";
import { requireAtWork } from "./require-at-work.ts";
import { renewInitials } from "./search-initials.ts";
import { insertSuccession } from "./succession-store.ts";

/** 部门合并: from that day on another department does its work, and papers that name it lead there. */
export async function mergeDepartment(call: Call, id: string, input: MergeDepartment): Promise<Department> {
  const { intoDepartmentId, effectiveOn, sourceDocument = null } = input;
  requireDay(effectiveOn, "/effectiveOn");
  // Both in one order, so that two that are merged into each other at once do not both end.
  for (const each of [id, intoDepartmentId].toSorted()) await getDepartmentForUpdate(call.tx, each);
  const department = await getDepartmentRow(call.tx, id);
  requireVersion(call, department);
  await requireAtWork(call.tx, department, effectiveOn);
  const isItself = (await listDepartmentIdsBelow(call.tx, id)).includes(intoDepartmentId);
  if (isItself) throw new AppError("identity.department_into_itself", { id });
  if (await hasChildren(call.tx, id)) throw new AppError("identity.department_has_children", { id });
  const into = await getDepartmentRow(call.tx, intoDepartmentId);
  if (into.endedOn !== null) throw new AppError("identity.department_ended", { id: intoDepartmentId });

  await markNameEnded(call.tx, id, dayBefore(effectiveOn));
  await markDepartmentEnded(call.tx, id, effectiveOn);
  const direction = { fromDepartmentId: id, toDepartmentId: intoDepartmentId };
  await insertSuccession(call.tx, { kind: "merge", ...direction, effectiveOn, sourceDocument });
  await renewInitials(call.tx, id);
  const to = { intoDepartmentId, into: into.name, effectiveOn, sourceDocument };
  await record(call, "identity.department.merge", { kind: "department", id, label: department.name }, { to });

  return presentDepartment(call.tx, id);
}
