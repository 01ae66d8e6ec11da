import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { record } from "../../audit/index.ts";
import { checkDepartmentsFile } from "./city-file.ts";
import type { CollectivesFile, DepartmentsFile, DivisionsFile } from "./city-file.ts";
import { isNameTaken } from "./department-store.ts";
import { getDivision, listDivisionRows } from "./division-store.ts";
import { loadDepartmentGroups, loadDepartments, loadDivisions } from "./load-city.ts";

/** 装入行政区划: a whole tree from one file; what is there already gets its new name and place. Gives how many. */
export async function loadDivisionFile(call: Call, file: unknown): Promise<number> {
  const before = new Set((await listDivisionRows(call.tx)).map(({ code }) => code));
  await loadDivisions(call.tx, file, before);
  const codes = (file as DivisionsFile).divisions.map(({ code }) => code);
  const subject = { kind: "division", id: codes[0] ?? "" };
  await record(call, "identity.division.load", subject, { to: { codes } });
  return codes.length;
}

/** 装入部门: departments with their names in time, and collective names when the file holds some. Gives how many. */
export async function loadDepartmentFile(call: Call, file: unknown): Promise<number> {
  checkDepartmentsFile(file);
  const { departments } = file as DepartmentsFile;
  for (const { divisionCode, names } of departments) {
    await getDivision(call.tx, divisionCode);
    for (const { name, validTo } of names) {
      const isTaken = validTo === null && (await isNameTaken(call.tx, divisionCode, name, NOBODY));
      if (isTaken) throw new AppError("identity.department_name_taken", { name });
    }
  }
  const ids = await loadDepartments(call.tx, file, call.now);
  const { collectives } = file as Partial<CollectivesFile>;
  if (collectives !== undefined) await loadDepartmentGroups(call.tx, { collectives }, ids);
  const subject = { kind: "department", id: [...ids.values()][0] ?? "" };
  await record(call, "identity.department.load", subject, { to: { count: ids.size } });
  return ids.size;
}

const NOBODY = "00000000-0000-0000-0000-000000000000";
