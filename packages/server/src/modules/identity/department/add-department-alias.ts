import type { AddDepartmentAlias, Department } from "@zhigang/contract/identity";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { record } from "../../audit/index.ts";
import { requireDay } from "./day.ts";
import { getDepartmentForUpdate, insertDepartmentAlias } from "./department-store.ts";
import { presentDepartment } from "./present-department.ts";
import { renewInitials } from "./search-initials.ts";

/** 添加部门别名: another way in which papers name it. */
export async function addDepartmentAlias(call: Call, id: string, input: AddDepartmentAlias): Promise<Department> {
  const { validFrom = null, validTo = null, sourceDocument = null } = input;
  const alias = input.alias.trim();
  if (validFrom !== null) requireDay(validFrom, "/validFrom");
  if (validTo !== null) requireDay(validTo, "/validTo");
  const department = await getDepartmentForUpdate(call.tx, id);

  const isNew = await insertDepartmentAlias(call.tx, { departmentId: id, alias, validFrom, validTo, sourceDocument });
  if (!isNew) throw new AppError("identity.alias_exists", { id, alias });
  await renewInitials(call.tx, id);
  const subject = { kind: "department", id, label: department.name };
  await record(call, "identity.department.alias", subject, { to: { alias, validFrom, validTo, sourceDocument } });

  return presentDepartment(call.tx, id);
}
