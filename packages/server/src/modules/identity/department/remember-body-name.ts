import type { NameMeaning } from "@zhigang/domain/identity";
import type { CalendarDate } from "@zhigang/domain/values";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { record } from "../../audit/index.ts";
import { dayBefore, requireDay } from "./day.ts";
import {
  changeFirstNameDay,
  getDepartmentForUpdate,
  insertDepartmentAlias,
  insertDepartmentName,
  listDepartmentNames,
} from "./department-store.ts";
import { renameDepartment } from "./rename-department.ts";
import { renewInitials } from "./search-initials.ts";

/** What a person says of a name found in a paper: whose it is, in what sense, since or until when, and in which paper. */
export interface KnownByName {
  readonly name: string;
  readonly departmentId: string;
  readonly meaning: NameMeaning;
  /** The day of the renaming; only an alias has none. */
  readonly effectiveOn: CalendarDate | null;
  readonly sourceDocument: string;
}

/** 记住名称: from now on the name leads to the department, as its alias, its later or its former name. */
export async function rememberBodyName(call: Call, known: KnownByName): Promise<void> {
  const { name, departmentId, meaning, effectiveOn, sourceDocument } = known;
  if (meaning === "alias") return rememberAlias(call, known);
  if (effectiveOn === null) throw new AppError("identity.day_of_renaming_missing", { name });
  requireDay(effectiveOn, "/names");
  if (meaning === "former_name") return addFormerName(call, known, effectiveOn);
  await renameDepartment({ ...call, expectedVersion: null }, departmentId, { name, effectiveOn, sourceDocument });
}

/** Saying the same again changes nothing. */
async function rememberAlias(call: Call, { name, departmentId, sourceDocument }: KnownByName): Promise<void> {
  const department = await getDepartmentForUpdate(call.tx, departmentId);
  const validity = { validFrom: null, validTo: null, sourceDocument };
  if (!(await insertDepartmentAlias(call.tx, { departmentId, alias: name, ...validity }))) return;
  await renewInitials(call.tx, departmentId);
  const subject = { kind: "department", id: departmentId, label: department.name };
  await record(call, "identity.department.alias", subject, { to: { alias: name, ...validity } });
}

async function addFormerName(call: Call, known: KnownByName, effectiveOn: CalendarDate): Promise<void> {
  const { name, departmentId, sourceDocument } = known;
  const department = await getDepartmentForUpdate(call.tx, departmentId);
  const first = (await listDepartmentNames(call.tx, departmentId)).at(-1);
  if (first?.validFrom != null && first.validFrom !== effectiveOn) {
    throw new AppError("identity.day_out_of_order", { id: departmentId, validFrom: first.validFrom });
  }

  await changeFirstNameDay(call.tx, departmentId, effectiveOn);
  const validity = { validFrom: null, validTo: dayBefore(effectiveOn), sourceDocument };
  await insertDepartmentName(call.tx, { departmentId, name, shortName: null, ...validity });
  await renewInitials(call.tx, departmentId);
  const subject = { kind: "department", id: departmentId, label: department.name };
  await record(call, "identity.department.rename", subject, {
    from: { name, until: validity.validTo },
    to: { name: department.name, effectiveOn, sourceDocument },
  });
}
