import type { CreateDepartment, Department } from "@zhigang/contract/identity";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { newId } from "../../../platform/ids.ts";
import { record } from "../../audit/index.ts";
import { requireDay } from "./day.ts";
import {
  getDepartmentForUpdate,
  insertDepartment,
  insertDepartmentName,
  isNameTaken,
  lockNames,
} from "./department-store.ts";
import { getDivision } from "./division-store.ts";
import { presentDepartment } from "./present-department.ts";
import { renewInitials } from "./search-initials.ts";

/** 新建部门. */
export async function createDepartment(call: Call, input: CreateDepartment): Promise<Department> {
  const { kind, divisionCode, shortName = null, sourceDocument = null } = input;
  const { parentId = null, competentDepartmentId = null, beganOn = null } = input;
  const name = input.name.trim();
  await getDivision(call.tx, divisionCode);
  if (beganOn !== null) requireDay(beganOn, "/beganOn");
  await requireStanding(call, [parentId, competentDepartmentId]);
  const id = newId();
  await lockNames(call.tx, divisionCode);
  if (await isNameTaken(call.tx, divisionCode, name, id))
    throw new AppError("identity.department_name_taken", { name });

  const place = { divisionCode, kind, parentId, competentDepartmentId };
  await insertDepartment(call.tx, { ...place, id, beganOn, endedOn: null, createdAt: call.now });
  const validity = { validFrom: beganOn, validTo: null, sourceDocument };
  await insertDepartmentName(call.tx, { departmentId: id, name, shortName, ...validity });
  await renewInitials(call.tx, id);
  await record(call, "identity.department.create", { kind: "department", id, label: name }, { to: { name, ...place } });

  return presentDepartment(call.tx, id);
}

/** Those above must be at work, and stay so until this is done. */
async function requireStanding(call: Call, ids: readonly (string | null)[]): Promise<void> {
  for (const id of ids.filter((each) => each !== null).toSorted()) {
    const { endedOn } = await getDepartmentForUpdate(call.tx, id);
    if (endedOn !== null) throw new AppError("identity.department_ended", { id, endedOn });
  }
}
