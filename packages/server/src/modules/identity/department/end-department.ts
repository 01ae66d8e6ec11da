import type { Department, EndDepartment } from "@zhigang/contract/identity";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { requireVersion } from "../../../platform/http/version.ts";
import { record } from "../../audit/index.ts";
import { dayBefore, requireDay } from "./day.ts";
import { getDepartmentForUpdate, hasChildren, markDepartmentEnded, markNameEnded } from "./department-store.ts";
import { presentDepartment } from "./present-department.ts";
import { requireAtWork } from "./require-at-work.ts";
import { renewInitials } from "./search-initials.ts";

/** 撤销部门: it stays readable with all it did; nobody follows it. */
export async function endDepartment(call: Call, id: string, input: EndDepartment): Promise<Department> {
  const { endedOn, sourceDocument = null } = input;
  requireDay(endedOn, "/endedOn");
  const department = await getDepartmentForUpdate(call.tx, id);
  requireVersion(call, department);
  await requireAtWork(call.tx, department, endedOn);
  if (await hasChildren(call.tx, id)) throw new AppError("identity.department_has_children", { id });

  await markNameEnded(call.tx, id, dayBefore(endedOn));
  await markDepartmentEnded(call.tx, id, endedOn);
  await renewInitials(call.tx, id);
  const subject = { kind: "department", id, label: department.name };
  await record(call, "identity.department.end", subject, { to: { endedOn, sourceDocument } });

  return presentDepartment(call.tx, id);
}
